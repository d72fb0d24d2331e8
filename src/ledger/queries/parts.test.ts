import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { indexPending } from "../projection/indexer.js";
import { BRIDGE, harbour, TALKS } from "../suites/ground.suite.js";
import { TemporaryLedger } from "../suites/temporary.suite.js";
import { type Driver, type FilterPart, gives, marksOf, partsOf } from "./parts.js";
import type { StatementFilter } from "./statement-filter.js";

const on = new TemporaryLedger();

beforeAll(async () => {
  await on.add(harbour("2024-05-05"), "harbour");
  await on.add(harbour("2024-05-06", TALKS), "talks");
  await on.add(harbour("2024-05-07", [...TALKS, ...BRIDGE]));
  await indexPending(on.ledger);
});

const driven = ({ from, sortKey, where }: Driver): Promise<number[]> =>
  on.read(async (db) => {
    const { rows } = await sql<{ k: number }>`select distinct ${sortKey} as k from ${from} where ${where} order by 1`.execute(db);
    return rows.map((r) => r.k);
  });

/** Those of all statements for which the condition of a part is true. */
async function held(part: FilterPart): Promise<number[]> {
  const found: number[] = [];
  for (const { sort_key } of await on.keys()) {
    const { rows } = await on.read((db) => sql`select 1 as there where ${part.holds(sql`${sort_key}`)}`.execute(db));
    if (rows.length > 0) found.push(sort_key);
  }
  return found;
}

describe("the parts of a filter", () => {
  it.each<[StatementFilter, number, number]>([
    [{ speaker: "novak" }, 1, 4],
    [{ speaker: "official" }, 1, 2],
    [{ dossier: "talks" }, 1, 2],
    [{ stance: "deny", dossier: "harbour" }, 2, 2],
  ])("%j: what a part gives is what its condition is true of", async (filter, parts, count) => {
    const found = await on.read((db) => partsOf(db, filter));
    expect(found.parts).toHaveLength(parts);
    for (const part of found.parts) {
      expect(await held(part)).toEqual(await driven(part));
      expect(part.few).toBe(true);
    }
    expect(await driven(found.parts[0] as FilterPart)).toHaveLength(count);
  });

  it("that statements' own rows answer are the rows themselves where nothing else is asked", async () => {
    const { parts, rows, asked } = await on.read((db) => partsOf(db, { stance: "promise" }));
    expect([parts, asked]).toEqual([[], true]);
    expect(await driven(rows)).toHaveLength(2);
    expect((await on.read((db) => partsOf(db, {}))).asked).toBe(false);
  });

  it("are counted no further than need be", async () => {
    const { rows } = await on.read((db) => partsOf(db, {}));
    const fewer = (n: number) => on.read((db) => gives(db, n, rows));
    expect(await fewer(8)).toBe(false);
    expect(await fewer(9)).toBe(true);
    expect(await fewer(0)).toBe(false);
    expect(await fewer(Number.POSITIVE_INFINITY)).toBe(true);
  });

  it("stand in the search index as marks; nothing but words means a statement", () => {
    expect(marksOf({})).toHaveLength(1);
    expect(marksOf({ speaker: "novak" })).toEqual([]);
    expect(new Set([...marksOf({ stance: "deny", authority: "document" }), ...marksOf({})]).size).toBe(3);
  });
});
