/**
 * [S8] A statement of the headline, standfirst, caption or a summary point that the body makes again: most of its
 * telling words stand in one body statement. It is shown and counted once, with the body's.
 */
const ENOUGH = 0.6; // share of the short statement's telling words
const LEAST = 2;

const PLAIN = new Set(
  "the a an of in on at to for from by with and or but as is are was were be been being has have had will would could should may might must can do does did not no that this these those it its he she they his her their we our you your i my who which what when where how than then so over after before into about up out new says said say".split(
    " ",
  ),
);

/** A crude stem: enough to let "supplies" meet "supply". */
const stem = (word: string): string => word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s)$/, "");

const telling = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !PLAIN.has(w) && w.length > 1).map(stem));

export interface Said<T> {
  readonly id: T;
  readonly words: string;
}

/** The body statement that says what `short` says, the likeliest first in text order; null where none does. */
export function repeatedBy<T>(short: string, body: readonly Said<T>[]): T | null {
  const wanted = telling(short);
  if (wanted.size < LEAST) return null;
  let best: T | null = null;
  let top = ENOUGH;
  for (const { id, words } of body) {
    const have = telling(words);
    const share = [...wanted].filter((w) => have.has(w)).length / wanted.size;
    if (share > top || (share === top && best === null)) [best, top] = [id, share];
  }
  return best;
}
