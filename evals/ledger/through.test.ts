import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { generated } from "../../bench/ledger/generate.js";
import { databaseOf } from "../../scripts/postgres.js";
import { through } from "./through.js";

const REPORTS = 150;
const reports = Array.from({ length: REPORTS }, (_, n) => generated(n, 7));
const folder = mkdtempSync(join(tmpdir(), "readout-through-"));
afterAll(() => rmSync(folder, { recursive: true }));
const server = inject("postgres");

const sound = async (address: string, other: string) => {
  const found: string[] = [];
  const steps = await through(address, other, reports, (words) => found.push(words));
  expect(found).toEqual([]);
  expect(steps.map((s) => [s.wrong, s.reports])).toEqual(steps.map(() => [0, REPORTS]));
  expect(steps).toHaveLength(8);
};

it("SQLite: verify finds nothing after any step", { timeout: 300_000 }, () => sound(join(folder, "a.db"), join(folder, "b.db")));

if (server)
  it("PostgreSQL: verify finds nothing after any step", { timeout: 300_000 }, async () =>
    sound(await databaseOf(server), await databaseOf(server)),
  );
