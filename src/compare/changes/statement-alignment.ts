/**
 * Which statement of one version is which of the other: by the words of the content that both have; then, of those left over, by speaker
 * and place. [D5] What is left over only because it was read otherwise, its words being there still, is neither gone nor added.
 */
import { type PlacedStatement, sameSpeaker } from "./placed-statement.js";
import type { VersionText, Word } from "./version-text.js";
import type { Alignment } from "./word-alignment.js";
import { isFunctionWord } from "./word-key.js";

export interface StatementPair {
  readonly before: PlacedStatement;
  readonly after: PlacedStatement;
  /** Whether they are one for their speaker and place alone. */
  readonly replaced: boolean;
}

export interface StatementAlignment {
  readonly pairs: readonly StatementPair[];
  readonly gone: readonly PlacedStatement[];
  readonly added: readonly PlacedStatement[];
}

/** Share of the words of two contents that are the same words, from which on they are versions of each other. */
const SAME = 0.3;
/** A cue that both have tells nested statements apart whose contents are alike. */
const CUE = 0.2;
/** Share of content words that must be gone for a statement to be gone. */
const GONE = 0.5;

/** Statements at one place that are tried for one of the other version: where there are more, the text there is another. */
const MOST_HERE = 50;

/** Words of content weigh more than those of grammar. */
const weightOf = (word: Word | undefined): number => (word && isFunctionWord(word.key) ? 0.2 : 1);

const weightIn = (words: readonly Word[], which: readonly number[]): number => which.reduce((sum, n) => sum + weightOf(words[n]), 0);

/** Share of a content's words, by weight, that the other version does not have. */
export function shareGone(words: readonly Word[], to: readonly (number | null)[], content: readonly number[]): number {
  const gone = content.filter((n) => to[n] === null);
  return weightIn(words, gone) / weightIn(words, content);
}

/** Whether a statement's words are not in the other version. */
export const isGone = ({ words }: VersionText, to: readonly (number | null)[], { content }: PlacedStatement): boolean =>
  shareGone(words, to, content) >= GONE;

interface Likeness {
  readonly b: number;
  readonly a: number;
  readonly score: number;
}

function likenesses(
  { before, after, toAfter }: Alignment,
  left: readonly PlacedStatement[],
  right: readonly PlacedStatement[],
): Likeness[] {
  const holders = new Map<number, number[]>();
  for (const [a, { content }] of right.entries()) for (const n of content) holders.set(n, [...(holders.get(n) ?? []), a]);
  const weights = right.map(({ content }) => weightIn(after.words, content));
  return left
    .flatMap(({ content, cue }, b) => {
      const shared = new Map<number, number>();
      for (const n of content)
        for (const a of holders.get(toAfter[n] ?? -1) ?? []) shared.set(a, (shared.get(a) ?? 0) + weightOf(before.words[n]));
      const weight = weightIn(before.words, content);
      return [...shared].flatMap(([a, same]) => {
        const alike = (2 * same) / (weight + (weights[a] as number));
        const cues = new Set(right[a]?.cue);
        const cued = cue.some((n) => cues.has(toAfter[n] ?? -1));
        return alike >= SAME ? [{ b, a, score: alike + (cued ? CUE : 0) }] : [];
      });
    })
    .sort((x, y) => y.score - x.score || x.b - y.b || x.a - y.a);
}

export function alignStatements(
  alignment: Alignment,
  left: readonly PlacedStatement[],
  right: readonly PlacedStatement[],
): StatementAlignment {
  const { before, after, toAfter, toBefore, sentences } = alignment;
  const pairs: StatementPair[] = [];
  const [doneLeft, doneRight] = [new Set<number>(), new Set<number>()];
  const pair = (b: number, a: number, replaced: boolean) => {
    pairs.push({ before: left[b] as PlacedStatement, after: right[a] as PlacedStatement, replaced });
    doneLeft.add(b);
    doneRight.add(a);
  };
  for (const { b, a } of likenesses(alignment, left, right)) if (!doneLeft.has(b) && !doneRight.has(a)) pair(b, a, false);

  const partners = new Map(sentences.pairs.map((p) => [p.before, p.after]));
  const sentenceOf = (words: readonly Word[], { content }: PlacedStatement) => words[content[0] as number]?.sentence as number;
  /** Statements that are added, by their sentence, and by its place. */
  const [bySentence, byPlace] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const [a, t] of right.entries()) {
    if (doneRight.has(a) || !isGone(after, toBefore, t)) continue;
    const sentence = sentenceOf(after.words, t);
    const place = sentences.placeAfter[sentence] as number;
    for (const [index, key] of [[bySentence, sentence] as const, [byPlace, place] as const]) {
      const there = index.get(key);
      if (!there) index.set(key, [a]);
      else if (there.length < MOST_HERE) there.push(a);
    }
  }
  for (const [b, s] of left.entries()) {
    if (doneLeft.has(b) || s.speaker === null || !isGone(before, toAfter, s)) continue;
    const from = sentenceOf(before.words, s);
    const near = [...(bySentence.get(partners.get(from) ?? -1) ?? []), ...(byPlace.get(sentences.placeBefore[from] as number) ?? [])];
    const found = near.find((a) => !doneRight.has(a) && sameSpeaker(s, right[a] as PlacedStatement));
    if (found !== undefined) pair(b, found, true);
  }
  return { pairs, gone: left.filter((_, n) => !doneLeft.has(n)), added: right.filter((_, n) => !doneRight.has(n)) };
}
