/** [H11] What an outlet is cited with is of that outlet's own report, where the matter has one: "…, Northern Text reported" is no second origin. */
import { mediumKey } from "../origins/medium-name.js";
import { type Assertion, inOrderOfSaying } from "./assertion.js";

/** @param all of one matter, in any order @returns them; what is said by an outlet has the origin of its newest report up to then, else of its first */
export function withCitedOutlets(all: readonly Assertion[]): Assertion[] {
  const own = new Map<string, Assertion[]>();
  for (const one of [...all].sort(inOrderOfSaying)) {
    // whole names alone: "Orsk" is no "Orsk Times"
    const key = one.publisher === null ? "" : mediumKey(one.publisher);
    if (key !== "" && one.origin !== null) own.set(key, [...(own.get(key) ?? []), one]);
  }
  return all.map((one) => {
    const reports = (one.named && one.speaker !== null && own.get(mediumKey(one.speaker))) || [];
    const others = reports.filter(({ report }) => report !== one.report);
    const cited =
      others.findLast(({ published }) => published !== null && one.published !== null && published <= one.published) ?? others[0];
    return cited && one.origin !== null ? { ...one, origin: cited.origin } : one;
  });
}
