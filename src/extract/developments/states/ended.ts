/** Over, run out or broken off. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const ENDED: StateWords = {
  state: "ended",
  verbs: words(
    "end lift close dissolve terminate scrap_off wind_down shut_down break_off repeal abolish phase_out discontinue cut_off",
    "wind_up close_down break_up",
  ),
  intransitive: words("end expire lapse break_down collapse run_out conclude close finish fall_apart unravel cease break_up"),
  nouns: words("end expiry collapse breakdown lifting termination closure"),
  idioms: words("put_end bring_end put_stop draw_line shut_door"),
  adjectives: words("expired lapsed ended collapsed defunct"),
};
