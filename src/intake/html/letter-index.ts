/** A text that is searched by its letters and digits alone. Offsets are UTF-16 units of the text. */

export interface Found {
  readonly start: number;
  readonly end: number;
  /** Where the letter before it and the one after it stand; null at the ends of the text. */
  readonly before: number | null;
  readonly after: number | null;
}

const LETTER = /[\p{L}\p{N}]/gu;
const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
/** Letters that tell a place. */
const [LEAST_TELLING, TELLING] = [4, 16];
const MOST = 50; // places of the same words that are looked at

export class LetterIndex {
  readonly text: string;
  /** Where each piece begins. */
  readonly #pieces: number[] = [];
  readonly #letters: string;
  /** The offset of each letter. */
  readonly #at: Uint32Array;

  /** @param pieces of the text, in order: a word may end where one does */
  constructor(pieces: readonly string[]) {
    let length = 0;
    for (const piece of pieces) {
      this.#pieces.push(length);
      length += piece.length;
    }
    this.text = pieces.join("");
    this.#letters = LetterIndex.letters(this.text);
    this.#at = new Uint32Array(this.#letters.length);
    let n = 0;
    for (const { 0: letter, index } of this.text.matchAll(LETTER)) for (let k = 0; k < letter.length; k++) this.#at[n++] = index + k;
  }

  static letters(text: string): string {
    return text.replace(/[^\p{L}\p{N}]+/gu, "");
  }

  /** The piece that an offset lies in. */
  pieceAt(offset: number): number {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a piece begins. */
  startOf(piece: number): number {
    return this.#pieces[piece] as number;
  }

  /** Where words stand as whole words, in text order, with the marks that they begin and end with where these stand there. */
  find(words: string): Found[] {
    const letters = LetterIndex.letters(words);
    const found: Found[] = [];
    if (letters === "") {
      const start = this.text.indexOf(words);
      return words === "" || start < 0 ? [] : [{ start, end: start + words.length, before: null, after: null }];
    }
    for (let n = this.#letters.indexOf(letters); n >= 0 && found.length < MOST; n = this.#letters.indexOf(letters, n + 1)) {
      const one = this.#between(n, n + letters.length);
      if (this.#isEdge(one.start) && this.#isEdge(one.end)) found.push(this.#withMarks(one, words));
    }
    return found;
  }

  /**
   * Where words stand that others, which were hidden, part from each other: from their first letters to their last, a third of them or so many as
   * can hardly stand elsewhere, with less than as much again between; null where no such place is.
   */
  findParted(words: string): Found | null {
    const letters = LetterIndex.letters(words);
    const some = Math.min(TELLING, Math.ceil(letters.length / 3));
    if (some < LEAST_TELLING) return null;
    const [head, tail] = [letters.slice(0, some), letters.slice(-some)];
    for (let n = this.#letters.indexOf(head); n >= 0; n = this.#letters.indexOf(head, n + 1)) {
      const end = this.#letters.indexOf(tail, n + some);
      if (end < 0) return null;
      if (end + some - n <= 2 * letters.length) return this.#between(n, end + some);
    }
    return null;
  }

  /** From one letter to before another, by their numbers. */
  #between(from: number, to: number): Found {
    const at = (n: number) => this.#at[n] ?? null;
    return { start: at(from) as number, end: (at(to - 1) as number) + 1, before: at(from - 1), after: at(to) };
  }

  /** Whether a word may begin or end at an offset. */
  #isEdge(offset: number): boolean {
    const [before = "", after = ""] = [this.text[offset - 1], this.text[offset]];
    return !isLetter(before) || !isLetter(after) || this.#pieces[this.pieceAt(offset)] === offset;
  }

  #withMarks(found: Found, words: string): Found {
    const first = words.search(LETTER);
    const last = words.length - (/[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0);
    let { start, end } = found;
    for (let n = first - 1; n >= 0 && this.text[start - 1] === words[n]; n--) start--;
    for (let n = last; n < words.length && this.text[end] === words[n]; n++) end++;
    return { ...found, start, end };
  }
}
