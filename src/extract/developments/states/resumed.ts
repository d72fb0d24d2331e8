/** Going on again. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const RESUMED: StateWords = {
  state: "resumed",
  verbs: words(
    "resume restart reopen re-open revive reinstate restore relaunch unfreeze reactivate renew unblock release_hold",
    "lift_hold free let_through",
  ),
  intransitive: words("resume restart reopen re-open"),
  nouns: words("resumption restart reopening revival restoration"),
  idioms: words("lift_obstacle remove_obstacle let_go"),
  adjectives: words("resumed renewed revived"),
};
