/** Whether a word was only spelled right, or written as one or as two. [D3] */
import { isFunctionWord } from "./word-key.js";

/** Words this long or longer are told by most of their letters. */
const LONG = 6;

/** Real words that one such step leads to each other; whichever stands there was meant. */
const REAL: readonly (readonly [string, string])[] = [
  ["casual", "causal"],
  ["marital", "martial"],
  ["country", "county"],
  ["countries", "counties"],
  ["friend", "fiend"],
  ["adopted", "adapted"],
  ["massage", "message"],
  ["immigration", "emigration"],
  ["prosecution", "persecution"],
  ["through", "though"],
  ["thorough", "through"],
  ["conversation", "conservation"],
  ["reserved", "reversed"],
  ["insured", "injured"],
  ["struck", "stuck"],
  ["breath", "breadth"],
  ["breath", "breathe"],
  ["morale", "moral"],
  ["humane", "human"],
  ["complement", "compliment"],
  ["personal", "personnel"],
];

const isPairOfWords = (a: string, b: string): boolean => REAL.some(([x, y]) => (a === x && b === y) || (a === y && b === x));

const VOWEL = /[aeiouy]/;

/** One letter left out or doubled, two that changed places, or another vowel, between the first and the last letter. */
function oneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [x, y] = [a.length, b.length];
  while (x > from && y > from && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  const [one, other] = [a.slice(from, x), b.slice(from, y)];
  if (x === a.length || y === b.length) return one + other === "e"; // any other last letter is an ending
  if (from === 0) return false;
  if (one.length + other.length === 1) return true;
  if (one.length === 1 && other.length === 1) return VOWEL.test(one) && VOWEL.test(other);
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
}

/** Whether one word is the other with a slip of the pen in it. Both are keys. Numbers never are; short words may be other words. */
export const isTypo = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LONG - 1 &&
  Math.max(a.length, b.length) >= LONG &&
  !/\d/.test(a + b) &&
  !isPairOfWords(a, b) &&
  !/(?:illion|illions)$/.test(a) &&
  oneSlip(a, b);

/** Small words that change places with each other, or with nothing, and leave the meaning as it was. */
const INERT: ReadonlySet<string> = new Set(["of", "in", "on", "at", "and", "also", "as", "then", "which", "who", "whom", "s"]);

/** Auxiliaries as they stand in direct and in reported speech: "he said it will", "he said it would". */
const BACKSHIFT: Readonly<Record<string, string>> = { will: "would", can: "could", may: "might", has: "had", is: "was" };
const isBackshift = (a: string, b: string): boolean => BACKSHIFT[a] === b || BACKSHIFT[b] === a;

/**
 * Whether words that stand for others say the same.
 * @param gone keys of the one @param added keys of the other
 * @param plain whether none of them looks like a name: a name that is spelled otherwise may be another
 */
export function saysTheSame(gone: readonly string[], added: readonly string[], plain: boolean): boolean {
  if (gone.join("") === added.join("")) return true; // "cease fire", "ceasefire"
  const same = (a: string, b: string) => a === b || isBackshift(a, b) || (plain && isTypo(a, b));
  if (gone.length === added.length && gone.every((word, n) => same(word, added[n] as string))) return true;
  const inert = (words: readonly string[]) => words.every((word) => INERT.has(word) && isFunctionWord(word));
  return inert(gone) && inert(added);
}
