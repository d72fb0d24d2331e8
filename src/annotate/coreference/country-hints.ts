/**
 * [P69] A name that no list of countries has is a country's by the company it keeps: whose parliament there is, of what somebody is prime
 * minister, which city opens the dateline. The names' head judges it by its letters, and takes "Calder has agreed" for somebody called Calder.
 */

const NAME = "(\\p{Lu}\\p{Ll}{2,})";
const FIRST = `(?<!\\p{Lu}[\\p{L}.’'-]*\\s)${NAME}`; // the first word of a name
const ALONE = "(?!['’‑-]?\\p{L}|\\s\\p{Lu})"; // no part of a longer name, and nobody's "Calder's team"

/** What a country alone has. */
const OF_COUNTRY =
  "foreign ministry|interior ministry|finance ministry|defen[cs]e ministry|parliament|coast guard|central bank|supreme court|ambassador|embassy|constitution|border guards?";
const RULED = "prime minister|president|chancellor|king|queen|government|parliament|capital|republic|opposition|army|navy|coast guard";
const WITHIN = "opposition|government|authorities|parliament|elections?|voters|courts?|embassy";
const OWN = "officials?|diplomats?|troops|soldiers|citizens|lawmakers|authorities|police|ministers?";

const all = (pattern: string): RegExp => new RegExp(pattern, "gu");
const PROOFS = [
  all(`${FIRST}['’]s\\s(?:\\p{Ll}+\\s)?(?:${OF_COUNTRY})\\b`),
  all(`\\b(?:${RULED})\\sof\\s${NAME}${ALONE}`),
  all(`\\b(?:${WITHIN})\\sin\\s${NAME}${ALONE}`),
];
const HINTS = [all(`${FIRST}\\s(?:${OWN})\\b`), all(`\\b(?:in|across|throughout|inside)\\s${NAME}${ALONE}`)];
/** "CALDER CITY, March 4": the city is often called as the country is. */
const DATELINE = /^(\p{Lu}{3,})(?:\s\p{Lu}+){0,2}(?:,|\s\()/gmu;

const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name as string);
const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** Names of one word that a text shows to be countries: by one sure sign, or by two that tell little alone. */
export function countriesIn(text: string): ReadonlySet<string> {
  const hints = [...HINTS.map((pattern) => names(text, pattern)), names(text, DATELINE).map(capitalised)].flatMap((some) => [
    ...new Set(some),
  ]);
  const twice = hints.filter((name, n) => hints.indexOf(name) !== n);
  return new Set([...PROOFS.flatMap((pattern) => names(text, pattern)), ...twice]);
}
