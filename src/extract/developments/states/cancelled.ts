/** Given up before it is done. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const CANCELLED: StateWords = {
  state: "cancelled",
  verbs: words(
    "cancel scrap call_off abandon axe drop pull_out_of rescind withdraw terminate scuttle revoke ditch withdraw_from quit",
    "back_out_of walk_away_from",
  ),
  intransitive: words("fall_through"),
  nouns: words("cancellation abandonment scrapping"),
  idioms: words("pull_plug drop_plan abandon_plan shelve_plan scrap_plan"),
  adjectives: words("cancelled canceled scrapped abandoned aborted off_table off_agenda"),
};
