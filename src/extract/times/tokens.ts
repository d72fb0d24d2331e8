/** A text as times are read from it: runs of letters, runs of digits, and single other characters. */

export interface TimeToken {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly word: string;
  /** Whether it is a run of digits; whether it begins with a capital; whether white space, or nothing, stands before it. */
  readonly digits: boolean;
  readonly capital: boolean;
  readonly spaced: boolean;
}

const PIECE = /[A-Za-z\u00c0-\u024f]+|[0-9]+|[^\s]/g;

/** The tokens of `[from, to)` of the text. */
export function timeTokens(text: string, from = 0, to = text.length): TimeToken[] {
  const found: TimeToken[] = [];
  PIECE.lastIndex = from;
  let last = from;
  for (let match = PIECE.exec(text); match && match.index < to; match = PIECE.exec(text)) {
    const [raw] = match;
    const code = raw.charCodeAt(0);
    const start = match.index;
    const end = Math.min(to, start + raw.length);
    found.push({
      start,
      end,
      word: raw.toLowerCase(),
      digits: code >= 48 && code <= 57,
      capital: code >= 65 && code <= 90,
      spaced: start > last || start === from,
    });
    last = end;
  }
  return found;
}

/** Tokens to read from: past the ends there is nothing, an empty word. */
export class TokenStream {
  readonly text: string;
  readonly all: readonly TimeToken[];

  constructor(text: string, all: readonly TimeToken[]) {
    this.text = text;
    this.all = all;
  }

  at(n: number): TimeToken {
    return this.all[n] ?? NOTHING;
  }

  word(n: number): string {
    return this.at(n).word;
  }

  /** Whether the words from `n` on are these; `-` in them stands for a hyphen or dash without spaces. */
  are(n: number, ...words: readonly string[]): boolean {
    return words.every((w, k) => this.word(n + k) === w);
  }

  /** Whether word `n` opens its line of the text. */
  opens(n: number): boolean {
    return n <= 0 || this.text.slice(this.at(n - 1).end, this.at(n).start).includes("\n");
  }

  /** Whether a hyphen joins word `n` to the next. */
  hyphen(n: number): boolean {
    return /^[-‐‑–]$/.test(this.word(n)) && !this.at(n).spaced && !this.at(n + 1).spaced;
  }

  /** How many tokens an apostrophe and "s" take from `n` on: 2, or 0. */
  genitive(n: number): number {
    return /^['’]$/.test(this.word(n)) && !this.at(n).spaced && this.word(n + 1) === "s" && !this.at(n + 1).spaced ? 2 : 0;
  }

  /** Past a full stop that closes an abbreviation at `n`, else `n`. */
  pastStop(n: number): number {
    return this.word(n) === "." && !this.at(n).spaced ? n + 1 : n;
  }

  /** Past a comma, else `n`. */
  pastComma(n: number): number {
    return this.word(n) === "," ? n + 1 : n;
  }
}

const NOTHING: TimeToken = { start: -1, end: -1, word: "", digits: false, capital: false, spaced: true };
