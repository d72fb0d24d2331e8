/** [I32] How an identity is called in lists. */
import { isTitleWord } from "../../lexicon/titles.js";
import type { SeenProfile } from "./seen-profile.js";

const words = (name: string): number => name.split(/[\s-]+/).filter((word) => /\p{L}{2}/u.test(word) && !isTitleWord(word)).length;
const isShouted = (name: string): boolean => name === name.toUpperCase() && words(name) > 1;

/** The fullest spelling that is not all in capitals; of those as full the one most used; then the first by its letters. */
export function displayName(group: readonly Pick<SeenProfile, "profile" | "uses">[]): string {
  const uses = new Map<string, number>();
  for (const { profile, uses: n } of group) uses.set(profile.name, (uses.get(profile.name) ?? 0) + n);
  const rank = ([a, n]: [string, number], [b, m]: [string, number]): number =>
    Number(isShouted(a)) - Number(isShouted(b)) || words(b) - words(a) || m - n || (a < b ? -1 : 1);
  return ([...uses].sort(rank)[0] as [string, number])[0];
}
