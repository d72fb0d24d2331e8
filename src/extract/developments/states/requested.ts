/** Asked for, demanded, or called for. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const REQUESTED: StateWords = {
  state: "requested",
  verbs: words(
    "request demand seek urge call_for apply_for appeal_for ask_for push_for press_for plead_for lobby_for solicit claim",
    "require insist_on",
  ),
  intransitive: words(),
  nouns: words("request demand call appeal application plea petition"),
  adjectives: words(),
};
