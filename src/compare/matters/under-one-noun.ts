/**
 * [Y29] What is left of a dossier under one noun, within eight months of silence [Y8]: two groups are of one thing where any two of their profiles may be, and what fits
 * two that are not is of neither.
 */
import type { Groups, Pair } from "../identities/groups.js";
import { keyed } from "../identities/groups.js";
import { pairsOf } from "../identities/pairs.js";
import type { Weighed } from "../identities/queue.js";
import { nounKeys } from "./candidate-keys.js";
import type { MatterComparer } from "./compare-profiles.js";
import type { MatterProfile } from "./matter-profile.js";

/** One pair of profiles of two groups, and how many of all may be of one thing. */
interface Link {
  readonly pair: Pair;
  count: number;
}

/** @param undated pairs of which one has no day, of one dossier; some may be there twice @returns joins, and pairs that these must not bring together */
export function underOneNoun(
  profiles: readonly MatterProfile[],
  undated: Iterable<Pair>,
  groups: Groups,
  comparer: MatterComparer,
): { readonly joins: readonly Weighed[]; readonly bars: readonly Pair[] } {
  const links = new Map<number, Link>();
  const seen = new Set<number>();
  for (const pair of [...pairsOf(profiles.map(nounKeys)), ...undated]) {
    const [a, b] = pair.map((n) => profiles[n]) as [MatterProfile, MatterProfile];
    const key = groups.keyOf(pair);
    if (key === null || seen.has(keyed(...pair)) || a.item.head !== b.item.head) continue;
    seen.add(keyed(...pair));
    const link = links.get(key) ?? { pair, count: 0 };
    if (comparer.mayBeOneUnderNoun(a, b)) link.count++;
    links.set(key, link);
  }
  const sizes = new Map(groups.all().map((members) => [groups.of(members[0] as number), members.length]));
  const sizeOf = (profile: number): number => sizes.get(groups.of(profile)) ?? 0;
  const isWhole = ({ pair: [a, b], count }: Link): boolean => count === sizeOf(a) * sizeOf(b);
  const whole = [...links.values()].filter(isWhole);
  return {
    joins: whole.map(
      ({ pair }): Weighed => ({
        rule: "Y29",
        tier: 2,
        pair,
        says: "join",
        reason: "one noun in one dossier, and nothing that says they are two",
      }),
    ),
    bars: betweenOthers(
      whole.map(({ pair }) => pair),
      groups,
    ),
  };
}

/** Pairs that are linked with one third, and not with each other. */
function betweenOthers(linked: readonly Pair[], groups: Groups): Pair[] {
  const known = new Set(linked.map((pair) => groups.keyOf(pair)));
  const beside = new Map<number, number[]>();
  for (const [a, b] of linked)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const)
      beside.set(groups.of(own), [...(beside.get(groups.of(own)) ?? []), other]);
  return [...beside.values()].flatMap((others) =>
    others.flatMap((a, n) => others.slice(n + 1).flatMap((b): Pair[] => (known.has(groups.keyOf([a, b])) ? [] : [[a, b]]))),
  );
}
