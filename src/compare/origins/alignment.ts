/** Which sentences of two texts tell the same. Time grows with the words of both: of each sentence a few others are looked at. */
import type { ComparedSentence } from "./compared-sentences.js";
import { type SentencePair, sentencePair } from "./sentence-pair.js";

/** Sentences that share most content stems with one, that are held beside it. */
const BESIDE = 3;
/** Content stems that two sentences share at least. */
const SHARED = 2;
/** A stem that stands in more sentences of a text tells nothing of one of them. */
const FREQUENT = 40;

const better = (a: SentencePair, b: SentencePair): boolean => {
  if (a.common.length !== b.common.length) return a.common.length > b.common.length;
  return a.shared !== b.shared ? a.shared > b.shared : Math.abs(a.a - a.b) < Math.abs(b.a - b.b);
};

/** Sentences of `b` that share most with one, by number. */
function beside(sentence: ComparedSentence, places: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const stem of sentence.content) {
    const found = places.get(stem) ?? [];
    if (found.length <= FREQUENT) for (const n of found) counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= SHARED)
    .sort(([i, x], [j, y]) => y - x || i - j)
    .slice(0, BESIDE)
    .map(([n]) => n);
}

function placesOf(sentences: readonly ComparedSentence[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  sentences.forEach(({ content }, n) => {
    for (const stem of content) {
      const known = places.get(stem);
      if (known) known.push(n);
      else places.set(stem, [n]);
    }
  });
  return places;
}

/** Pairs of sentences that share most content stems: all that may be aligned, by their numbers, in the order of `a`. */
export function pairsBeside(a: readonly ComparedSentence[], b: readonly ComparedSentence[]): (readonly [number, number])[] {
  const inB = placesOf(b);
  const inA = placesOf(a);
  const found = new Map<string, readonly [number, number]>();
  a.forEach((sentence, i) => {
    for (const j of beside(sentence, inB)) found.set(`${i} ${j}`, [i, j]);
  });
  b.forEach((sentence, j) => {
    for (const i of beside(sentence, inA)) found.set(`${i} ${j}`, [i, j]);
  });
  return [...found.values()].sort(([i, x], [j, y]) => i - j || x - y);
}

/** The pairs of sentences of which each is the other's best, or one is the other's best and that has no better; in the order of `a`. */
export function alignedSentences(
  a: readonly ComparedSentence[],
  b: readonly ComparedSentence[],
  beside: readonly (readonly [number, number])[],
): SentencePair[] {
  const bestOfA = new Map<number, SentencePair>();
  const bestOfB = new Map<number, SentencePair>();
  for (const [i, j] of beside) {
    const pair = sentencePair(a[i] as ComparedSentence, b[j] as ComparedSentence, [i, j]);
    const [ofA, ofB] = [bestOfA.get(i), bestOfB.get(j)];
    if (!ofA || better(pair, ofA)) bestOfA.set(i, pair);
    if (!ofB || better(pair, ofB)) bestOfB.set(j, pair);
  }
  return [...new Set([...bestOfA.values(), ...bestOfB.values()])].sort((x, y) => x.a - y.a || x.b - y.b);
}
