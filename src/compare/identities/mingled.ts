/** Records in which a report's readers put two people of one surname together [I26] [I36]. */
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { isTitleWord } from "../../lexicon/titles.js";
import type { Actor } from "../../records/actor.js";
import { bareWord } from "../../text/letters.js";
import type { Span } from "../../text/span.js";
import { compareNames, type PersonName, personName } from "./person-name.js";
import type { ReportContext } from "./report-context.js";

type Mention = Actor["mentions"][number];

const GIVEN_BEFORE = /(\p{Lu}[\p{L}'’-]*)\s+$/u;
/** "DP", "CEO" before "Weller": a title, where the surname is no abbreviation itself. */
const ABBREVIATED = /^\p{Lu}{2,4}$/u;
const REACH = 25; // characters before a surname in which a given name stands

/** Characters between two spans. */
const distance = ([from, to]: Span, [start, end]: Span): number => Math.max(0, start - to, from - end);

const PATRONYMIC = /^(?:bin|ibn|ben|bint)$/;

/** The word with a capital that stands before a mention; empty for none. */
const wordBefore = ({ span }: Mention, text: string): string =>
  GIVEN_BEFORE.exec(text.slice(Math.max(0, span[0] - REACH), span[0]))?.[1] ?? "";

/**
 * Titles that stand before the full name of one who has a father's name for a surname; else none. "King Salim" is another than "Prince Omar bin
 * Salim": behind "bin" stands no surname, and the title differs.
 */
function titlesBeside({ words }: PersonName, mentions: readonly Mention[], text: string): ReadonlySet<string> {
  if (!PATRONYMIC.test(bareWord(words.at(-2) ?? ""))) return new Set();
  const full = mentions.filter(({ span, form }) => form === "name" && personName(text.slice(...span)).words.length > 1);
  return new Set(
    full
      .map((mention) => wordBefore(mention, text))
      .filter(isTitleWord)
      .map(bareWord),
  );
}

/** Whose a mention is that ends in the surname: by the given name in it or before it, or by a suffix; null where nothing tells. */
function bearerOf(
  mention: Mention,
  own: PersonName,
  titles: ReadonlySet<string>,
  { text, givenNames }: ReportContext,
): "own" | "other" | null {
  const { span, form } = mention;
  if (form !== "name") return null;
  const said = personName(text.slice(...span));
  if (bareWord(said.words.at(-1) ?? "") !== bareWord(own.words.at(-1) as string)) return null;
  if (said.suffix !== null && said.suffix !== own.suffix) return "other";
  const isFull = said.words.length > 1;
  const before = wordBefore(mention, text);
  if (!isFull && ABBREVIATED.test(before) && !/^\p{Lu}+$/u.test(said.words[0] as string)) return null;
  if (!isFull && titles.size > 0 && isTitleWord(before) && !titles.has(bareWord(before))) return "other";
  const given = bareWord(isFull ? (said.words[0] as string) : before);
  if (own.words.slice(0, -1).map(bareWord).includes(given)) return "own";
  const compared = isFull ? compareNames(said, own) : null;
  if (compared && !compared.bars) return "own";
  const isGiven = givenNames.has(given) || (isFull && genderOfGivenName(given) !== null);
  return isGiven && !isTitleWord(given) ? "other" : null;
}

/** Whether a report's record of a person is as much another's: so often somebody else's given name stands before the surname. */
export function isMingled({ name, mentions }: Actor, report: ReportContext): boolean {
  const own = personName(name);
  const titles = titlesBeside(own, mentions, report.text);
  const bearers = mentions.map((mention) => bearerOf(mention, own, titles, report));
  const [owns, others] = (["own", "other"] as const).map((who) => bearers.filter((bearer) => bearer === who).length) as [number, number];
  return others > 0 && others >= owns;
}

/** [I36] A person's record without what is another's of the surname: names, the posts that stand nearest to these, and pronouns, which are either's. */
export function ownRecord(actor: Actor, report: ReportContext): Actor {
  const own = personName(actor.name);
  const names = actor.mentions.filter(({ form }) => form === "name");
  const titles = titlesBeside(own, names, report.text);
  const others = new Set(own.words.length > 1 ? names.filter((mention) => bearerOf(mention, own, titles, report) === "other") : []);
  if (others.size === 0) return actor;
  const nearest = (span: Span): Mention =>
    names.reduce((best, mention) => (distance(mention.span, span) < distance(best.span, span) ? mention : best));
  return {
    ...actor,
    mentions: names.filter((mention) => !others.has(mention)),
    roles: actor.roles.filter(({ span }) => !others.has(nearest(span))),
  };
}
