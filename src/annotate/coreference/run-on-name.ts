/**
 * [P51] Two names that run on without a comma, which the names' head takes for one: what a description ends in, and who is described
 * ("the editor of the Lantern Funmi Adebayo", "the mate of the ferry Sunniva Rolf Egeland", "the ambassador to Norland Sabine Weller").
 * They are parted before the given name, where what stands before the first shows that it is of no person.
 */

import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { type ModelWord, spanOfWords } from "../../model/model-words.js";
import { isBodyNoun } from "../body-nouns.js";
import type { Entity } from "../entities.js";

const LINK = /^(?:of|for|at|in|from|to|with)$/;
/** Those who are sent to a country, never to a person who then has their words. */
const SENT = /^(?:ambassador|envoy|consul|emissary|attaché|representative|correspondent)$/i;
const VESSEL =
  /^(?:ferry|ship|trawler|tanker|freighter|liner|vessel|boat|yacht|tug|barge|frigate|destroyer|submarine|carrier|steamer|lifeboat)$/i;
/** Words from which on two of the name are a person's and at least one is not. */
const MIN_WORDS = 3;

/** What the first of two such names is, by the words before it; null where they do not tell. */
function typeOfFirst({ type, from }: Entity, at: (n: number) => string): string | null {
  if (type === "person" && VESSEL.test(at(from - 1))) return "facility";
  if (type === "person" && at(from - 1) === "to" && SENT.test(at(from - 2))) return "place";
  return type === "organisation" && at(from - 1) === "the" && LINK.test(at(from - 2)) ? "organisation" : null;
}

/** The names that one of a text is: itself, or the two that run on. */
export function partedNames(text: string, words: readonly ModelWord[], e: Entity): readonly Entity[] {
  const at = (n: number): string => (words[n] ? text.slice(...words[n].span) : "");
  const given = e.to - 2;
  const first = e.to - e.from >= MIN_WORDS ? typeOfFirst(e, at) : null;
  if (!first || genderOfGivenName(at(given)) === null || isBodyNoun(at(e.to - 1)) || !/^\p{Lu}\p{Ll}/u.test(at(e.to - 1))) return [e];
  // a person's three words may be one name, unless the first is no given name
  if (e.type === "person" && first === "place" && genderOfGivenName(at(e.from)) !== null) return [e];
  return [
    { span: spanOfWords(words, e.from, given), type: first, from: e.from, to: given },
    { span: spanOfWords(words, given, e.to), type: "person", from: given, to: e.to },
  ];
}
