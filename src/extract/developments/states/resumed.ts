/** Going on again. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const RESUMED: StateWords = {
  state: "resumed",
  verbs: words(
    "resume restart reopen re-open revive reinstate restore relaunch unfreeze reactivate renew unblock release_hold",
    "lift_hold",
  ),
  intransitive: words("resume restart reopen re-open"),
  nouns: words("resumption restart reopening revival restoration"),
  adjectives: words("resumed renewed revived"),
};
