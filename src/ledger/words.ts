/** Words as they are searched: cut, spelled and stemmed here and not by a store, so that both find the same. */
import { stemmer } from "stemmer";
import { bareWord, UNTYPED } from "../text/letters.js";
import { matches } from "../text/matches.js";

/** Halves of surrogate pairs that stand alone: no store can hold them as text. */
export const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** "2½" is no "212", which taking it apart would make of it. */
const FRACTION = "[¼-¾⅐-⅟↉]";
/** Letters and digits, with what may stand between them unseen; or the sign of words left out, over which no words stand side by side. */
const TOKEN = new RegExp(`(?!${FRACTION})[\\p{L}\\p{N}](?:[${UNTYPED}]*(?!${FRACTION})[\\p{L}\\p{M}\\p{N}])*|…`, "gu");

/** Stands in an index where words were left out. No word that is looked for is this one. */
export const GAP = "…";

/** Longer words are known by their beginning: stores have no room for more in a word. */
const LONGEST = 100;

/** A word of a text: where it stands, in UTF-16 units, and as it is searched. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The words of a text in turn, and its gaps (`GAP`). */
export function* tokensOf(text: string): Generator<Token> {
  for (const { index: start, 0: found } of matches(text, TOKEN)) {
    const word = found === GAP ? GAP : [...bareWord(found)].slice(0, LONGEST).join("");
    if (word !== "") yield { start, end: start + found.length, word };
  }
}

const wordsIn = (text: string): string[] => [...tokensOf(text)].flatMap(({ word }) => (word === GAP ? [] : [word]));

/** The words of a name, bare, each once. */
export const wordsOfName = (name: string): string[] => [...new Set(wordsIn(name))];

const ENGLISH = /^[a-z]{3,40}$/;
/** Stems of words that came up lately: most of a text's words do again and again. */
const known = new Map<string, string>();
const KNOWN = 50_000;

/** What all forms of an English word share (Porter 1980): "talks" and "talking" are "talk". Other words are their own stems. */
export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = ENGLISH.test(word) ? stemmer(word) : word;
  if (known.size >= KNOWN) known.clear();
  known.set(word, stem);
  return stem;
}

/** Whether a span begins or ends inside a word, so that it has words that its text has not. */
export function cutsWord(text: string, span: readonly [number, number]): boolean {
  return span.some((at) => {
    const near = text.slice(Math.max(0, at - NEAR), at + NEAR);
    return [...matches(near, TOKEN)].some(({ index, 0: found }) => index < Math.min(at, NEAR) && index + found.length > Math.min(at, NEAR));
  });
}
/** Units to either side of a place in which a word that stands there is seen. */
const NEAR = 8;

/** Values of statements that stand in the index beside their words, so that both are looked for at once. */
export type Marked = "statement" | "authority" | "stance";

/** One word of small letters. */
export const markOf = (kind: Marked, value = ""): string => `${kind}${value.replace(/[^a-z]/g, "")}`;
