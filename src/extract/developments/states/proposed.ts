/** Put forward by somebody, for others to take up. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const PROPOSED: StateWords = {
  state: "proposed",
  verbs: words(
    "propose submit introduce table recommend suggest put_forward float draft tout moot advocate present bring_forward",
    "advise lay_out",
  ),
  intransitive: words(),
  nouns: words("proposal recommendation suggestion"),
  adjectives: words("proposed suggested draft on_table"),
};
