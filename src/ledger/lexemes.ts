/**
 * What a row of PostgreSQL's index holds of one text, as the text of a tsvector. Words with their positions; and each two words side by
 * side as one lexeme more, since the index itself knows of no positions and would fetch each place that has both words.
 */

import { MOST_WORDS } from "./query.js";
import type { Indexed } from "./store.js";
import { GAP } from "./words.js";

/** Characters that no word has, by which lexemes of other kinds begin. */
const [MARK, SPEAKER] = ["=", "@"];
export const LONG = "=long";

/** A mark as a lexeme. */
export const markLexeme = (mark: string): string => MARK + mark;
/** A word of a speaker's name. */
export const speakerLexeme = (stem: string): string => SPEAKER + stem;

const [FIRST, OTHER] = ["!#$%&+,-./:;<>?[]^_`{|}~", "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-"];
const PAIRS = FIRST.length * OTHER.length ** 2;

/**
 * Two words side by side, in three bytes: one of about 98,000 names that all pairs share. So it takes little room, and leaves so few
 * places which have both words apart that these may be looked at one by one.
 */
export function pairLexeme(first: string, second: string): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const part of [first, " ", second]) for (let n = 0; n < part.length; n++) hash = Math.imul(hash ^ part.charCodeAt(n), 0x01000193);
  const number = ((hash ^ (hash >>> 15)) >>> 0) % PAIRS;
  const [high, low] = [Math.floor(number / OTHER.length), number % OTHER.length];
  return `${FIRST[Math.floor(high / OTHER.length)]}${OTHER[high % OTHER.length]}${OTHER[low]}`;
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
    from = to - MOST_WORDS + 1;
  }
}

/** Words with their positions, and each two side by side. */
class Lexemes {
  readonly #positions = new Map<string, number[]>();

  /** @param as the lexeme of a word */
  put(words: readonly string[], as: (word: string) => string): this {
    let before: string | null = null;
    for (const [n, word] of words.entries()) {
      const lexeme = word === GAP ? null : as(word);
      if (lexeme !== null) {
        this.#at(lexeme).push(n + 1);
        if (before !== null) this.#at(pairLexeme(before, lexeme));
      }
      before = lexeme;
    }
    return this;
  }

  mark(lexemes: readonly string[]): this {
    for (const lexeme of lexemes) this.#at(lexeme);
    return this;
  }

  /** As PostgreSQL reads it. */
  toString(): string {
    return [...this.#positions].map(([lexeme, at]) => `'${lexeme}'${at.length > 0 ? `:${at.slice(0, OF_ONE).join(",")}` : ""}`).join(" ");
  }

  #at(lexeme: string): number[] {
    const there = this.#positions.get(lexeme) ?? [];
    this.#positions.set(lexeme, there);
    return there;
  }
}

/** The rows of one place, each as the text of its tsvector: one, or of a long text several that say so (`LONG`). */
export function rowsOf({ words, speakers, marks }: Indexed): string[] {
  const parts = [...partsOf(words)];
  const all = [...marks.map(markLexeme), ...(parts.length > 1 ? [LONG] : [])];
  return parts.map((part, n) => {
    const lexemes = new Lexemes().put(part, (word) => word).mark(all);
    return String(n === 0 ? lexemes.put(speakers, speakerLexeme) : lexemes);
  });
}
