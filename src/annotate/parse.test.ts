import { describe, expect, it } from "vitest";
import type { SyntaxParameters } from "../model/manifest.js";
import { modelWords } from "../model/model-words.js";
import type { WordScores } from "../model/scores.js";
import { Parser, standIns } from "./parse.js";

describe("standIns", () => {
  it("are the first word that starts in a token, else the one it lies in", () => {
    const text = "don't cannot U.S. 2,000-pound";
    const tokens = [
      [0, 2],
      [2, 5],
      [6, 9],
      [9, 12],
      [13, 17],
      [18, 23],
      [23, 24],
      [24, 29],
    ] as [number, number][];
    const words = modelWords(text, [[0, text.length]]);
    const made = [...standIns(words, tokens)].map((w) => text.slice(...(words[w] as (typeof words)[number]).span));
    expect(made).toEqual(["don", "'", "cannot", "cannot", "U", "2,000", "-", "pound"]);
  });
});

describe("Parser", () => {
  const parameters: SyntaxParameters = {
    tags: ["NOUN", "VERB"],
    features: { Tense: ["", "Past"] },
    arcs: 1,
    relations: ["root", "nsubj", "obj"],
    weight: [[0], [0], [0]],
    bias: [9, 0, 0],
  };
  /** Rows: tags then Tense; as dependent, as head, bias as head, as root; two sides of a product, then each relation by either side. */
  const scores = {
    tags: { width: 4, data: Float32Array.from([2, 1, 1, 0, 1, 2, 0, 1, 2, 1, 1, 0]) },
    arcs: { width: 4, data: Float32Array.from([1, 0, 0, 0, 0, 1, 0, 5, 1, 0, 0, 0]) },
    relations: { width: 8, data: Float32Array.from([0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0]) },
    factuality: { width: 1, data: Float32Array.from([1, 7, 1]) },
  } as unknown as WordScores;

  it("reads tags, features, heads, relations and factuality, none but the head's being root", () => {
    const [she, saw, him] = new Parser(parameters).sentence(
      [
        [0, 3],
        [4, 7],
        [8, 11],
      ],
      Int32Array.from([0, 1, 2]),
      scores,
    );
    expect(she).toMatchObject({ span: [0, 3], tag: "NOUN", features: {}, head: 1, relation: "nsubj", factuality: null });
    expect(saw).toMatchObject({ tag: "VERB", features: { Tense: "Past" }, head: -1, relation: "root", factuality: 3 });
    expect(him).toMatchObject({ head: 1, relation: "obj" });
  });

  it("parses a sentence of more than 160 tokens in parts", () => {
    const tokens = Array.from({ length: 170 }, (_, n): [number, number] => [2 * n, 2 * n + 1]);
    const heads = new Parser(parameters).sentence(tokens, new Int32Array(170), scores).map((t) => t.head);
    expect(heads).toHaveLength(170);
    expect(heads.filter((h) => h < 0)).toHaveLength(2);
    expect(heads.slice(160).every((h) => h < 0 || h >= 160)).toBe(true);
  });
});
