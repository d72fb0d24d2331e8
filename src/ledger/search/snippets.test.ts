import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "./search-query.js";
import { snippetOf } from "./snippets.js";
import { stemOf, tokensOf } from "./terms.js";

const filler = (n: number) => Array.from({ length: n }, (_, k) => `w${k}`).join(" ");
const shown = (text: string, query: string) => {
  const { span, matches } = snippetOf(text, parseQuery(query));
  return [text.slice(...span), matches.map(([a, b]) => text.slice(a, b))] as const;
};

describe("a snippet", () => {
  it("has two dozen words around what was found, or all there are", () => {
    const text = `${filler(100)} the Łódź talks ${filler(100)}`;
    const [words, matches] = shown(text, "lodz");
    expect(words.split(" ")).toHaveLength(24);
    expect(words).toMatch(/^w\d+ .* the Łódź talks w0 .* w\d+$/);
    expect(matches).toEqual(["Łódź"]);
    expect(shown("Łódź.", "lodz")).toEqual(["Łódź", ["Łódź"]]);
  });

  it("is the stretch that has most of what is looked for, the first of these", () => {
    const text = `needle ${filler(60)} needle and thread ${filler(60)} thread and needle`;
    expect(shown(text, "thread needle")[1]).toEqual(["needle", "thread"]);
    expect(shown(text, "thread needle")[0]).toContain("needle and thread");
  });

  it("marks words side by side as one, and no word twice", () => {
    expect(shown("the talks in Łódź, held back", '"held back" OR "back" OR talk* OR talking')[1]).toEqual(["talks", "held back"]);
  });

  it("marks nothing over a gap, nor what is to be left out", () => {
    expect(shown("held … back", '"held back" OR held -back')[1]).toEqual(["held"]);
  });

  it("is the beginning where nothing was found", () => {
    expect(shown(`${"x".repeat(300)}`, "needle")).toEqual(["x".repeat(160), []]);
  });

  it("marks the words of the text that are asked for and no others, in any text", () => {
    const sign = fc.constantFrom(
      "talks",
      "Talking",
      "Łódź",
      "lodz",
      "\u00ad",
      "\u200b",
      " ",
      ", ",
      "…",
      "😀",
      "e\u0301",
      "ß",
      "ﬁ",
      "\ud800",
    );
    const text = fc.array(sign, { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom("talk", "lodz", "é", "fi", "lo*"), (text, asked) => {
        const { span, matches } = snippetOf(text, parseQuery(asked));
        const bare = asked.replace("*", "");
        const is = (word: string) =>
          asked.endsWith("*") ? stemOf(word).startsWith(bare) : word === [...tokensOf(bare)][0]?.word || stemOf(word) === bare;
        const wanted = [...tokensOf(text)].filter(({ word, start, end }) => is(word) && start >= span[0] && end <= span[1]);
        expect(matches).toEqual(wanted.map(({ start, end }) => [start, end]));
        expect([...tokensOf(text)].some(({ word }) => is(word))).toBe(matches.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
