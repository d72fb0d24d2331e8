import type { ActorProfile } from "./profile.js";

/** A profile with where it was seen. */
export interface SeenProfile {
  readonly profile: ActorProfile;
  /** Actors who have it. */
  readonly uses: number;
  /** Days of the first and the last report that has it, ISO 8601; null where no report has a day. */
  readonly first: string | null;
  readonly last: string | null;
  /** Dossiers that its reports are of. */
  readonly dossiers: readonly string[];
}

const least = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null;
const greatest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** Two of one profile: their uses added up. */
export const together = (a: SeenProfile, b: SeenProfile): SeenProfile => ({
  profile: a.profile,
  uses: a.uses + b.uses,
  first: least([a.first, b.first]),
  last: greatest([a.last, b.last]),
  dossiers: [...new Set([...a.dossiers, ...b.dossiers])].sort(),
});
