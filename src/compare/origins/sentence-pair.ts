/** Two sentences held side by side: what they share in order, what they share at all, and whether what they tell disagrees. */
import type { ComparedSentence } from "./compared-sentences.js";
import { isFigure } from "./folded-words.js";

export interface SentencePair {
  readonly a: number;
  readonly b: number;
  /** Words of each that stand in both in the same order, as numbers of words, pairwise. */
  readonly common: readonly (readonly [number, number])[];
  /** Twice the common words, of all words of both. */
  readonly likeness: number;
  /** Common words outside quotation marks in runs of at least RUN words: the writer's own wording. */
  readonly wording: number;
  /** Content stems in both. */
  readonly shared: number;
  /** These, of the content stems of the sentence that has fewer. */
  readonly overlap: number;
  /** Whether figures or names that stand at the same place are others. */
  readonly disagrees: boolean;
}

const RUN = 4;

/** The longest common subsequence of two lists of stems, as pairs of numbers. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] as number)
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i++;
    else j++;
  }
  return found;
}

/** Names of one person or place in two spellings: "Zelensky", "Zelenskyy"; "US", "American" is none. */
const isSameName = (a: string, b: string): boolean => a === b || (a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4));

/** Whether what stands between common words is a figure here and another there, or a name here and another there. */
function gapsDisagree(a: ComparedSentence, b: ComparedSentence, common: readonly (readonly [number, number])[]): boolean {
  let [i, j] = [0, 0];
  for (const [toI, toJ] of [...common, [a.words.length, b.words.length] as const]) {
    const left = a.words.slice(i, toI);
    const right = b.words.slice(j, toJ);
    const here = left.filter(isFigure);
    const there = right.filter(isFigure);
    const only = (figures: readonly string[], other: ComparedSentence) => figures.some((word) => !other.figures.has(word));
    if (here.join("") !== there.join("") && only(here, b) && only(there, a)) return true;
    if (left.length <= 4 && right.length <= 4) {
      const names = [left.filter((word) => a.names.has(word)), right.filter((word) => b.names.has(word))] as const;
      const other = (name: string, all: ReadonlySet<string>) => ![...all].some((one) => isSameName(one, name));
      if (names[0].some((name) => other(name, b.names)) && names[1].some((name) => other(name, a.names))) return true;
    }
    [i, j] = [toI + 1, toJ + 1];
  }
  return false;
}

/** Common words in runs, outside quotation marks. */
function wordingOf(a: ComparedSentence, b: ComparedSentence, common: readonly (readonly [number, number])[]): number {
  let total = 0;
  for (let n = 0, from = 0; n < common.length; n++) {
    const [i, j] = common[n] as readonly [number, number];
    const next = common[n + 1];
    if (next && next[0] === i + 1 && next[1] === j + 1) continue;
    const run = common.slice(from, n + 1);
    const own = run.filter(([x, y]) => !a.isQuoted[x] && !b.isQuoted[y]);
    if (own.length >= RUN) total += own.length;
    from = n + 1;
  }
  return total;
}

export function sentencePair(a: ComparedSentence, b: ComparedSentence, [i, j]: readonly [number, number]): SentencePair {
  const common = commonWords(a.stems, b.stems);
  const shared = [...a.content].filter((stem) => b.content.has(stem)).length;
  return {
    a: i,
    b: j,
    common,
    likeness: (2 * common.length) / Math.max(1, a.words.length + b.words.length),
    wording: wordingOf(a, b, common),
    shared,
    overlap: shared / Math.max(1, Math.min(a.content.size, b.content.size)),
    disagrees: gapsDisagree(a, b, common),
  };
}
