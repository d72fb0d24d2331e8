/** [P15] The gender of somebody by all mentions: what a title or noun shows, else the given name, else what most pronouns say. */

import type { Gender } from "../../lexicon/gender-words.js";
import type { Mention } from "../mention.js";
import { genderOf, givenGenderOf } from "./gender.js";

export function likelyGender(mentions: readonly Mention[]): Gender | null {
  let given: Gender | null = null;
  let balance = 0; // of pronouns, "he" less "she"
  for (const m of mentions) {
    const shown = genderOf(m);
    if (shown && shown !== "it" && m.form !== "pronoun") return shown;
    if (m.form === "pronoun") balance += shown === "he" ? 1 : shown === "she" ? -1 : 0;
    else given ??= givenGenderOf(m);
  }
  return given ?? (balance > 0 ? "he" : balance < 0 ? "she" : null);
}
