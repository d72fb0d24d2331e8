/**
 * Copies of a ledger. A backup is always one SQLite file, whatever the ledger is kept in: it can be read by itself, and restored
 * into either store, so it is also the way from the one to the other.
 */
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { isMistaken, isServer } from "../../address.js";
import { BackupRefused } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { APPEND_ONLY } from "../migrations/004-audit.js";
import { WATCH_STATE } from "../migrations/012-web.js";
import { openLedger } from "../open.js";
import { reprojectAll } from "../projection/projection.js";
import { rowCount } from "../source-tables/source-store.js";
import { checkFile, unmakeable } from "../sqlite/database-file.js";
import type { Db, Tx } from "../store.js";
import { stepsOf, type TaskOptions } from "../task.js";

/** What is not worked out from other tables, in an order in which each row finds those that it names. */
const COPIED = [...APPEND_ONLY, ...WATCH_STATE] as const;

/** What the rows of a table are gone through by. */
const KEYS: Readonly<Record<(typeof COPIED)[number], string>> = {
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
  audit_log: "seq",
  responses: "seq",
  feeds: "address",
  feed_items: "feed",
};

/** Keys a page. */
const COUNT = 100;

/** These tables one by one, a page at a time; then the projections are worked out anew. */
async function copy(from: Db, to: Tx, task: TaskOptions): Promise<void> {
  for (const table of COPIED) {
    const key = sql.ref(KEYS[table]);
    for (let after: unknown = null; ; ) {
      task.signal?.throwIfAborted();
      const later = after === null ? sql`` : sql`where ${key} > ${after}`;
      const keys = await sql<{
        k: unknown;
      }>`select distinct ${key} as k from ${sql.table(table)} ${later} order by k limit ${COUNT}`.execute(from);
      const last = keys.rows.at(-1)?.k;
      if (last === undefined) break;
      const rows =
        await sql<object>`select * from ${sql.table(table)} where ${key} >= ${keys.rows[0]?.k} and ${key} <= ${last} order by ${key}`.execute(
          from,
        );
      await to.insert(table, rows.rows as never[], table === "generations" ? "on conflict (number) do nothing" : "");
      after = last;
    }
  }
  for (const counter of ["serial", "audit"] as const) {
    const { value } = await from.selectFrom("counters").select("value").where("name", "=", counter).executeTakeFirstOrThrow();
    await to.db.updateTable("counters").set({ value }).where("name", "=", counter).execute();
  }
  await reprojectAll(to, stepsOf(task));
}

/** Makes sure that a new name in a folder is on disk; systems that cannot open a folder keep names safe themselves. */
function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, "r");
  } catch {
    return;
  }
  fsyncSync(fd);
  closeSync(fd);
}

/** Makes `file` by way of another, so that nothing stands under its name until it is whole and on disk, or where it is ended early. */
async function whole(file: string, make: (part: string) => Promise<void>, { signal }: TaskOptions): Promise<void> {
  const part = `${file}.part`;
  const clear = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${part}${end}`, { force: true });
  };
  signal?.throwIfAborted();
  clear();
  try {
    await make(part);
    signal?.throwIfAborted();
    const fd = openSync(part, "r");
    fsyncSync(fd);
    closeSync(fd);
    renameSync(part, file);
    syncFolder(dirname(file));
  } finally {
    clear();
  }
}

/** Copies the state of this moment into a new file. @throws BackupRefused where the file is there */
export async function backup(ledger: Ledger, file: string, task: TaskOptions = {}): Promise<void> {
  if (isServer(file) || isMistaken(file))
    throw new BackupRefused(file, "is a server, not a file", "name a file; `readout restore` fills a server with it");
  if (existsSync(file)) throw new BackupRefused(file, "is there already", "give another name: a backup never replaces one");
  const why = unmakeable(file);
  if (why !== null) throw new BackupRefused(file, `cannot be made (${why})`, "make the folder, or name another");
  await whole(
    file,
    async (part) => {
      if (ledger.copyTo) return ledger.copyTo(part);
      const target = await openLedger(part, { create: true });
      try {
        await ledger.read((from) => target.write((to) => copy(from, to, task)));
      } finally {
        await target.close();
      }
    },
    task,
  );
}

const holds = (ledger: Ledger): Promise<number> => ledger.read((db) => rowCount(db, "reports"));

/** A copy of a backup, brought up to date and found whole; the backup itself is only read. */
async function checkedCopy(file: string, part: string): Promise<Ledger> {
  const source = await openLedger(file, { asIs: true });
  try {
    await source.copyTo?.(part);
  } finally {
    await source.close();
  }
  const ledger = await openLedger(part);
  const [fault] = await ledger.integrity();
  if (!fault) return ledger;
  await ledger.close();
  throw new BackupRefused(file, `is damaged (${fault.where}: ${fault.what})`, "take another backup");
}

/**
 * Makes a ledger out of a backup. One that holds reports is never written over.
 * @returns the reports it holds @throws BackupRefused where the ledger holds reports, or the backup is damaged; NotALedger, LedgerMissing
 */
export async function restore(file: string, address: string, task: TaskOptions = {}): Promise<number> {
  if (isServer(file)) throw new BackupRefused("the backup", "is a server, not a file", "make a file of it with `readout backup`");
  if (!existsSync(file)) throw new BackupRefused(file, "there is no such file", "check the path");
  let count = 0;
  const into = async (part: string, use: (source: Ledger) => Promise<void>) => {
    const source = await checkedCopy(file, part);
    try {
      await use(source);
      count = await holds(source);
    } finally {
      await source.close();
    }
  };
  if (!isServer(address) && !isMistaken(address)) {
    checkFile(address);
    if (existsSync(address)) throw await refusal(address);
    const wal = `${address}-wal`; // SQLite would play what it holds of another ledger into this one
    if (existsSync(wal)) throw new BackupRefused(wal, "is left of a ledger that was deleted", "move it away, or put that ledger back");
    await whole(address, (part) => into(part, async () => {}), task);
    return count;
  }
  const target = await openLedger(address, { create: true });
  const folder = mkdtempSync(join(tmpdir(), "readout-restore-"));
  try {
    if ((await holds(target)) > 0) throw await refusal(address);
    await into(join(folder, "copy.db"), (source) =>
      source.read((from) =>
        target.write(async (to) => {
          await copy(from, to, task);
          await target.settle(to);
        }),
      ),
    );
    return count;
  } finally {
    await target.close();
    rmSync(folder, { recursive: true });
  }
}

async function refusal(address: string): Promise<BackupRefused> {
  const there = await openLedger(address);
  const count = await holds(there).finally(() => there.close());
  return new BackupRefused(
    address,
    `holds ${count} reports already`,
    'move it away, or name another with "ledger": a ledger is never written over',
    ["ledger"],
  );
}
