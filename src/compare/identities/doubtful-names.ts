/** [I26] What a report seems to call a person or a body, and by its name is something else. */
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import type { Actor } from "../../records/actor.js";
import { bareWord } from "../../text/letters.js";
import { bodyName } from "./body-name.js";
import { isBodyEnding, isGenericWord } from "./generic-words.js";
import { personName } from "./person-name.js";
import { isPlaceName, type ReportContext } from "./report-context.js";

/** Whether the name is hardly a person's: it is a place's, ends in a word for bodies, has a mark of another thing in it, or its words stand in small letters too. */
export function isNoPersonsName(actor: Actor, report: ReportContext): boolean {
  const { words } = personName(actor.name);
  if (isPlaceName(actor.name, report) || /[\p{N}@/&:;]/u.test(actor.name)) return true;
  if (words.every((word) => report.smallWords.has(bareWord(word)))) return true;
  if (isBodyEnding(words.at(-1) as string)) return true;
  const known = genderOfGivenName(words[0] as string) !== null || actor.roles.length > 0;
  return !known && words.some(isGenericWord);
}

/** "HH the Crown Prince": titles that are no bodies; "SMEs": several of a sort. */
const NO_BODY = /^(?:H\.?E|H\.?H|H\.?M|H\.?R\.?H|Mr|Mrs|Dr|\p{Lu}{2,5}s)\.?$/u;
const PERSONAL = /^(?:he|him|his|she|her|hers|himself|herself)$/i;

/** Whether the name is hardly a body's: it is the surname of somebody in the report, a title, a plural of initials, a word without a capital, or "he" takes it up. */
export function isNoBodysName({ name, mentions }: Actor, report: ReportContext): boolean {
  if (report.surnames.has(bodyName(name).key) || NO_BODY.test(name) || !/\p{Lu}/u.test(name)) return true;
  return mentions.some(({ span, form }) => form === "pronoun" && PERSONAL.test(report.text.slice(...span)));
}
