/** Put off to later. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const DELAYED: StateWords = {
  state: "delayed",
  verbs: words("delay postpone put_off push_back defer adjourn slow hold_over reschedule"),
  intransitive: words("slip"),
  nouns: words("delay postponement deferral adjournment"),
  adjectives: words("delayed postponed overdue deferred belated"),
};
