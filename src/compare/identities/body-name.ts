/** A body's name in one spelling: what tells it from others, and whether it does so beyond its own country. */
import { countryOf, isCapital, isNationality } from "../../lexicon/countries.js";
import { bareWord } from "../../text/letters.js";
import { memo } from "../memo.js";
import { isGenericWord, isStateWord } from "./generic-words.js";

export interface BodyName {
  /** Words that tell, in one spelling; of a generic name without its country and in one order ("defense ministry"). */
  readonly key: string;
  /** The country that the name itself has. */
  readonly country: string | null;
  /** [I28] Whether bodies of several countries are called so: "Foreign Ministry", "Supreme Court". */
  readonly generic: boolean;
  /** The name in capitals, where it is an acronym of two to six letters: "BTA" for "B.T.A." */
  readonly acronym: string | null;
}

const LEFT_OUT: ReadonlySet<string> = new Set(["the", "of", "for", "and", "on", "in", "s", "affairs"]);
const LEGAL_FORM = /^(?:inc|incorporated|ltd|limited|llc|plc|corp|co|gmbh|sa|ag|nv|bv|pte|pvt|oy|ab)$/;
/** As a map: names may be those of what every object has ("constructor"). */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defence: "defense",
    labour: "labor",
    organisation: "organization",
    centre: "center",
    programme: "program",
    theatre: "theater",
    harbour: "harbor",
    corporation: "corp",
  }),
);
const DOTTED = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u;

/** "BTA", "B.T.A."; null for other names. */
function acronymIn(spelling: string): string | null {
  const letters = DOTTED.test(spelling) ? spelling.replace(/\./g, "") : spelling;
  return /^\p{Lu}{2,6}$/u.test(letters) ? letters : null;
}

const wordsOf = (spelling: string): string[] =>
  spelling
    .normalize("NFKC")
    .replace(/\s*['’]\s?s(?=\s|$)/gu, "")
    .split(/[\s,\-‐‑–/()"“”]+/u)
    .filter((word) => bareWord(word) !== "");

const spelt = (word: string): string => SAME.get(bareWord(word)) ?? bareWord(word);

/** A country in a state body's name of which all else is generic: "Ukrainian Defense Ministry"; of a bank or paper it is part of the name. */
function countryIn(words: readonly string[]): { country: string; rest: readonly string[] } | null {
  for (let n = 0; n < words.length; n++)
    for (const size of [3, 2, 1]) {
      if (n + size > words.length) continue;
      const found = words.slice(n, n + size).join(" ");
      const country = isCapital(found) ? null : countryOf(found);
      const rest = [...words.slice(0, n), ...words.slice(n + size)].map(spelt).filter((word) => !LEFT_OUT.has(word));
      if (country && rest.some(isStateWord) && rest.every(isGenericWord)) return { country, rest };
    }
  return null;
}

/** Reads a body's name as it is spelt. */
export const bodyName = memo((spelling): BodyName => {
  const words = wordsOf(spelling);
  const acronym = acronymIn(spelling.trim());
  const whole = words.join(" ");
  const nation = isCapital(whole) ? null : countryOf(whole);
  // [I16] "U.S.", "United States"; a capital may be its city
  if (nation !== null && isNationality(whole)) return { key: whole.toLowerCase(), country: nation, generic: true, acronym: null };
  if (nation !== null) return { key: `country ${nation}`, country: nation, generic: false, acronym: null };
  const own = countryIn(words);
  if (own) return { key: [...own.rest].sort().join(" "), country: own.country, generic: true, acronym: null };
  let told = words.map(spelt).filter((word) => !LEFT_OUT.has(word));
  while (told.length > 1 && LEGAL_FORM.test(told.at(-1) as string)) told.pop();
  if (told.length === 0) told = words.map(bareWord);
  const generic = acronym === null && told.every(isGenericWord);
  return { key: (generic ? [...told].sort() : told).join(" "), country: null, generic, acronym };
});

/** [I15] The initials of a name of three words or more, with its small words and without; none for shorter ones. */
export function initialsOf(spelling: string): readonly string[] {
  const words = wordsOf(spelling);
  const letters = (kept: readonly string[]) => kept.map((word) => bareWord(word)[0]?.toUpperCase() ?? "").join("");
  const big = words.filter((word) => !LEFT_OUT.has(bareWord(word)) || bareWord(word) === "affairs");
  return big.length < 3 ? [] : [...new Set([letters(big), letters(words)])];
}
