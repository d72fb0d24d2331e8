/** Profiles that hang together by keys or by what people said of them, and the matters that come of them. */

import type { Decision } from "../../compare/identities/decisions.js";
import { matterKeys } from "../../compare/matters/candidate-keys.js";
import type { MatterProfile } from "../../compare/matters/matter-profile.js";
import { type MatterResolution, resolveMatters } from "../../compare/matters/resolve-matters.js";
import { chunks } from "../chunks.js";
import { sharing } from "../shared-keys.js";
import type { Db } from "../store.js";
import type { MatterProfileRow } from "../tables.js";
import { MATTER_KEYS, matterRows, mattersMeant } from "./stored-matters.js";

export const profileIn = ({ profile }: Pick<MatterProfileRow, "profile">): MatterProfile => JSON.parse(profile) as MatterProfile;

/** Decisions that are of some subjects on both sides, and the other side of each by its first. */
function decisionsOf(decisions: readonly Decision[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const put = (from: string, to: string) => found.set(from, (found.get(from) ?? new Set()).add(to));
  for (const { a, b } of decisions) {
    put(a, b);
    put(b, a);
  }
  return found;
}

/** All profiles that hang together with one, in the order of their keys. */
export async function matterComponent(db: Db, seq: number, decisions: readonly Decision[]): Promise<MatterProfileRow[]> {
  const decided = decisionsOf(decisions);
  const rows = new Map<number, MatterProfileRow>();
  const asked = new Set<string>();
  for (let front = [seq]; front.length > 0; ) {
    const next = new Set<number>();
    const own = await matterRows(db, front);
    for (const row of own) rows.set(row.seq, row);
    const keys = [...new Set(own.flatMap((row) => matterKeys(profileIn(row))))].filter((key) => !asked.has(key));
    for (const key of keys) asked.add(key);
    for (const other of await sharing(db, MATTER_KEYS, keys)) next.add(other);
    for (const side of new Set(own.flatMap((row) => [row.subject, row.key].flatMap((name) => [...(decided.get(name) ?? [])]))))
      for (const other of await mattersMeant(db, side)) next.add(other);
    front = [...next].filter((other) => !rows.has(other));
  }
  return [...rows.values()].filter(({ uses }) => uses > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What profiles that hang together come to. */
export function resolvedMatters(rows: readonly MatterProfileRow[], decisions: readonly Decision[]): MatterResolution {
  const about = new Set(rows.flatMap(({ subject, key }) => [subject, key]));
  return resolveMatters(
    rows.map(profileIn),
    decisions.filter(({ a, b }) => about.has(a) && about.has(b)),
  );
}

/** Others of the matters that some profiles are of. */
export async function othersOf(db: Db, rows: readonly MatterProfileRow[]): Promise<Set<number>> {
  const others = new Set<number>();
  const own = new Set(rows.map(({ seq }) => seq));
  for (const some of chunks([...new Set(rows.flatMap(({ matter }) => matter ?? []))]))
    for (const { seq } of await db.selectFrom("matter_profiles").select("seq").where("matter", "in", some).execute())
      if (!own.has(seq)) others.add(seq);
  return others;
}
