/** Who is who across reports: profiles → identities, and what a person should decide. */
import { blockingKeys, dossierKeys } from "./blocking.js";
import { compareProfiles, isOneName } from "./compare-profiles.js";
import { answersOf, type Contradiction, type Decision } from "./decisions.js";
import { displayName } from "./display-name.js";
import { genderBars } from "./gender-bars.js";
import { Groups } from "./groups.js";
import { holdersIn } from "./holders.js";
import { identityIds } from "./identity-id.js";
import { pairsOf } from "./pairs.js";
import { type ActorProfile, nameIdOf, profileKey } from "./profile.js";
import { type Doubt, pairsThat, queueOf, type Weighed } from "./queue.js";
import { type SeenProfile, together } from "./seen-profile.js";
import { bar, doubt, join } from "./verdict.js";

export interface IdentityContext {
  /** Keys of profiles that two actors of one report have: `apartIn` of each report, all together. */
  readonly apart: readonly (readonly [string, string])[];
}

export interface Identity {
  readonly id: string;
  readonly name: string;
  /** Keys of its profiles, sorted. */
  readonly members: readonly string[];
}

export interface Resolution {
  /** In the order of their ids. */
  readonly identities: readonly Identity[];
  /** Sorted by the keys of the pair. */
  readonly queue: readonly Doubt[];
  /** Decisions that cannot all hold: none of them is followed. */
  readonly contradictions: readonly Contradiction[];
}

const YEARS_OF_A_LIFE = 80; // between the first and the last day that one person is in the news
const year = (day: string | null): number | null => (day === null ? null : Number.parseInt(day, 10));

/** [I25] Whether somebody would have to be in the news longer than people are. */
function isTooLong(a: SeenProfile, b: SeenProfile): boolean {
  const [from, to] = [[a.first, b.first].map(year), [a.last, b.last].map(year)];
  const days = [...from, ...to].filter((y) => y !== null);
  return a.profile.kind === "person" && days.length > 0 && Math.max(...days) - Math.min(...days) > YEARS_OF_A_LIFE;
}

/** Two actors of one report who are held against each other by some rule: each pair of their profiles, in order [I20]. */
export function apartIn(profiles: readonly ActorProfile[]): readonly (readonly [string, string])[] {
  const keyed = profiles.map((profile) => ({
    key: profileKey(profile),
    blocks: [...blockingKeys(profile), ...dossierKeys(profile, [""])],
  }));
  const found = new Map<string, readonly [string, string]>();
  for (const [a, b] of pairsOf(keyed.map(({ blocks }) => blocks))) {
    const [x, y] = [keyed[a]?.key as string, keyed[b]?.key as string].sort() as [string, string];
    if (x !== y) found.set(`${x} ${y}`, [x, y]);
  }
  return [...found.values()].sort();
}

function weigh(seen: readonly SeenProfile[], numbers: ReadonlyMap<string, number>, { apart }: IdentityContext): Weighed[] {
  const found: Weighed[] = [];
  for (const pair of pairsOf(seen.map(({ profile }) => blockingKeys(profile)))) {
    const [a, b] = pair.map((n) => seen[n] as SeenProfile) as [SeenProfile, SeenProfile];
    const verdict = compareProfiles(a.profile, b.profile);
    if (verdict && verdict.says !== "bar" && isTooLong(a, b)) found.push({ ...bar("I25", "longer in the news than people live"), pair });
    else if (verdict) found.push({ ...verdict, pair });
  }
  for (const [x, y] of apart) {
    const [a, b] = [numbers.get(x), numbers.get(y)];
    if (a === undefined || b === undefined) continue;
    // whoever has one name twice in a report is one [P34]
    if (isOneName((seen[a] as SeenProfile).profile, (seen[b] as SeenProfile).profile)) continue;
    found.push({ ...bar("I20", "two actors of one report"), pair: [a, b] });
  }
  return found;
}

/**
 * Identities of all profiles of one component of blocks, or of many: a pure function of the sets of profiles, decisions and pairs apart.
 * @param seen equal profiles are one, their uses added up
 */
export function resolveIdentities(seen: readonly SeenProfile[], decisions: readonly Decision[], context: IdentityContext): Resolution {
  const byKey = new Map<string, SeenProfile>();
  for (const one of seen) {
    const key = profileKey(one.profile);
    const before = byKey.get(key);
    byKey.set(key, before ? together(before, one) : one);
  }
  const keys = [...byKey.keys()].sort();
  const all = keys.map((key) => byKey.get(key) as SeenProfile);
  const numbers = new Map(keys.map((key, n) => [key, n]));
  const answers = answersOf(
    decisions,
    all.map(({ profile }, n) => [keys[n] as string, nameIdOf(profile)]),
  );
  const weighed = weigh(all, numbers, context);
  const groups = new Groups(keys.length);
  // [I9] what people said goes before every rule
  for (const pair of answers.yes) groups.union(...pair);
  const bars = [...pairsThat(weighed, "bar"), ...answers.no];
  groups.draw(pairsThat(weighed, "join", 1), bars);
  groups.draw(pairsThat(weighed, "join"), bars);
  const held = holdersIn(
    all.map(({ profile, dossiers }, n) => ({ profile, dossiers, identity: groups.of(n), number: n })),
    groups.between(bars),
  );
  const late = held.map(
    ({ pair, says, reason }): Weighed => ({ ...(says === "join" ? join("I11", reason, 1) : doubt("I11", reason)), pair }),
  );
  const links = [...pairsThat(late, "join")];
  groups.draw(links, [...bars, ...genderBars(links, groups, all)]);
  const members = groups.all();
  const ids = identityIds(members.map((group) => group.map((n) => (all[n] as SeenProfile).profile)));
  const identities = members.map((group, n) => ({
    id: ids[n] as string,
    name: displayName(group.map((m) => all[m] as SeenProfile)),
    members: group.map((m) => keys[m] as string),
  }));
  return {
    identities: identities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    queue: queueOf([...weighed, ...late], groups, bars, keys, answers, "I30"),
    contradictions: answers.contradictions,
  };
}
