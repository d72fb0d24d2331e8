import { beforeAll, describe, expect, it } from "vitest";
import { correct } from "../corrections/corrections.js";
import { ANA } from "../suites/ground.suite.js";
import { type Sample, sample } from "../suites/sample.suite.js";
import { TemporaryLedger } from "../suites/temporary.suite.js";
import { reportsOf, statementItems } from "./items.js";

const on = new TemporaryLedger();
const LINES = [
  { who: "Ana Novak", words: "the bridge would stay closed" },
  { who: "Ben Okoro", cue: "added", words: "it was safe", saidAt: "2024-05-01" },
];
const dated = sample(LINES, { published: "2024-05-05", publisher: "One", title: "Bridge" });
const undated = sample(LINES, { publisher: "Two" });
const other = sample(LINES, { publisher: "Three", published: "2024-05-06" });
/** Dated by its dateline alone. */
const byDateline: Sample = {
  ...other,
  document: {
    ...other.document,
    report: { ...other.document.report, published: null, dateline: { span: [0, 3], place: "ANA", date: "2024-05-06", agency: null } },
  },
};

beforeAll(async () => {
  await on.add(dated, "b");
  await on.add(dated, "a");
  await on.add(undated);
  await on.add(byDateline);
});

const itemsOf = async (s: Sample) => {
  const ids = s.document.statements.map((x) => x.id);
  const keys = (await on.keys()).filter((k) => ids.includes(k.id)).map((k) => k.sort_key);
  return on.read((db) => statementItems(db, keys));
};

describe("items of lists", () => {
  it("have the words of their evidence, checked, and who says it", async () => {
    const items = await itemsOf(dated);
    expect(items.map((i) => [i.quote, i.cueWords, i.speakerName, i.check, i.correction])).toEqual([
      ["it was safe", "added", "Ben Okoro", "exact", null],
      ["the bridge would stay closed", "said", "Ana Novak", "exact", null],
    ]);
    expect(items[0]?.report).toEqual({
      id: dated.document.report.id,
      title: "Bridge",
      publisher: "One",
      published: "2024-05-05",
      url: null,
      dossiers: ["a", "b"],
    });
  });

  it("say what their day rests on", async () => {
    const days = async (s: Sample) => (await itemsOf(s)).map((i) => [i.cueWords, i.day, i.dayBasis]);
    expect(await days(dated)).toEqual([
      ["added", "2024-05-01", "inferred"],
      ["said", "2024-05-05", "publication"],
    ]);
    expect(await days(undated)).toEqual([
      ["said", null, null],
      ["added", "2024-05-01", "inferred"],
    ]);
    expect(await days(byDateline)).toContainEqual(["said", "2024-05-06", "dateline"]);
  });

  it("come in the order of the sort keys; a key that no statement has gives none", async () => {
    const [a, b] = (await on.keys()).slice(-2).map((k) => k.sort_key) as [number, number];
    const ordered = async (...keys: number[]) => (await on.read((db) => statementItems(db, keys))).map((i) => i.sortKey);
    expect(await ordered(a, b)).toEqual([a, b]);
    expect(await ordered(b, 4, a)).toEqual([b, a]);
    expect(await ordered()).toEqual([]);
  });

  it("are marked where a person changed them", async () => {
    const [statement] = dated.document.statements;
    await correct(on.ledger, statement?.id as string, { stance: "warn" }, ANA);
    expect((await itemsOf(dated)).map((i) => [i.stance, i.correction])).toEqual([
      ["assert", null],
      ["warn", "corrected"],
    ]);
  });

  it("name any number of reports, more than a store takes values in one query", async () => {
    const many = Array.from({ length: 70_000 }, (_, n) => n + 1);
    expect((await on.read((db) => reportsOf(db, many))).size).toBe(3);
  });
});
