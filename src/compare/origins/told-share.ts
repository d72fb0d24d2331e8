/** How much of each of two texts is in the other, from their aligned sentences. */
import { alignedSentences } from "./alignment.js";
import type { ComparedSentence } from "./compared-sentences.js";
import type { SentencePair } from "./sentence-pair.js";

/** Likeness from which a sentence is the other, perhaps lightly edited. */
const SAME = 0.7;
/** Likeness from which a sentence with other figures or names is a form filled in twice. */
const FORM = 0.5;
/** Content stems, and their share of the shorter sentence, from which two sentences tell one thing. */
const TOLD_STEMS = 3;
const TOLD_OVERLAP = 0.5;

export const isSame = ({ likeness, disagrees }: SentencePair): boolean => !disagrees && likeness >= SAME;
export const tellsSame = (pair: SentencePair): boolean =>
  !pair.disagrees && (pair.likeness >= SAME || (pair.shared >= TOLD_STEMS && pair.overlap >= TOLD_OVERLAP));
const isForm = ({ likeness, disagrees }: SentencePair): boolean => disagrees && likeness >= FORM;

export interface Side {
  readonly words: number;
  /** Words of sentences that are in the other text, and of sentences whose matter is. */
  readonly same: number;
  readonly told: number;
  /** Words of these that tell what nobody gave out to all. */
  readonly toldOwn: number;
  /** Words of sentences that stand in the other text with other figures or names. */
  readonly form: number;
  /** Sentences whose matter is in the other text. */
  readonly sentences: number;
  /** Whether the matter of its first sentence is. */
  readonly lead: boolean;
}

/** Sentences that may be aligned, by their numbers. */
type Beside = readonly (readonly [number, number])[];

export interface Alignment {
  readonly pairs: readonly SentencePair[];
  readonly a: Side;
  readonly b: Side;
  /** Words outside quotation marks that stand in both in longer runs. */
  readonly wording: number;
  /** The pair of both first sentences, where it is aligned. */
  readonly leads: SentencePair | null;
}

function sideOf(sentences: readonly ComparedSentence[], pairs: readonly SentencePair[], number: (pair: SentencePair) => number): Side {
  const wordsIn = (is: (pair: SentencePair) => boolean) => {
    const found = new Set(pairs.filter(is).map(number));
    return [...found].reduce((sum, n) => sum + (sentences[n]?.words.length ?? 0), 0);
  };
  const told = pairs.filter(tellsSame);
  const isOwn = (pair: SentencePair) => tellsSame(pair) && sentences[number(pair)]?.isGivenOut === false;
  return {
    words: sentences.reduce((sum, { words }) => sum + words.length, 0),
    same: wordsIn(isSame),
    told: wordsIn(tellsSame),
    toldOwn: wordsIn(isOwn),
    form: wordsIn(isForm),
    sentences: new Set(told.map(number)).size,
    lead: told.some((pair) => number(pair) === 0),
  };
}

/** Whether two sentences may tell the same, by the stems that they share in whatever order. */
function mayTellSame(a: ComparedSentence, b: ComparedSentence): boolean {
  const shared = [...a.content].filter((stem) => b.content.has(stem)).length;
  if (shared >= TOLD_STEMS && shared >= TOLD_OVERLAP * Math.min(a.content.size, b.content.size)) return true;
  const matter = a.stems.filter((stem) => b.content.has(stem)).length;
  const grammar = Math.min(a.stems.length - matter, b.stems.filter((stem) => !b.content.has(stem)).length);
  return 2 * (matter + grammar) >= SAME * (a.words.length + b.words.length);
}

/**
 * Whether as large a share of either text may be in the other. Never says no where `alignmentOf` would find it, and spares laying
 * sentences side by side, of which most texts that share a key have hardly two alike.
 */
export function mayTell(a: readonly ComparedSentence[], b: readonly ComparedSentence[], beside: Beside, share: number): boolean {
  const alike = beside.filter(([i, j]) => mayTellSame(a[i] as ComparedSentence, b[j] as ComparedSentence));
  const words = (sentences: readonly ComparedSentence[], numbers: Iterable<number>) =>
    [...numbers].reduce((sum, n) => sum + (sentences[n] as ComparedSentence).words.length, 0);
  const isEnough = (sentences: readonly ComparedSentence[], side: 0 | 1) =>
    words(sentences, new Set(alike.map((pair) => pair[side]))) >= share * words(sentences, sentences.keys());
  return isEnough(a, 0) || isEnough(b, 1);
}

export function alignmentOf(a: readonly ComparedSentence[], b: readonly ComparedSentence[], beside: Beside): Alignment {
  const pairs = alignedSentences(a, b, beside);
  return {
    pairs,
    a: sideOf(a, pairs, (pair) => pair.a),
    b: sideOf(b, pairs, (pair) => pair.b),
    wording: pairs.reduce((sum, { wording }) => sum + wording, 0),
    leads: pairs.find((pair) => pair.a === 0 && pair.b === 0) ?? null,
  };
}
