import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutsWord, stemOf, tokensOf, wordsOfName } from "./words.js";

const words = (text: string) => [...tokensOf(text)].map(({ word }) => word);

describe("words of a text", () => {
  it.each([
    ["Café “Zoë”: 2,000-pound", ["cafe", "zoe", "2", "000", "pound"]],
    ["😀 ok \ud800x", ["ok", "x"]],
    ["co\u00adop\u200beration", ["cooperation"]],
    ["Straße 京都 2½ m²", ["strasse", "京都", "2", "m2"]],
    ["held … back", ["held", "…", "back"]],
    ["x".repeat(300), ["x".repeat(100)]],
  ])("of %j are %j", (text, expected) => expect(words(text)).toEqual(expected));

  it("stand where the text has them, in order, and are none but letters, digits and vowel signs", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        let before = 0;
        for (const { start, end, word } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
          expect(word).toMatch(/^(?:[\p{L}\p{M}\p{N}]+|…)$/u);
          expect(words(text.slice(start, end))).toEqual([word]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are known by their stems, those of English by letters a to z alone", () => {
    expect(["talks", "talking", "negotiations", "bridge", "京都", "b52s"].map(stemOf)).toEqual([
      "talk",
      "talk",
      "negoti",
      "bridg",
      "京都",
      "b52s",
    ]);
  });

  it("of a name come once, bare", () => {
    expect(wordsOfName("José  O'Neill-José … Łęcki")).toEqual(["jose", "o", "neill", "lecki"]);
  });
});

it.each([
  ["anti-tank guns", [0, 9], false],
  ["anti-tank guns", [0, 4], false],
  ["anti-tank guns", [0, 3], true],
  ["he was gonna go", [10, 15], true],
  ["he was gonna go", [7, 15], false],
  ["x", [0, 1], false],
] as const)("a span of %j from and to %j cuts a word: %j", (text, span, cuts) => expect(cutsWord(text, span)).toBe(cuts));
