/** [I22] A surname that is drawn to a full name by its post brings its gender along: of whom one is "he" and the other "she", the two are not one. */
import { Groups, type Pair } from "./groups.js";
import type { SeenProfile } from "./seen-profile.js";

/**
 * Bars between groups of contrary genders that links would bring together, by way of others who have none: no rule holds these against each other
 * in pairs, since they may share no key.
 */
export function genderBars(links: readonly Pair[], groups: Groups, seen: readonly SeenProfile[]): Pair[] {
  if (links.length === 0) return [];
  const drawn = new Groups(seen.length);
  for (const [a, b] of links) drawn.union(groups.of(a), groups.of(b));
  /** Of each group that has such a one, by what it would be part of. */
  const told = new Map<number, { readonly he: number[]; readonly she: number[] }>();
  for (const members of groups.all())
    for (const gender of ["he", "she"] as const) {
      const member = members.find((n) => seen[n]?.profile.gender === gender);
      if (member === undefined) continue;
      const whole = drawn.of(groups.of(member));
      const both = told.get(whole) ?? { he: [], she: [] };
      both[gender].push(member);
      told.set(whole, both);
    }
  return [...told.values()].flatMap(({ he, she }) => he.flatMap((a) => she.map((b): Pair => [a, b])));
}
