/** Which word of one version stands for which of the other. [D4] */
import { commonRuns, type Run } from "./lcs.js";
import { alignSentences, type SentenceAlignment } from "./sentence-alignment.js";
import { saysTheSame } from "./typo.js";
import type { ComparedSentence, VersionText, Word } from "./version-text.js";
import { isFunctionWord } from "./word-key.js";

/** Words that are gone, words that are added in their place, or both: numbers of words, half-open. */
export interface Hunk {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export interface Alignment {
  readonly before: VersionText;
  readonly after: VersionText;
  readonly sentences: SentenceAlignment;
  /** For each word of the earlier version the word of the later one that it became; null where it is gone. */
  readonly toAfter: readonly (number | null)[];
  readonly toBefore: readonly (number | null)[];
  /** What differs, sentence by sentence; what says the same is left out. A sentence that one version alone has is a hunk of its own. */
  readonly hunks: readonly Hunk[];
}

/** Words gone and added between two sentences, or among what is left at one place, before the search is given up. */
const MOST_EDITS = 400;
/** Words in a row that are taken as moved where they stand elsewhere at the same place. */
const MOVED = 3;

const keysOf = (text: VersionText, words: readonly number[]): string[] => words.map((n) => text.words[n]?.key as string);
const range = ([from, to]: readonly [number, number]): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/** Whether a word is no name by its looks: it has no capital, or begins its sentence. */
function isPlain({ text, words, sentences }: VersionText, n: number): boolean {
  const { span, sentence } = words[n] as Word;
  return !/^\p{Lu}/u.test(text.slice(span[0], span[0] + 2)) || sentences[sentence]?.from === n;
}

class AlignmentDraft {
  readonly toAfter: (number | null)[];
  readonly toBefore: (number | null)[];
  hunks: Hunk[] = [];

  constructor(
    readonly before: VersionText,
    readonly after: VersionText,
    readonly exact: boolean,
  ) {
    this.toAfter = before.words.map(() => null);
    this.toBefore = after.words.map(() => null);
  }

  join(b: number, a: number): void {
    this.toAfter[b] = a;
    this.toBefore[a] = b;
  }

  /** Words of two sentences. @param same whether they are the same throughout */
  sentences(b: ComparedSentence, a: ComparedSentence, same: boolean): void {
    if (same) {
      for (let n = 0; n < b.to - b.from; n++) this.join(b.from + n, a.from + n);
      return;
    }
    const [left, right] = [range([b.from, b.to]), range([a.from, a.to])];
    const runs = commonRuns(keysOf(this.before, left), keysOf(this.after, right), MOST_EDITS) ?? [];
    let [x, y] = [b.from, a.from];
    const end: Run = { before: left.length, after: right.length, length: 0 };
    for (const run of [...runs, end]) {
      this.#hunk([x, b.from + run.before], [y, a.from + run.after]);
      for (let n = 0; n < run.length; n++) this.join(b.from + run.before + n, a.from + run.after + n);
      [x, y] = [b.from + run.before + run.length, a.from + run.after + run.length];
    }
  }

  /** Words of which some are gone and some added: joined where they say the same. [D3] */
  #hunk(before: [number, number], after: [number, number]): void {
    const [gone, added] = [keysOf(this.before, range(before)), keysOf(this.after, range(after))];
    if (gone.length === 0 && added.length === 0) return;
    const plain = range(before).every((n) => isPlain(this.before, n)) && range(after).every((n) => isPlain(this.after, n));
    if (!this.exact && saysTheSame(gone, added, plain)) {
      const most = Math.max(gone.length, added.length);
      for (let n = 0; n < most && gone.length > 0 && added.length > 0; n++) {
        const [b, a] = [Math.min(before[0] + n, before[1] - 1), Math.min(after[0] + n, after[1] - 1)];
        this.toAfter[b] = a;
        this.toBefore[a] = b;
      }
      return;
    }
    this.hunks.push({ before, after });
  }

  /** Words that are left over at one place on both sides and stand in the same order there: they were moved, or cut into sentences anew. */
  moved({ placeBefore, placeAfter }: SentenceAlignment): void {
    const grouped = (text: VersionText, to: readonly (number | null)[], places: readonly number[]) => {
      const found = new Map<number, number[]>();
      for (const [n, word] of text.words.entries()) {
        if (to[n] !== null || text.sentences[word.sentence]?.scope !== "body") continue;
        const place = places[word.sentence] as number;
        const group = found.get(place);
        if (group) group.push(n);
        else found.set(place, [n]);
      }
      return found;
    };
    const right = grouped(this.after, this.toBefore, placeAfter);
    for (const [place, left] of grouped(this.before, this.toAfter, placeBefore)) {
      const there = right.get(place);
      if (!there) continue;
      for (const run of commonRuns(keysOf(this.before, left), keysOf(this.after, there), MOST_EDITS) ?? []) {
        const words = left.slice(run.before, run.before + run.length);
        const content = keysOf(this.before, words).filter((key) => !isFunctionWord(key));
        if (run.length < MOVED || content.length < 2) continue;
        for (const [n, b] of words.entries()) this.join(b, there[run.after + n] as number);
      }
    }
  }

  /** Sentences that have no partner. */
  alone(paired: readonly { readonly before: number; readonly after: number }[]): void {
    const [left, right] = [new Set(paired.map((p) => p.before)), new Set(paired.map((p) => p.after))];
    for (const [n, { from, to }] of this.before.sentences.entries())
      if (!left.has(n)) this.hunks.push({ before: [from, to], after: [0, 0] });
    for (const [n, { from, to }] of this.after.sentences.entries())
      if (!right.has(n)) this.hunks.push({ before: [0, 0], after: [from, to] });
  }

  /** What of the hunks is still gone or added, now that moved words are joined. */
  settled(): Hunk[] {
    return this.hunks.flatMap(({ before, after }) => {
      const gone = range(before).filter((b) => this.toAfter[b] === null);
      const added = range(after).filter((a) => this.toBefore[a] === null);
      if (gone.length === before[1] - before[0] && added.length === after[1] - after[0]) return [{ before, after }];
      const still = (words: readonly number[], [from]: readonly [number, number]): [number, number] =>
        words.length > 0 ? [words[0] as number, (words.at(-1) as number) + 1] : [from, from];
      return gone.length + added.length > 0 ? [{ before: still(gone, before), after: still(added, after) }] : [];
    });
  }
}

/** @param exact whether every difference counts, that of a spelling too */
export function alignWords(before: VersionText, after: VersionText, exact = false): Alignment {
  const sentences = alignSentences(before, after);
  const draft = new AlignmentDraft(before, after, exact);
  for (const { before: b, after: a, how } of sentences.pairs)
    draft.sentences(before.sentences[b] as ComparedSentence, after.sentences[a] as ComparedSentence, how !== "alike");
  draft.alone(sentences.pairs);
  if (!exact) draft.moved(sentences);
  return { before, after, sentences, toAfter: draft.toAfter, toBefore: draft.toBefore, hunks: draft.settled() };
}
