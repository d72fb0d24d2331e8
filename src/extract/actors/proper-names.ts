/** [P33] Words that are a person's name though the names' head did not know it there ("Wines", "PRESIDENT NOVAK"), by their capitals. */
import { isBodyNoun } from "../../annotate/body-nouns.js";
import type { Mention } from "../../annotate/mention.js";
import { countryOf } from "../../lexicon/countries.js";
import { type Span, trimmed } from "../../text/span.js";
import { DETERMINERS, DOCUMENT, isOneOf, MEDIA, OFFICIAL, UNNAMED } from "./nouns.js";

const NAME_WORD = /^\p{Lu}[\p{L}’'-]*\p{L}$|^\p{Lu}\.$/u;
const PARTICLE = /^(?:de|del|della|van|von|der|den|al|el|bin|ibn|da|di|dos|la|le|y)$/;
const OF_ADDRESS = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof|professor|rev|sen|rep|gov|gen|col|capt|lt|sgt|auntie|mum|mom|dad)\.?$/i;
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|april|june|july|august|september|october|november|december)$/i;
/** "Ex-President", "then-minister", also with spaces around the hyphen. */
const ONCE = /^(?:ex|then|former|acting|late|outgoing|-|–)$|^(?:ex|then)-/i;
const MAX_WORDS = 5; // of a name

/** Whether a noun that stands alone is what a person or thing is called, and no name. */
const isNoun = (word: string): boolean =>
  isOneOf(OFFICIAL, word) ||
  isOneOf(UNNAMED, word) ||
  isOneOf(DOCUMENT, word) ||
  isOneOf(MEDIA, word) ||
  isBodyNoun(word) ||
  OF_ADDRESS.test(word) ||
  DETERMINERS.has(word.toLowerCase()) ||
  TIME.test(word) ||
  countryOf(word) !== null;

const isTitleWord = (word: string): boolean => isNoun(word) || ONCE.test(word);

/** Finds the person's name that a phrase consists of, less titles before it; `mentions` are all of the report. */
export function personNames(text: string, mentions: readonly Mention[]): (span: Span) => Span | null {
  const known = new Map<string, boolean>(mentions.flatMap((m) => (m.entity === "person" ? m.name.map((w) => [w, true] as const) : [])));
  const isKnown = (word: string): boolean => {
    const found = known.get(word.toLowerCase()) ?? standsLikeName(text, word);
    known.set(word.toLowerCase(), found);
    return found;
  };
  return (span) => properNameIn(text, span, isKnown);
}

/** Whether a word stands with a capital within a sentence, and never without one. */
function standsLikeName(text: string, word: string): boolean {
  let within = false;
  for (let at = text.indexOf(word); at >= 0 && !within; at = text.indexOf(word, at + 1))
    within =
      /\p{Ll},?\s$/u.test(text.slice(Math.max(0, at - 3), at)) && !/^\s\p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2));
  return within && !new RegExp(`(?<![\\p{L}/-])${word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}/-])`, "u").test(text);
}

function properNameIn(text: string, [start, end]: Span, isKnown: (word: string) => boolean): Span | null {
  let words = [...text.slice(start, end).matchAll(/\S+/gu)].map((m) => ({ at: start + m.index, word: m[0] }));
  while (words.length > 1 && isTitleWord(words[0]?.word as string)) words = words.slice(1);
  const [first] = words;
  if (!first || words.length > MAX_WORDS) return null;
  if (!words.every(({ word }, n) => (n > 0 && PARTICLE.test(word)) || (NAME_WORD.test(word) && !isNoun(word)))) return null;
  // one word with a capital may be any noun, unless it is part of a name elsewhere
  if (words.length === 1 && !isKnown(first.word)) return null;
  return trimmed(text, first.at, end);
}
