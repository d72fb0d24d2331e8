/** Somebody who goes to somebody or somewhere, and those who meet. */
import { type KindWords, words } from "./kind-words.js";

export const VISIT: KindWords = {
  kind: "visit",
  things: words(
    "visit trip tour meeting mission delegation pilgrimage arrival stopover journey attendance appearance interview audience gathering expedition",
  ),
  deeds: words(
    "visit meet tour fly arrive receive_visit meet_with convene touch_down fly_to travel_to head_to return_to arrive_in",
    "arrive_at touch_down_in leave_for depart_for",
  ),
  deedNouns: words("visit trip arrival meeting tour"),
};
