/** Years beside dates: four digits, "'24", "last year". */
import { spelledYearAt } from "./numbers.js";
import type { TokenStream } from "./tokens.js";

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Four digits that can be a year, and are no part of a larger number. */
export function yearAt(tokens: TokenStream, n: number): number | null {
  const { digits, word } = tokens.at(n);
  if (!digits || word.length !== 4 || Number(word) < FIRST_YEAR || Number(word) > LAST_YEAR) return null;
  const [before, after] = [tokens.word(n - 1), tokens.at(n + 1)];
  if (/^[$€£¥#]$/.test(before) || (/^[.,:/]$/.test(before) && !tokens.at(n).spaced && tokens.at(n - 2).digits)) return null;
  if (/^[.,:]$/.test(after.word) && !after.spaced && tokens.at(n + 2).digits && !tokens.at(n + 2).spaced) return null;
  return /^[%°]$/.test(after.word) ? null : Number(word);
}

/** The year of two digits nearest to a reader of our time: "24" is 2024, "89" 1989. */
export const shortYear = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

/** "last year", "this year", "next year" behind a month or a quarter. */
export function relativeYearAt(tokens: TokenStream, n: number): { to: number; by: number } | null {
  const at = tokens.word(n) === "of" ? n + 1 : n;
  const by = { last: -1, this: 0, next: 1 }[tokens.word(at)];
  return by !== undefined && tokens.word(at + 1) === "year" ? { to: at + 2, by } : null;
}

/** The year behind a day or month: a comma or "of" may stand before it. */
export function yearBehind(tokens: TokenStream, n: number): { year: number; to: number } | null {
  const at = /^(?:,|of)$/.test(tokens.word(n)) ? n + 1 : n;
  const year = yearAt(tokens, at);
  if (year !== null) return { year, to: at + 1 };
  const spelled = spelledYearAt(tokens, at);
  if (spelled) return { year: spelled.value, to: spelled.to };
  // "'24"
  const two = tokens.at(at + 1);
  return /^['’‘]$/.test(tokens.word(at)) && two.digits && two.word.length === 2 && !two.spaced
    ? { year: shortYear(Number(two.word)), to: at + 2 }
    : null;
}
