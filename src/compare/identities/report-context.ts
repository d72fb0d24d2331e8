/** What of a report tells who its actors are, beside the actors themselves. Made once a report. */
import { countryOf, isCapital, isOtherPlace } from "../../lexicon/countries.js";
import type { Actor, Place } from "../../records/actor.js";
import { bareWord } from "../../text/letters.js";
import { personName } from "./person-name.js";
import { isOfSport } from "./sport-words.js";

export interface ReportContext {
  readonly id: string;
  readonly text: string;
  /** The one country that the report names, by its name, its people or its capital; null for none or several. */
  readonly country: string | null;
  /** Last words of the full names of its persons, folded: a body that is called so is one of them, most likely. */
  readonly surnames: ReadonlySet<string>;
  /** First words of the names of its persons, folded. */
  readonly givenNames: ReadonlySet<string>;
  /** Names of its places, folded. */
  readonly places: ReadonlySet<string>;
  /** Words that stand in small letters. */
  readonly smallWords: ReadonlySet<string>;
  /** Whether it is of sport. */
  readonly ofSport: boolean;
}

const folded = (name: string): string => name.split(/\s+/).map(bareWord).join(" ");

/** Countries that words with capitals are of, one word or two; "US $" is money. */
function countriesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let before: string | undefined;
  for (const [, first, second] of text.matchAll(/(?<![\p{L}])(\p{Lu}[\p{L}.]*)(?!\s?\$)(?=(?:\s+(\p{Lu}[\p{L}.]*))?)/gu)) {
    const both = second ? countryOf(`${first} ${second}`) : null;
    const country = both ?? (isOtherPlace(before) ? null : countryOf(first as string));
    if (country) found.add(country);
    before = first;
  }
  return found;
}

/** @param actors of the report, @param places as its document has them */
export function reportContext(
  { id, text }: { readonly id: string; readonly text: string },
  actors: readonly Actor[],
  places: readonly Place[],
): ReportContext {
  const countries = countriesIn(text);
  const names = actors.filter(({ kind, named }) => kind === "person" && named).map(({ name }) => personName(name).words);
  return {
    id,
    text,
    country: countries.size === 1 ? ([...countries][0] as string) : null,
    surnames: new Set(names.filter((words) => words.length > 1).map((words) => bareWord(words.at(-1) as string))),
    givenNames: new Set(names.map((words) => bareWord(words[0] as string))),
    places: new Set(places.map(({ name }) => folded(name))),
    smallWords: new Set((text.match(/(?<![\p{L}])\p{Ll}{3,}(?![\p{L}])/gu) ?? []).map(bareWord)),
    ofSport: isOfSport(text),
  };
}

/** Whether a name is a place's by this report or by the list of countries. */
export const isPlaceName = (name: string, { places }: ReportContext): boolean =>
  places.has(folded(name)) || isCapital(name) || countryOf(name) !== null;
