/** [Y30] A report's words without a capital that only the beginning of their sentence gives: "Turret work goes on" is of turret work. */
import { nounLemma } from "../../lexicon/lemma.js";
import { wordClasses } from "../../lexicon/word-classes.js";
import type { Span } from "../../text/span.js";

const SENTENCE = 40; // characters before a word that tell whether it begins one
const BEGINS = /(?:^|[.!?:]["”’)]?\s+|\n\s*)["“‘(]?$/u;
const FIRST = /^\p{Lu}\p{Ll}+(?=[\s‐‑–-])/u;

/** Whether a word stands with a capital within a sentence. */
const isName = (text: string, word: string): boolean => new RegExp(`\\p{Ll},?\\s${word}(?!\\p{L})`, "u").test(text);
const standsPlain = (text: string, word: string): boolean => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text);

/** @param span of the words in the report's text */
export function inSentenceCase(text: string, [start, end]: Span): string {
  const words = text.slice(start, end);
  const [first] = FIRST.exec(words) ?? [];
  if (first === undefined || !BEGINS.test(text.slice(Math.max(0, start - SENTENCE), start)) || isName(text, first)) return words;
  const plain = first.toLowerCase();
  const isNoun = standsPlain(text, plain) || wordClasses(nounLemma(plain), "noun.").length > 0;
  return isNoun ? plain + words.slice(first.length) : words;
}
