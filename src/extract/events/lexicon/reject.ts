import type { TypeTable } from "./construction.js";
import { PERMISSIONS, REQUESTS, TALKS } from "./noun-classes.js";

/** What was asked, offered or decided, turned down. */
export const REJECT: TypeTable = {
  type: "REJECT",
  verbs: [
    [
      null,
      "reject rebuff spurn snub repudiate turn_down overrule defy flout disobey vote_down strike_down shoot_down quash renege+on baulk+at balk+at renounce brush_aside brush_off rule_out",
    ],
    ["yield", "veto"],
  ],
  withObjects: [
    [
      null,
      "refuse decline dismiss deny oppose resist throw_out block overturn annul invalidate nullify strike_down spurn defeat ignore",
      REQUESTS,
    ],
    ["meet", "refuse decline cancel call_off scrap postpone abandon snub skip boycott rule_out", `${TALKS} visit trip tour invitation`],
    ["assist", "refuse deny withhold", PERMISSIONS],
    [null, "vote+against", `${REQUESTS} measure bill resolution treaty`],
    [null, "leave quit", "meeting"],
    [null, "refuse decline", "comment cooperation to_comment"],
  ],
  nouns: [[null, "rejection refusal rebuff snub veto defiance denial dismissal"]],
};
