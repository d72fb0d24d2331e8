/** Stopped for a time. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const PAUSED: StateWords = {
  state: "paused",
  verbs: words(
    "pause suspend freeze halt hold_up withhold mothball interrupt put_on_hold hold_back stall block_temporarily sideline",
    "shelve stay impound turn_back turn_away shut_off turn_off idle ground sit_on bring_to_halt bring_to_standstill",
  ),
  intransitive: words(
    "stall pause stop halt stand_still stand_idle stay_put dry_up come_to_halt come_to_standstill grind_to_halt lie_idle sit_idle gather_dust hit_deadlock reach_deadlock reach_impasse hit_impasse lie_unsigned",
  ),
  nouns: words("pause suspension freeze hold halt moratorium interruption standstill stop stoppage"),
  idioms: words("call_halt put_brake slam_brake put_freeze turn_tap"),
  adjectives: words(
    "stalled suspended paused frozen mothballed halted deadlocked stuck stranded grounded idle idled impounded on_hold on_ice in_limbo in_abeyance on_pause at_standstill at_halt under_seal",
  ),
};
