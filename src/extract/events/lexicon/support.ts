import type { TypeTable } from "./construction.js";
import { AGREEMENTS, POSITIONS } from "./noun-classes.js";

/** Backing in words or in form: praise, recognition, apology, signed agreements. */
export const SUPPORT: TypeTable = {
  type: "SUPPORT",
  verbs: [
    [
      null,
      `support praise commend laud applaud hail welcome endorse congratulate salute acclaim extol side+with stand+by stand+with vouch+for
      apologize apologise apologize+to apologise+to apologize+for apologise+for forgive champion vote+for rally+behind sympathize+with sympathise+with       reconcile reconcile+with reaffirm befriend `,
    ],
    ["agreement", "ratify"],
  ],
  withObjects: [
    [
      "agreement",
      "sign ink initial reach strike conclude clinch seal finalize finalise agree ratify agree+on broker close forge hammer_out secure negotiate cut_deal agree+to",
      `${AGREEMENTS} approach text roadmap`,
    ],
    [
      null,
      "establish restore normalize normalise resume upgrade strengthen open deepen reestablish re-establish forge cement improve renew boost expand",
      "relation relations tie ties link links embassy",
    ],
    [
      null,
      "express voice pledge declare reiterate reaffirm offer promise extend give throw announce convey lend rally signal show repeat reassert renew affirm provide",
      "support backing solidarity commitment sympathy condolence condolences congratulation congratulations gratitude thanks appreciation confidence approval welcome apology praise weight friendship readiness satisfaction",
    ],
    [null, "defend recognize recognise honour honor respect thank reassure back", POSITIONS],
    [null, "award present give confer bestow", "medal award order honour honor prize title"],
    [null, "issue make", "apology"],
    [null, "pay", "tribute"],
  ],
  nouns: [
    [null, "support praise endorsement backing recognition apology solidarity condolences congratulations tribute reconciliation"],
    ["agreement", AGREEMENTS],
  ],
};
