/** What is built, run, reformed or voted on. */
import { type KindWords, words } from "./kind-words.js";

export const PROGRAMME: KindWords = {
  kind: "programme",
  things: words(
    "programme program project plan scheme initiative campaign election vote ballot poll runoff run-off reform construction",
    "bridge dam plant reactor pipeline railway road port airport terminal factory mine refinery station strategy rollout",
    "roll-out drive expansion transition recovery reconstruction restoration census enrichment development production launch",
    "satellite mission_to facility park museum memorial monument stadium committee task_force commission panel expedition",
    "tournament festival stage phase upgrade renovation installation infrastructure roadmap phase-out privatisation privatization",
    "cooperation vaccination campaign_against register app flight ferry border crossing checkpoint border_post airspace tunnel canal highway motorway",
  ),
  deeds: words(
    "build construct establish set_up found inaugurate launch unveil expand upgrade modernise modernize renovate restore",
    "reconstruct rebuild elect re-elect reform overhaul restructure privatise roll_out phase_out implement install vaccinate",
    "invest_in relocate digitise digitize enrich test-fire electrify decommission commission mothball complete",
    "adopt_strategy host_tournament release_report pilot re-hold win_election win_vote win_majority win_seat win_poll",
    "lose_election reopen",
  ),
  deedNouns: words("launch launching construction re-election establishment inauguration creation expansion completion opening_of opening"),
};
