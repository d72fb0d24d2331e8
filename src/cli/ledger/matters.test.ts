/** `readout matters`, `matter`, `conflicts`, `timeline --states`, `dossier`, `queue`: what they print of a ledger that was filled without reading. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../ledger/open.js";
import { MATTERS } from "../../ledger/suites/matters.suite.js";
import { addCompared } from "../../ledger/suites/orders.suite.js";
import { VIEWS } from "../../records/views.js";
import { run as runMain } from "../run.suite.js";

const folder = mkdtempSync(join(tmpdir(), "readout-cli-matters-"));
const file = join(folder, "small.db");
beforeAll(async () => {
  const ledger = await openLedger(file, { create: true });
  await addCompared(ledger, MATTERS);
  await ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runMain([...args, "--ledger", file], "", { READOUT_USER: "ana" });
const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).out);
const idOf = async (label: string): Promise<string> =>
  (await json("matters")).items.find((one: { label: string }) => one.label === label).id;

describe("readout matters", () => {
  it("lists where each stands, with four numbers, those told of last first", async () => {
    const { out } = await run("matters");
    expect(out).toMatch(
      /^patrol frigates, Norway to Peru — transfer · m:[0-9a-f]{16}\n {2}resumed by 2024-07-01 \(4 reports, 4 outlets, 4 origins, 3 named voices, 1 unnamed; last said 2024-07-01\)\n/,
    );
    expect(VIEWS.matters.parse(await json("matters")).items).toHaveLength(4);
  });

  it("goes on where a page ended, whatever its length", async () => {
    const all = (await json("matters")).items;
    const paged: unknown[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: { items: unknown[]; next: string | null } = await json(
        "matters",
        "--limit",
        "1",
        ...(after === "" ? [] : ["--after", after]),
      );
      paged.push(...page.items);
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(await run("matters", "--after", "x")).toMatchObject({ code: 2, err: expect.stringContaining("is no place in a list") });
  });

  it("tells of a dispute what bears each side, and the whole matter's numbers as such", async () => {
    const { out } = await run("matters", "--as-of", "2024-05-25");
    expect(out).toMatch(
      /\n {2}contested: under way by 2024-05-21 \(1 report, 1 origin, 1 named voice\), or paused by 2024-05-20 \(1 report, 1 origin, 1 named voice\) \(in all 3 reports,/,
    );
  });

  it("knows what was known by a day [H6]", async () => {
    const { items } = await json("matters", "--as-of", "2024-05-10");
    expect(items.map((one: { standing: { state: string; reports: number } }) => [one.standing.state, one.standing.reports])).toEqual([
      ["paused", 1],
    ]);
    expect(await run("matters", "--as-of", "soon")).toMatchObject({ code: 2, err: expect.stringContaining("is no date") });
  });
});

describe("readout matter", () => {
  it("shows accounts, history with the words, and who contradicts whom", async () => {
    const { out } = await run("matter", await idOf("patrol frigates, Norway to Peru"));
    expect(out).toContain("    Mira Sandoval (named-person): under way by 2024-05-21\n");
    expect(out).toMatch(
      /\n {2}by 2024-05-20 {2}paused \(again\) — Ben Okoro, published 2024-05-20, r:[0-9a-f]{16}\n {6}“Ben Okoro said Peru was still waiting/,
    );
    expect(out).toMatch(/accounts that cannot all hold\n.* — state \[X1\]/);
    VIEWS.matter.parse(await json("matter", await idOf("talks, Peru and Norway")));
  });

  it("says so where there is none, or nothing was said of it yet", async () => {
    expect(await run("matter", "m:0")).toMatchObject({ code: 2, err: expect.stringContaining("there is no such matter") });
    const talks = await idOf("talks, Peru and Norway");
    expect(await run("matter", talks, "--as-of", "2020")).toMatchObject({
      code: 2,
      err: expect.stringContaining("nothing was said of it by 2020"),
    });
  });
});

it("readout conflicts lists sides with voice, day and words", async () => {
  const { out } = await run("conflicts", "--dossier", "harbour");
  expect(out).toMatch(
    /^patrol frigates, Norway to Peru — state \[X1\] · c:[0-9a-f]{16}\n {2}Ben Okoro \(named-person, 2024-05-20\): paused\n/,
  );
  expect(VIEWS.conflicts.parse(await json("conflicts")).items).toHaveLength(1);
});

it("readout timeline --states has two clocks", async () => {
  const days = async (...args: string[]) =>
    (await json("timeline", "--states", "--dossier", "harbour", ...args)).items.map((one: { effective: string; published: string }) => [
      one.effective,
      one.published,
    ]);
  const held = await days();
  expect(held).toHaveLength(7);
  expect([...held].sort()).not.toEqual(held.reverse());
  expect((await days("--said")).at(-1)).toEqual([null, null]);
  const { next } = await json("timeline", "--states", "--dossier", "harbour", "--limit", "3");
  expect(await days("--after", next)).toHaveLength(4);
  expect(await run("timeline", "--states")).toMatchObject({ code: 2, err: expect.stringContaining("--dossier") });
});

it("readout dossier shows its matters and conflicts, as of a day too", async () => {
  const { out } = await run("dossier", "harbour");
  expect(out).toContain("patrol frigates, Norway to Chile — transfer");
  expect(out).toContain("Accounts that cannot all hold");
  const early = VIEWS.dossier.parse(await json("dossier", "harbour", "--as-of", "2024-05"));
  expect(early).toMatchObject({ asOf: "2024-05" });
  expect(early.matters.flatMap(({ history }) => history).every(({ published }) => published !== null && published < "2024-06")).toBe(true);
});

it("readout merge, split, relabel, confirm and retract say what they made, and how to take it back", async () => {
  const [peru, chile] = [await idOf("patrol frigates, Norway to Peru"), await idOf("patrol frigates, Norway to Chile")];
  const { out } = await run("relabel", peru, "The", "Peruvian", "order", "--why", "shorter");
  expect(out).toMatch(/^m:[0-9a-f]{16}: 1 correction; `readout undo \d+` takes it back\.\n$/);
  expect((await run("confirm", peru)).code).toBe(0);
  expect((await run("matters")).out).toMatch(/^The Peruvian order — transfer, confirmed · m:/);
  const { corrections } = VIEWS.retract.parse(await json("retract", chile));
  expect((await json("matters")).items).toHaveLength(3);
  expect((await run("undo", String(corrections[0]))).code).toBe(0);
  const merged = VIEWS.merge.parse(await json("merge", peru, chile));
  expect((await json("matters")).items).toHaveLength(2); // now there is one that "the frigates" may mean
  expect((await run("undo", String(merged.corrections[0]))).code).toBe(0);
  const [first] = (await json("matter", peru)).history;
  expect((await run("split", peru, first.development)).code).toBe(0);
  expect(await run("merge", peru, "m:0")).toMatchObject({ code: 2, err: expect.stringContaining("no such matter") });
});
