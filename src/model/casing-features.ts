/** One feature id a word: its casing, whether it stands inside double quotation marks, whether it opens a paragraph. */
import type { ModelWord } from "./model-words.js";

const LOWER = 0;
const TITLE = 1;
const UPPER = 2;
const MIXED = 3;
const NUMBER = 4;
const OTHER = 5;

const LETTER = /\p{L}/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const NUMERIC = /\p{N}/u;

/** The casing class of a word. */
function casing(word: string): number {
  const letters = [...word].filter((c) => LETTER.test(c));
  if (letters.length === 0) return NUMERIC.test(word) ? NUMBER : OTHER;
  const capitals = letters.filter((c) => CAPITAL.test(c)).length;
  if (capitals === 0) return LOWER;
  if (capitals === letters.length && capitals > 1) return UPPER;
  return capitals === 1 && CAPITAL.test(letters[0] as string) ? TITLE : MIXED;
}

const OPENING = "“«„";
const CLOSING = "”»";
const STRAIGHT = '"';

/**
 * Feature ids of `words`, one each: 4 × casing class + 2 × inside a quotation + opens its stretch. `training/readout_training/words.py`
 * makes the same. Quotation state is a plain automaton that starts afresh in each stretch.
 */
export function casingFeatures(text: string, words: readonly ModelWord[]): Int32Array {
  const found = new Int32Array(words.length);
  let inside = false;
  words.forEach(({ span, opensStretch }, n) => {
    if (opensStretch) inside = false;
    const word = text.slice(span[0], span[1]);
    const closes = inside && (CLOSING.includes(word) || word === STRAIGHT);
    if (OPENING.includes(word) || word === STRAIGHT) inside = true;
    found[n] = (casing(word) * 2 + Number(inside)) * 2 + Number(opensStretch);
    if (closes) inside = false;
  });
  return found;
}
