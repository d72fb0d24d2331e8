import type { TypeTable } from "./construction.js";
import { GOODS, NEEDY, PEACEKEEPERS } from "./noun-classes.js";

/** Help that is given: money, goods, protection, . */
export const AID: TypeTable = {
  type: "AID",
  verbs: [
    [
      null,
      "aid assist donate donate+to airlift rescue subsidize subsidise bankroll arm evacuate bail_out raise_money resettle vaccinate shelter ",
    ],
    ["asylum", "take_in naturalize naturalise"],
  ],
  withObjects: [
    [null, "help treat feed house shelter rescue evacuate compensate assist equip train arm", NEEDY],
    [null, "contribute+to", "fund mission operation effort force relief campaign peacekeeping programme program"],
    [
      null,
      "give provide supply send deliver donate ship offer contribute grant transfer airlift distribute hand_over pour pump lend channel extend fly fly_in drop transport earmark commit disburse dispatch release award pay mobilize mobilise approve announce raise increase boost continue bring hand inject unveil authorize authorise support resume earmark",
      `${GOODS} vehicle`,
    ],
    [
      "peacekeeping",
      "send deploy dispatch contribute provide approve announce authorize authorise station",
      `${PEACEKEEPERS} deployment peacekeeping team`,
    ],
    [
      "asylum",
      "grant give offer open accept take take_in welcome receive",
      "asylum refuge shelter refugee migrant evacuee asylum-seeker sanctuary haven people",
    ],
    ["asylum", "open reopen re-open", "border door frontier"],
    ["peacekeeping", "participate+in take_part+in join", "peacekeeping mission operation"],
    ["economic", "forgive cancel write_off restructure", "debt "],
  ],
  nouns: [
    [null, "aid assistance relief donation airlift rescue bailout grant loan supply donor evacuation subsidy"],
    ["asylum", "asylum resettlement"],
    ["peacekeeping", "peacekeeping deployment"],
  ],
};
