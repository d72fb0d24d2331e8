/** Adding is killed at any moment, again and again: nothing that was acknowledged is lost, nothing is there twice, and it goes on where it stopped. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { databaseOf } from "../../../scripts/postgres.js";
import { isServer } from "../../address.js";
import { find } from "../queries/find.js";
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
  whole,
  withLedger,
  written,
} from "./child.suite.js";

const TIMEOUT = 600_000;
const later = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));

let folder: string;
let program: string;
let address: string;
inNewFolder((made) => {
  folder = made;
  program = built();
});

/** A server goes on with what it was sent last, until it sees that the sender is gone; a writer waits for that one to end. */
const settled = () => (isServer(address) ? withLedger(address, (ledger) => ledger.write(async () => {})) : null);

/** Reports a run repeats before it comes to new ones. */
const OVERLAP = 3;

/** Kills as many runs over the same reports; one in three before it acknowledges anything new. */
async function killed(times: number): Promise<void> {
  const all = documents(times * 12 + 10);
  const file = join(folder, "reports.jsonl");
  const sure = new Set<string>();
  let there: string[] = [];
  let [kills, unsaid] = [0, 0];
  for (let round = 0; round < times; round++) {
    const child = adder(program, address, written(file, all.slice(Math.max(0, there.length - OVERLAP))));
    await (round % 3 === 0 ? child.line((l) => l.at === "ready") : child.line(isNew));
    await later(60);
    child.kill();
    const { signal, stderr } = await child.ended;
    expect(stderr).toBe("");
    if (signal === "SIGKILL") kills++;
    await settled();

    // what was there before is known, all else is new
    const said = child.said.filter((line) => line.id);
    expect(said.filter((line) => (line.outcome === "known") !== there.includes(line.id as string))).toEqual([]);
    for (const id of acknowledged(child)) sure.add(id);
    // killed early enough, it leaves no ledger, or a file with nothing in it
    const made = isServer(address) || sure.size > 0 || (existsSync(address) && statSync(address).size > 0);
    there = made ? await whole(address) : [];
    expect(there.filter((id) => sure.has(id))).toHaveLength(sure.size);
    // a report may be stored and its acknowledgement not have come out: one a kill
    unsaid += there.length - sure.size;
    expect(there.length - sure.size).toBeLessThanOrEqual(1);
    for (const id of there) sure.add(id);
    expect(there).toEqual(idsOf(all).slice(0, there.length));
  }

  const last = adder(program, address, written(file, all));
  expect(await last.ended).toMatchObject({ code: 0, stderr: "" });
  expect(last.said.filter((line) => line.outcome === "known").map((line) => line.id)).toEqual(there);
  expect(acknowledged(last)).toEqual(idsOf(all));
  expect(await whole(address)).toEqual(idsOf(all));
  expect(kills).toBeGreaterThan(times / 2);
  figures(`${kills} kills, ${all.length} reports, ${unsaid} of them stored by a run that could not say so any more`);

  await withLedger(address, async (ledger) => {
    for (const n of [0, Math.floor(all.length / 2), all.length - 1]) {
      const { items, behind } = await find(ledger, `item1x${n}`, { limit: 100 });
      const statements = all[n]?.document.statements.length as number;
      expect([behind, items.length]).toEqual([0, statements + 1]);
    }
  });
}

describe("SQLite", () => {
  it(
    "adding is killed",
    async () => {
      address = join(folder, "killed.db");
      await killed(rounds(10));
      expect(existsSync(`${address}-wal`)).toBe(false);
    },
    TIMEOUT,
  );

  it(
    "making the ledger is killed",
    async () => {
      const one = documents(1);
      const file = written(join(folder, "one.jsonl"), one);
      const times = Math.ceil(rounds(10) / 2);
      let empty = 0;
      for (let round = 0; round < times; round++) {
        address = join(folder, `made-${round}.db`);
        const child = adder(program, address, file);
        await child.line((l) => l.at === "ready");
        await later(5 + (90 * round) / times);
        child.kill();
        await child.ended;
        if (acknowledged(child).length === 0) empty++;
        const next = adder(program, address, file);
        expect(await next.ended).toMatchObject({ code: 0, stderr: "" });
        expect(acknowledged(next)).toEqual(idsOf(one));
        expect(await whole(address)).toEqual(idsOf(one));
      }
      expect(empty).toBeGreaterThan(0);
      figures(`${times} kills, ${empty} of them before the first acknowledgement`);
    },
    TIMEOUT,
  );
});

const server = inject("postgres");
if (server)
  it(
    "PostgreSQL: adding is killed",
    async () => {
      address = await databaseOf(server);
      await withLedger(address, idsIn, { create: true });
      await killed(Math.ceil(rounds(10) / 5));
      expect(await whole(address)).not.toEqual([]);
    },
    TIMEOUT,
  );
else it("PostgreSQL needs a server", () => expect(process.env.CI).toBeUndefined());
