/** Brought about, held, carried out. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const DONE: StateWords = {
  state: "done",
  verbs: words(
    "complete finish conclude finalise finalize carry_out hold conduct reach strike sign implement execute accomplish",
    "achieve deliver_on undertake make stage lodge file clinch seal win secure wrap_up perform enforce hand_down issue give",
    "take effect fulfil fulfill enact bring deliver lead mount convene organise organize set_up launch",
  ),
  intransitive: words(
    "take_place come_into_force take_effect enter_into_force go_through succeed occur happen materialise materialize go_ahead",
  ),
  nouns: words("completion conclusion signing"),
  adjectives: words("completed finished"),
};
