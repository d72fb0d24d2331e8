import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryOf, searchable, wordsOfName } from "./words.js";

describe("searchable", () => {
  it("is as long as the text, so that offsets hold in both, and holds nothing that is not a letter, digit or space", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const words = searchable(text);
        expect(words).toHaveLength(text.length);
        expect(words).toMatch(/^[\p{L}\p{M}\p{N} ]*$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["Café “Zoë”: 2,000-pound", "Cafe  Zoe   2 000 pound"],
    ["😀 ok \ud800x", "   ok  x"],
    ["Straße 京都", "Straße 京都"],
  ])("of %j is %j", (text, words) => expect(searchable(text)).toBe(words));
});

describe("queries", () => {
  it("are words, words side by side, and words to leave out", () => {
    expect(queryOf('bombs “held back” -"Tel Aviv" U.S. -x')).toEqual({
      all: [["bombs"], ["held", "back"], ["u", "s"]],
      none: [["tel", "aviv"], ["x"]],
    });
  });

  it.each(["", "  ", '""', "-word", "!?", '" ! "'])("without a word to look for are refused: %j", (query) =>
    expect(() => queryOf(query)).toThrow(/no word to look for/),
  );

  it("take a name's words once, bare", () => {
    expect(wordsOfName("José  O'Neill-José")).toEqual(["jose", "o", "neill"]);
  });
});
