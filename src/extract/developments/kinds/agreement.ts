/** What parties bind themselves to. */
import { type KindWords, words } from "./kind-words.js";

export const AGREEMENT: KindWords = {
  kind: "agreement",
  things: words(
    "agreement deal treaty accord pact contract ceasefire cease-fire truce armistice merger acquisition memorandum convention protocol partnership",
    "alliance settlement compromise understanding takeover concession lease tender accession membership union coalition reconciliation swap",
    "joint_venture charter covenant mou",
  ),
  deeds: words("sign initial merge accede ratify conclude_agreement join ally reconcile agree"),
  deedNouns: words("signing merger takeover accession ratification reconciliation"),
};
