/** [Y17] Things that reports always tell of together ("2,000-pound and 500-pound bombs") are one matter; once one fares otherwise, they are two. */
import type { Groups, Pair } from "../identities/groups.js";
import { itemKey } from "./item.js";
import { type MatterProfile, matterProfileKey } from "./matter-profile.js";

/** Profiles of the same developments as one of them, by its other things. */
const siblingsOf = (profile: MatterProfile): string[] =>
  profile.beside.map((item) => {
    const beside = [profile.item, ...profile.beside.filter((one) => one !== item)].sort((a, b) => (itemKey(a) < itemKey(b) ? -1 : 1));
    return matterProfileKey({ ...profile, item, beside });
  });

/** @returns pairs of profiles whose groups have nothing without the other */
export function alwaysBeside(profiles: readonly MatterProfile[], groups: Groups): Pair[] {
  const numbers = new Map(profiles.map((profile, n) => [matterProfileKey(profile), n]));
  /** Groups that each profile of a group stands beside. */
  const common = new Map<number, ReadonlyMap<number, Pair>>();
  for (const members of groups.all()) {
    const beside = members.map((n) => {
      const others = siblingsOf(profiles[n] as MatterProfile).flatMap((key) => numbers.get(key) ?? []);
      return new Map(others.map((other): [number, Pair] => [groups.of(other), [n, other]]));
    });
    const [first, ...rest] = beside as [Map<number, Pair>, ...Map<number, Pair>[]];
    const found = new Map([...first].filter(([group]) => rest.every((own) => own.has(group))));
    common.set(groups.of(members[0] as number), found);
  }
  return [...common].flatMap(([group, others]) =>
    [...others].filter(([other]) => other !== group && common.get(other)?.has(group)).map(([, pair]) => pair),
  );
}
