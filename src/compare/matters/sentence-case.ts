/** [Y30] A report's words without a capital that only the beginning of their sentence gives: "Turret work goes on" is of turret work. */
import { nounLemma } from "../../lexicon/lemma.js";
import { wordClasses } from "../../lexicon/word-classes.js";
import type { Span } from "../../text/span.js";
import { lazy } from "../memo.js";

const SENTENCE = 40; // characters before a word that tell whether it begins one
const BEGINS = /(?:^|[.!?:]["”’)]?\s+|\n\s*)["“‘(]?$/u;
const FIRST = /^\p{Lu}\p{Ll}+(?=[\s‐‑–-])/u;

/** A word with a capital within a sentence. */
const NAME = /(?<=\p{Ll},?\s)\p{Lu}\p{Ll}+(?!\p{L})/gu;

/** @returns the words of a span of the report's text; its text is gone through once, and only if some words begin a sentence */
export function sentenceCaseIn(text: string): (span: Span) => string {
  const names = lazy(() => new Set(text.match(NAME)));
  const words = lazy(() => new Set(text.match(/\p{L}+/gu)));
  return ([start, end]) => {
    const own = text.slice(start, end);
    const [first] = FIRST.exec(own) ?? [];
    if (first === undefined || !BEGINS.test(text.slice(Math.max(0, start - SENTENCE), start)) || names().has(first)) return own;
    const plain = first.toLowerCase();
    const isNoun = words().has(plain) || wordClasses(nounLemma(plain), "noun.").length > 0;
    return isNoun ? plain + own.slice(first.length) : own;
  };
}
