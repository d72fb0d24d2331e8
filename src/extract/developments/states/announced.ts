/** Made known as something to come. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const ANNOUNCED: StateWords = {
  state: "announced",
  verbs: words("announce unveil pledge promise vow plan outline declare signal commit_to threaten"),
  intransitive: words("loom"),
  nouns: words("announcement pledge promise plan threat"),
  adjectives: words("planned announced intended promised pledged forthcoming future eventual in_pipeline in_works in_offing"),
};
