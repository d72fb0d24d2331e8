/** What is built, run, reformed or voted on. */
import { type KindWords, words } from "./kind-words.js";

export const PROGRAMME: KindWords = {
  kind: "programme",
  things: words(
    "programme program project plan scheme initiative campaign election vote ballot poll runoff run-off reform construction bridge dam plant reactor pipeline",
    "railway road port airport terminal factory mine refinery station hospital school housing network system strategy rollout roll-out drive",
    "expansion transition recovery reconstruction restoration census enrichment development production launch satellite test mission_to service",
    "fund_for centre center facility park museum memorial monument stadium committee task_force commission panel agency body expedition tournament festival",
    "work research upgrade renovation installation infrastructure target roadmap phase-out privatisation privatization cooperation training vaccination",
    "campaign_against process proposal report publication film series database register app platform line route flight ferry",
  ),
  deeds: words(
    "build construct establish set_up found develop open inaugurate launch unveil expand upgrade modernise modernize renovate restore reconstruct rebuild",
    "elect re-elect vote reform overhaul restructure privatise roll_out phase_out introduce implement publish produce manufacture install create form",
    "convert reduce increase boost vaccinate train invest_in relocate digitise digitize enrich test-fire organise organize extend plant recruit hire",
    "connect electrify decommission commission mothball complete adopt_strategy host_tournament release_report pilot",
  ),
  deedNouns: words(
    "launch launching opening construction election re-election establishment inauguration creation expansion completion introduction",
  ),
};
