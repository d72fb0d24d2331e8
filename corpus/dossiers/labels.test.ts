/** The labels of the dossiers hold together: every anchor is found once, every report named is there, no state begins after it was reported. */
import { describe, expect, it } from "vitest";
import { type Dossier, dossierNames, dossiers } from "./labels.js";

/** Entries of a dossier's histories, in all. */
const FEWEST_ENTRIES = 5;
const MOST_ENTRIES = 14;
/** Words of a report, its headline with them. */
const SHORTEST = 60;
const LONGEST = 180;

const all = dossiers();
const byName = all.map((dossier) => [dossier.labels.name, dossier] as const);

/** Every anchor of a dossier, as report and words. */
const anchorsOf = ({ labels }: Dossier): (readonly [string, string])[] => [
  ...[...labels.matters.flatMap(({ history }) => history), ...labels.conflicts.flatMap(({ sides }) => sides), ...labels.situation].map(
    ({ report, anchor }) => [report, anchor] as const,
  ),
  ...labels.no_conflicts.flatMap(({ anchors }) => anchors),
];

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
const weekdayOf = (date: string | null): string | null =>
  date && new Date(`${date}T12:00Z`).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });

const repeated = (values: readonly string[]): string[] => values.filter((value, n) => values.indexOf(value) !== n);

describe("dossiers", () => {
  it("are twenty, each called as its folder is", () => {
    expect(all).toHaveLength(20);
    expect(all.map(({ labels }) => labels.name)).toEqual(dossierNames());
  });

  it.each(byName)("%s: the reports that the labels list are those that are there", (_, { labels, texts }) => {
    expect(labels.reports.map(({ nn }) => nn)).toEqual([...texts.keys()]);
  });

  it.each(byName)("%s: a report is a headline and paragraphs, a line each, of a report's length", (_, { texts }) => {
    for (const [nn, text] of texts) {
      const lines = text.split("\n");
      expect(lines.pop(), nn).toBe("");
      expect(lines.length, nn).toBeGreaterThan(2);
      expect(lines.filter((line) => line.trim() !== line || line === "")).toEqual([]);
      const words = text.trim().split(/\s+/).length;
      expect(words, nn).toBeGreaterThanOrEqual(SHORTEST);
      expect(words, nn).toBeLessThanOrEqual(LONGEST);
    }
  });

  it.each(byName)("%s: every anchor stands once in its report", (_, dossier) => {
    const times = (nn: string, anchor: string): number => (dossier.texts.get(nn) ?? "").split(anchor).length - 1;
    const astray = anchorsOf(dossier).filter(([nn, anchor]) => times(nn, anchor) !== 1);
    expect(astray).toEqual([]);
  });

  it.each(byName)(
    "%s: what repeats a report has its origin and is not older, and an original is repeated",
    (_, { labels: { reports } }) => {
      for (const { nn, relation, of, origin_group, date } of reports) {
        const repeats = reports.filter((other) => other.of === nn);
        const source = reports.find((other) => other.nn === of);
        expect(of !== null, nn).toBe(relation === "copy" || relation === "revision");
        expect(source?.origin_group ?? origin_group, nn).toBe(origin_group);
        expect((source?.date ?? date) <= date, nn).toBe(true);
        expect(repeats.length > 0, nn).toBe(relation === "original");
      }
    },
  );

  it.each(byName)("%s: reports of one origin are linked, others are not", (_, { labels: { reports } }) => {
    const first = reports.filter(({ of }) => of === null).map(({ origin_group }) => origin_group);
    expect(repeated(first)).toEqual([]);
  });

  it.each(byName)("%s: a history is of a dossier's length, says nothing twice, and no state begins after its report", (_, { labels }) => {
    const published = new Map(labels.reports.map(({ nn, date }) => [nn, date]));
    const entries = labels.matters.flatMap(({ id, history }) => history.map((entry) => ({ ...entry, matter: id })));
    expect(entries.length).toBeGreaterThanOrEqual(FEWEST_ENTRIES);
    expect(entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(repeated(entries.map(({ matter, report, state, asserted_by }) => [matter, report, state, asserted_by].join(" | ")))).toEqual([]);
    expect(entries.filter(({ report, date }) => date !== null && date > (published.get(report) ?? ""))).toEqual([]);
  });

  it.each(byName)("%s: a state whose anchor names a weekday began on such a day, or is what is to come", (_, { labels }) => {
    const entries = labels.matters.flatMap(({ history }) => history).filter(({ state }) => state !== "scheduled");
    const said = entries.map(({ anchor, date }) => ({ anchor, date, weekday: WEEKDAY.exec(anchor)?.[0] })).filter(({ weekday }) => weekday);
    expect(said.filter(({ date, weekday }) => weekday !== weekdayOf(date))).toEqual([]);
  });

  it.each(byName)("%s: whom the report itself vouches for is called by the outlet, and nobody else is", (_, { labels }) => {
    const outlet = new Map(labels.reports.map((report) => [report.nn, report.outlet]));
    const entries = labels.matters.flatMap(({ history }) => history);
    const wrong = entries.filter((entry) => (entry.authority === "reporter") !== (entry.asserted_by === outlet.get(entry.report)));
    expect(wrong).toEqual([]);
  });

  it.each(byName)("%s: ids are given once, and a figure stands in its anchor", (_, { labels }) => {
    expect(repeated([...labels.matters, ...labels.conflicts].map(({ id }) => id))).toEqual([]);
    expect(labels.situation.filter(({ figure, anchor }) => !anchor.includes(figure))).toEqual([]);
  });

  it("most have a conflict, each kind of relation and of authority is there", () => {
    expect(all.filter(({ labels }) => labels.conflicts.length > 0).length).toBeGreaterThanOrEqual(8);
    expect(new Set(all.flatMap(({ labels }) => labels.reports.map(({ relation }) => relation))).size).toBe(4);
    expect(
      new Set(all.flatMap(({ labels }) => labels.matters.flatMap(({ history }) => history.map(({ authority }) => authority)))).size,
    ).toBe(7);
    expect(new Set(all.flatMap(({ labels }) => labels.conflicts.map(({ kind }) => kind))).size).toBe(6);
  });
});
