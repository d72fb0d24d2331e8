/** Set for a time. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const SCHEDULED: StateWords = {
  state: "scheduled",
  verbs: words("schedule slate book arrange"),
  intransitive: words(),
  nouns: words(),
  adjectives: words("scheduled upcoming impending"),
};
