/** [Y1, Y19, Y20] The things that a development is of, by its words alone. */
import { isCountry } from "../../lexicon/countries.js";
import { nounLemma, verbLemma } from "../../lexicon/lemma.js";
import { wordClasses } from "../../lexicon/word-classes.js";
import type { Actor } from "../../records/actor.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import { contains, type Span } from "../../text/span.js";
import { deedCalled, isNamedByDeed } from "./deeds.js";
import { type Item, itemKey, itemOf, NAMELESS } from "./item.js";
import { isMeeting } from "./nouns.js";
import type { sentenceCaseIn } from "./sentence-case.js";

export const MOST_THINGS = 6; // things of one development that are followed

/** Values of one key once, in the order of their keys. */
export const once = <T>(all: readonly T[], key: (one: T) => string): T[] =>
  [...new Map(all.map((one) => [key(one), one])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** [Y20] Words that name no matter: what is told with them is of something else, or of nothing that is followed. */
const NO_MATTER: ReadonlySet<string> = new Set(
  "noon midnight dawn dusk night morning afternoon evening day week month year hour minute account statement word remark comment answer question reply version nothing nobody none everything something anything everybody somebody anybody everyone someone anyone".split(
    " ",
  ),
);
/** A country, or a day of a month, that is taken for what a state is of: "the ships left Peru", "on hold since May 3". */
const WHERE_OR_WHEN =
  /^(?:on\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{1,2})?$/iu;
const isWhereOrWhen = (text: string): boolean => isCountry(text) || WHERE_OR_WHEN.test(text);
export const namesNoMatter = ({ kind }: Pick<Development, "kind">, { head, text }: Thing): boolean =>
  NO_MATTER.has(head) || NO_MATTER.has(text.toLowerCase()) || (kind !== "visit" && isWhereOrWhen(text));

/** Numbers and shares are of something ("58 per cent is laid"). */
const AMOUNT = /^(?:\p{N}.*|per ?cent|percent|%|(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)s?)$/iu;

type Thing = NonNullable<Development["thing"]>;

/** Whether a thing is none that is followed: whoever acts ("the masons are at work" is of what they build), what is visited, what names no matter. */
const isUnsaid = (development: Development, one: Thing, acting: ActingIn): boolean =>
  namesNoMatter(development, one) || isUnsaidOfKind(development.kind, one, acting);

const isUnsaidOfKind = (kind: Development["kind"], one: Thing, acting: ActingIn): boolean =>
  (kind !== "transfer" && (acting(one) === "itself" || AMOUNT.test(one.head))) || (kind === "visit" && !isMeeting(one.head));

const PEOPLE: ReadonlySet<string> = new Set(["noun.person", "noun.group"]);
/** Whether a thing's head is a name, or a word for people. */
const isOfPeople = ({ text, head }: Thing): boolean => {
  const classes = wordClasses(head, "noun.");
  // with a sentence every word begins with a capital: "Exchange suspended"
  const isFirst = text.toLowerCase() === head && classes.length > 0;
  return (!isFirst && isName(text, head)) || classes.some((one) => PEOPLE.has(one));
};

/** [Y19] The deed that a development tells, where it is done to somebody: by its verb ("suspended Novak"), or by its thing ("the suspension of Novak"). */
function deedTo({ kind, evidence }: Development, thing: Thing, text: string, acting: Acting): string | null {
  const named = deedCalled(thing.head);
  if (named !== null) return acting === "behind" ? named : null;
  const verbs = evidence
    .filter(([start, end]) => end <= thing.span[0] || thing.span[1] <= start)
    .flatMap((span) => text.slice(...span).split(/\s+/));
  const deed = verbs.map((word) => deedCalled(verbLemma(word))).find((found) => found !== null) ?? null;
  return deed !== null && (isNamedByDeed(deed) || (kind !== "transfer" && acting === "itself" && isOfPeople(thing))) ? deed : null;
}

/** A deed, told from others by whom it is done to. */
function deedItem(deed: string, thing: Thing): Item {
  const whose = itemOf(thing.text, thing.head);
  const own = whose.head === null || deedCalled(whose.head) !== null ? [] : [whose.head];
  const [names, words] = isName(thing.text, own[0]) ? [own, []] : [[], own];
  return {
    ...whose,
    head: deed,
    names: [...new Set([...whose.names, ...names])].sort(),
    words: [...new Set([...whose.words, ...words])].sort(),
  };
}

const isName = (text: string, word: string | undefined): boolean =>
  word !== undefined && (text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []).some((one) => one.toLowerCase() === word);

type SentenceCase = ReturnType<typeof sentenceCaseIn>;

/** [Y1] The things that a development is of: the goods of a transfer; else the thing itself, told from others by its objects. */
export function itemsOf(development: Development, text: string, acting: ActingIn, inSentenceCase: SentenceCase): Item[] {
  const { thing, objects, kind } = development;
  const deed = thing === null ? null : deedTo(development, thing, text, acting(thing));
  if (thing !== null && deed !== null) return [deedItem(deed, thing)];
  if (thing !== null && isUnsaid(development, thing, acting)) return [NAMELESS];
  const plainly = (one: { readonly text: string; readonly span: Span }): string =>
    text.slice(...one.span) === one.text ? inSentenceCase(one.span) : one.text;
  const own = thing === null ? NAMELESS : itemOf(plainly(thing), thing.head);
  const named = objects.map((one) => ({ item: itemOf(plainly(one)), span: one.span })).filter(({ item }) => item.head !== null);
  if (kind === "transfer" && named.length > 0)
    return once(
      named.map(({ item }) => item),
      itemKey,
    ).slice(0, MOST_THINGS);
  // what stands in the thing's own phrase is told already
  const beyond = named.filter(({ span }) => thing === null || !contains(thing.span, span)).map(({ item }) => item);
  if (beyond.length === 0) return [own];
  const more = beyond.flatMap(({ head, sizes, names, words }) => [
    ...(head === null || head === own.head ? [] : [head]),
    ...sizes,
    ...names,
    ...words,
  ]);
  return [{ ...own, words: [...new Set([...own.words, ...more])].sort() }];
}

const ACTING: ReadonlySet<Actor["kind"]> = new Set(["person", "organisation", "government", "group"]);

/** How the words for somebody who acts stand in the phrase of a thing: they are it ("the masons"), or end it ("the trial of the masons"). */
type Acting = "itself" | "behind" | null;
export type ActingIn = (thing: Thing) => Acting;

export function actingIn({ actors, report: { text } }: ReadoutDocument): ActingIn {
  const acting = actors.filter(({ kind }) => ACTING.has(kind)).flatMap(({ mentions }) => mentions.map(({ span }) => span));
  const starts = new Map(acting.map(([start, end]) => [end, start]));
  return ({ span: [from, end], head }) => {
    const start = starts.get(end);
    if (start === undefined) return null;
    return start <= from || !hasHead(text.slice(from, start), head) ? "itself" : "behind";
  };
}

const hasHead = (words: string, head: string): boolean =>
  [...words.matchAll(/\p{L}+(?:[-‐‑–]\p{L}+)*/gu)].some(([word]) => nounLemma(word) === head || word.toLowerCase() === head);
