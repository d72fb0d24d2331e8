/** The real weights, read twice, with other threads, and from what no newspaper prints. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paragraphs } from "../text/paragraphs.js";
import { Annotator } from "./annotator.js";

const TEXT = [
  "Foreign Minister Ana Novak said on Tuesday that the talks would resume next week.",
  "“We are ready,” she told reporters in Geneva. “The others must say whether they are.”",
  "A senior official denied that any shipment had been held.",
].join("\n");

describe("Annotator", () => {
  let annotator: Annotator;
  beforeAll(async () => {
    annotator = await Annotator.open();
  });
  afterAll(() => annotator.close());

  it("finds who said what", async () => {
    const found = await annotator.attributions(TEXT, paragraphs(TEXT), []);
    const words = found.map((a) => [a.sources.map((s) => TEXT.slice(...s)), TEXT.slice(...a.cue)]);
    expect(words).toContainEqual([["Foreign Minister Ana Novak"], "said"]);
    expect(words).toContainEqual([["A senior official"], "denied"]);
  });

  it("gives the same whatever was read before, and with any number of threads", async () => {
    const first = await annotator.attributions(TEXT, paragraphs(TEXT), []);
    const other = `${TEXT}\n`.repeat(9);
    await annotator.attributions(other, paragraphs(other), []);
    expect(await annotator.attributions(TEXT, paragraphs(TEXT), [])).toEqual(first);
    const two = await Annotator.open({ threads: 2 });
    expect(await two.attributions(TEXT, paragraphs(TEXT), [])).toEqual(first);
    await two.close();
  });

  it("keeps every span inside one stretch", async () => {
    const stretches = paragraphs(TEXT);
    for (const a of await annotator.attributions(TEXT, stretches, [])) {
      for (const [start, end] of [a.cue, ...a.sources, ...a.contents]) {
        expect(stretches.some(([from, to]) => from <= start && end <= to)).toBe(true);
      }
    }
  });

  it.each([
    ["no words", ""],
    ["one word of 100,000 letters", "x".repeat(100_000)],
    ["only marks", "“”".repeat(2000)],
    ["NULs and control characters", "\u0000\u0001 said \u0007 that"],
  ])("reads %s", async (_, text) => {
    expect(await annotator.attributions(text, paragraphs(text), [])).toEqual(expect.any(Array));
  });
});
