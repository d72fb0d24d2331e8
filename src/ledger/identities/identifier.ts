/**
 * Holds the actors that came since the last time against those that are there: after each batch, as reports are compared. What it comes to
 * is a function of the reports, dossiers and decisions that are there, whichever order they came in.
 */

import { sql } from "kysely";
import { blockingKeys, dossierKeys } from "../../compare/identities/blocking.js";
import type { Decision } from "../../compare/identities/decisions.js";
import type { ActorProfile } from "../../compare/identities/profile.js";
import { chunks } from "../chunks.js";
import { decisionsIn } from "../decisions.js";
import { removeDoubts, writeDoubts } from "../doubts.js";
import { KeyChanges, sharing } from "../shared-keys.js";
import { numbersByKey } from "../source-tables/counters.js";
import { rowCount } from "../source-tables/source-store.js";
import type { Db, Tx } from "../store.js";
import type { ProfileRow } from "../tables.js";
import { componentOf, decidedWith, dossiersOf, kindOfMembers, resolved } from "./components.js";
import { recountIdentities } from "./statement-counts.js";
import { PROFILE_KEYS, profileRows } from "./stored-profiles.js";

/** Profiles that are yet to be held against others. @internal */
export const pendingProfiles = (db: Db): Promise<number> => rowCount(db, "identity_queue");

/** The keys that a profile should have; none once nobody has it. @param dossiers names of those that have it */
export function profileKeys(row: ProfileRow, dossiers: readonly string[]): string[] {
  if (row.uses === 0) return [];
  const profile = JSON.parse(row.profile) as ActorProfile;
  return [...new Set([...blockingKeys(profile), ...dossierKeys(profile, dossiers)])].sort();
}

/** Numbers of identities by their ids; those that are new get one. */
async function numberedIdentities(
  tx: Tx,
  found: readonly { readonly id: string; readonly name: string; readonly kind: string }[],
): Promise<Map<string, number>> {
  const byId = new Map(found.map((one) => [one.id, one]));
  const { all, added } = await numbersByKey(tx, "identity", [...byId.keys()], (some) =>
    tx.db.selectFrom("identities").select(["id as key", "seq"]).where("id", "in", some).execute(),
  );
  await tx.insert(
    "identities",
    added.map((id) => {
      const { name, kind } = byId.get(id) as (typeof found)[number];
      return { seq: all.get(id) as number, id, name, kind, statements: 0 };
    }),
  );
  return all;
}

/** What a component comes to, as rows. */
async function writeComponent(tx: Tx, rows: readonly ProfileRow[], decisions: readonly Decision[], left: Set<number>): Promise<void> {
  const { db } = tx;
  const { identities, queue } = await resolved(db, rows, decisions);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const found = identities.map(({ id, name, members }) => ({
    id,
    name,
    kind: kindOfMembers(members.map((key) => byKey.get(key) as ProfileRow)),
    members,
  }));
  const seqs = await numberedIdentities(tx, found);
  for (const { id, name, kind, members } of found) {
    const identity = seqs.get(id) as number;
    const own = members.map((key) => byKey.get(key) as ProfileRow);
    const moved = own.filter((row) => row.identity !== identity);
    for (const row of moved) if (row.identity !== null) left.add(row.identity);
    for (const some of chunks(moved.map((row) => row.seq)))
      await db.updateTable("profiles").set({ identity }).where("seq", "in", some).execute();
    const statements = own.reduce((sum, row) => sum + row.statements, 0);
    await db.updateTable("identities").set({ name, kind, statements }).where("seq", "=", identity).execute();
  }
  await writeDoubts(
    tx,
    "identity_doubts",
    rows.map((row) => row.seq),
    queue.map(({ a, b, rule, reason, unsure }) => ({
      profile: (byKey.get(a) as ProfileRow).seq,
      other: (byKey.get(b) as ProfileRow).seq,
      rule,
      reason,
      unsure: unsure ? 1 : 0,
    })),
  );
}

/** Takes out profiles that nobody has any more. @param neighbours gets those that were held against them @param left gets their identities */
async function removeUnused(tx: Tx, rows: readonly ProfileRow[], neighbours: Set<number>, left: Set<number>): Promise<void> {
  const { db } = tx;
  for (const { seq, identity } of rows) {
    if (identity === null) continue;
    left.add(identity);
    for (const row of await db.selectFrom("profiles").select("seq").where("identity", "=", identity).where("seq", "<>", seq).execute())
      neighbours.add(row.seq);
  }
  const seqs = rows.map((row) => row.seq);
  for (const other of await removeDoubts(tx, "identity_doubts", seqs)) neighbours.add(other);
  for (const some of chunks(seqs)) await db.deleteFrom("profiles").where("seq", "in", some).execute();
}

/** Profiles a transaction: few enough that other writers need not wait long. */
export const PROFILES = 200;

/** Holds some of those that wait against all that they may be. @returns profiles looked at; fewer than `PROFILES` at the end */
export async function identifySome(tx: Tx): Promise<number> {
  const { db } = tx;
  const waiting = (await db.selectFrom("identity_queue").select("profile").orderBy("profile").limit(PROFILES).execute()).map(
    (w) => w.profile,
  );
  if (waiting.length === 0) return 0;
  const decisions = await decisionsIn(db);
  const keys = new KeyChanges(PROFILE_KEYS);
  const again = new Set<number>();
  const unused: ProfileRow[] = [];
  /** Identities that profiles were taken from. */
  const left = new Set<number>();
  const dossiers = await dossiersOf(db, waiting);
  for (const row of await profileRows(db, waiting)) {
    const before = JSON.parse(row.keys) as string[];
    const after = profileKeys(row, dossiers.get(row.seq) ?? []);
    await keys.change(tx, row.seq, before, after);
    // those that shared a key which is gone may come to something else without this one
    const gone = before.filter((key) => !after.includes(key));
    for (const other of await sharing(db, PROFILE_KEYS, gone)) again.add(other);
    if (row.uses === 0) unused.push(row);
    else {
      again.add(row.seq);
      if (JSON.stringify(before) !== JSON.stringify(after))
        await db
          .updateTable("profiles")
          .set({ keys: JSON.stringify(after) })
          .where("seq", "=", row.seq)
          .execute();
    }
  }
  const { less, more } = await keys.turned(db);
  for (const seq of [...less, ...more]) again.add(seq);
  await removeUnused(tx, unused, again, left);
  await db.deleteFrom("identity_queue").where("profile", "in", waiting).execute();
  const decided = await decidedWith(db, decisions);
  const done = new Set<number>();
  for (const seq of again) {
    if (done.has(seq)) continue;
    const rows = await componentOf(db, seq, decided);
    for (const row of rows) done.add(row.seq);
    if (rows.length > 0) await writeComponent(tx, rows, decisions, left);
  }
  for (const some of chunks([...left])) {
    await sql`delete from identities where seq in (${sql.join(some)}) and not exists (select 1 from profiles f where f.identity = identities.seq)`.execute(
      db,
    );
    await recountIdentities(db, sql.join(some));
  }
  return waiting.length;
}
