import { describe, expect, it } from "vitest";
import { eachOnce, type Found } from "./copies.ts";

const report = (id: string) => ({ id: `r:${id}`, title: null, publisher: null, published: null, url: null, dossiers: [] });
const said = (id: string, of: string, origin: string | null, quote: string, who = "Eva Lind"): Found =>
  ({
    ...{ kind: "statement", id, report: report(of), textOrigin: origin, quote, speakerName: who, speakerText: "she" },
    ...{ source: [[0, 5]], cue: [[6, 10]], content: [[11, 30]] },
  }) as unknown as Found;
const text = (of: string, origin: string | null, match: [number, number]): Found =>
  ({
    kind: "report",
    id: `r:${of}`,
    report: report(of),
    textOrigin: origin,
    span: [10, 40],
    snippet: "",
    matches: [match],
  }) as unknown as Found;

const told = (items: readonly Found[]) => eachOnce(items).map(({ one, copies }) => [one.id, ...copies.map(({ id }) => id)]);

describe("what is listed", () => {
  it("has a statement once that copies of one text print again, whatever their signs", () => {
    expect(
      told([
        said("s:1", "a", "o:1", "“The quay, is shut,”"),
        said("s:2", "b", "o:1", "The quay is shut"),
        said("s:3", "c", "o:1", "other"),
      ]),
    ).toEqual([["s:1", "s:2"], ["s:3"]]);
  });

  it("leads with the original, in its place, whatever stands above it", () => {
    const on = (published: string | null, item: Found): Found => ({ ...item, report: { ...item.report, published } }) as Found;
    const quay = (id: string, of: string) => said(id, of, "o:1", "The quay is shut");
    const list = [
      on(null, quay("s:1", "a")),
      on("2031-03-05", quay("s:2", "b")),
      on("2031-03-05", said("s:3", "c", "o:2", "other")),
      on("2031-03-04", quay("s:4", "d")),
      on("2031-03-04", quay("s:5", "e")),
    ];
    expect(told(list)).toEqual([["s:3"], ["s:5", "s:1", "s:2", "s:4"]]);
  });

  it.each([
    ["of another origin", said("s:2", "b", "o:2", "The quay is shut")],
    ["of a text that was not compared", said("s:2", "b", null, "The quay is shut")],
    ["by another speaker", said("s:2", "b", "o:1", "The quay is shut", "Ben Okoro")],
    ["in the same report", said("s:2", "a", "o:1", "The quay is shut")],
  ])("has the same words twice %s", (_, other) => {
    expect(told([said("s:1", "a", "o:1", "The quay is shut"), other])).toEqual([["s:1"], ["s:2"]]);
  });

  it("has no report for words that stand in a statement of it that is listed too", () => {
    const one = said("s:1", "a", "o:1", "The quay is shut");
    expect(told([one, text("a", "o:1", [3, 9])])).toEqual([["s:1"]]);
    expect(told([one, text("a", "o:1", [22, 28])])).toEqual([["s:1"], ["r:a"]]);
    expect(told([one, text("b", "o:1", [3, 9]), text("c", "o:1", [3, 9])])).toEqual([["s:1"], ["r:b", "r:c"]]);
  });
});
