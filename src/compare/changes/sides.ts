/** The two versions while they are compared: their words, what is known of these, and which of them a change rests on already. */
import type { WordFacts } from "./substitution.js";
import type { VersionText, Word } from "./version-text.js";

export interface Side {
  readonly text: VersionText;
  readonly facts: WordFacts;
  /** For each word the other version's word that it is; null where that has none. */
  readonly to: readonly (number | null)[];
  /** Words that a change rests on: what differs is told once. */
  readonly claimed: Set<number>;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

export const claim = ({ claimed }: Side, words: Iterable<number>): void => {
  for (const n of words) claimed.add(n);
};

/** Claims those of some words that the other version does not have. */
export const claimOwn = (side: Side, words: Iterable<number>): void => {
  for (const n of words) if (side.to[n] === null) side.claimed.add(n);
};

/** Those words of a stretch that the other version does not have, and that nothing rests on yet. */
export function unclaimed({ to, claimed }: Side, [from, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - from }, (_, n) => from + n).filter((n) => to[n] === null && !claimed.has(n));
}

export const sentenceOf = ({ text }: Side, n: number): number => (text.words[n] as Word).sentence;
