/**
 * What a row of PostgreSQL's index holds of one text: words with their positions, as the text of a tsvector; and each two words side by
 * side, since the index itself knows of no positions and would fetch each text that has both words.
 */

import type { Indexed } from "../search/search-index.js";
import { MOST_QUERY_WORDS } from "../search/search-query.js";
import { GAP } from "../search/terms.js";

/** Characters that no word has, by which lexemes of other kinds begin. */
const [MARK, SPEAKER] = ["=", "@"];
export const LONG = "=long";

/** A mark as a lexeme. */
export const markLexeme = (mark: string): string => MARK + mark;
/** A word of a speaker's name. */
export const speakerLexeme = (stem: string): string => SPEAKER + stem;

/**
 * Two words side by side, as one of 65,536 numbers that all pairs share. So it takes two bytes, and leaves so few texts which have both
 * words apart that these may be looked at one by one.
 */
export function pairOf(first: string, second: string): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (const part of [first, " ", second]) for (let n = 0; n < part.length; n++) hash = Math.imul(hash ^ part.charCodeAt(n), 0x01000193);
  return ((hash ^ (hash >>> 16)) & 0xffff) - 0x8000;
}

/** A tsvector has 16,383 positions, 256 of one word, and 1 MB; a part of a text stays below. */
const POSITIONS = 16_000;
const OF_ONE = 255;
const CHARACTERS = 200_000;

/** Where each part of a text begins and ends. Each has the last words of the one before, so that words side by side are so in one of them. */
function* partsOf(words: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; ; ) {
    const counts = new Map<string, number>();
    let [to, characters] = [from, 0];
    for (; to < words.length && to - from < POSITIONS && characters < CHARACTERS; to++) {
      const word = words[to] as string;
      const count = counts.get(word) ?? 0;
      if (count === OF_ONE && word !== GAP) break;
      counts.set(word, count + 1);
      characters += word.length;
    }
    yield words.slice(from, to);
    if (to >= words.length) return;
    from = to - MOST_QUERY_WORDS + 1;
  }
}

/** One row of the index. */
export interface Row {
  /** As PostgreSQL reads a tsvector, and an array. */
  readonly words: string;
  readonly pairs: string;
}

/** The rows of one entry: one, or of a long text several that say so (`LONG`). */
export function rowsOf({ words, speakers, marks }: Indexed): Row[] {
  const parts = [...partsOf(words)];
  const alike = [...marks.map(markLexeme), ...(parts.length > 1 ? [LONG] : [])];
  return parts.map((part, n) => rowOf(part, n === 0 ? speakers : [], alike));
}

function rowOf(words: readonly string[], speakers: readonly string[], marks: readonly string[]): Row {
  const positions = new Map<string, number[]>(marks.map((mark) => [mark, []]));
  const pairs = new Set<number>();
  for (const [list, as] of [[words, String] as const, [speakers, speakerLexeme] as const])
    for (const [n, word] of list.entries()) {
      if (word === GAP) continue;
      const lexeme = as(word);
      const there = positions.get(lexeme);
      if (there) there.push(n + 1);
      else positions.set(lexeme, [n + 1]);
      const before = list[n - 1];
      if (before !== undefined && before !== GAP) pairs.add(pairOf(before, word));
    }
  const vector = [...positions].map(([lexeme, at]) => `'${lexeme}'${at.length > 0 ? `:${at.slice(0, OF_ONE).join(",")}` : ""}`);
  return { words: vector.join(" "), pairs: `{${[...pairs].join()}}` };
}
