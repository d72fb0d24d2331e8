import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { generated } from "../../bench/ledger/generate.js";
import { databaseOf } from "../../scripts/postgres.js";
import { often } from "../../scripts/whole.js";
import { through } from "./through.js";

const REPORTS = often(12, 150);
const CORRECTIONS = { made: often(40, 100), undone: often(15, 30) };
const reports = Array.from({ length: REPORTS }, (_, n) => generated(n, 7));
const folder = mkdtempSync(join(tmpdir(), "readout-through-"));
afterAll(() => rmSync(folder, { recursive: true }));
const server = inject("postgres");

/** What was found, and how many reports each step had. */
const tried = async (address: string, other: string) => {
  const found: string[] = [];
  const steps = await through(address, other, reports, (words) => found.push(words), CORRECTIONS);
  return { found, reports: steps.map((s) => s.reports) };
};
const SOUND = { found: [], reports: Array.from({ length: 8 }, () => REPORTS) };

it("SQLite: verify finds nothing after any step", { timeout: 300_000 }, async () => {
  expect(await tried(join(folder, "a.db"), join(folder, "b.db"))).toEqual(SOUND);
});

if (server)
  it("PostgreSQL: verify finds nothing after any step", { timeout: 300_000 }, async () => {
    expect(await tried(await databaseOf(server), await databaseOf(server))).toEqual(SOUND);
  });
