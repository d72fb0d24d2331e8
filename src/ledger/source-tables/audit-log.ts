/**
 * The audit log: one line for each row of the source tables, each linked by a digest to the one before, so that a row that is
 * changed, added or taken out behind the program's back shows, and so does a line of the log. What it cannot show: a ledger that was put
 * back as a whole to what it was, or whose whole log was worked out anew. Against that, note the head (`readout verify` prints it) elsewhere.
 */

import { sql } from "kysely";
import { chunks } from "../chunks.js";
import type { Db, Numbered, Tables, Tx } from "../store.js";
import { NUMBERED } from "../store.js";
import type { AuditEntry, AuditLogRow } from "../tables.js";
import { digestOf } from "./evidence-digests.js";

/** Tables with a line for each row: what their keys are, and the columns that the line's digest is over. @internal */
export const LOGGED = {
  generations: { key: ["number"], columns: ["number", "engine", "started"] },
  engines: { key: ["seq"], columns: ["seq", "version", "model"] },
  publications: { key: ["seq"], columns: ["seq", "url"] },
  reports: {
    key: ["seq"],
    columns: ["seq", "sha256", "form", "media_type", "source", "given", "publication", "revision", "fetched", "digest"],
  },
  captures: { key: ["key"], columns: ["key", "report", "seen"] },
  // their long columns, and their records, are under `digest`
  readings: { key: ["seq"], columns: ["seq", "report", "generation", "engine", "at", "id", "base", "digest"] },
  acceptances: { key: ["generation"], columns: ["generation", "at", "who"] },
  corrections: { key: ["seq"], columns: ["seq", "digest"] },
  dossiers: { key: ["seq"], columns: ["seq", "name"] },
  dossier_reports: { key: ["dossier", "report"], columns: ["dossier", "report", "at"] },
  responses: { key: ["seq"], columns: ["seq", "report", "sha256", "asked", "url", "at", "etag", "last_modified"] },
} as const satisfies Partial<Record<keyof Tables, { readonly key: readonly string[]; readonly columns: readonly string[] }>>;

/** @internal */
export type Logged = keyof typeof LOGGED;
type Row = Readonly<Record<string, unknown>>;

/** The line of a row. @internal */
export function auditEntry(table: Logged, row: object): AuditEntry {
  const { key, columns } = LOGGED[table];
  const values = (names: readonly string[]) => names.map((name) => (row as Row)[name] ?? null);
  return { subject: table, key: values(key).join("/"), digest: digestOf(values(columns)) };
}

/** The link of a line to the one before it; null before the first. */
export const linkOf = (before: string | null, { subject, key, digest }: AuditEntry): string => digestOf([before, subject, key, digest]);

/** Adds a row to a source table; its line is written at the end of the transaction. @returns its number, 0 where it has none @internal */
export async function keep<T extends Logged>(tx: Tx, table: T, row: Omit<Tables[T], "seq"> | Tables[T]): Promise<number> {
  const numbered = (NUMBERED as readonly string[]).includes(table);
  let seq = 0;
  if (numbered) seq = await tx.add(table as Numbered, row as never);
  else await tx.insert(table, [row as never]);
  tx.unlogged.push(auditEntry(table, numbered ? { ...row, seq } : row));
  return seq;
}

async function countedLines(db: Db): Promise<number> {
  const { value } = await db.selectFrom("counters").select("value").where("name", "=", "audit").executeTakeFirstOrThrow();
  return value;
}

/** Writes the lines that a transaction owes. A store calls it before it commits. @internal */
export async function writeAuditLog({ db, insert, unlogged }: Tx): Promise<void> {
  if (unlogged.length === 0) return;
  const last = await db.selectFrom("audit_log").select("link").orderBy("seq", "desc").limit(1).executeTakeFirst();
  let link = last?.link ?? null;
  let count = await countedLines(db); // and not the newest line's: what is cut off the end must leave a gap
  const lines = unlogged.map((entry): AuditLogRow => {
    link = linkOf(link, entry);
    return { seq: ++count, ...entry, link };
  });
  for (const some of chunks(lines)) await insert("audit_log", some);
  await db.updateTable("counters").set({ value: count }).where("name", "=", "audit").execute();
}

/** The one row that every ledger begins with, the same in all of them; it needs no line. */
export const GIVEN: AuditEntry = auditEntry("generations", { number: 1, engine: null, started: "1970-01-01T00:00:00.000Z" });

const isGiven = ({ subject, key }: AuditEntry): boolean => subject === GIVEN.subject && key === GIVEN.key;

/** Owes a line for every row that is there: for a ledger that had no log. @param tables those that it has @internal */
export async function logAll({ db, unlogged }: Tx, tables: readonly string[]): Promise<void> {
  for (const [table, { key, columns }] of Object.entries(LOGGED)) {
    if (!tables.includes(table)) continue;
    const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
    const { rows } = await sql<object>`select ${list(columns)} from ${sql.table(table)} order by ${list(key)}`.execute(db);
    for (const row of rows) {
      const entry = auditEntry(table as Logged, row);
      if (!isGiven(entry)) unlogged.push(entry);
    }
  }
}
