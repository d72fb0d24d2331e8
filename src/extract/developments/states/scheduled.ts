/** Set for a time. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const SCHEDULED: StateWords = {
  state: "scheduled",
  verbs: words("schedule slate book arrange pencil_in timetable"),
  intransitive: words(),
  nouns: words(),
  idioms: words("set_date fix_date set_day name_day agree_date"),
  adjectives: words("scheduled upcoming impending"),
};
