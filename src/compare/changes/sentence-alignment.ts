/**
 * Which sentence of one version is which of the other. [D4]
 *
 * Sentences that stand in both are matched first, in order, then wherever they stand; of what is left, those most alike in their content
 * words. So the words of two sentences are compared only where these are alike, and texts that have nothing in common cost no more than
 * an index of their words: a sentence that only one of them has never enters the search for a common order.
 */
import { commonRuns } from "./lcs.js";
import type { ComparedSentence, VersionText } from "./version-text.js";
import { isFunctionWord } from "./word-key.js";

export interface SentencePair {
  readonly before: number;
  readonly after: number;
  readonly how: "same" | "moved" | "alike";
}

export interface SentenceAlignment {
  /** In the order of the later version. */
  readonly pairs: readonly SentencePair[];
  /** For each sentence the number of those before it that both versions have in the same order: where it stands among them. */
  readonly placeBefore: readonly number[];
  readonly placeAfter: readonly number[];
}

/** Edits of the order of sentences that both texts have. Beyond it all of them count as moved. */
const MOST_MOVES = 1000;
/** A word that more sentences than these have does not make two of them alike. */
const COMMON = 50;
/** Shared content words, of all of both sentences, from which on they are versions of each other. */
const ALIKE = 0.5;
/** The same for two that stand at one place. */
const ALIKE_HERE = 0.3;

function inOrder(before: readonly ComparedSentence[], after: readonly ComparedSentence[]): [number, number][] {
  const inBoth = (list: readonly ComparedSentence[], other: readonly ComparedSentence[]) => {
    const keys = new Set(other.map(({ key }) => key));
    return list.flatMap(({ key }, n) => (keys.has(key) ? [n] : []));
  };
  const [left, right] = [inBoth(before, after), inBoth(after, before)];
  const keysOf = (list: readonly ComparedSentence[], which: readonly number[]) => which.map((n) => (list[n] as ComparedSentence).key);
  const runs = commonRuns(keysOf(before, left), keysOf(after, right), MOST_MOVES) ?? [];
  return runs.flatMap((run) =>
    Array.from({ length: run.length }, (_, n): [number, number] => [left[run.before + n] as number, right[run.after + n] as number]),
  );
}

/** Content words of a sentence, each once; of one that has none, all its words. */
function contentOf({ words }: VersionText, { from, to }: ComparedSentence): Set<string> {
  const keys = words.slice(from, to).map(({ key }) => key);
  const content = keys.filter((key) => !isFunctionWord(key));
  return new Set(content.length > 0 ? content : keys);
}

interface Likeness {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

/** Pairs of sentences that are left over and alike, those most alike first. */
function alike(
  before: VersionText,
  after: VersionText,
  left: readonly number[],
  right: readonly number[],
  here: (b: number, a: number) => boolean,
): Likeness[] {
  const keysOf = ({ words, sentences }: VersionText, n: number) => {
    const { from, to } = sentences[n] as ComparedSentence;
    return words.slice(from, to).map(({ key }) => key);
  };
  const known = new Set(left.flatMap((b) => keysOf(before, b)));
  /** Sentences of the later version by those of their words that the earlier one has too. */
  const index = new Map<string, number[]>();
  for (const a of right)
    for (const key of keysOf(after, a)) {
      if (!known.has(key)) continue;
      const having = index.get(key);
      if (!having) index.set(key, [a]);
      else if (having.at(-1) !== a) having.push(a);
    }
  const contents = new Map<number, Set<string>>();
  const contentOfAfter = (a: number) => {
    const content = contents.get(a) ?? contentOf(after, after.sentences[a] as ComparedSentence);
    contents.set(a, content);
    return content;
  };
  const found: Likeness[] = [];
  for (const b of left) {
    if (!keysOf(before, b).some((key) => (index.get(key)?.length ?? COMMON + 1) <= COMMON)) continue;
    const content = contentOf(before, before.sentences[b] as ComparedSentence);
    const scope = before.sentences[b]?.scope;
    const shared = new Map<number, number>();
    for (const key of content) {
      const having = index.get(key) ?? [];
      if (having.length <= COMMON)
        for (const a of having)
          if (after.sentences[a]?.scope === scope && contentOfAfter(a).has(key)) shared.set(a, (shared.get(a) ?? 0) + 1);
    }
    for (const [a, count] of shared) {
      const score = (2 * count) / (content.size + contentOfAfter(a).size);
      const near = here(b, a);
      if (score >= (near ? ALIKE_HERE : ALIKE)) found.push({ before: b, after: a, score: near ? score + 0.1 : score });
    }
  }
  return found.sort((x, y) => y.score - x.score || x.before - y.before || x.after - y.after);
}

/** For each of `count` sentences, how many of those in order stand before it. */
function places(count: number, ordered: readonly number[]): number[] {
  const anchors = new Set(ordered);
  let seen = 0;
  return Array.from({ length: count }, (_, n) => (anchors.has(n) ? seen++ : seen));
}

export function alignSentences(before: VersionText, after: VersionText): SentenceAlignment {
  const ordered = inOrder(before.sentences, after.sentences);
  const pairs: SentencePair[] = ordered.map(([b, a]) => ({ before: b, after: a, how: "same" }));
  const [doneBefore, doneAfter] = [new Set(ordered.map(([b]) => b)), new Set(ordered.map(([, a]) => a))];
  const pair = (b: number, a: number, how: SentencePair["how"]) => {
    pairs.push({ before: b, after: a, how });
    doneBefore.add(b);
    doneAfter.add(a);
  };
  const left = (list: readonly ComparedSentence[], done: ReadonlySet<number>) => [...list.keys()].filter((n) => !done.has(n));
  const elsewhere = new Map<string, number[]>();
  for (const a of left(after.sentences, doneAfter)) {
    const { key } = after.sentences[a] as ComparedSentence;
    elsewhere.set(key, [...(elsewhere.get(key) ?? []), a]);
  }
  for (const b of left(before.sentences, doneBefore)) {
    const a = elsewhere.get((before.sentences[b] as ComparedSentence).key)?.shift();
    if (a !== undefined) pair(b, a, "moved");
  }
  const placeBefore = places(
    before.sentences.length,
    ordered.map(([b]) => b),
  );
  const placeAfter = places(
    after.sentences.length,
    ordered.map(([, a]) => a),
  );
  const here = (b: number, a: number) => placeBefore[b] === placeAfter[a];
  for (const { before: b, after: a } of alike(before, after, left(before.sentences, doneBefore), left(after.sentences, doneAfter), here))
    if (!doneBefore.has(b) && !doneAfter.has(a)) pair(b, a, "alike");
  return { pairs: pairs.sort((x, y) => x.after - y.after), placeBefore, placeAfter };
}
