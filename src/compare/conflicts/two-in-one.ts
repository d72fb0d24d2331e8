/** [X3] Two who put the number of one thing otherwise in one sentence of the report: "The port puts the dead at 58, the union at 67." */
import { type Claim, sideOfClaim } from "./claims.js";
import type { Conflict, ConflictSide } from "./conflict.js";
import { differ, type Figure, figuresIn } from "./figure.js";

/** Whoever counts, up to the verb; and whoever counts otherwise, up to the number, the verb left out or said again. */
const FIRST = /^(.{3,60}?)\s+(?:puts?|counts?|counted|gives?|gave|estimates?|estimated)\s/u;
const SECOND = /^(.{3,60}?)\s+(?:at|counts?|counted|(?:puts?|estimate[sd]?)\s+(?:it|them|the\s+\p{L}+)\s+at)\s+(?=[\d$€£])/u;
const APART = /[,;]\s+(?:(?:and|but|while)\s+)?/gu;

interface Part {
  readonly who: string;
  readonly figure: Figure;
  readonly span: readonly [number, number];
}

/** A part of a sentence with its one figure. @param from where it starts in the claim */
function partOf({ span }: Claim, words: string, from: number, form: RegExp): Part | null {
  const who = form.exec(words)?.[1];
  const figures = figuresIn(words);
  // "puts the two companies' share at 58 per cent": the last is the one that is given
  const figure = figures.at(-1);
  return who && figure ? { who, figure, span: [span[0] + from, span[0] + from + words.length] } : null;
}

function partsOf(claim: Claim): readonly [Part, Part] | null {
  for (const { index, 0: mark } of claim.words.matchAll(APART)) {
    const first = partOf(claim, claim.words.slice(0, index), 0, FIRST);
    const rest = /^[^,;.!?]*(?:[.,]\d[^,;.!?]*)*/.exec(claim.words.slice(index + mark.length))?.[0] ?? "";
    const second = first && partOf(claim, rest, index + mark.length, SECOND);
    if (first && second && differ(first.figure, second.figure)) return [first, second];
  }
  return null;
}

/** @param claims of all reports of a dossier, in order */
export const twoInOne = (claims: readonly Claim[]): Conflict[] =>
  claims.flatMap((claim): Conflict[] => {
    const parts = claim.statement === null ? partsOf(claim) : null;
    const sides = (parts ?? []).map(
      ({ who, figure, span }): ConflictSide => ({ ...sideOfClaim(claim, figure.words), who, authority: "none", evidence: [span] }),
    );
    return parts ? [{ kind: "figure", rule: "X3", about: claim.words, sides }] : [];
  });
