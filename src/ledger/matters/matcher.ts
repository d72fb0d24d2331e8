/**
 * Holds what came since the last time against what is there, as actors are (../identities/identifier.ts). What it comes to is a function of the
 * reports, dossiers and decisions that are there, whichever order they came in.
 */
import type { Decision } from "../../compare/identities/decisions.js";
import { matterKeys } from "../../compare/matters/candidate-keys.js";
import { chunks } from "../chunks.js";
import { decisionsIn } from "../decisions.js";
import { removeDoubts, writeDoubts } from "../doubts.js";
import { grouped } from "../grouped.js";
import type { MatterProfileRow } from "../matter-tables.js";
import { KeyChanges, sharing } from "../shared-keys.js";
import { rowCount } from "../source-tables/source-store.js";
import type { Db, Tx } from "../store.js";
import { matterComponent, othersOf, profileIn, resolvedMatters } from "./components.js";
import { MATTER_KEYS, matterRows } from "./stored-matters.js";

/** Profiles of matters that are yet to be held against others. @internal */
export const pendingMatters = (db: Db): Promise<number> => rowCount(db, "matter_queue");

/** What a component comes to, as rows. */
async function writeMatters(tx: Tx, rows: readonly MatterProfileRow[], decisions: readonly Decision[]): Promise<void> {
  const { matters, queue } = resolvedMatters(rows, decisions);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const moved = matters.flatMap(({ id, members }) =>
    members.flatMap((key) => {
      const row = byKey.get(key) as MatterProfileRow;
      return row.matter === id ? [] : [{ seq: row.seq, id }];
    }),
  );
  for (const [matter, same] of grouped(moved, ({ id }) => id))
    for (const some of chunks(same.map(({ seq }) => seq)))
      await tx.db.updateTable("matter_profiles").set({ matter }).where("seq", "in", some).execute();
  const seqOf = (key: string) => (byKey.get(key) as MatterProfileRow).seq;
  await writeDoubts(
    tx,
    "matter_doubts",
    rows.map(({ seq }) => seq),
    queue.map(({ a, b, rule, reason, unsure }) => ({ profile: seqOf(a), other: seqOf(b), rule, reason, unsure: unsure ? 1 : 0 })),
  );
}

/** Profiles a transaction: few enough that other writers need not wait long. */
export const MATTER_PROFILES = 200;

/** Holds some of those that wait against all that they may be. @returns profiles looked at; fewer than `MATTER_PROFILES` at the end */
export async function matchSome(tx: Tx): Promise<number> {
  const { db } = tx;
  const waiting = (await db.selectFrom("matter_queue").select("profile").orderBy("profile").limit(MATTER_PROFILES).execute()).map(
    (w) => w.profile,
  );
  if (waiting.length === 0) return 0;
  const keys = new KeyChanges(MATTER_KEYS);
  const again = new Set<number>();
  const unused: MatterProfileRow[] = [];
  for (const row of await matterRows(db, waiting)) {
    const own = matterKeys(profileIn(row));
    await keys.change(tx, row.seq, row.matter === null ? [] : own, row.uses === 0 ? [] : own);
    if (row.uses > 0) again.add(row.seq);
    else {
      unused.push(row);
      // those that shared a key may come to something else without this one
      for (const other of await sharing(db, MATTER_KEYS, own)) again.add(other);
    }
  }
  const { less, more } = await keys.turned(db);
  for (const seq of [...less, ...more]) again.add(seq);
  const gone = unused.map(({ seq }) => seq);
  for (const other of await othersOf(db, unused)) again.add(other);
  for (const other of await removeDoubts(tx, "matter_doubts", gone)) again.add(other);
  await db.deleteFrom("matter_queue").where("profile", "in", waiting).execute();
  for (const some of chunks(gone)) await db.deleteFrom("matter_profiles").where("seq", "in", some).execute();
  for (const seq of gone) again.delete(seq);
  const decisions = await decisionsIn(db);
  const done = new Set<number>();
  for (const seq of again) {
    if (done.has(seq)) continue;
    const rows = await matterComponent(db, seq, decisions);
    for (const row of rows) done.add(row.seq);
    if (rows.length > 0) await writeMatters(tx, rows, decisions);
  }
  return waiting.length;
}
