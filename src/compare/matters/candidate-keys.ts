/** [Y13] The keys under which profiles are held against each other: those that share none are never compared. */
import type { Pair } from "../identities/groups.js";
import { itemKey, namesNoun } from "./item.js";
import type { MatterProfile } from "./matter-profile.js";
import { bodiesOf } from "./parties.js";

/** Months of a stretch: of what words tell from others, and of what they do not. Two that lie half of it apart or less share one of the two that each is in. */
const DISTINCT = 24;
const BARE = 6;

/** The stretches of months that a span lies in, under short names; one for what has no day. */
function bucketsOf(months: MatterProfile["months"], bucket: number): readonly string[] {
  if (months === null) return ["-"];
  const found = new Set<string>();
  for (const month of months) {
    found.add(`e${Math.floor(month / bucket)}`);
    found.add(`o${Math.floor((month + bucket / 2) / bucket)}`);
  }
  return [...found];
}

const MOST_BODIES = 3;

/** Keys of a profile's dossiers at all times: only what has no day is held against others by them. */
const dossierKeys = ({ kind, dossiers }: MatterProfile): readonly string[] => dossiers.map((dossier) => `dossier ${dossier} ${kind}`);

/** Keys of its noun in its dossiers, within some years [Y29]. */
export const nounKeys = ({ item, months, dossiers }: MatterProfile): readonly string[] =>
  namesNoun(item)
    ? dossiers.flatMap((dossier) => bucketsOf(months, DISTINCT).map((time) => `dossier ${dossier} under ${item.head} ${time}`))
    : [];

/** Pairs of a dossier of which one at least has no day; some twice. */
export function* pairsWithoutDay(profiles: readonly MatterProfile[]): Generator<Pair> {
  const all = new Map<string, number[]>();
  for (const [n, profile] of profiles.entries()) for (const key of dossierKeys(profile)) all.set(key, [...(all.get(key) ?? []), n]);
  for (const [n, profile] of profiles.entries())
    if (profile.months === null)
      for (const key of dossierKeys(profile))
        for (const other of all.get(key) as number[]) if (other !== n) yield n < other ? [n, other] : [other, n];
}

/** At most a few dozen; sorted. */
export const matterKeys = (profile: MatterProfile): readonly string[] =>
  [...timedKeys(profile), ...dossierKeys(profile), ...nounKeys(profile)].sort();

/** Keys of a profile in its time. */
export function timedKeys(profile: MatterProfile): readonly string[] {
  const { item, beside, parties, months, dossiers, scope } = profile;
  const keys = new Set<string>();
  const bodies = bodiesOf(parties).slice(0, MOST_BODIES);
  if (scope !== null) keys.add(`scope ${scope}`);
  if (item.head !== null)
    for (const time of bucketsOf(months, DISTINCT)) {
      for (const rare of [...item.sizes, ...item.names]) keys.add(`rare ${item.head} ${rare} ${time}`);
      for (const word of item.words) for (const body of bodies) keys.add(`word ${item.head} ${word} ${body} ${time}`);
    }
  for (const time of bucketsOf(months, BARE)) {
    if (item.head !== null)
      for (const [n, a] of bodies.entries()) for (const b of bodies.slice(n + 1)) keys.add(`pair ${item.head} ${a} ${b} ${time}`);
    // in one dossier parties need not be named, and what says less may mean what says more
    for (const dossier of dossiers) {
      keys.add(`dossier ${dossier} ${profile.kind} ${time}`);
      if (item.head !== null) keys.add(`dossier ${dossier} of ${item.head} ${time}`);
    }
  }
  if (beside.length > 0) keys.add(besideKey(profile));
  return [...keys];
}

/** [Y17] The same for all profiles of one development, whichever of its things each is of. */
export function besideKey({ item, beside }: MatterProfile): string {
  return `beside ${[item, ...beside].map(itemKey).sort().join(" & ")}`;
}
