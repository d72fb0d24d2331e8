import type { TypeTable } from "./construction.js";

/** Harm that somebody says they may do. */
export const THREATEN: TypeTable = {
  type: "THREATEN",
  verbs: [[null, "threaten menace blackmail"]],
  withObjects: [
    [null, "give issue set deliver present hand impose serve extend", "ultimatum deadline threat"],
    [null, "issue give deliver send sound repeat make", "warning threat"],
    ["violence", "vow promise threaten swear pledge", "revenge retaliation vengeance response war punishment consequence"],
    [null, "increase intensify ratchet_up step_up raise pile put heap", "pressure"],
  ],
  nouns: [[null, "threat ultimatum warning blackmail menace brinkmanship"]],
};
