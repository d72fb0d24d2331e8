import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemOf, tokensIn, tokensOf, wordsOfName } from "./terms.js";

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

describe("words of spans", () => {
  const TEXT = "he was gonna hit anti-tank guns … and more";
  it.each([
    [[[0, 12]], ["he", "was", "gonna"]],
    [[[17, 21]], ["anti"]],
    [
      [
        [3, 6],
        [22, 31],
      ],
      ["was", "…", "tank", "guns"],
    ],
    [[[27, 42]], ["guns", "…", "and", "more"]],
    [[[6, 7]], []],
    [[[10, 16]], null],
    [[[3, 10]], null],
    [[[18, 19]], null],
  ] as const)("%j are %j", (spans, expected) =>
    expect(tokensIn([...tokensOf(TEXT)], spans)?.map(({ word }) => word) ?? null).toEqual(expected),
  );

  it("are those of the words cut out, or it is said that these are others", () => {
    const signs = fc.constantFrom("a", "ß", "é", "e\u0301", " ", "-", "…", "\u00ad", "\u200b", "😀", "1", "½", "ﬁ");
    const text = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (text, a, b) => {
        const span = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const;
        const found = tokensIn([...tokensOf(text)], [span]);
        if (found) expect(found.map(({ word }) => word)).toEqual(words(text.slice(...span)));
      }),
      { numRuns: 3000 },
    );
  });
});
