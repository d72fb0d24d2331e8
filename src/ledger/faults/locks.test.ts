/** Several programs at one ledger: one that holds it, two that add to it, two that make it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { databaseOf } from "../../../scripts/postgres.js";
import { addReport } from "../append/add-report.js";
import { LedgerLocked } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { openLedger } from "../open.js";
import { indexPending } from "../projection/indexer.js";
import { find } from "../queries/find.js";
import { statements } from "../queries/statements.js";
import { arrival } from "../suites/sample.suite.js";
import { verify } from "../verify/verify.js";
import {
  acknowledged,
  adder,
  BEGIN,
  built,
  Child,
  documents,
  figures,
  idsOf,
  inNewFolder,
  isNew,
  rounds,
  whole,
  withLedger,
  written,
} from "./child.suite.js";

let folder: string;
let program: string;
inNewFolder((made) => {
  folder = made;
  program = built();
});

/** @param hold holds the ledger as another program would; what it gives lets go */
function lockSuite(fresh: () => Promise<string>, hold: (address: string) => Promise<() => Promise<void>>): void {
  describe("held by another", () => {
    const WAIT = 0.3; // seconds
    const [before, after] = documents(2, 2) as [ReturnType<typeof documents>[0], ReturnType<typeof documents>[0]];
    let address: string;
    let ledger: Ledger;
    let release: () => Promise<void>;
    beforeEach(async () => {
      address = await fresh();
      await withLedger(
        address,
        async (first) => {
          await addReport(first, arrival(before));
          await indexPending(first);
        },
        { create: true },
      );
      release = await hold(address);
      ledger = await openLedger(address, { wait: WAIT });
    });
    afterEach(async () => {
      await release();
      await ledger.close();
    });

    it("adding gives up after the time it was told, and can be tried again", async () => {
      const began = performance.now();
      await expect(addReport(ledger, arrival(after))).rejects.toThrow(LedgerLocked);
      const took = performance.now() - began;
      expect(took).toBeGreaterThan(WAIT * 1000 - 1);
      expect(took).toBeLessThan(WAIT * 1000 + 2000);
      await expect(addReport(ledger, arrival(after))).rejects.toThrow(/more than 0\.3 s; wait until that one has ended, then run the same/);
      await release();
      expect((await addReport(ledger, arrival(after))).outcome).toBe("added");
      expect(await whole(address)).toEqual(idsOf([before, after]));
    });

    it("adding gives up at once where it was told not to wait", async () => {
      const hasty = await openLedger(address, { wait: 0 });
      const late = new Promise((resolve) => setTimeout(resolve, 5000, "it waits on"));
      const tried = addReport(hasty, arrival(after)).catch((error: unknown) => error);
      const came = await Promise.race([tried, late]);
      await release(); // or it could not be closed
      await tried;
      await hasty.close();
      expect(came).toBeInstanceOf(LedgerLocked);
    });

    it("adding waits, and goes through once it is let go", async () => {
      const patient = await openLedger(address);
      const adding = addReport(patient, arrival(after));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await release();
      expect((await adding).outcome).toBe("added");
      await patient.close();
    });

    it("queries work meanwhile", async () => {
      expect((await statements(ledger, { limit: 100 })).items).toHaveLength(before.document.statements.length);
      expect((await find(ledger, "item2x0", { limit: 100 })).items).toHaveLength(before.document.statements.length + 1);
    });

    it("verify works meanwhile", async () => {
      expect(await verify(ledger)).toMatchObject({ reports: 1, findings: [], store: [] });
    });
  });

  it("two programs add the same reports at once, and make the ledger: each report is there once", async () => {
    const times = Math.ceil(rounds(10) / 5);
    const turns: number[] = [];
    for (let round = 0; round < times; round++) {
      const address = await fresh();
      const all = documents(30, 100 + round);
      const [up, down] = [all.slice(0, 20), all.slice(10).reverse()];
      const adders = [up, down].map((part, n) => adder(program, address, written(join(folder, `part-${n}.jsonl`), part)));
      for (const child of adders) expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
      expect(adders.map((child) => child.said.filter((line) => line.error))).toEqual([[], []]);
      expect(adders.map(acknowledged)).toEqual([up, down].map(idsOf));
      const news = adders.map((child) => child.said.filter(isNew).map((line) => line.id));
      expect(news.flat().sort()).toEqual(idsOf(all).sort());
      expect((await whole(address)).sort()).toEqual(idsOf(all).sort());
      await withLedger(address, async (ledger) => {
        expect((await find(ledger, `item${100 + round}x15`, { limit: 100 })).items).toHaveLength(
          (all[15]?.document.statements.length as number) + 1,
        );
      });
      turns.push(Math.min(...news.map((n) => n.length)));
    }
    figures(`${times} pairs; the one that added fewer added ${turns} of 30`);
  });
}

describe("SQLite", () => {
  let count = 0;
  const fresh = async () => join(folder, `${++count}.db`);

  const HOLDER = `${BEGIN}
    import Database from "better-sqlite3";
    const db = new Database(process.argv[1]);
    db.exec("begin immediate");
    say({ at: "held" });
    process.stdin.on("end", () => {
      db.exec("commit");
      db.close();
    }).resume();
  `;
  lockSuite(fresh, async (address) => {
    const holder = new Child(HOLDER, [address]);
    expect(await holder.line((l) => l.at === "held")).not.toBeNull();
    return async () => {
      holder.release();
      expect(await holder.ended).toMatchObject({ code: 0 });
    };
  });

  it("one that another makes while it is looked at is a ledger, not another program's file", async () => {
    const address = await fresh();
    const file = written(join(folder, "made.jsonl"), documents(1, 3));
    const look = Database.prototype.pragma;
    const made = vi.fn(() => {
      const code = `const { openLedger } = await import("${program}/open.js"); await (await openLedger(process.argv[1], { create: true, wait: 0.5 })).close();`;
      // it may find the file held, where looking holds it: then nothing can come in between, which is as good
      spawnSync(process.execPath, ["--input-type=module", "-e", code, "--", address]);
    });
    const spy = vi.spyOn(Database.prototype, "pragma").mockImplementation(function (this: Database.Database, words, options) {
      const found = look.call(this, words, options);
      if (words === "application_id" && made.mock.calls.length === 0) made();
      return found;
    });
    try {
      await (await openLedger(address, { create: true })).close();
    } finally {
      spy.mockRestore();
    }
    expect(made).toHaveBeenCalledOnce();
    const child = adder(program, address, file);
    expect(await child.ended).toMatchObject({ code: 0 });
    expect(await whole(address)).toEqual(acknowledged(child));
  });
});

const server = inject("postgres");
if (server)
  describe("PostgreSQL", () => {
    lockSuite(
      () => databaseOf(server),
      async (address) => {
        const client = new pg.Client({ connectionString: address });
        await client.connect();
        await client.query("begin");
        await client.query("select pg_advisory_xact_lock($1)", [0x52646f74]);
        let held = true;
        return async () => {
          if (held) await client.end();
          held = false;
        };
      },
    );

    it.each(["repeatable read", "serializable"])(
      "where transactions are %s unless they say otherwise, several can add, too",
      async (level) => {
        const address = await databaseOf(server);
        const client = new pg.Client({ connectionString: address });
        await client.connect();
        await client.query(
          `alter database ${pg.escapeIdentifier(new URL(address).pathname.slice(1))} set default_transaction_isolation = '${level}'`,
        );
        await client.end();
        await withLedger(address, async () => {}, { create: true });
        const all = documents(6, 13).map((s) => arrival(s));
        const ledgers = await Promise.all([1, 2, 3].map(() => openLedger(address)));
        const added = await Promise.allSettled(
          ledgers.map(async (ledger, n) => {
            for (const one of n === 1 ? [...all].reverse() : all) await addReport(ledger, one);
          }),
        );
        for (const ledger of ledgers) await ledger.close();
        expect(added.map((a) => (a.status === "rejected" ? a.reason.message : ""))).toEqual(["", "", ""]);
        expect((await whole(address)).sort()).toEqual(all.map((a) => a.document.report.id).sort());
      },
    );
  });
else it("PostgreSQL needs a server", () => expect(process.env.CI).toBeUndefined());
