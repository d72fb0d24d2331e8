/** Amounts: "ten", "2 1/2", "a couple of", "several". */

import { CARDINALS, ORDINALS } from "./lexicon.js";
import type { TokenStream } from "./tokens.js";

/** `value` null for an amount that is not said: "several". */
export interface Amount {
  readonly to: number;
  readonly value: number | null;
}

const VAGUE = new Set(["several", "few", "many", "some", "numerous", "multiple", "countless", "various"]);
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
const MOST_DIGITS = 9;

/** A number in digits, with separators, decimals and a fraction behind: "1,500", "2.5", "2 1/2". */
function digits(line: TokenStream, n: number): Amount | null {
  const first = line.at(n);
  if (!first.digits || first.word.length > MOST_DIGITS) return null;
  let value = Number(first.word);
  let to = n + 1;
  const joined = (k: number) => !line.at(k).spaced && line.at(k + 1).digits && !line.at(k + 1).spaced;
  while (line.word(to) === "," && joined(to) && line.word(to + 1).length === 3 && value < 1e9) {
    value = value * 1000 + Number(line.word(to + 1));
    to += 2;
  }
  if (line.word(to) === "." && joined(to) && line.word(to + 1).length < 4) {
    value += Number(`0.${line.word(to + 1)}`);
    to += 2;
  }
  if (line.at(to).digits && line.word(to + 1) === "/" && line.at(to + 2).digits && line.at(to).spaced) {
    const share = Number(line.word(to)) / Number(line.word(to + 2));
    if (share > 0 && share < 1) return { value: value + share, to: to + 3 };
  }
  const part = FRACTIONS.get(line.word(to));
  return part ? { value: value + part, to: to + 1 } : { value, to };
}

/** A number in words: "two", "twenty-five", "two hundred and ten". */
function spelled(line: TokenStream, n: number): Amount | null {
  const small = (k: number): Amount | null => {
    const tens = CARDINALS.get(line.word(k));
    if (tens === undefined) return null;
    const next = line.hyphen(k + 1) ? k + 2 : k + 1;
    const ones = tens >= 20 ? CARDINALS.get(line.word(next)) : undefined;
    return ones !== undefined && ones > 0 && ones < 10 ? { value: tens + ones, to: next + 1 } : { value: tens, to: k + 1 };
  };
  const lead = line.word(n) === "a" && SCALES.has(line.word(n + 1)) ? { value: 1, to: n + 1 } : small(n);
  if (!lead) return null;
  let { value, to } = lead as { value: number; to: number };
  for (let scale = SCALES.get(line.word(to)); scale; scale = SCALES.get(line.word(to))) {
    value *= scale;
    to += 1;
    const rest = small(line.word(to) === "and" ? to + 1 : to);
    if (rest?.value) [value, to] = [value + rest.value, rest.to];
  }
  return { value, to };
}

/** The amount that stands before a unit at `n`, with "and a half"; null for none. */
export function amountAt(line: TokenStream, n: number): Amount | null {
  const word = line.word(n);
  const past = (k: number) => (line.word(k) === "of" ? k + 1 : k);
  if (VAGUE.has(word)) return { value: null, to: n + 1 };
  if (word === "a" || word === "an") {
    const next = line.word(n + 1);
    if (next === "couple") return { value: 2, to: past(n + 2) };
    if (next === "dozen") return { value: 12, to: n + 2 };
    if (next === "few" || (next === "good" && line.word(n + 2) === "many")) return { value: null, to: n + 2 + (next === "good" ? 1 : 0) };
    if (next === "number" && line.word(n + 2) === "of") return { value: null, to: n + 3 };
    if (next === "half") return { value: 0.5, to: n + 2 };
    return spelled(line, n) ?? { value: 1, to: n + 1 };
  }
  if (/^(?:dozens|scores|hundreds|thousands|tens)$/.test(word) && line.word(n + 1) === "of") return { value: null, to: n + 2 };
  if (word === "couple") return { value: 2, to: past(n + 1) };
  if (word === "half") return { value: 0.5, to: /^an?$/.test(line.word(n + 1)) || line.hyphen(n + 1) ? n + 2 : n + 1 };
  const found = digits(line, n) ?? spelled(line, n);
  if (!found) return null;
  if (line.are(found.to, "and", "a", "half") && found.value !== null) return { value: found.value + 0.5, to: found.to + 3 };
  // "two or three", "10 to 15": the first is what it is at least
  if (/^(?:or|to)$/.test(line.word(found.to)) || line.hyphen(found.to)) {
    const second = digits(line, found.to + 1) ?? spelled(line, found.to + 1);
    if (second?.value && found.value !== null && second.value > found.value && second.value < 10 * found.value)
      return { value: found.value, to: second.to };
  }
  return found;
}

/** "3rd", "third", "twenty-first"; null for none. */
export function ordinalAt(line: TokenStream, n: number): { to: number; value: number } | null {
  const { digits: isDigits, word } = line.at(n);
  if (isDigits && word.length <= 3 && /^(?:st|nd|rd|th)$/.test(line.word(n + 1)) && !line.at(n + 1).spaced)
    return { value: Number(word), to: n + 2 };
  const plain = ORDINALS.get(word);
  if (plain) return { value: plain, to: n + 1 };
  const tens = CARDINALS.get(word);
  const ones = line.hyphen(n + 1) ? ORDINALS.get(line.word(n + 2)) : undefined;
  return tens && tens >= 20 && ones && ones < 10 ? { value: tens + ones, to: n + 3 } : null;
}

/** A year in words: "nineteen seventy-nine", "two thousand (and) four", "twenty twenty-four"; null for none. */
export function spelledYearAt(line: TokenStream, n: number): { to: number; value: number } | null {
  const hundreds = CARDINALS.get(line.word(n));
  if (hundreds === undefined) return null;
  if (hundreds === 2 && line.word(n + 1) === "thousand") {
    const rest = spelled(line, line.word(n + 2) === "and" ? n + 3 : n + 2);
    return rest?.value && rest.value < 100 ? { value: 2000 + rest.value, to: rest.to } : { value: 2000, to: n + 2 };
  }
  if (hundreds < 11 || hundreds > 20 || line.hyphen(n + 1)) return null;
  if (line.word(n + 1) === "hundred") return { value: hundreds * 100, to: n + 2 };
  const rest = spelled(line, n + 1);
  return rest?.value && rest.value >= 10 && rest.value < 100 ? { value: hundreds * 100 + rest.value, to: rest.to } : null;
}
