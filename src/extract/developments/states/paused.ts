/** Stopped for a time. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const PAUSED: StateWords = {
  state: "paused",
  verbs: words(
    "pause suspend freeze halt hold_up withhold mothball interrupt put_on_hold hold_back stall block_temporarily sideline",
    "shelve",
  ),
  intransitive: words("stall pause stop halt stand_still stand_idle"),
  nouns: words("pause suspension freeze hold halt moratorium interruption standstill"),
  adjectives: words("stalled suspended paused frozen mothballed halted deadlocked on_hold on_ice in_limbo"),
};
