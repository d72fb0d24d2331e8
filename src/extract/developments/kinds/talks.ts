/** People or bodies that speak with each other to come to something. */
import { type KindWords, words } from "./kind-words.js";

export const TALKS: KindWords = {
  kind: "talks",
  things: words(
    "talk talks negotiation dialogue discussion consultation summit conference round mediation parley peace_process session debate deliberation",
    "forum congress convention exchange conversation call phone_call bargaining arbitration contact roundtable",
  ),
  deeds: words(
    "negotiate confer parley mediate bargain deliberate renegotiate debate speak_by_phone speak_by_telephone talk_by_phone talk_by_telephone",
  ),
  deedNouns: words("talks negotiation discussion consultation debate summit conference deliberation mediation"),
};
