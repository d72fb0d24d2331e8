/** What one side asserts against another. */
import { type KindWords, words } from "./kind-words.js";

export const CLAIM: KindWords = {
  kind: "claim",
  things: words("claim allegation accusation responsibility involvement letter_of_complaint protest_note"),
  deeds: words(""),
  deedNouns: words(""),
};
