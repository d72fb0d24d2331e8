import type { TypeTable } from "./construction.js";
import { GOODS, PEACEKEEPERS, RELATIONS, TALKS } from "./noun-classes.js";

/** Relations, aid or talks reduced or broken off. */
export const SANCTION: TypeTable = {
  type: "SANCTION",
  verbs: [
    ["expel", "expel oust_from throw_out kick_out eject"],
    ["discontinue", "defund cut_off pull_the_plug+on divest+from"],
    ["withdraw", "secede+from quit+from walk_out+of storm_out+of break_with break_off disengage+from"],
  ],
  withObjects: [
    [
      "discontinue",
      "suspend stop halt cut reduce freeze withhold end terminate slash curtail block cancel withdraw discontinue pull hold_back hold_up scale_back cease pause drop delay deny",
      `${GOODS} flight import export trade contract service cooperation payment sale visit programme program project investment access link`,
    ],
    ["withdraw", "sever cut break break_off suspend downgrade end reduce freeze terminate scale_back cut_off dissolve", RELATIONS],
    [
      "withdraw",
      "suspend end halt break_off cancel quit abandon stop leave walk_out+of boycott pull_out+of terminate postpone call_off freeze withdraw+from interrupt",
      `${TALKS} mediation effort`,
    ],
    [
      "withdraw",
      "recall withdraw pull_out pull evacuate",
      `ambassador envoy diplomat ${PEACEKEEPERS} delegation consul attaché attache staff`,
    ],
    [
      "expel",
      "expel throw_out declare order eject remove kick_out oust",
      "diplomat ambassador envoy attaché attache inspector observer worker persona journalist",
    ],
    [
      "withdraw",
      "withdraw+from pull_out+of quit leave abandon exit renounce denounce abrogate scrap terminate tear_up rip_up cancel suspend",
      "agreement treaty accord deal pact convention organisation organization body alliance union council bloc coalition contract",
    ],
    ["withdraw", "close shut", "embassy consulate mission"],
    ["discontinue", "issue", "travel-warning travel-advisory"],
    ["discontinue", "revoke cancel suspend strip rescind", "honour honor award aid membership"],
  ],
  nouns: [
    ["expel", "expulsion ejection"],
    ["discontinue", "suspension withholding cutoff cut-off defunding"],
    ["withdraw", "walkout pullout recall severance rupture"],
  ],
};
