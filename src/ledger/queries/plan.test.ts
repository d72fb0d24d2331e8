import { beforeAll, describe, expect, it } from "vitest";
import { correct } from "../corrections/corrections.js";
import { NoSuchRecord } from "../errors.js";
import { indexPending } from "../projection/indexer.js";
import { sortKeysBetween } from "../projection/sort-key.js";
import type { Order } from "../store.js";
import { ANA } from "../suites/ground.suite.js";
import { type Line, type Sample, sample } from "../suites/sample.suite.js";
import { TemporaryLedger } from "../suites/temporary.suite.js";
import { sortKeysOf } from "./plan.js";
import type { StatementFilter } from "./statement-filter.js";

const on = new TemporaryLedger();
const WHO = ["Ana Novak", "Ben Okoro", "a senior official"];
const lineOf = (n: number): Line => ({
  who: WHO[n % 3] as string,
  words: `the ${n % 2 === 0 ? "bridge" : "harbour"} was number ${n}`,
  stance: n % 4 === 0 ? "deny" : "assert",
});
const reports = [0, 1, 2, 3].map((r) => {
  const lines = [0, 1, 2, 3, 4].map((n) => lineOf(r * 5 + n));
  return { lines, day: `2024-0${r + 1}-10`, dossier: r % 2 === 0 ? "even" : "odd" };
});
const samples: Sample[] = reports.map(({ lines, day }, r) => sample(lines, { published: day, publisher: `Wire ${r}` }));
const all = reports.flatMap(({ lines, day, dossier }, r) =>
  lines.map((line, n) => ({ line, day, dossier, id: samples[r]?.document.statements[n]?.id as string })),
);

beforeAll(async () => {
  for (const [r, { dossier }] of reports.entries()) await on.add(samples[r] as Sample, dossier);
  await indexPending(on.ledger);
});

/** Ids by the plan, in its order. */
async function planned(filter: StatementFilter, order: Order = "newest", limit = 100): Promise<string[]> {
  const ids = new Map((await on.keys()).map((k) => [k.sort_key, k.id]));
  const keys = await on.read((db) => sortKeysOf(on.ledger, db, filter, sortKeysBetween(filter), limit, order));
  return keys.map((key) => ids.get(key) as string);
}

describe("a list", () => {
  it.each<[StatementFilter, (said: (typeof all)[number]) => boolean]>([
    [{}, () => true],
    [{ speaker: "okoro" }, (s) => s.line.who === "Ben Okoro"],
    [{ stance: "deny" }, (s) => s.line.stance === "deny"],
    [{ dossier: "odd" }, (s) => s.dossier === "odd"],
    [{ about: "bridge" }, (s) => s.line.words.includes("bridge")],
    [{ about: "bridge", speaker: "ana" }, (s) => s.line.words.includes("bridge") && s.line.who === "Ana Novak"],
    [{ about: "harbour", dossier: "even" }, (s) => s.line.words.includes("harbour") && s.dossier === "even"],
    [{ about: "bridge", stance: "deny" }, (s) => s.line.words.includes("bridge") && s.line.stance === "deny"],
    [
      { speaker: "official", stance: "deny", dossier: "even" },
      (s) => s.line.who === WHO[2] && s.line.stance === "deny" && s.dossier === "even",
    ],
    [{ since: "2024-02", until: "2024-03" }, (s) => s.day.startsWith("2024-02") || s.day.startsWith("2024-03")],
    [{ about: "nowhere" }, () => false],
  ])("%j: has what meets all of it, each once, in either order, and no more than is asked", async (filter, meets) => {
    const expected = all.filter(meets).map((s) => s.id);
    expect(await planned(filter, "oldest")).toEqual(expected);
    expect(await planned(filter)).toEqual(expected.toReversed());
    expect(await planned(filter, "newest", 2)).toEqual(expected.toReversed().slice(0, 2));
  });

  it("of a report has its statements alone", async () => {
    const { report, statements } = (samples[1] as Sample).document;
    expect(await planned({ report: report.id }, "oldest")).toEqual(statements.map((s) => s.id));
    expect(await planned({ report: report.id, about: "harbour" })).toHaveLength(3);
    await expect(planned({ report: "r:0123456789abcdef" })).rejects.toThrow(NoSuchRecord);
  });

  it("follows a correction that the search index has yet to take in", async () => {
    const { id } = all[0] as { id: string };
    expect(await planned({ about: "bridge", stance: "deny" })).toContain(id);
    await correct(on.ledger, id, { stance: "confirm" }, ANA);
    expect(await planned({ about: "bridge", stance: "deny" })).not.toContain(id);
    await indexPending(on.ledger);
    expect(await planned({ about: "bridge", stance: "deny" })).not.toContain(id);
    expect(await planned({ about: "bridge", stance: "confirm" })).toEqual([id]);
  });
});
