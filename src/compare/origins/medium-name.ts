/** Names of media, as they are told to be one: "the Associated Press" is "AP", "Politico Europe" is "Politico". */
import { bareWord } from "../../text/letters.js";

/** A medium's name as it is compared: its words in small letters, without article, possessive ending, page ending and what stands in brackets. */
export const mediumKey = (name: string): string =>
  name
    .replace(/\([^)]*\)/g, " ")
    .replace(/\.(?:com|org|net|co\.uk|[a-z]{2})\b/gi, " ")
    .replace(/['’]s?(?=\s|$)/gu, " ")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(bareWord)
    .filter((word, n) => word !== "" && !(n === 0 && word === "the"))
    .join(" ");

/** A last word alone ("the Times") is the name of no one medium. */
const GENERIC =
  /^(?:news|times|post|journal|herald|tribune|gazette|telegraph|chronicle|courier|observer|daily|today|radio|tv|television|press|wire|agency|state|local|national|channel)$/;

/** Under which of its forms a medium may be cited: as it is, by its initials, without its last words. */
function mediumForms(key: string): string[] {
  const words = key.split(" ");
  const beginnings = words.slice(1).map((_, n) => words.slice(0, n + 1).join(" "));
  const initials = words.length > 1 ? [words.map((word) => word.slice(0, 1)).join("")] : [];
  return [key, ...initials, ...beginnings.filter((form) => !GENERIC.test(form))].filter((form) => form !== "");
}

/** Last words that a medium's name goes with or without: "ABC News", "Al Jazeera English". */
const LOOSE = /^(?:news|english|europe|international|online|network|wires?|agency|world|digital|live|report)$/;

/** The one short form under which texts are looked up by a medium: its initials, or its word. */
export function mediumLookup(key: string): string {
  const words = key.split(" ");
  while (words.length > 1 && LOOSE.test(words.at(-1) as string)) words.pop();
  return words.length > 1 ? words.map((word) => word.slice(0, 1)).join("") : (words[0] as string);
}

/** Whether two keys can name one medium: one is the other's beginning or its initials. */
export const isSameMedium = (a: string, b: string): boolean =>
  a !== "" && b !== "" && (mediumForms(a).includes(b) || mediumForms(b).includes(a));
