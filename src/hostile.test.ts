/** Texts made to keep a reader busy. What a text costs beside its length: odd-inputs.test.ts. */
import { describe, expect, it } from "vitest";
import { BYTES, KB, MB, of, readAll, STORY, TIMEOUT } from "./cli/hostile.suite.js";

describe("texts", () => {
  const UNITS: Readonly<Record<string, string>> = {
    hyphens: "-",
    "parted hyphens": "- ",
    dashes: "— ",
    dots: "…",
    "full stops": ". ",
    initials: "A.B. ",
    "straight quotation marks": '"',
    "curly quotation marks": "“”",
    "all quotation marks": "\"“”‘’'«»„‟",
    apostrophes: "'s ",
    figures: "1 2.5 ",
    emoji: "😀👩‍👩‍👧‍👦",
    letters: "a ",
    "lines of a letter": "a\n",
    "zero-width characters": "\u200b",
    accents: "\u0301",
    brackets: "()",
    "fields of figures": "1,2\t3\n",
    paths: "a/b/",
    "turned marks": "\u202e-",
  };

  it(
    "without a word are not read, and say so; what is said behind them is",
    () => {
      const found = readAll(Object.entries(UNITS).map(([name, unit]) => ({ name, ...of(unit, 100 * KB), after: `\n\n${STORY}` })));
      for (const { name, code, notes, statements } of found) {
        expect([name, code, notes]).toEqual([name, null, expect.arrayContaining(["no-words"])]);
        expect([name, notes.filter((n) => n !== "no-words" && n !== "quote-unpaired")]).toEqual([name, []]);
        expect([name, statements]).toEqual([name, 1]);
      }
    },
    TIMEOUT,
  );

  it(
    "of the most bytes that are taken are read in part, and say from where they were not",
    () => {
      const names = ["hyphens", "straight quotation marks", "lines of a letter", "fields of figures"];
      const found = readAll(names.map((name) => ({ name, ...of(UNITS[name] as string, BYTES) })));
      for (const { code, notes } of found) expect([code, notes]).toEqual([null, ["no-words", "read-in-part"]]);
    },
    TIMEOUT,
  );

  it(
    "of words without an end are read, and what is said behind them is",
    () => {
      const found = readAll([
        { name: "one word", ...of("x", MB), after: `\n\n${STORY}` },
        { name: "digits", ...of("7", MB), after: `\n\n${STORY}` },
        { name: "white space", ...of(" \u00a0\u2003", 9 * MB), after: `\n\n${STORY}` },
        { name: "Chinese", ...of("诺瓦克说明天会谈。", 100 * KB) },
      ]);
      expect(found.map(({ code, statements }) => [code, statements])).toEqual([
        [null, 1],
        [null, 1],
        [null, 1],
        [null, 0],
      ]);
      expect(found.map(({ notes }) => notes)).toEqual([[], [], [], ["language-not-english"]]);
    },
    TIMEOUT,
  );
});
