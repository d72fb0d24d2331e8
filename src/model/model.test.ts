import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Annotator } from "../annotate/annotator.js";
import { WeightsChanged, WeightsMissing } from "../errors.js";
import { paragraphs } from "../text/paragraphs.js";
import { casingFeatures } from "./casing-features.js";
import { defaultFolder, loadWeights } from "./manifest.js";
import { modelWords } from "./model-words.js";
import { Subwords } from "./subwords.js";

interface Row {
  text: string;
  words: string[];
  features: number[];
  ids: number[][];
}

const FIXTURE = JSON.parse(readFileSync(new URL("./fixture.json", import.meta.url), "utf8")) as Row[];

describe("words, features and subwords are those of training", () => {
  it.each(FIXTURE.map((row): [string, Row] => [row.text.slice(0, 40), row]))("%s", async (_, row) => {
    const words = modelWords(row.text, paragraphs(row.text));
    expect(words.map(({ span }) => row.text.slice(...span))).toEqual(row.words);
    expect([...casingFeatures(row.text, words)]).toEqual(row.features);
    const weights = await loadWeights();
    const subwords = new Subwords(weights.tokenizer, weights.manifest.special.unknown);
    expect(row.words.map((word) => subwords.of(word))).toEqual(row.ids);
  });
});

const TEXT = [
  "Foreign Minister Ana Novak said on Tuesday that the talks would resume next week.",
  "“We are ready,” she told reporters in Geneva. “The others must say whether they are.”",
  "A senior official denied that any shipment had been held.",
].join("\n");

describe("ReadingModel", () => {
  let model: Annotator;
  beforeAll(async () => {
    model = await Annotator.open();
  });
  afterAll(() => model.close());

  it("finds who said what", async () => {
    const found = await model.attributions(TEXT, paragraphs(TEXT), []);
    const words = found.map((a) => [a.sources.map((s) => TEXT.slice(...s)), TEXT.slice(...a.cue)]);
    expect(words).toContainEqual([["Foreign Minister Ana Novak"], "said"]);
    expect(words).toContainEqual([["A senior official"], "denied"]);
  });

  it("gives the same whatever was read before, and with any number of threads", async () => {
    const first = await model.attributions(TEXT, paragraphs(TEXT), []);
    const other = `${TEXT}\n`.repeat(9);
    await model.attributions(other, paragraphs(other), []);
    expect(await model.attributions(TEXT, paragraphs(TEXT), [])).toEqual(first);
    const two = await Annotator.open({ threads: 2 });
    expect(await two.attributions(TEXT, paragraphs(TEXT), [])).toEqual(first);
    await two.close();
  });

  it("keeps every span inside one stretch", async () => {
    const stretches = paragraphs(TEXT);
    for (const a of await model.attributions(TEXT, stretches, [])) {
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
    expect(await model.attributions(text, paragraphs(text), [])).toEqual(expect.any(Array));
  });
});

describe("weights", () => {
  const withCopy = (change: (folder: string) => void): string => {
    const folder = mkdtempSync(join(tmpdir(), "readout-weights-"));
    for (const name of ["manifest.json", "reader.onnx", "tokenizer.json"]) cpSync(join(defaultFolder(), name), join(folder, name));
    change(folder);
    return folder;
  };

  it("that are missing are refused with the mend", async () => {
    const folder = withCopy((f) => rmSync(join(f, "reader.onnx")));
    await expect(loadWeights(folder)).rejects.toThrow(WeightsMissing);
    await expect(loadWeights(folder)).rejects.toThrow(/reader\.onnx: the weights are not there; run `npm ci`/);
    rmSync(folder, { recursive: true });
  });

  it("whose hash differs are refused with the mend", async () => {
    const folder = withCopy((f) => writeFileSync(join(f, "tokenizer.json"), "{}"));
    await expect(loadWeights(folder)).rejects.toThrow(WeightsChanged);
    await expect(loadWeights(folder)).rejects.toThrow(/restore the file/);
    rmSync(folder, { recursive: true });
  });
});
