/** Amounts: "ten", "2 1/2", "a couple of", "several". */

import { CARDINALS, ORDINALS } from "./lexicon.js";
import type { TokenStream } from "./tokens.js";

/** `value` null for an amount that is not said: "several". */
export interface Amount {
  readonly to: number;
  readonly value: number | null;
}

const VAGUE_AMOUNTS = new Set(["several", "few", "many", "some", "numerous", "multiple", "countless", "various"]);
const VAGUE_PLURALS = new Set(["dozens", "scores", "hundreds", "thousands", "tens"]);
const SCALES = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);
const FRACTIONS = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);
/** Words that an amount can begin with. */
export const AMOUNT_WORDS: readonly string[] = ["a", "an", "couple", "half", ...VAGUE_AMOUNTS, ...VAGUE_PLURALS, ...CARDINALS.keys()];
/** Words that an ordinal number can begin with. */
export const ORDINAL_WORDS: readonly string[] = [...ORDINALS.keys(), ...CARDINALS.keys()];
const MAX_NUMBER_DIGITS = 9; // more are a code

/** A number in digits, with separators, decimals and a fraction behind: "1,500", "2.5", "2 1/2". */
function numberInDigits(tokens: TokenStream, n: number): Amount | null {
  const first = tokens.at(n);
  if (!first.digits || first.word.length > MAX_NUMBER_DIGITS) return null;
  let value = Number(first.word);
  let to = n + 1;
  const joined = (k: number) => !tokens.at(k).spaced && tokens.at(k + 1).digits && !tokens.at(k + 1).spaced;
  while (tokens.word(to) === "," && joined(to) && tokens.word(to + 1).length === 3 && value < 1e9) {
    value = value * 1000 + Number(tokens.word(to + 1));
    to += 2;
  }
  if (tokens.word(to) === "." && joined(to) && tokens.word(to + 1).length < 4) {
    value += Number(`0.${tokens.word(to + 1)}`);
    to += 2;
  }
  if (tokens.at(to).digits && tokens.word(to + 1) === "/" && tokens.at(to + 2).digits && tokens.at(to).spaced) {
    const share = Number(tokens.word(to)) / Number(tokens.word(to + 2));
    if (share > 0 && share < 1) return { value: value + share, to: to + 3 };
  }
  const part = FRACTIONS.get(tokens.word(to));
  return part ? { value: value + part, to: to + 1 } : { value, to };
}

/** A number in words: "two", "twenty-five", "two hundred and ten". */
function numberInWords(tokens: TokenStream, n: number): Amount | null {
  const small = (k: number): Amount | null => {
    const tens = CARDINALS.get(tokens.word(k));
    if (tens === undefined) return null;
    const next = tokens.hyphen(k + 1) ? k + 2 : k + 1;
    const ones = tens >= 20 ? CARDINALS.get(tokens.word(next)) : undefined;
    return ones !== undefined && ones > 0 && ones < 10 ? { value: tens + ones, to: next + 1 } : { value: tens, to: k + 1 };
  };
  const lead = tokens.word(n) === "a" && SCALES.has(tokens.word(n + 1)) ? { value: 1, to: n + 1 } : small(n);
  if (!lead) return null;
  let { value, to } = lead as { value: number; to: number };
  for (let scale = SCALES.get(tokens.word(to)); scale; scale = SCALES.get(tokens.word(to))) {
    value *= scale;
    to += 1;
    const rest = small(tokens.word(to) === "and" ? to + 1 : to);
    if (rest?.value) [value, to] = [value + rest.value, rest.to];
  }
  return { value, to };
}

/** The amount that stands before a unit at `n`, with "and a half"; null for none. */
export function amountAt(tokens: TokenStream, n: number): Amount | null {
  const word = tokens.word(n);
  const past = (k: number) => (tokens.word(k) === "of" ? k + 1 : k);
  if (VAGUE_AMOUNTS.has(word)) return { value: null, to: n + 1 };
  if (word === "a" || word === "an") {
    const next = tokens.word(n + 1);
    if (next === "couple") return { value: 2, to: past(n + 2) };
    if (next === "dozen") return { value: 12, to: n + 2 };
    if (next === "few" || (next === "good" && tokens.word(n + 2) === "many")) return { value: null, to: n + 2 + (next === "good" ? 1 : 0) };
    if (next === "number" && tokens.word(n + 2) === "of") return { value: null, to: n + 3 };
    if (next === "half") return { value: 0.5, to: n + 2 };
    return numberInWords(tokens, n) ?? { value: 1, to: n + 1 };
  }
  if (VAGUE_PLURALS.has(word) && tokens.word(n + 1) === "of") return { value: null, to: n + 2 };
  if (word === "couple") return { value: 2, to: past(n + 1) };
  if (word === "half") return { value: 0.5, to: /^an?$/.test(tokens.word(n + 1)) || tokens.hyphen(n + 1) ? n + 2 : n + 1 };
  const found = numberInDigits(tokens, n) ?? numberInWords(tokens, n);
  if (!found) return null;
  if (tokens.are(found.to, "and", "a", "half") && found.value !== null) return { value: found.value + 0.5, to: found.to + 3 };
  // "two or three", "10 to 15": the first is what it is at least
  if (/^(?:or|to)$/.test(tokens.word(found.to)) || tokens.hyphen(found.to)) {
    const second = numberInDigits(tokens, found.to + 1) ?? numberInWords(tokens, found.to + 1);
    if (second?.value && found.value !== null && second.value > found.value && second.value < 10 * found.value)
      return { value: found.value, to: second.to };
  }
  return found;
}

/** "3rd", "third", "twenty-first"; null for none. */
export function ordinalAt(tokens: TokenStream, n: number): { to: number; value: number } | null {
  const { digits: isDigits, word } = tokens.at(n);
  if (isDigits && word.length <= 3 && /^(?:st|nd|rd|th)$/.test(tokens.word(n + 1)) && !tokens.at(n + 1).spaced)
    return { value: Number(word), to: n + 2 };
  const plain = ORDINALS.get(word);
  if (plain) return { value: plain, to: n + 1 };
  const tens = CARDINALS.get(word);
  const ones = tokens.hyphen(n + 1) ? ORDINALS.get(tokens.word(n + 2)) : undefined;
  return tens && tens >= 20 && ones && ones < 10 ? { value: tens + ones, to: n + 3 } : null;
}

/** A year in words: "nineteen seventy-nine", "two thousand (and) four", "twenty twenty-four"; null for none. */
export function spelledYearAt(tokens: TokenStream, n: number): { to: number; value: number } | null {
  const hundreds = CARDINALS.get(tokens.word(n));
  if (hundreds === undefined) return null;
  if (hundreds === 2 && tokens.word(n + 1) === "thousand") {
    const rest = numberInWords(tokens, tokens.word(n + 2) === "and" ? n + 3 : n + 2);
    return rest?.value && rest.value < 100 ? { value: 2000 + rest.value, to: rest.to } : { value: 2000, to: n + 2 };
  }
  if (hundreds < 11 || hundreds > 20 || tokens.hyphen(n + 1)) return null;
  if (tokens.word(n + 1) === "hundred") return { value: hundreds * 100, to: n + 2 };
  const rest = numberInWords(tokens, n + 1);
  return rest?.value && rest.value >= 10 && rest.value < 100 ? { value: hundreds * 100 + rest.value, to: rest.to } : null;
}
