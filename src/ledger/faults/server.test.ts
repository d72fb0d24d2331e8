/** PostgreSQL goes away while reports are added, comes back, or takes too long: a clear error, nothing acknowledged is lost, nothing torn. */
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { type Server, startPostgres } from "../../../scripts/postgres.js";
import { addReport } from "../append/add-report.js";
import { LedgerSlow, LedgerUnreachable } from "../errors.js";
import { openLedger } from "../open.js";
import { arrival } from "../suites/sample.suite.js";
import {
  acknowledged,
  adder,
  built,
  documents,
  figures,
  idsIn,
  idsOf,
  inNewFolder,
  isNew,
  rounds,
  type Said,
  whole,
  withLedger,
  written,
} from "./child.suite.js";

// not the one all tests share: this one is stopped
const server = await startPostgres();
if (!server) console.error("no PostgreSQL here: tests of a server that is stopped are not run");

const PASSWORD = "open-sesame";
/** The address with a password, as most have one; this server asks for none. */
const withPassword = (address: string) => address.replace("postgres@", `postgres:${PASSWORD}@`);

function serverSuite({ stop, start, database, end }: Server): void {
  let folder: string;
  let program: string;
  inNewFolder((made) => {
    folder = made;
    program = built();
  });
  afterAll(end);

  it.each(["immediate", "fast"] as const)(
    "stopped (%s) while reports are added, and started again: the same ledger goes on, and has all it acknowledged",
    async (mode) => {
      const times = Math.ceil(rounds(10) / 5);
      const all = documents(times * 40, 7);
      const address = withPassword(await database());
      const child = adder(program, address, written(join(folder, "reports.jsonl"), all), { again: true });
      const failed = (after: number) => (line: Said) => line.error !== undefined && child.said.indexOf(line) >= after;
      for (let round = 0; round < times; round++) {
        const before = child.said.length;
        await child.line((line) => isNew(line) && child.said.indexOf(line) >= before);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
        await stop(mode);
        const error = await child.line(failed(before));
        const sure = acknowledged(child);
        await start();
        if (!error) break; // it had ended; below is said how
        expect(error).toMatchObject({ error: "ledger-unreachable" });
        expect(await withLedger(address, idsIn)).toEqual(expect.arrayContaining(sure));
      }
      expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
      const errors = child.said.filter((line) => line.error);
      expect([...new Set(errors.map((line) => line.error))]).toEqual(["ledger-unreachable"]);
      for (const { message } of errors) {
        expect(message).toContain(address.replace(`:${PASSWORD}`, ""));
        expect(message).not.toContain(PASSWORD);
        expect(message).toContain("start it or check the address, then run the same command again");
      }
      // a report whose commit came through and its answer did not is known when it is tried again
      expect(acknowledged(child)).toEqual(idsOf(all));
      expect(await whole(address)).toEqual(idsOf(all));
      const known = child.said.filter((line) => line.outcome === "known").length;
      expect(known).toBeLessThanOrEqual(times);
      figures(`${times} times ${mode}: ${errors.length} errors, ${known} reports stored though the answer was lost`);
    },
    600_000,
  );

  it("not there when it is opened: an error without its password", async () => {
    const address = withPassword(await database());
    await withLedger(address, idsIn, { create: true });
    await stop();
    try {
      const refused = await openLedger(address).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(LedgerUnreachable);
      expect((refused as Error).message).not.toContain(PASSWORD);
      expect(String((refused as Error).cause ?? "")).not.toContain(PASSWORD);
    } finally {
      await start();
    }
    expect(await whole(address)).toEqual([]);
  });

  it("frozen, or cut off: a query does not wait for ever, and goes through once the server is back", async () => {
    const address = await database();
    await withLedger(address, idsIn, { create: true });
    await withLedger(
      address,
      async (ledger) => {
        const asked = () => ledger.read((db) => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db));
        const pid = (await asked()).rows[0]?.pid as number;
        process.kill(pid, "SIGSTOP");
        const late = new Promise((resolve) => setTimeout(resolve, 10_000, "it waits on"));
        const tried = asked().catch((error: unknown) => error);
        const came = await Promise.race([tried, late]);
        process.kill(pid, "SIGCONT");
        await tried;
        expect(came).toBeInstanceOf(LedgerUnreachable);
        await asked().catch(() => {}); // the first may meet what was left of it
        expect((await asked()).rows).toHaveLength(1);
      },
      { longest: 0.5 },
    );
  });

  describe("a statement that takes too long", () => {
    const sleep = sql`select pg_sleep(2)`;
    it("is ended; a query can be put again, and what was half added is not there", async () => {
      const [first, second, third] = documents(3, 8).map((s) => arrival(s)) as [Arrival, Arrival, Arrival];
      const address = await database();
      await withLedger(address, (ledger) => addReport(ledger, first), { create: true });
      await withLedger(
        address,
        async (ledger) => {
          await expect(ledger.read((db) => sleep.execute(db))).rejects.toThrow(LedgerSlow);
          await expect(ledger.read((db) => sleep.execute(db))).rejects.toThrow(
            /took more than 0\.2 s and was ended; .*READOUT_LEDGER_TIMEOUT/,
          );
          // the same transaction as an append's, slow at its end
          const slow = { ...ledger, write: (work: Work) => ledger.write((tx) => work(tx).then(() => sleep.execute(tx.db))) };
          await expect(addReport(slow as unknown as Ledger, second)).rejects.toThrow(LedgerSlow);
          expect(await idsIn(ledger)).toEqual([first.document.report.id]);
          expect((await addReport(ledger, third)).outcome).toBe("added");
        },
        { longest: 0.2 },
      );
      expect(await whole(address)).toEqual([first, third].map((a) => a.document.report.id));
    });
  });
}

type Arrival = ReturnType<typeof arrival>;
type Ledger = Awaited<ReturnType<typeof openLedger>>;
type Work = Parameters<Ledger["write"]>[0];

if (server) serverSuite(server);
else it("needs a server", () => expect(process.env.CI).toBeUndefined());
