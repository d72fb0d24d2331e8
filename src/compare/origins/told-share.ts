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

export function alignmentOf(a: readonly ComparedSentence[], b: readonly ComparedSentence[]): Alignment {
  const pairs = alignedSentences(a, b);
  return {
    pairs,
    a: sideOf(a, pairs, (pair) => pair.a),
    b: sideOf(b, pairs, (pair) => pair.b),
    wording: pairs.reduce((sum, { wording }) => sum + wording, 0),
    leads: pairs.find((pair) => pair.a === 0 && pair.b === 0) ?? null,
  };
}
