/** [I26] What a report seems to call a person or a body, and by its name is something else. */
import { isNationality } from "../../lexicon/countries.js";
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import type { Actor } from "../../records/actor.js";
import { bareWord } from "../../text/letters.js";
import { bodyName } from "./body-name.js";
import { isBodyEnding, isGenericWord } from "./generic-words.js";
import { isMingled } from "./mingled.js";
import { personName } from "./person-name.js";
import { isPlaceName, type ReportContext } from "./report-context.js";

/** Whether the name is hardly a person's: it is a place's, ends in a word for bodies, has a mark of another thing in it, its words stand in small letters too, or the record is as much another's. */
export function isNoPersonsName(actor: Actor, report: ReportContext): boolean {
  const { words } = personName(actor.name);
  if (isPlaceName(actor.name, report) || /[\p{N}@/&:;]/u.test(actor.name)) return true;
  if (words.every((word) => report.smallWords.has(bareWord(word)))) return true;
  if (isBodyEnding(words.at(-1) as string) || isMingled(actor, report)) return true;
  const known = genderOfGivenName(words[0] as string) !== null || actor.roles.length > 0;
  return !known && words.some(isGenericWord);
}

/** "HH the Crown Prince": titles that are no bodies; "SMEs": several of a sort. */
const NO_BODY = /^(?:H\.?E|H\.?H|H\.?M|H\.?R\.?H|Mr|Mrs|Dr|\p{Lu}{2,5}s)\.?$/u;
const PERSONAL = /^(?:he|him|his|she|her|hers|himself|herself)$/i;

/** "Kenyan", "Iraqi": an adjective, or one of a people; "Chinese" and "Dutch" may be the whole of it. */
const ONE_OF_A_PEOPLE = /[in]$/i;

/** "(M)", "(Girls)" behind a name: a part of it; "(EU)" is its acronym. */
const TOLD_APART = /^\s\((?:\p{Lu}|\p{Lu}\p{Ll}+)\)/u;
const REACH = 20; // characters behind a name that tell it from others

/** Whether all names of an actor stand so in the text that the words around them show no body by itself: "(D)", "Vell-Nordby" for "Vell", "NLP (M)" for "NLP". */
function isPieceOfText({ name, kind, mentions }: Actor, text: string): boolean {
  const names = mentions.filter(({ form }) => form === "name");
  const all = (test: (from: number, to: number) => boolean) => names.length > 0 && names.every(({ span }) => test(...span));
  if (/^\p{L}$/u.test(name)) return all((from, to) => text[from - 1] === "(" && /[)-]/.test(text[to] ?? ""));
  // two media of one poll are no longer name, nor is a medium with its reporter
  if (kind === "medium") return false;
  if (all((_, to) => TOLD_APART.test(text.slice(to, to + REACH)))) return true;
  return name.includes(" ") && all((_, to) => /^[-‐‑–]\p{Lu}/u.test(text.slice(to, to + 2)));
}

/**
 * Whether the name is hardly a body's: it is the surname of somebody in the report, a title, a plural of initials, a word without a capital, an
 * adjective of a people, a party's letter in brackets, the opening of a longer name, a place's where the report is of sport, or "he" takes it up.
 */
export function isNoBodysName(actor: Actor, report: ReportContext): boolean {
  const { name, mentions } = actor;
  if ((isNationality(name) && ONE_OF_A_PEOPLE.test(name)) || isPieceOfText(actor, report.text)) return true;
  // [I37] of sport: its team
  if (report.ofSport && isPlaceName(name, report)) return true;
  if (report.surnames.has(bodyName(name).key) || NO_BODY.test(name) || !/\p{Lu}/u.test(name)) return true;
  return mentions.some(({ span, form }) => form === "pronoun" && PERSONAL.test(report.text.slice(...span)));
}
