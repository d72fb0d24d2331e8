/** Refused or voted down by those who decide. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const REJECTED: StateWords = {
  state: "rejected",
  verbs: words(
    "reject refuse deny veto vote_down turn_down strike_down block dismiss overturn defeat quash rebuff rule_out throw_out",
    "decline oppose overrule disallow spurn foil thwart annul vote_against decide_against",
  ),
  intransitive: words("fail"),
  nouns: words("rejection refusal veto dismissal denial"),
  adjectives: words("rejected failed unsuccessful"),
};
