import type { TypeTable } from "./construction.js";
import { CEASEFIRES, GOODS, TALKS } from "./noun-classes.js";

/** What somebody asks or orders another to do. */
export const REQUEST: TypeTable = {
  type: "REQUEST",
  verbs: [
    [
      null,
      "demand urge request implore beg plead+with beseech exhort petition appeal+to appeal+for call+on call+upon ask+for push+for plead+for entreat ",
    ],
    [null, "call+for"],
  ],
  withObjects: [
    ["assist", "seek request demand ask+for appeal+for call+for beg+for", `${GOODS} refuge asylum intervention`],
    [
      "yield",
      "demand call+for seek urge insist+on",
      `${CEASEFIRES} release withdrawal pullout freedom lifting end halt easing return repeal retreat resignation`,
    ],
    ["meet", "seek request call+for urge demand propose offer", TALKS],
    [
      "change",
      "demand call+for seek urge",
      "reform reforms election resignation change explanation apology answer action amendment vote justice",
    ],
    ["assist", "seek take", "refuge asylum sanctuary"],
    [null, "issue send make submit renew repeat reiterate", "appeal request demand plea call"],
    ["meet", "extend send issue", "invitation"],
    ["meet", "invite", "*name* leader president minister delegation side party representative envoy official king counterpart"],
  ],
  nouns: [
    [null, "demand request appeal call plea petition entreaty"],
    ["meet", "invitation"],
  ],
};
