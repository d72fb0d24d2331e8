import type { TypeTable } from "./construction.js";
import { PERMISSIONS } from "./noun-classes.js";

/** What was asked, granted; powers and posts given up. */
export const CONCEDE: TypeTable = {
  type: "CONCEDE",
  verbs: [
    [
      null,
      "concede+to concede yield+to give_in+to give_in cave cave_in bow+to back_down backtrack relent acquiesce+to capitulate+to climb_down",
    ],
    ["resign", "resign step_down abdicate step_aside bow_out stand_down relinquish cede"],
    [null, "reinstate re-appoint reappoint legalize legalise decriminalize decriminalise rehabilitate"],
  ],
  withObjects: [
    [
      null,
      "accept grant accept+to meet approve heed satisfy fulfil fulfill concede+to bow+to yield+to accede+to",
      "demand request appeal call petition ultimatum condition resignation",
    ],
    [null, "grant give approve provide award offer authorize authorise", PERMISSIONS],
    [
      null,
      "reverse abandon overturn drop rescind withdraw change backtrack+on back_down+on row_back+on shelve revoke scrap repeal",
      "decision policy plan ruling order law bill measure reform conviction claim objection resistance",
    ],
    [null, "hand_over transfer cede relinquish give_up", "power control sovereignty authority post territory"],
    [null, "sign issue", "decree"],
    [null, "hold call announce schedule", "election referendum"],
    [null, "return", "mandate"],
    [null, "adopt approve pass", "amnesty reform"],
    [null, "extend adopt", "mandate mission"],
  ],
  nouns: [[null, "concession resignation climbdown compromise abdication"]],
};
