/** [X12] What a thing is to be called: one voice of a report calls it by a word that another, beside it, says is not the word for it. */
import { type Claim, isClaimed, sideOfClaim } from "./claims.js";
import type { Conflict } from "./conflict.js";
import { tellingWords } from "./telling-words.js";

/** "The word for it is not X", "it was no X but Y", with the word. */
const REFUSED = [
  /(?<!\p{L})(?:word|name|term)\s+(?:for\s+(?:it|that|this|them)\s+)?(?:is|was|are|were)\s+not\s+(?:an?\s+|the\s+)?["“'‘]?(\p{L}+)/iu,
  /(?<!\p{L})(?:not|never)\s+call(?:ed)?\s+(?:it|that|this|them)\s+(?:an?\s+|the\s+)?["“'‘]?(\p{L}+)/iu,
];
/** The word that something is said not to be called by; null where nothing is. */
export const refusedWord = (words: string): string | null =>
  REFUSED.map((pattern) => pattern.exec(words)?.[1]).find((found) => found !== undefined) ?? null;

/** A clause that says what something is. */
const NAMES = /\b(?:is|was|are|were)\b/i;
const NEAR = 3; // sentences between the two
const MOST_WORDS = 12; // of a claim that only names

/** @param claims of all reports of a dossier, in order */
export function namingsAmong(claims: readonly Claim[]): Conflict[] {
  return claims.flatMap((claim, n): Conflict[] => {
    const word = refusedWord(claim.words);
    const [lemma] = tellingWords(word ?? "");
    if (claim.speaker === null || lemma === undefined) return [];
    const beside = claims.slice(Math.max(0, n - MOST_WORDS), n + MOST_WORDS);
    const other = beside.find(
      (one) =>
        one.report === claim.report &&
        one.account !== claim.account &&
        one.statement !== null &&
        Math.abs(one.sentence - claim.sentence) <= NEAR &&
        isClaimed(one) &&
        NAMES.test(one.words) &&
        one.words.split(/\s+/).length <= MOST_WORDS &&
        tellingWords(one.words).includes(lemma),
    );
    const sides = other ? [other, claim].sort((a, b) => a.sentence - b.sentence) : [];
    return other
      ? [{ kind: "wording", rule: "X12", about: `what it is called: ${word}`, sides: sides.map((one) => sideOfClaim(one, one.words)) }]
      : [];
  });
}
