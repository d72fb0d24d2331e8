import { beforeAll, describe, expect, it } from "vitest";
import type { Hit } from "../../records/items.js";
import { BadQuery } from "../errors.js";
import { indexPending } from "../projection/indexer.js";
import { BRIDGE, harbour, TALKS } from "../suites/ground.suite.js";
import { sample } from "../suites/sample.suite.js";
import { TemporaryLedger } from "../suites/temporary.suite.js";
import { find } from "./find.js";

const on = new TemporaryLedger();
const first = harbour("2024-05-05");
const second = harbour("2024-05-06", TALKS);

beforeAll(async () => {
  await on.add(first);
  await on.add(second);
  await on.add(sample(BRIDGE, { publisher: "No day" }));
  await indexPending(on.ledger);
});

const matched = ({ snippet, matches }: Hit) => matches.map(([a, b]) => snippet.slice(a, b));

describe("a search", () => {
  it("finds reports and statements, newest day first, what has no day last", async () => {
    const { items, next, behind } = await find(on.ledger, "bridge");
    expect(items.map((i) => [i.kind, i.day])).toEqual([
      ["statement", "2024-05-06"],
      ["report", "2024-05-06"],
      ["statement", "2024-05-05"],
      ["report", "2024-05-05"],
      ["statement", null],
      ["report", null],
    ]);
    expect([next, behind]).toEqual([null, 0]);
  });

  it("gives the words around each match, and where these stand in a report's text", async () => {
    const { items } = await find(on.ledger, '"bridge had"');
    for (const hit of items) expect(matched(hit)).toEqual(["bridge had"]);
    const report = items.find((i) => i.kind === "report");
    expect(report?.snippet).toBe(second.document.report.text.slice(...(report?.span ?? [])));
  });

  it("finds statements by who makes them too", async () => {
    const { items } = await find(on.ledger, "okoro talks");
    expect(items.flatMap((i) => (i.kind === "statement" ? i.quote : []))).toEqual(["the talks on the bridge had ended"]);
  });

  it("goes on page by page, each hit once", async () => {
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await find(on.ledger, "bridge", { limit: 4, after });
      seen.push(...page.items.map((i) => i.id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen).toEqual((await find(on.ledger, "bridge")).items.map((i) => i.id));
  });

  it("keeps to days, and counts what these leave out with the first page", async () => {
    const page = await find(on.ledger, "bridge", { since: "2024-05-06" });
    expect(page.items.map((i) => i.day)).toEqual(["2024-05-06", "2024-05-06"]);
    expect(page.undated).toBe(2);
    expect((await find(on.ledger, "bridge", { since: "2024", after: "0" })).undated).toBeNull();
    expect((await find(on.ledger, "bridge")).undated).toBe(0);
  });

  it("says how many reports it has yet to take in", async () => {
    await on.add(sample(TALKS, { publisher: "Late", published: "2024-05-07" }));
    const page = await find(on.ledger, "bridge", { since: "2024-05-07" });
    expect([page.items, page.behind]).toEqual([[], 1]);
  });

  it("is refused without words", async () => {
    await expect(find(on.ledger, "!!")).rejects.toThrow(BadQuery);
  });
});
