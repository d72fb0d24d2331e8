/** What one dossier tells of by fewer words than elsewhere, or without a day: it is of the one matter there that it may be of, if there is one alone. */
import type { Groups, Pair } from "../identities/groups.js";
import type { Weighed } from "../identities/queue.js";
import type { MatterComparer } from "./compare-profiles.js";
import { isDistinctive, namesNoThing } from "./item.js";
import type { MatterProfile } from "./matter-profile.js";

/** Whether words do not tell its thing from others of its kind, or no day tells it from what was before and after. */
const saysLess = ({ item, months }: MatterProfile): boolean => !isDistinctive(item) || months === null;

/** More than how many times as much a dossier tells of one thing as of all others that are meant as well, for that one to be what is meant. */
const MOST_OF_ALL = 2;

/**
 * [Y12] Groups that say less than others ("the shipment", "weapons"), each with the one group of its dossiers that it may mean: of several the
 * one of which by far the most is told, else it stands by itself.
 */
export function onlyCandidates(
  profiles: readonly MatterProfile[],
  pairs: readonly Pair[],
  groups: Groups,
  comparer: MatterComparer,
): Weighed[] {
  const candidates = new Map<number, Map<number, Pair>>();
  const groupsOfAll = (test: (profile: MatterProfile) => boolean) =>
    new Set(
      groups
        .all()
        .filter((members) => members.every((n) => test(profiles[n] as MatterProfile)))
        .map(([first]) => groups.of(first as number)),
    );
  const [less, nameless] = [groupsOfAll(saysLess), groupsOfAll(({ item }) => namesNoThing(item))];
  const dated = new Set(profiles.flatMap(({ months }, n) => (months === null ? [] : [groups.of(n)])));
  /** Whether days may tell two profiles apart: one without a day, of a group that has some, says nothing of when the group is. */
  const tells = (n: number, other: number): boolean =>
    profiles[n]?.months !== null || profiles[other]?.months === null || !dated.has(groups.of(n));
  /** Of what does not even name a sort of thing, those that do, which are meant where nothing else can be. */
  const sorts: typeof candidates = new Map();
  for (const [a, b] of pairs)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const [own, other] = [groups.of(from), groups.of(to)];
      if (own === other || !less.has(own)) continue;
      const saysMore = !less.has(other) || (dated.has(other) && !dated.has(own));
      const into = saysMore ? candidates : nameless.has(own) && !nameless.has(other) ? sorts : null;
      const [one, two] = [profiles[from], profiles[to]] as [MatterProfile, MatterProfile];
      if (into && tells(from, to) && tells(to, from) && comparer.mayBeMeant(one, two))
        into.set(own, (into.get(own) ?? new Map()).set(other, [from, to]));
    }
  const sizes = new Map<number, number>();
  for (const members of groups.all()) sizes.set(groups.of(members[0] as number), members.length);
  const meant = [...candidates, ...[...sorts].filter(([own]) => !candidates.has(own))];
  return meant.flatMap(([own, found]): Weighed[] => {
    const rest = { rule: "Y12", tier: 2 } as const;
    const ranked = [...found].map(([group, pair]) => ({ pair, size: sizes.get(group) ?? 0 })).sort((a, b) => b.size - a.size);
    const [most, ...others] = ranked;
    // of two times the one of which more is told is no likelier
    const oneOnly = !dated.has(own);
    if (oneOnly && others.length > 0) return [];
    if (most && most.size > MOST_OF_ALL * others.reduce((sum, { size }) => sum + size, 0))
      return [{ ...rest, pair: most.pair, says: "join", reason: "what says less means what the dossier tells of most of all that it may" }];
    return [];
  });
}

/**
 * [Y12] Groups that tell one kind of thing by other words ("the Dragusha trial", "the viaduct trial"), where each is the only one that the other may be.
 */
export function onlyCompanions(
  profiles: readonly MatterProfile[],
  pairs: readonly Pair[],
  groups: Groups,
  comparer: MatterComparer,
): Weighed[] {
  const companions = new Map<number, Map<number, Pair>>();
  const put = (own: number, other: number, pair: Pair) => companions.set(own, (companions.get(own) ?? new Map()).set(other, pair));
  for (const pair of pairs) {
    const [own, other] = [groups.of(pair[0]), groups.of(pair[1])];
    const [one, two] = [profiles[pair[0]], profiles[pair[1]]] as [MatterProfile, MatterProfile];
    if (own === other || saysLess(one) || saysLess(two) || one.item.head !== two.item.head || !comparer.mayBeMeant(one, two)) continue;
    put(own, other, pair);
    put(other, own, pair);
  }
  return [...companions].flatMap(([own, found]): Weighed[] => {
    const [[other, pair], ...more] = [...found] as [[number, Pair], ...[number, Pair][]];
    if (more.length > 0 || companions.get(other)?.size !== 1 || own > other) return [];
    return [{ rule: "Y12", tier: 2, pair, says: "join", reason: "the one other thing of its kind in the dossier that it may be" }];
  });
}

/** [Y28] Groups without any day, each with the one group of its dossiers that tells the same of the same thing, at whatever time: copies often have no date. */
export function onlySame(profiles: readonly MatterProfile[], pairs: readonly Pair[], groups: Groups, comparer: MatterComparer): Weighed[] {
  const dated = new Set(profiles.flatMap(({ months }, n) => (months === null ? [] : [groups.of(n)])));
  const same = new Map<number, Map<number, Pair>>();
  for (const pair of pairs)
    for (const [from, to] of [pair, [pair[1], pair[0]]] as const) {
      const [own, other] = [groups.of(from), groups.of(to)];
      if (own === other || dated.has(own) || !dated.has(other)) continue;
      if (comparer.isSameAtAnyTime(profiles[from] as MatterProfile, profiles[to] as MatterProfile))
        same.set(own, (same.get(own) ?? new Map()).set(other, pair));
    }
  return [...same.values()].flatMap((found): Weighed[] => {
    const [pair, ...others] = [...found.values()] as [Pair, ...Pair[]];
    if (others.length > 0) return [];
    return [
      { rule: "Y28", tier: 2, pair, says: "join", reason: "the one matter of its dossier in which the same is told of the same thing" },
    ];
  });
}
