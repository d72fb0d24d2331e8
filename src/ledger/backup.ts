/**
 * Copies of a ledger. A backup is always one SQLite file, whatever the ledger is kept in: it can be read by itself, and restored
 * into either store, so it is also the way from the one to the other.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { sql } from "kysely";
import { BackupRefused } from "./errors.js";
import { KEPT } from "./migrations/001-kept.js";
import { isServer, openLedger } from "./open.js";
import { showAll } from "./show.js";
import type { Db, Ledger, Tx } from "./store.js";

/** What the rows of a table are gone through by. */
const KEYS: Readonly<Record<(typeof KEPT)[number], string>> = {
  blobs: "sha256",
  publications: "seq",
  reports: "seq",
  captures: "key",
  engines: "seq",
  generations: "number",
  acceptances: "generation",
  readings: "seq",
  records: "reading",
  corrections: "seq",
  dossiers: "seq",
  dossier_reports: "report",
};

/** Keys a page. */
const COUNT = 100;

/** All that is kept, table by table, a page at a time; then what is shown is worked out anew. */
async function copy(from: Db, to: Tx, step: (done: number, all: number) => void): Promise<void> {
  for (const table of KEPT) {
    const key = sql.ref(KEYS[table]);
    for (let after: unknown = null; ; ) {
      const later = after === null ? sql`` : sql`where ${key} > ${after}`;
      const keys = await sql<{
        k: unknown;
      }>`select distinct ${key} as k from ${sql.table(table)} ${later} order by k limit ${COUNT}`.execute(from);
      const last = keys.rows.at(-1)?.k;
      if (last === undefined) break;
      const rows = await sql<object>`select * from ${sql.table(table)} where ${key} >= ${keys.rows[0]?.k} and ${key} <= ${last}`.execute(
        from,
      );
      await to.insert(table, rows.rows as never[], table === "generations" ? "on conflict (number) do nothing" : "");
      after = last;
    }
  }
  const counter = await from.selectFrom("counters").select("value").where("name", "=", "place").executeTakeFirstOrThrow();
  await to.db.updateTable("counters").set({ value: counter.value }).where("name", "=", "place").execute();
  await showAll(to, step);
}

/** Copies the state of this moment into a new file. Nothing stands under its name until it is whole. @throws BackupRefused where the file is there */
export async function backup(ledger: Ledger, file: string, step: (done: number, all: number) => void = () => {}): Promise<void> {
  if (existsSync(file)) throw new BackupRefused(file, "is there already", "give another name: a backup never replaces one");
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    if (ledger.copyTo) await ledger.copyTo(part);
    else {
      const target = await openLedger(part, { create: true });
      try {
        await ledger.read((from) => target.write((to) => copy(from, to, step)));
      } finally {
        await target.close();
      }
    }
    renameSync(part, file);
  } catch (error) {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${part}${end}`, { force: true });
    throw error;
  }
}

const holds = async (ledger: Ledger): Promise<number> =>
  ledger.read(async (db) =>
    Number(
      (
        await db
          .selectFrom("reports")
          .select((e) => e.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    ),
  );

/**
 * Makes a ledger out of a backup. One that holds reports is never written over.
 * @throws BackupRefused where the ledger holds reports, or the backup is damaged; NotALedger, LedgerMissing
 */
export async function restore(file: string, address: string, step: (done: number, all: number) => void = () => {}): Promise<number> {
  const source = await openLedger(file);
  try {
    const faults = await source.integrity();
    if (faults.length > 0) throw new BackupRefused(file, `is damaged (${faults[0]?.where}: ${faults[0]?.what})`, "take another backup");
    const refused = (n: number) =>
      new BackupRefused(
        address,
        `holds ${n} reports already`,
        "move it away, or name another with --ledger: a ledger is never written over",
      );
    if (!isServer(address)) {
      if (existsSync(address)) {
        const there = await openLedger(address);
        const count = await holds(there).finally(() => there.close());
        throw refused(count);
      }
      await backup(source, address);
      return await holds(source);
    }
    const target = await openLedger(address, { create: true });
    try {
      const count = await holds(target);
      if (count > 0) throw refused(count);
      await source.read((from) =>
        target.write(async (to) => {
          await copy(from, to, step);
          await target.settle(to);
        }),
      );
      return await holds(target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
