/** The disk says no (SQLite): it is full, may not be written to, or the file is gone. Each time a clear error, and nothing acknowledged is lost. */
import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addReport } from "../append/add-report.js";
import { LedgerGone } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { backup, restore } from "../maintenance/backup.js";
import { openLedger } from "../open.js";
import { statements } from "../queries/statements.js";
import type { Arrival } from "../source-tables/arrival.js";
import { arrival, type Sample } from "../suites/sample.suite.js";
import {
  acknowledged,
  adder,
  BEGIN,
  built,
  Child,
  documents,
  idsOf,
  inNewFolder,
  isNew,
  rounds,
  whole,
  withLedger,
  written,
} from "./child.suite.js";

let base: string;
let program: string;
let folder: string;
let address: string;
let count = 0;
inNewFolder((made) => {
  base = made;
  chmodSync(base, 0o755);
  program = built();
});
beforeEach(() => {
  folder = join(base, String(++count));
  mkdirSync(folder);
  address = join(folder, "ledger.db");
});

/** A disk of its own, for as long as the work takes; null where this account may mount none. */
async function onSmallDisk<T>(at: string, work: (grow: () => void) => Promise<T>): Promise<T | null> {
  const mount = (...args: string[]) => execFileSync("mount", [...args, "none", at], { stdio: "ignore" });
  try {
    mount("-t", "tmpfs", "-o", "size=1900k");
  } catch {
    return null;
  }
  try {
    return await work(() => mount("-o", "remount,size=64m"));
  } finally {
    execFileSync("umount", ["--lazy", at]);
  }
}

describe("a full disk", () => {
  const all = documents(40, 4);
  let file: string;
  beforeEach(() => {
    file = written(join(base, `reports-${count}.jsonl`), all);
  });

  /** Adds until no more can be written, then with room again. */
  async function filled(shell: string, makeRoom: () => void): Promise<void> {
    const full = adder(program, address, file, {}, shell);
    expect(await full.ended).toMatchObject({ code: 0, stderr: "" });
    const error = full.said.find((line) => line.error);
    expect(error).toMatchObject({ error: "ledger-full" });
    expect(error?.message).toContain("ledger.db: no more can be written (");
    expect(error?.message).toContain("; make room on the disk, then run the same command again: it goes on where it stopped");
    const sure = acknowledged(full);
    expect(sure.length).toBeGreaterThan(0);
    expect(sure).toEqual(idsOf(all).slice(0, sure.length));
    // what is there can be looked at though the disk is full
    expect(await whole(address)).toEqual(sure);

    makeRoom();
    const next = adder(program, address, file);
    expect(await next.ended).toMatchObject({ code: 0, stderr: "" });
    expect(acknowledged(next)).toEqual(idsOf(all));
    expect(next.said.filter((line) => line.outcome === "known").map((line) => line.id)).toEqual(sure);
    expect(await whole(address)).toEqual(idsOf(all));
  }

  it("files may grow no larger: an error that says what to do; with room again, adding goes on", async () => {
    await filled("ulimit -f 2000", () => {});
    expect(statSync(address).size).toBeGreaterThan(1_024_000);
  });

  it("no room on the disk: the same, where a disk can be mounted to try it", async () => {
    const done = await onSmallDisk(folder, (grow) => filled("", grow).then(() => "done"));
    expect([null, "done"]).toContain(done);
  });

  it("no room for what opening alone takes: the same error, and no damage", async () => {
    const few = all.slice(0, 3);
    const child = adder(program, address, written(file, few));
    expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
    const cramped = adder(program, address, file, {}, "ulimit -f 16");
    expect(await cramped.ended).toMatchObject({ code: 0, stderr: "" });
    expect(cramped.said.filter((line) => line.error)).toMatchObject([{ error: "ledger-full" }]);
    expect(await whole(address)).toEqual(idsOf(few));
  });
});

describe("a ledger that may not be written to", () => {
  const [one, another, more] = documents(3, 5) as [Sample, Sample, Sample];
  // what may not be written to, root may: there a child becomes one who may not
  const root = process.getuid?.() === 0;
  const [NOBODY, OWNER] = [65534, 65533];

  /** Says what queries give and what adding says, as another account. */
  const looking = (uid: number) => {
    const code = `${BEGIN}
      import Database from "better-sqlite3";
      import { addReport } from "${program}/append/add-report.js";
      import { arrivalOf } from "${program}/source-tables/arrival.js";
      import { openLedger } from "${program}/open.js";
      import { find } from "${program}/queries/find.js";
      import { statements } from "${program}/queries/statements.js";
      import "${program}/sqlite/sqlite.js";
      import { verify } from "${program}/verify/verify.js";
      const [, address, file, uid] = process.argv;
      const { incoming, document } = JSON.parse(readFileSync(file, "utf8"));
      new Database(":memory:").close(); // loads what the other account may not be able to
      if (uid !== "") {
        process.setgroups([]);
        process.setgid(Number(uid));
        process.setuid(Number(uid));
      }
      const tried = async (at, work) => {
        try {
          say({ at, found: await work() });
        } catch (error) {
          say({ at, error: error.code ?? error.name, message: error.message });
        }
      };
      await tried("opened", async () => {
        const ledger = await openLedger(address, { wait: 1, create: true });
        await tried("statements", async () => (await statements(ledger, { limit: 100 })).items.length);
        await tried("find", async () => (await find(ledger, "item5x0", { limit: 100 })).items.length);
        await tried("verify", async () => ((v) => [v.reports, v.findings, v.store])(await verify(ledger)));
        await tried("append", async () => (await addReport(ledger, arrivalOf(incoming, document, null))).outcome);
        await ledger.close();
        return true;
      });
    `;
    return new Child(code, [address, written(join(base, "more.jsonl"), [more]), root ? String(uid) : ""]);
  };

  /** What came of each thing it tried: a result, or the code of an error and its words. */
  async function look(uid: number): Promise<Record<string, unknown>> {
    const child = looking(uid);
    expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
    return Object.fromEntries(child.said.map(({ at, found, error, message }) => [at, error ? `${error}: ${message}` : found]));
  }

  const lines = one.document.statements.length;
  const SEEN = { statements: lines, find: lines + 1, verify: [1, [], []], opened: true };
  const REFUSED = expect.stringMatching(
    /^ledger-read-only: .*ledger\.db: may not be written to; change its permissions, those of its folder/,
  );

  beforeEach(async () => {
    const child = adder(program, address, written(join(base, "one.jsonl"), [one]));
    expect(await child.ended).toMatchObject({ code: 0 });
  });
  afterEach(() => chmodSync(folder, 0o755)); // or it could not be deleted

  it("a file: queries work, adding says so", async () => {
    chmodSync(folder, 0o777);
    chmodSync(address, 0o444);
    expect(await look(NOBODY)).toEqual({ ...SEEN, append: REFUSED });
  });

  it("a folder: SQLite cannot write beside the file, and opening says so", async () => {
    chmodSync(folder, 0o555);
    chmodSync(address, 0o444);
    expect(await look(NOBODY)).toEqual({ opened: REFUSED });
  });

  it("a folder, while one who may write has it open: queries work, adding says so", async () => {
    const seen = await withLedger(address, async (ledger) => {
      await addReport(ledger, arrival(another));
      chmodSync(folder, 0o555);
      chmodSync(address, 0o444);
      return look(NOBODY).finally(() => chmodSync(folder, 0o755));
    });
    expect(seen).toEqual({ ...SEEN, statements: lines + another.document.statements.length, verify: [2, [], []], append: REFUSED });
  });

  it("a folder that has no ledger yet: making one says so", async () => {
    rmSync(address);
    chmodSync(folder, 0o555);
    expect(await look(NOBODY)).toEqual({ opened: REFUSED });
  });

  it("one who may only read, in a folder for all: the owner can add after, or is told which files are in the way", async () => {
    chmodSync(folder, 0o777);
    chmodSync(address, root ? 0o644 : 0o444);
    if (root) chownSync(address, OWNER, OWNER);
    expect(await look(NOBODY)).toMatchObject({ append: REFUSED });
    chmodSync(address, 0o644);
    // SQLite leaves -wal and -shm behind, in the reader's name, and cannot take them away again without harm to others
    const { append } = await look(OWNER);
    if (append !== "added") expect(append).toMatch(/^ledger-read-only: .*-wal.*-shm/);
  });
});

describe("a ledger that is gone while it is open", () => {
  const [first, second, third] = documents(3, 6).map((s) => arrival(s)) as [Arrival, Arrival, Arrival];
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await openLedger(address, { create: true });
    expect((await addReport(ledger, first)).outcome).toBe("added");
  });
  afterEach(async () => {
    await ledger.close();
  });
  const removed = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${address}${end}`);
  };

  it("deleted: nothing more is acknowledged, and queries do not show what is not there", async () => {
    removed();
    await expect(addReport(ledger, second)).rejects.toThrow(LedgerGone);
    await expect(addReport(ledger, second)).rejects.toThrow(
      /deleted or replaced while it was in use; put it back, or `readout restore` a backup/,
    );
    await expect(statements(ledger, {})).rejects.toThrow(LedgerGone);
    expect(existsSync(address)).toBe(false);
  });

  // without the one a crash would lose what is in it, without the other two programs could write at once
  it.each(["-wal", "-shm"])("its %s deleted: nothing more is acknowledged, and nothing is lost", async (end) => {
    rmSync(`${address}${end}`);
    await expect(addReport(ledger, second)).rejects.toThrow(LedgerGone);
    await ledger.close();
    expect(await whole(address)).toEqual([first.document.report.id]);
  });

  it("deleted in the middle of a report: it is not acknowledged", async () => {
    const late = { ...ledger, write: (work: Parameters<Ledger["write"]>[0]) => ledger.write((tx) => work(tx).finally(removed)) };
    await expect(addReport(late as Ledger, second)).rejects.toThrow(LedgerGone);
  });

  it("deleted at any moment: no report is acknowledged that came after", async () => {
    const all = documents(60, 9);
    for (let round = 0; round < rounds(10) / 2; round++) {
      const file = join(folder, `round-${round}.db`);
      const child = adder(program, file, written(join(folder, "all.jsonl"), all));
      await child.line(isNew);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      rmSync(file);
      const deleted = Number(process.hrtime.bigint());
      expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
      expect(child.said.filter(({ began = 0 }) => began > deleted)).toEqual([]);
      expect(child.said.at(-1)).toMatchObject({ error: "ledger-gone" });
    }
  });

  it("moved away and put back: all that was acknowledged is there", async () => {
    const away = join(folder, "away.db");
    renameSync(address, away);
    await expect(addReport(ledger, second)).rejects.toThrow(LedgerGone);
    await ledger.close();
    renameSync(away, address);
    expect(await whole(address)).toEqual([first.document.report.id]);
  });

  it("replaced by another: neither is written to, and the other is whole", async () => {
    const other = join(folder, "other.db");
    await withLedger(other, (l) => addReport(l, second), { create: true });
    renameSync(other, address);
    const bytes = readFileSync(address);
    await expect(addReport(ledger, third)).rejects.toThrow(LedgerGone);
    await ledger.close();
    expect(readFileSync(address).equals(bytes)).toBe(true);
    expect(await whole(address)).toEqual([second.document.report.id]);
  });

  it("made anew by another program: that one loses nothing when this one is closed, even if it is killed then", async () => {
    removed();
    const all = documents(5, 9);
    const child = adder(program, address, written(join(folder, "all.jsonl"), all), { pause: 50 });
    await child.line(isNew);
    await expect(addReport(ledger, second)).rejects.toThrow(LedgerGone);
    await ledger.close();
    await child.line((line) => line.id === all[3]?.document.report.id);
    child.kill();
    await child.ended;
    expect(await whole(address)).toEqual(acknowledged(child));
  });

  it("restored where one was deleted after a crash: what lies beside it is not taken for its own", async () => {
    const copy = join(folder, "backup.db");
    await backup(ledger, copy);
    await addReport(ledger, second);
    const wal = readFileSync(`${address}-wal`);
    await ledger.close();
    // as a crash leaves it, and then only the file itself is deleted
    rmSync(address);
    writeFileSync(`${address}-wal`, wal);
    const refused = await restore(copy, address).then(
      () => null,
      (error: Error) => error,
    );
    if (refused) expect(refused.message).toContain("ledger.db-wal");
    else expect(await whole(address)).toEqual([first.document.report.id]);
  });
});
