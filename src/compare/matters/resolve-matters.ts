/** Which developments are of one matter: profiles → matters, and what a person should decide. A function of the sets of profiles and decisions. */
import { digest } from "../../records/ids.js";
import { answersOf, type Decision } from "../identities/decisions.js";
import { Groups, type Pair } from "../identities/groups.js";
import { pairsOf } from "../identities/pairs.js";
import { type Doubt, pairsThat, queueOf, type Weighed } from "../identities/queue.js";
import { alwaysBeside } from "./always-beside.js";
import { dossierKeys, timedKeys } from "./candidate-keys.js";
import { MatterComparer } from "./compare-profiles.js";
import { isDistinctive, namesNoThing } from "./item.js";
import { type MatterProfile, matterProfileKey, subjectKey } from "./matter-profile.js";

export interface Matter {
  readonly id: string;
  /** Keys of its profiles, sorted. */
  readonly members: readonly string[];
}

export interface MatterResolution {
  /** In the order of their ids. */
  readonly matters: readonly Matter[];
  /** Sorted by the keys of the pair. */
  readonly queue: readonly Doubt[];
}

/** [Y14] A matter is called by the profile that was first: of several the one with the least key. */
export function firstOfMatter<T>(members: readonly T[], profileOf: (one: T) => MatterProfile): T {
  const keyed = members.map((one) => {
    const profile = profileOf(one);
    return { one, key: `${String(profile.months?.[0] ?? 999_999).padStart(6, "0")}${matterProfileKey(profile)}` };
  });
  return keyed.reduce((first, other) => (other.key < first.key ? other : first)).one;
}

const matterId = (members: readonly MatterProfile[]): string => `m:${digest([matterProfileKey(firstOfMatter(members, (one) => one))])}`;

/** Whether words do not tell its thing from others of its kind, or no day tells it from what was before and after. */
const saysLess = ({ item, months }: MatterProfile): boolean => !isDistinctive(item) || months === null;

/** More than how many times as much a dossier tells of one thing as of all others that are meant as well, for that one to be what is meant. */
const MOST_OF_ALL = 2;

/**
 * [Y12] Groups that say less than others ("the shipment", "weapons"), each with the one group of its dossiers that it may mean: of several the
 * one of which by far the most is told, else it stands by itself.
 */
function onlyCandidates(profiles: readonly MatterProfile[], pairs: readonly Pair[], groups: Groups, comparer: MatterComparer): Weighed[] {
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
function onlyCompanions(profiles: readonly MatterProfile[], pairs: readonly Pair[], groups: Groups, comparer: MatterComparer): Weighed[] {
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

/** Pairs of a dossier of which one at least has no day. */
function* pairsWithoutDay(profiles: readonly MatterProfile[]): Generator<Pair> {
  const all = new Map<string, number[]>();
  for (const [n, profile] of profiles.entries()) for (const key of dossierKeys(profile)) all.set(key, [...(all.get(key) ?? []), n]);
  for (const [n, profile] of profiles.entries())
    if (profile.months === null)
      for (const key of dossierKeys(profile))
        for (const other of all.get(key) as number[]) if (other !== n) yield n < other ? [n, other] : [other, n];
}

/** @param all profiles of one component of keys, or of many; equal ones are one */
export function resolveMatters(all: readonly MatterProfile[], decisions: readonly Decision[]): MatterResolution {
  const byKey = new Map(all.map((profile) => [matterProfileKey(profile), profile]));
  const keys = [...byKey.keys()].sort();
  const profiles = keys.map((key) => byKey.get(key) as MatterProfile);
  const answers = answersOf(
    decisions,
    profiles.map((profile, n) => [keys[n] as string, subjectKey(profile)]),
  );
  const comparer = new MatterComparer();
  const pairs = [...pairsOf(profiles.map(timedKeys)), ...pairsWithoutDay(profiles)];
  const weighed = pairs.flatMap((pair): Weighed[] => {
    const verdict = comparer.compare(profiles[pair[0]] as MatterProfile, profiles[pair[1]] as MatterProfile);
    return verdict ? [{ ...verdict, pair }] : [];
  });
  const groups = new Groups(keys.length);
  // [Y15] what people said goes before every rule
  for (const pair of answers.yes) groups.union(...pair);
  const bars = [...pairsThat(weighed, "bar"), ...answers.no];
  groups.draw(pairsThat(weighed, "join", 1), bars);
  groups.draw(pairsThat(weighed, "join"), bars);
  groups.draw(alwaysBeside(profiles, groups), answers.no);
  const beside = onlyCompanions(profiles, pairs, groups, comparer);
  groups.draw(pairsThat(beside, "join"), bars);
  const late = onlyCandidates(profiles, pairs, groups, comparer);
  groups.draw(pairsThat(late, "join"), bars);
  const queue = queueOf([...weighed, ...beside, ...late], groups, bars, keys, answers, "Y16");
  const matters = groups.all().map((members) => ({
    id: matterId(members.map((n) => profiles[n] as MatterProfile)),
    members: members.map((n) => keys[n] as string),
  }));
  return { matters: matters.sort((a, b) => (a.id < b.id ? -1 : 1)), queue };
}
