/** Parties of a matter against those of its label: right where the role is the same and the name can be the same actor's. */
import { countryOf } from "../src/lexicon/countries.js";

export interface NamedParty {
  readonly role: string;
  /** All that the actor is called. */
  readonly names: readonly string[];
}

const EMPTY: ReadonlySet<string> = new Set(["the", "and", "for", "from"]);
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set((name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !EMPTY.has(word)));

/** Whether two names can be of one actor: of one country, or two words of each are the same, or all of the shorter. */
function areOfOne(a: string, b: string): boolean {
  const country = countryOf(a);
  if (country !== null && country === countryOf(b)) return true;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.size > 0 && y.size > 0 && [...x].filter((word) => y.has(word)).length >= Math.min(2, x.size, y.size);
}

const isSame = (a: NamedParty, b: NamedParty): boolean =>
  a.role === b.role && a.names.some((one) => b.names.some((other) => areOfOne(one, other)));

/** How many of the labelled parties were found, and how many of those found are labelled. */
export const countParties = (labelled: readonly NamedParty[], found: readonly NamedParty[]) => ({
  found: labelled.filter((label) => found.some((one) => isSame(label, one))).length,
  right: found.filter((one) => labelled.some((label) => isSame(label, one))).length,
});
