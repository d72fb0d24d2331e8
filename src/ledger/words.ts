/** Words as they are searched: the same in both stores, so that both find the same. */
import { BadQuery } from "./errors.js";

/** A letter without its accent where that is one unit too, so that offsets hold: é → e, ß and 京 as they are. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const bare = (letter: string): string => {
  const base = letter.normalize("NFD")[0] as string;
  return /[a-z]/i.test(base) ? base : letter;
};

/** Halves of surrogate pairs that stand alone: no store can hold them as text. */
export const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text with nothing but letters, digits and spaces, unaccented; as many UTF-16 units long as the text, so that what is
 * found in one stands at the same place in the other. Halves of surrogate pairs become spaces.
 */
export const searchable = (text: string): string =>
  text
    .replace(HALVES, " ")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, (c) => " ".repeat(c.length))
    .replace(ACCENTED, bare);

const wordsIn = (text: string): string[] => searchable(text).toLowerCase().split(" ").filter(Boolean);

/** The words of a name, in lower case, each once. */
export const wordsOfName = (name: string): string[] => [...new Set(wordsIn(name))];

/** Values of statements that stand in the index beside their words, so that both are looked for at once. */
export type Marked = "statement" | "authority" | "stance";

/** One word of small letters. */
export const markOf = (kind: Marked, value = ""): string => `${kind}${value.replace(/[^a-z]/g, "")}`;

/** What is looked for: each entry is one word, or several that stand side by side. */
export interface Query {
  readonly all: readonly (readonly string[])[];
  readonly none: readonly (readonly string[])[];
}

const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;

/**
 * Reads a query: all of its words, "words side by side" in quotation marks, -words that must not be there.
 * @throws BadQuery where no word is asked for
 */
export function queryOf(input: string): Query {
  const [all, none]: [string[][], string[][]] = [[], []];
  for (const [, minus, phrase, word] of input.replace(/[“”]/g, '"').matchAll(TERM)) {
    const words = wordsIn(phrase ?? word ?? "");
    if (words.length > 0) (minus ? none : all).push(words);
  }
  if (all.length === 0)
    throw new BadQuery(`"${input}"`, "names no word to look for", 'give words, "words side by side", and -words to leave out');
  return { all, none };
}
