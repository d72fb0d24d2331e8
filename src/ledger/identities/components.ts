/** Profiles that hang together by keys or by what people said of them, and the identities that come of them. */

import type { Decision } from "../../compare/identities/decisions.js";
import type { ActorProfile } from "../../compare/identities/profile.js";
import { nameIdOf } from "../../compare/identities/profile.js";
import { type Resolution, resolveIdentities } from "../../compare/identities/resolve.js";
import type { SeenProfile } from "../../compare/identities/seen-profile.js";
import { chunks } from "../chunks.js";
import { sharing } from "../shared-keys.js";
import type { Db } from "../store.js";
import type { ProfileRow } from "../tables.js";
import { PROFILE_KEYS, profileRows, profilesMeant } from "./stored-profiles.js";

/** Profiles that decisions bring together with each, by number. */
export async function decidedWith(db: Db, decisions: readonly Decision[]): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>();
  const put = (from: number, to: readonly number[]) => found.set(from, new Set([...(found.get(from) ?? []), ...to]));
  for (const { a, b } of decisions) {
    const [x, y] = [await profilesMeant(db, a), await profilesMeant(db, b)];
    for (const one of x) put(one, y);
    for (const one of y) put(one, x);
  }
  return found;
}

/** All profiles that hang together with one. */
export async function componentOf(db: Db, seq: number, decided: ReadonlyMap<number, ReadonlySet<number>>): Promise<ProfileRow[]> {
  const rows = new Map<number, ProfileRow>();
  for (let front = [seq]; front.length > 0; ) {
    const next = new Set<number>();
    const own = await profileRows(db, front);
    for (const row of own) rows.set(row.seq, row);
    const keys = [...new Set(own.flatMap((row) => JSON.parse(row.keys) as string[]))];
    for (const other of await sharing(db, PROFILE_KEYS, keys)) next.add(other);
    for (const row of own) for (const other of decided.get(row.seq) ?? []) next.add(other);
    front = [...next].filter((other) => !rows.has(other));
  }
  return [...rows.values()].filter((row) => row.uses > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Names of the dossiers that have each of some profiles; a profile that is in none is left out. @internal */
export async function dossiersOf(db: Db, seqs: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  for (const some of chunks(seqs)) {
    const rows = await db
      .selectFrom("profile_dossiers as p")
      .innerJoin("dossiers as d", "d.seq", "p.dossier")
      .select(["p.profile", "d.name"])
      .where("p.profile", "in", some)
      .orderBy("d.name")
      .execute();
    for (const { profile, name } of rows) found.set(profile, [...(found.get(profile) ?? []), name]);
  }
  return found;
}

/** Pairs among some profiles that reports keep apart, by keys. */
async function apartAmong(db: Db, rows: readonly ProfileRow[]): Promise<(readonly [string, string])[]> {
  const keys = new Map(rows.map((row) => [row.seq, row.key]));
  const found: (readonly [string, string])[] = [];
  for (const some of chunks([...keys.keys()]))
    for (const { profile, other } of await db
      .selectFrom("profiles_apart")
      .select(["profile", "other"])
      .where("profile", "in", some)
      .execute()) {
      const [a, b] = [keys.get(profile), keys.get(other)];
      if (a !== undefined && b !== undefined) found.push([a, b]);
    }
  return found;
}

/** Who is who among profiles that hang together. */
export async function resolved(db: Db, rows: readonly ProfileRow[], decisions: readonly Decision[]): Promise<Resolution> {
  const dossiers = await dossiersOf(
    db,
    rows.map((row) => row.seq),
  );
  const profiles = rows.map((row) => JSON.parse(row.profile) as ActorProfile);
  const seen = rows.map(
    ({ seq, uses, first, last }, n): SeenProfile => ({
      profile: profiles[n] as ActorProfile,
      uses,
      first,
      last,
      dossiers: dossiers.get(seq) ?? [],
    }),
  );
  const about = new Set([...rows.map((row) => row.key), ...profiles.map(nameIdOf)]);
  const own = decisions.filter(({ a, b }) => about.has(a) && about.has(b));
  return resolveIdentities(seen, own, { apart: await apartAmong(db, rows) });
}

/** What an identity is: of the profile that most actors have, of several the one with the least key. */
export function kindOfMembers(rows: readonly ProfileRow[]): ActorProfile["kind"] {
  const [first] = [...rows].sort((a, b) => b.uses - a.uses || (a.key < b.key ? -1 : 1)) as [ProfileRow];
  return (JSON.parse(first.profile) as ActorProfile).kind;
}
