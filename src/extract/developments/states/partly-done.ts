/** Done in part. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const PARTLY_DONE: StateWords = {
  state: "partly-done",
  verbs: words(),
  intransitive: words(),
  nouns: words("progress"),
  adjectives: words("partial half-finished"),
};
