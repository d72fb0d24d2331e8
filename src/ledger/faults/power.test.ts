/**
 * Power cuts, on copies of a ledger's two files (SQLite). What a cut may lose follows from the order in which SQLite writes and syncs, with
 * synchronous=FULL:
 *
 * 1. Adding writes to the WAL and syncs it before it is acknowledged. A cut meanwhile leaves any part of what was being written: the
 *    report before is there, this one is there or not.
 * 2. Once the WAL is long, pages go from it to the main file, which is then synced. A cut meanwhile leaves each of these pages old, new or
 *    garbage; the WAL has them all.
 * 3. Only after that is the WAL written from its beginning again: first its header, which is synced, then the rest as in 1. Until the
 *    header is whole the WAL counts for nothing, and the main file has it all.
 *
 * Bytes that were not written are never harmed (SQLite counts on that, too: "powersafe overwrite"). That a sync puts bytes on the disk is
 * the disk's word; no test of files can hold it to that.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { often } from "../../../scripts/whole.js";
import { addReport } from "../append/add-report.js";
import { backup, restore } from "../maintenance/backup.js";
import { openLedger } from "../open.js";
import type { Arrival } from "../source-tables/arrival.js";
import { arrival } from "../suites/sample.suite.js";
import { documents, figures, idsIn, idsOf, inNewFolder, rounds, seeded, whole, withLedger } from "./child.suite.js";

const SEED = 20240505;
const random = seeded(SEED);
const below = (n: number) => Math.floor(random() * n);

let folder: string;
let address: string;
let count = 0;
inNewFolder((made) => {
  folder = made;
});
beforeEach(() => {
  address = join(folder, `${++count}.db`);
});

/** The two files as they lie on the disk. `-shm` is left out: no cut leaves it of use, and SQLite makes it anew. */
interface Image {
  readonly main: Buffer;
  readonly wal: Buffer;
}

const imageOf = (file: string): Image => ({
  main: readFileSync(file),
  wal: existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0),
});

const HEADER = 32; // bytes of a WAL's header
const PAGE = 4096;
const BLOCK = 512; // what a disk writes as one

/** From the first byte that differs to the last; null where none does. */
function span(before: Buffer, now: Buffer): [number, number] | null {
  const differs = (n: number) => before[n] !== now[n];
  let [start, end] = [0, Math.max(before.length, now.length)];
  while (start < end && !differs(start)) start++;
  while (end > start && !differs(end - 1)) end--;
  return start < end ? [start, end] : null;
}

/** Each block of a part that was written is old, new, or garbage. @param fresh how many are new @param bad how many of the others are garbage */
function tear(result: Buffer, before: Buffer, [start, end]: readonly [number, number], fresh = random(), bad = 0.5): void {
  for (let at = start; at < end; ) {
    const next = Math.min(end, at + BLOCK - (at % BLOCK));
    const garbage = random() < bad;
    if (random() >= fresh) for (let n = at; n < next; n++) result[n] = garbage ? below(256) : (before[n] ?? 0);
    at = next;
  }
}

/** The WAL in the middle of being written: on behind its end; or from its beginning, where the header comes first and alone. */
function tornWal({ wal: before }: Image, { wal: now }: Image, [start, end]: readonly [number, number]): Buffer {
  if (start < HEADER && before.length > 0 && random() < 0.3) {
    const result = Buffer.from(before);
    now.copy(result, 0, 0, HEADER);
    tear(result, before, [0, HEADER]);
    return result;
  }
  const result = Buffer.from(now);
  const from = start < HEADER && before.length > 0 ? HEADER : start;
  tear(result, before, [from, end]);
  // where the file had grown, it may not have grown as far
  return now.length > before.length && random() < 0.3 ? result.subarray(0, before.length + below(now.length - before.length)) : result;
}

/** The main file in the middle of a checkpoint: only pages that the WAL has are written. */
function tornMain({ main: before }: Image, { main: now }: Image, fresh: number, bad: number): Buffer {
  const result = Buffer.from(now);
  for (let at = 0; at < now.length; at += PAGE)
    if (!before.subarray(at, at + PAGE).equals(now.subarray(at, at + PAGE))) tear(result, before, [at, at + PAGE], fresh, bad);
  return now.length > before.length && random() < 0.3 ? result.subarray(0, before.length + below(now.length - before.length)) : result;
}

/** What is there after a cut that left these files. Opening brings it in order; it is closed, and opened once more. */
async function found({ main, wal }: Image, cut: string): Promise<string[]> {
  const copy = join(folder, "cut", "ledger.db");
  rmSync(join(folder, "cut"), { recursive: true, force: true });
  mkdirSync(join(folder, "cut"));
  writeFileSync(copy, main);
  writeFileSync(`${copy}-wal`, wal);
  try {
    await withLedger(copy, idsIn);
    return await whole(copy);
  } catch (error) {
    throw new Error(`seed ${SEED}, cut ${cut}: ${(error as Error).message}`, { cause: error });
  }
}

it("a commit is on the disk when it returns: in a ledger that is new, opened again, restored, or a backup itself", async () => {
  const [one, two] = documents(2, 11).map((s) => arrival(s)) as [Arrival, Arrival];
  const careful = { journal: "wal", synchronous: "full" };
  const adding = (file: string, what: Arrival, options = {}) =>
    withLedger(
      file,
      async (ledger) => {
        expect((await addReport(ledger, what)).outcome).toBe("added");
        expect(await ledger.about(), file).toMatchObject(careful);
      },
      options,
    );
  await adding(address, one, { create: true });
  const [copy, restored] = [join(folder, "backup.db"), join(folder, "restored.db")];
  await withLedger(address, (ledger) => backup(ledger, copy));
  await restore(copy, restored);
  for (const file of [address, restored, copy]) await adding(file, two);
});

describe("power is cut", () => {
  afterEach(() => vi.restoreAllMocks());

  it("after, and in the middle of, any report: all that was acknowledged is there", async () => {
    const all = documents(rounds(20) * 2 + 9, 10, often(3, 12));
    const pragma = Database.prototype.pragma;
    // long reports and a short log, so that it is soon full: as it is set, that takes hundreds of them
    vi.spyOn(Database.prototype, "pragma").mockImplementation(function (this: Database.Database, words, options) {
      return pragma.call(this, words.startsWith("wal_autocheckpoint") ? `wal_autocheckpoint = ${often(1100, 4000)}` : words, options);
    });
    const ids = idsOf(all);
    const done = { cuts: 0, torn: 0, checkpoints: 0, resets: 0 };
    const ledger = await openLedger(address, { create: true });
    let before = imageOf(address);
    try {
      for (const [n, one] of all.entries()) {
        expect((await addReport(ledger, arrival(one))).id).toBe(ids[n]);
        const now = imageOf(address);
        const sure = ids.slice(0, n + 1);
        const earlier = ids.slice(0, n);

        const wal = span(before.wal, now.wal) as [number, number];
        const main = span(before.main, now.main);
        const reset = before.wal.length > 0 && wal[0] < HEADER;
        if (reset) done.resets++;
        if (main) done.checkpoints++;

        if (n % 5 === 0 || main || reset) {
          expect(await found(now, `after report ${n}`)).toEqual(sure);
          done.cuts++;
        }
        for (let times = reset ? 3 : n % 2; times > 0; times--) {
          const cut = { main: before.main, wal: tornWal(before, now, wal) };
          expect([earlier, sure]).toContainEqual(await found(cut, `while report ${n} was written`));
          done.torn++;
        }
        // all that was being written is garbage; none of it came to be written; some of each
        for (const [fresh, bad] of main
          ? [
              [0, 1],
              [0, 0],
              [random(), 0.5],
            ]
          : []) {
          const cut = { main: tornMain(before, now, fresh as number, bad as number), wal: now.wal };
          expect(await found(cut, `in the checkpoint after report ${n}`)).toEqual(sure);
          done.torn++;
        }
        before = now;
      }
    } finally {
      await ledger.close();
    }
    expect(done.checkpoints).toBeGreaterThan(0);
    expect(done.resets).toBeGreaterThan(0);
    figures(`${all.length} reports: ${JSON.stringify(done)}`);
  }, 600_000);
});
