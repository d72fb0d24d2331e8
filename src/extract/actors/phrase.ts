/** A noun phrase that names or describes who speaks, taken apart by its words and the names in it. */
import type { Entity } from "../../annotate/entities.js";
import { lastStartingAt, type Span, trimmed } from "../../text/span.js";
import { DETERMINERS, isPlural, PRONOUN } from "./nouns.js";

export type Pronoun = keyof typeof PRONOUN;

export interface Phrase {
  /** Its words in the text, possessive ending off. */
  readonly span: Span;
  readonly text: string;
  /** From the first word to the head: without what follows a comma, preposition or relative. */
  readonly core: Span;
  /** First word in lower case, where it is an article, a pronoun or a number. */
  readonly determiner: string;
  /** Words of the core behind the determiners. */
  readonly words: readonly string[];
  readonly head: string;
  readonly capital: boolean;
  readonly plural: boolean;
  readonly pronoun: Pronoun | null;
  /** The name that the core ends in. */
  readonly name: Entity | null;
  /** A person's name that heads the phrase or stands in apposition to its head. */
  readonly person: Span | null;
  /** What follows the core. */
  readonly tail: string;
}

const PREPOSITION = "in|at|from|of|with|for|to|on|by|near|among|inside|within";
/** A participle that says more of the noun: "injured in", "written for". */
const PARTICIPLE = "\\p{L}+(?:ed|en|wn|ing)(?= (?:by|in|on|to|from|at|with|about|for|this|last|late|earlier)\\b)";
const END_WORD = `who|that|which|whose|${PREPOSITION}|familiar|close|seen|speaking|briefing|being|not|there|here|abroad|${PARTICIPLE}`;
const POSSESSIVE_ENDING = /\s?['’]\s?s?\s*$/u;
/** [P73] A word for when, behind a name that nothing else follows: it is not of the name. */
const WHEN = /^[^,]*\S(\s+(?:today|yesterday|tonight|earlier|later|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s*)$/iu;
/** Where the core of a noun phrase ends: at a stop, a preposition, a relative, or a participle that says more of it. */
const END = new RegExp(
  `\\s*(?:[,(:;—–]|(?<!\\b(?:ex|then|vice|co|deputy|secretary|non|\\d+))\\s-\\s(?!(?:\\p{Ll}+ed|led|old|elect|general|based|year)\\b)|\\b(?:${END_WORD})\\b)`,
  "giu",
);
const CAPITALISED = /^[“"‘']?\p{Lu}/u;
/** A title that goes on behind its preposition: "Secretary of State". */
const COMPOUND = /\p{Lu}\p{L}+\s+(?:of|for)$/u;
const ABOUT = "nearly|almost|about|around|roughly|over|only|just|at least|up to|more than|fewer than|less than|not";
const QUANTITY_NOUN =
  "number|majority|minority|handful|couple|group|chorus|host|slew|range|series|array|pair|trio|half|dozens?|hundreds|thousands|scores";
const QUANTIFIER = "all|some|many|most|several|both|each|none|any|one|two|three|four|five|six|seven|eight|nine|ten";
const FIGURE = "\\d[\\d,.]*(?:\\s+(?:percent|per cent))?";
/** "A number of members", "two of the sources", "eight out of ten": what comes behind is the head. */
const PARTITIVE = new RegExp(
  `^(?:(?:${ABOUT})\\s+)?(?:(?:an?|the|another)\\s+)?(?:(?:large|small|growing|bipartisan|vast)\\s+)?(?:${QUANTITY_NOUN}|${QUANTIFIER}|${FIGURE})(?:\\s+or\\s+more)?(?:\\s+out)?\\s+of$`,
  "iu",
);
/** [P67] One of several is one: "one of her lawyers, Ana Novak". */
const ONE_OF = /^(?:one|another|each|either|neither)$/iu;
const ONE_OF_SEVERAL = /^(?:one|another)\s+of\s+(?:the|these|those|them|his|her|its|their)\b/iu;

/** [P67] Whether words are of one out of several who were told of together: "one of the officials". */
export const isOneOfSeveral = (words: string): boolean => ONE_OF_SEVERAL.test(words);

/** What may stand between a noun and the name in apposition to it: a preposition's phrase, a comma, titles. */
const APPOSED = /^(?:\s+(?:at|of|for|in|from|with|to|on)\s[^,]{1,60})?\s*,\s+(?:[^\s,;:()“”]+\s+){0,8}$/u;
const NO_PREPOSITION = /\b(?:of|for|to|with|by|from|in|and|or|who|that)\s+(?:(?:the|an?|his|her)\s+)?(?:\p{Lu}[^\s,]*\s+)*$/u;
/** What may follow such a name. */
const BEHIND_NAME = /^\s*(?:[,(—–-]|$|(?:of|from|in|at)\s)/u;
/** [R21] "A man who identified himself as Commander Rado": who says or is said to have a name. */
const CALLED =
  /\b(?:(?:identified|introduced|presented|described|named|calling|called|calls) (?:him|her|them)sel(?:f|ves)|(?:identified|known|described)|(?:gave|giving|gives) (?:his|her|their) name)(?: (?:only|simply|just))?(?: as)?\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}$|\b(?:named|called)\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}$/u;

/** Entities that share a character with the span; `entities` in text order. */
export function entitiesIn(entities: readonly Entity[], [start, end]: Span): Entity[] {
  const found: Entity[] = [];
  for (let n = lastStartingAt(entities, end - 1, (e) => e.span[0]); n >= 0; n--) {
    const e = entities[n] as Entity;
    if (e.span[1] <= start) break;
    found.unshift(e);
  }
  return found;
}

/** [P71] "The Harbour Council (HC) chairman Ana Novak": an abbreviation in brackets, behind which the title goes on up to a name. */
function isAbbreviated(rest: string, at: number, names: readonly Entity[]): boolean {
  const bracket = /^\s*\(\p{Lu}[\p{L}\d&.’'-]{0,11}\)\s+(?=[^\s,;:()])/u.exec(rest)?.[0];
  const name = names.find((e) => e.type === "person" && e.span[0] > at);
  return bracket !== undefined && name !== undefined && /^[^,;:()]*$/u.test(rest.slice(bracket.length, name.span[0] - at));
}

/** Where the core ends, counted from the phrase's start. */
function coreEnd(words: string, start: number, names: readonly Entity[]): number {
  END.lastIndex = 0;
  for (let cut = END.exec(words); cut; cut = END.exec(words)) {
    if (cut.index === 0) continue;
    const at = start + cut.index;
    if (names.some((e) => e.span[0] < at && at < e.span[1])) continue;
    const through = cut.index + cut[0].length;
    const person = names.some((e) => e.type === "person" && Math.abs(e.span[1] - at) <= 1);
    if (!person && COMPOUND.test(words.slice(0, through)) && /^\s+\p{Lu}/u.test(words.slice(through))) continue;
    if (PARTITIVE.test(words.slice(0, through))) continue;
    if (/\bWHO$/u.test(words.slice(0, through)) && /\p{Ll}/u.test(words)) continue; // the body, no relative
    if (isAbbreviated(words.slice(cut.index), at, names)) continue;
    return cut.index;
  }
  return words.length;
}

const isDeterminer = (word: string): boolean => DETERMINERS.has(word.toLowerCase()) || /^\d[\d,.]*$/.test(word);

const pronounOf = (words: string): Pronoun | null =>
  (Object.keys(PRONOUN) as Pronoun[]).find((sort) => PRONOUN[sort].has(words.toLowerCase())) ?? null;

/** [P74] "The plaintiff, the Harbour Institute (HI)": the name of a body in apposition, up to the end of the phrase, is whose words they are. */
function apposedBody(text: string, [start, end]: Span, names: readonly Entity[]): Span | null {
  const body = names.find((e) => e.type === "organisation" || e.type === "government");
  if (!body || body.span[0] < start || !/^,\s+(?:the\s+)?$/iu.test(text.slice(start, body.span[0]))) return null;
  return /^(?:\s*\([^()]{2,12}\))?[,\s]*$/u.test(text.slice(body.span[1], end)) ? [body.span[0], end] : null;
}

/** The phrase at `span`; `entities` are the names near it, in text order. */
export function phraseAt(text: string, span: Span, entities: readonly Entity[]): Phrase {
  const given = text.slice(...span);
  const ending = (POSSESSIVE_ENDING.exec(given)?.[0] ?? WHEN.exec(given)?.[1] ?? "").length;
  const own = trimmed(text, span[0], span[1] - ending) ?? span;
  const words = text.slice(...own);
  const names = entitiesIn(entities, own);
  const length = coreEnd(words, own[0], names);
  const core: Span = trimmed(text, own[0], own[0] + length) ?? own;
  const all = text
    .slice(...core)
    .split(/\s+/)
    .map((w) => w.replace(/^["“'‘]|["”'’]$/gu, ""));
  let from = 0;
  const partitive = all.findIndex((w, n) => n > 0 && w === "of" && PARTITIVE.test(all.slice(0, n + 1).join(" ")));
  if (partitive > 0) from = partitive + 1;
  while (from < all.length - 1 && isDeterminer(all[from] as string)) from++;
  const head = all.at(-1) as string;
  // "the director of Penal Centers" is one
  const compound = partitive > 0 ? -1 : all.findIndex((w) => w === "of" || w === "for");
  const counted = compound > 0 ? (all[compound - 1] as string) : head;
  const name = names.findLast((e) => e.span[1] >= core[1] - 1 && e.span[0] < core[1]) ?? null;
  const tail = words.slice(core[1] - own[0]);
  const apposed = name === null ? apposedBody(text, [core[1], own[1]], names) : null;
  if (apposed) return { ...phraseAt(text, apposed, entities), span: own, text: words };
  const behind = (e: Entity): string => text.slice(core[1], e.span[0]);
  const beside = names.find(
    (e) =>
      e.type === "person" &&
      (Math.abs(e.span[1] - core[1]) <= 2 ||
        (e.span[0] > core[1] &&
          (CALLED.test(behind(e)) ||
            (APPOSED.test(behind(e)) && !NO_PREPOSITION.test(behind(e)) && BEHIND_NAME.test(text.slice(e.span[1], own[1])))))),
  );
  return {
    span: own,
    text: words,
    core,
    determiner: from > 0 ? (all[0] as string).toLowerCase() : "",
    words: all.slice(from),
    head,
    capital: CAPITALISED.test(head),
    plural: isPlural(counted) && name?.type !== "person" && !(partitive > 0 && ONE_OF.test(all[0] as string)),
    pronoun: pronounOf(words),
    name,
    person: name?.type === "person" ? name.span : (beside?.span ?? null),
    tail,
  };
}
