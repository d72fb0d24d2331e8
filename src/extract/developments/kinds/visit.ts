/** Somebody who goes to somebody or somewhere, and those who meet. */
import { type KindWords, words } from "./kind-words.js";

export const VISIT: KindWords = {
  kind: "visit",
  things: words(
    "visit trip tour meeting mission delegation pilgrimage arrival stopover journey attendance appearance interview audience gathering expedition",
  ),
  deeds: words("visit meet tour travel fly arrive attend host receive_visit meet_with call_on convene touch_down land"),
  deedNouns: words("visit trip arrival meeting tour"),
};
