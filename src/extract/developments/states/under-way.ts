/** Going on. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const UNDER_WAY: StateWords = {
  state: "under-way",
  verbs: words(
    "continue start begin open launch kick_off commence pursue conduct carry_on initiate wage step_up intensify accelerate",
    "expand maintain press_on_with go_on_with carry_on_with continue_with extend run proceed_with go_ahead_with embark_on prolong",
  ),
  intransitive: words(
    "continue start begin open kick_off commence proceed go_on drag_on drag_out persist intensify flow carry_on progress get_under_way last rage run loom_over get_underway unfold break_out erupt flare_up stand remain_in_force",
  ),
  nouns: words("start beginning continuation"),
  idioms: words("break_ground begin_work start_work resume_work"),
  adjectives: words(
    "ongoing underway under_way current continuing continuous pending active running in_progress in_force in_effect in_place on_way on_road en_route in_transit in_motion",
  ),
};
