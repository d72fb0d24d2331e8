/** A text that is searched by its letters and digits alone. Offsets are UTF-16 units of the text. */

export interface Found {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]/gu;
const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
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

  /** Where words stand as whole words, in text order, with the marks that they begin and end with where these stand there. */
  find(words: string): Found[] {
    const letters = LetterIndex.letters(words);
    const found: Found[] = [];
    if (letters === "") {
      const start = this.text.indexOf(words);
      return words === "" || start < 0 ? [] : [{ start, end: start + words.length }];
    }
    for (let n = this.#letters.indexOf(letters); n >= 0 && found.length < MOST; n = this.#letters.indexOf(letters, n + 1)) {
      const start = this.#at[n] as number;
      const end = (this.#at[n + letters.length - 1] as number) + 1;
      if (this.#isEdge(start) && this.#isEdge(end)) found.push(this.#withMarks(start, end, words));
    }
    return found;
  }

  /** Whether a word may begin or end at an offset. */
  #isEdge(offset: number): boolean {
    const [before = "", after = ""] = [this.text[offset - 1], this.text[offset]];
    return !isLetter(before) || !isLetter(after) || this.#pieces[this.pieceAt(offset)] === offset;
  }

  #withMarks(from: number, to: number, words: string): Found {
    const first = words.search(LETTER);
    const last = words.length - (/[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0);
    let [start, end] = [from, to];
    for (let n = first - 1; n >= 0 && this.text[start - 1] === words[n]; n--) start--;
    for (let n = last; n < words.length && this.text[end] === words[n]; n++) end++;
    return { start, end };
  }
}
