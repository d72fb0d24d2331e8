/** Put off to later. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const DELAYED: StateWords = {
  state: "delayed",
  verbs: words("delay postpone put_off put_back push_back hold_off set_back bump defer adjourn slow hold_over reschedule"),
  intransitive: words("slip run_late run_behind_schedule fall_behind_schedule hit_snag run_into_trouble"),
  nouns: words("delay postponement deferral adjournment hold-up holdup"),
  idioms: words("drag_foot drag_heel put_spoke"),
  adjectives: words("delayed postponed overdue deferred belated"),
};
