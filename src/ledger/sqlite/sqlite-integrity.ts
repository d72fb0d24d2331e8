/** SQLite's own check of a ledger: its pages, its references, its guards. */
import { LedgerDamaged } from "../errors.js";
import { GUARDED } from "../migrations/004-audit.js";
import type { Fault } from "../store.js";
import { sqliteError } from "./sqlite-errors.js";

/** As much of the driver as the checks need. */
interface Connection {
  pragma(words: string): unknown;
  prepare(words: string): { pluck(): { all(): unknown[] } };
}

/** What SQLite's checks of a file find, and whether the guards are in force. @param file names it in errors */
export const sqliteIntegrity = (raw: Connection, file: string, guards: (table: string) => readonly string[]): Fault[] => [
  ...checked(raw, file, "integrity_check", (row: { integrity_check: string }) =>
    row.integrity_check === "ok" ? null : { where: "integrity_check", what: row.integrity_check },
  ),
  ...checked(raw, file, "foreign_key_check", ({ table, rowid, parent }: { table: string; rowid: number | null; parent: string }) => ({
    where: `${table} ${rowid ?? ""}`.trim(),
    what: `names a row of ${parent} that is not there`,
  })),
  ...unguarded(raw, guards),
];

/** Tables that should refuse changes and do not: their triggers are gone, or are others. */
function unguarded(raw: Connection, guards: (table: string) => readonly string[]): Fault[] {
  const told = (words: string) => words.replace(/\s+/g, " ").toLowerCase();
  const rows = raw.prepare("select sql from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  const there = new Set(rows.map(told));
  return GUARDED.filter((table) => guards(table).some((trigger) => !there.has(told(trigger)))).map((table) => ({
    where: table,
    what: "its guard against changes is gone",
  }));
}

/** What one of SQLite's checks says; that it cannot be made is a fault too. */
function checked<R>(raw: Connection, file: string, pragma: string, fault: (row: R) => Fault | null): Fault[] {
  try {
    return (raw.pragma(pragma) as R[]).map(fault).filter((f) => f !== null);
  } catch (error) {
    if (sqliteError(file, error, 0) instanceof LedgerDamaged) return [{ where: pragma, what: (error as Error).message }];
    throw error;
  }
}
