/** Looked at before it is decided. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const UNDER_REVIEW: StateWords = {
  state: "under-review",
  verbs: words(
    "review consider mull weigh study reconsider assess re-examine reassess deliberate_on look_at contemplate evaluate",
    "vet go_over pore_over look_again_at take_look_at analyse analyze scrutinise scrutinize rethink mull_over think_over look_into",
  ),
  intransitive: words("await_approval await_ratification await_clearance await_decision await_verdict await_ruling await_signature"),
  nouns: words("review reconsideration deliberation scrutiny study"),
  idioms: words("take_look have_look have_thought cast_eye"),
  adjectives: words("undecided under_review under_consideration under_study"),
};
