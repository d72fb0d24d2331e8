/** People or bodies that speak with each other to come to something. */
import { type KindWords, words } from "./kind-words.js";

export const TALKS: KindWords = {
  kind: "talks",
  things: words(
    "talk talks negotiation dialogue discussion consultation summit conference round mediation parley peace_process session debate deliberation",
    "forum congress convention exchange conversation call phone_call bargaining arbitration contact roundtable",
  ),
  deeds: words("negotiate confer parley mediate bargain deliberate renegotiate debate"),
  deedNouns: words("talks negotiation discussion consultation debate summit conference deliberation mediation"),
};
