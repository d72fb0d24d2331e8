/** Named entities of a section. */

import { isPronoun } from "../lexicon/pronouns.js";
import { isPostAbbreviation } from "../lexicon/titles.js";
import { type ModelWord, spanOfWords } from "../model/model-words.js";
import type { WordScores } from "../model/scores.js";
import type { Span } from "../text/span.js";
import { beginOf } from "./bio.js";
import { Crf } from "./crf.js";

/** A name, date, amount or title, with the words `[from, to)` of its section. */
export interface Entity {
  readonly span: Span;
  /** person, organisation, government, group, place, facility, weapon, event, date, money, quantity, title. */
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Types of names, which are mentions whatever the mention head says: no dates, amounts or titles. */
export const NAMED: ReadonlySet<string> = new Set(["person", "organisation", "government", "group", "place", "facility"]);

/** An article that was cut off from its name. */
const ARTICLE = /^(?:the|an?)$/i;

/** An article with at most three words behind it. */
const ARTICLED = /\b(?:the|an?)\s(?:[\p{L}'’-]+\s){0,3}$/iu;
const ARTICLED_CHARACTERS = 60;

/** [P64] "The PM", "the Orsk MP": initials of a post behind an article are a noun for whoever holds it, and nobody's name. */
export const isPost = (text: string, [start, end]: Span): boolean =>
  isPostAbbreviation(text.slice(start, end)) && ARTICLED.test(text.slice(Math.max(0, start - ARTICLED_CHARACTERS), start));

/** Probability that a name must have: about half of the F1 that names reach (see Crf.runs). */
const MIN_PROBABILITY = 0.45;

/**
 * Entities of a section, in text order. [R16] A pronoun is none, whatever the names' head says; nor are a post's initials [P64].
 * @param labels "O", then "B-type" and "I-type" of each type
 */
export function entitiesOf(text: string, words: readonly ModelWord[], scores: WordScores, labels: readonly string[]): Entity[] {
  if (words.length === 0) return [];
  const opens = words.map((w) => w.opensStretch);
  const found: Entity[] = [];
  for (const { type: number, from, to } of new Crf(scores.entities.data, opens).runs(MIN_PROBABILITY)) {
    const type = (labels[beginOf(number)] as string).slice(2);
    const last = found.at(-1);
    // two names of people side by side are one that was cut
    const start = type === "person" && last?.type === type && last.to === from && !opens[from] ? (found.pop() as Entity).from : from;
    const span = spanOfWords(words, start, to);
    const own = text.slice(...span);
    if (!ARTICLE.test(own) && !isPronoun(own) && !isPost(text, span)) found.push({ span, type, from: start, to });
  }
  return found;
}
