/** Which developments are of one matter: profiles → matters, and what a person should decide. A function of the sets of profiles and decisions. */
import { digest } from "../../records/ids.js";
import { answersOf, type Decision } from "../identities/decisions.js";
import { Groups } from "../identities/groups.js";
import { pairsOf } from "../identities/pairs.js";
import { type Doubt, pairsThat, queueOf, type Weighed } from "../identities/queue.js";
import { alwaysBeside } from "./always-beside.js";
import { pairsWithoutDay, timedKeys } from "./candidate-keys.js";
import { MatterComparer } from "./compare-profiles.js";
import { type MatterProfile, matterProfileKey, subjectKey } from "./matter-profile.js";
import { onlyCandidates, onlyCompanions, onlySame } from "./only-one.js";
import { underOneNoun } from "./under-one-noun.js";

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
  const undated = [...pairsWithoutDay(profiles)];
  const pairs = [...pairsOf(profiles.map(timedKeys)), ...undated];
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
  const same = onlySame(profiles, pairs, groups, comparer);
  groups.draw(pairsThat(same, "join"), bars);
  groups.draw(alwaysBeside(profiles, groups), answers.no);
  const beside = onlyCompanions(profiles, pairs, groups, comparer);
  groups.draw(pairsThat(beside, "join"), bars);
  const late = onlyCandidates(profiles, pairs, groups, comparer);
  groups.draw(pairsThat(late, "join"), bars);
  const left = underOneNoun(profiles, undated, groups, comparer);
  groups.draw(pairsThat(left.joins, "join"), [...bars, ...left.bars]);
  const queue = queueOf([...weighed, ...same, ...beside, ...late], groups, bars, keys, answers, "Y16");
  const matters = groups.all().map((members) => ({
    id: matterId(members.map((n) => profiles[n] as MatterProfile)),
    members: members.map((n) => keys[n] as string),
  }));
  return { matters: matters.sort((a, b) => (a.id < b.id ? -1 : 1)), queue };
}
