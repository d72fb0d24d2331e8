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

  it("gives the same of texts that are read at once", async () => {
    const texts = [TEXT, `The mayor said so.\n${TEXT}`, `${TEXT}\n`.repeat(3)];
    const read = (text: string) => annotator.attributions(text, paragraphs(text), []);
    const alone: unknown[] = [];
    for (const text of texts) alone.push(await read(text));
    expect(await Promise.all(texts.map(read))).toEqual(alone);
  });

  it("gives of each section what it gives of it alone, though scores are written over those of the section before", async () => {
    const stretches = paragraphs(TEXT);
    const together: unknown[] = [];
    for await (const { sentences } of annotator.sections(TEXT, stretches, [], undefined, stretches.slice(1, 2))) together.push(sentences);
    const alone: unknown[] = [];
    for (const stretch of stretches) for await (const { sentences } of annotator.sections(TEXT, [stretch], [])) alone.push(sentences);
    expect(together).toEqual(alone);
    expect(together).toHaveLength(3);
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
