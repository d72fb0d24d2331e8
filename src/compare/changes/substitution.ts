/** What words stand for others: a number for a number, a date for a date, a name for a name, or other words. [D6] */
import type { ReadoutDocument } from "../../records/document.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import type { VersionText, Word } from "./version-text.js";
import { isFunctionWord } from "./word-key.js";

export type Substitution = "number" | "date" | "name" | "words" | "nothing";

/** What the records of a version say of its words. */
export interface WordFacts {
  /** The value of the day or clock time that a word belongs to. */
  dateOf(word: number): string | null | undefined;
  /** The name of the actor or place that a word names. */
  nameOf(word: number): string | undefined;
}

const QUANTITIES: ReadonlySet<string> = new Set(
  (
    "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens score scores half halves third thirds " +
    "quarter quarters percent thirteen fourteen fifteen sixteen seventeen eighteen nineteen once twice single double triple"
  ).split(" "),
);
const UNITS = /^(?:[$€£¥%]|us\$|percent|pounds?|dollars?|euros?|crowns?|km|kg|m|cm|met(?:er|re)s?|miles?|tons?|tonnes?)$/;
const isQuantity = (key: string): boolean => /\d/.test(key) || QUANTITIES.has(key);

/** For each word, what of a list of spans with values it stands in. */
function valuesBySpan<T>(found: readonly { readonly span: Span; readonly value: T }[]): (span: Span) => T | undefined {
  const sorted = [...found].sort((a, b) => a.span[0] - b.span[0]);
  return (span) => {
    const at = sorted[lastStartingAt(sorted, span[0], (one) => one.span[0])];
    return at && at.span[1] >= span[1] ? at.value : undefined;
  };
}

export function wordFacts({ times, actors, places }: ReadoutDocument, { words }: VersionText): WordFacts {
  const dates = valuesBySpan(times.filter(({ type }) => type === "DATE" || type === "TIME"));
  const named = [...actors.filter((actor) => actor.named), ...places].flatMap(({ name, mentions }) =>
    mentions.map(({ span }) => ({ span, value: name })),
  );
  const names = valuesBySpan(named);
  const spanOf = (n: number) => (words[n] as Word).span;
  return { dateOf: (n) => dates(spanOf(n)), nameOf: (n) => names(spanOf(n)) };
}

export interface SubstitutedSide {
  readonly text: VersionText;
  readonly words: readonly number[];
  readonly facts: WordFacts;
}

/** Words that say something: all but those of grammar, where there are others. */
function telling({ text, words }: SubstitutedSide): number[] {
  const content = words.filter((n) => !isFunctionWord((text.words[n] as Word).key));
  return content.length > 0 ? content : [...words];
}

const isCapital = ({ text }: VersionText, { span }: Word): boolean => /^\p{Lu}/u.test(text.slice(span[0], span[0] + 2));

/** Whether every word that tells something is of a name, or looks like one within its sentence. */
function isName(side: SubstitutedSide, words: readonly number[]): boolean {
  const { text, facts } = side;
  return words.every((n) => {
    const word = text.words[n] as Word;
    return facts.nameOf(n) !== undefined || (isCapital(text, word) && text.sentences[word.sentence]?.from !== n);
  });
}

/** Whether words are part of a name of which the rest stands beside them: "Ana", where "Novak" was alone. */
function isRestOfName({ facts, text }: SubstitutedSide, words: readonly number[]): boolean {
  const name = facts.nameOf(words[0] as number);
  if (name === undefined || !words.every((n) => facts.nameOf(n) === name)) return false;
  return [(words[0] as number) - 1, (words.at(-1) as number) + 1].some((n) => text.words[n] !== undefined && facts.nameOf(n) === name);
}

/** What the words on one side are, taken for what those on the other are not. */
export function substitutionOf(before: SubstitutedSide, after: SubstitutedSide): Substitution {
  const [gone, added] = [telling(before), telling(after)];
  if (gone.length === 0 && added.length === 0) return "nothing";
  if (gone.length === 0) return isRestOfName(after, added) ? "nothing" : "words";
  if (added.length === 0) return isRestOfName(before, gone) ? "nothing" : "words";
  const named = [...gone.map((n) => before.facts.nameOf(n)), ...added.map((n) => after.facts.nameOf(n))];
  if (named.every((name) => name !== undefined && name === named[0])) return "nothing"; // called otherwise, the same all the same
  const dates = [gone.map((n) => before.facts.dateOf(n)), added.map((n) => after.facts.dateOf(n))] as const;
  if (dates.flat().every((value) => value !== undefined)) return dates[0][0] !== null && dates[0][0] === dates[1][0] ? "nothing" : "date";
  const keys = [gone.map((n) => (before.text.words[n] as Word).key), added.map((n) => (after.text.words[n] as Word).key)] as const;
  if (keys.every((side) => side.some(isQuantity) && side.every((key) => isQuantity(key) || UNITS.test(key)))) return "number";
  return isName(before, gone) && isName(after, added) ? "name" : "words";
}
