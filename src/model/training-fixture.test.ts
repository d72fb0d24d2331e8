/** What the network is given here is what it was given in training: `training/readout_training/fixture.py` wrote the fixture. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { paragraphs } from "../text/paragraphs.js";
import { casingFeatures } from "./casing-features.js";
import { loadWeights } from "./manifest.js";
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
