/** Words as they are searched: cut, spelled and stemmed here and not by a store, so that both find the same. */
import { stemmer } from "stemmer";
import { bareWord, UNTYPED } from "../../text/letters.js";
import { lastStartingAt, type Span } from "../../text/span.js";

/** "2½" is no "212", which taking it apart would make of it. */
const LETTER = "[\\p{L}\\p{N}]--[¼-¾⅐-⅟↉]";
/** Letters and digits, with what may stand between them unseen; or the sign of words left out, over which no words stand side by side. */
const TOKEN = new RegExp(`[${LETTER}][[${LETTER}]\\p{M}${UNTYPED}]*|…`, "gv");
const FIRST_UNTYPED = 0xad;
const UNTYPED_END = new RegExp(`[${UNTYPED}]+$`, "v");

/** Stands in an index where words were left out. No word that is looked for is this one. */
export const GAP = "…";

/** Longer words are known by their beginning: stores have no room for more in a word. */
const LONGEST = 100;

/** A word as it is searched, and its stem. */
export interface SearchWord {
  readonly word: string;
  readonly stem: string;
}

/** A word of a text, and where it stands there, in UTF-16 units. */
export interface SearchToken extends SearchWord {
  readonly start: number;
  readonly end: number;
}

const ENGLISH = /^[a-z]{3,40}$/;

/** What all forms of an English word share (Porter 1980): "talks" and "talking" are "talk". Other words are their own stems. */
export const stemOf = (word: string): string => (ENGLISH.test(word) ? stemmer(word) : word);

/** Words that came up lately, as texts spell them: most of a text's words do again and again. */
const known = new Map<string, SearchWord>();
const KNOWN = 100_000;

function wordOf(found: string): SearchWord {
  const before = known.get(found);
  if (before) return before;
  const word = found === GAP ? GAP : [...bareWord(found)].slice(0, LONGEST).join("");
  const made = { word, stem: stemOf(word) };
  if (known.size >= KNOWN) known.clear();
  known.set(found, made);
  return made;
}

/** The words of a text in turn, and its gaps (`GAP`). */
export function* tokensOf(text: string): Generator<SearchToken> {
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { index: start, 0: found } = match;
    const next = TOKEN.lastIndex; // the pattern serves other texts meanwhile
    const { word, stem } = wordOf(found);
    const length = found.charCodeAt(found.length - 1) < FIRST_UNTYPED ? found.length : found.replace(UNTYPED_END, "").length;
    if (word !== "") yield { start, end: start + length, word, stem };
    TOKEN.lastIndex = next;
  }
}

/** The words of a name, bare, each once. */
export const wordsOfName = (name: string): string[] => [
  ...new Set([...tokensOf(name)].flatMap(({ word }) => (word === GAP ? [] : [word]))),
];

/** The words of spans of a text whose words are known, with gaps between the spans; null where a span begins or ends inside a word. */
export function tokensIn(tokens: readonly SearchToken[], spans: readonly Span[]): SearchWord[] | null {
  const found: SearchWord[] = [];
  for (const [start, end] of spans) {
    if (found.length > 0) found.push({ word: GAP, stem: GAP });
    let n = lastStartingAt(tokens, start, (token) => token.start);
    const before = tokens[n];
    if (!before || before.start < start) {
      if (before && before.end > start) return null;
      n++;
    }
    for (let token = tokens[n]; token && token.start < end; token = tokens[++n]) {
      if (token.end > end) return null;
      found.push(token);
    }
  }
  return found;
}

/** Values of statements that stand in the index beside their words, so that both are looked for at once. */
export type Marked = "statement" | "authority" | "stance";

/** One word of small letters. */
export const markOf = (kind: Marked, value = ""): string => `${kind}${value.replace(/[^a-z]/g, "")}`;
