import type { TypeTable } from "./construction.js";
import { CEASEFIRES, TALKS } from "./noun-classes.js";

/** Readiness to cooperate that is said, before it is shown; "agreed to", "will" and the like are in wills.ts. */
export const AGREE: TypeTable = {
  type: "AGREE",
  verbs: [[null, "agree consent assent+to acquiesce agree+to accede+to"]],
  withObjects: [
    [
      null,
      "accept agree agree+to approve endorse adopt",
      `formula proposal ${CEASEFIRES} plan invitation offer ${TALKS} mediation compromise settlement term roadmap proposal`,
    ],
    [null, "offer propose promise pledge", "talks mediation dialogue negotiation cooperation"],
    [null, "express signal", "willingness readiness commitment intention"],
    [null, "schedule arrange plan", `${TALKS} visit trip`],
  ],
  nouns: [[null, "promise pledge commitment consent offer vow"]],
};
