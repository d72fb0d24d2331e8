import { expect, it } from "vitest";
import { canonical } from "./canonical.js";
import { paragraphs } from "./paragraphs.js";

const cut = (text: string) => paragraphs(text).map(([a, b]) => text.slice(a, b));

it("takes a line as a paragraph", () => {
  expect(cut("One.\nTwo.\n\n  Three. \n")).toEqual(["One.", "Two.", "Three."]);
});

it("joins hard-wrapped lines up to the blank line", () => {
  const wrapped = [
    "The ministry said on Tuesday that the bridge over the river would be",
    "closed for repairs until the end of the month, and that buses would",
    "run instead of trains between the two stations that lie beside it.",
    "",
    "Residents asked for a longer notice next time, since many of them had",
    "learned of the works from a sign on the morning that they began, and",
    "not from the letter which the town had promised to every household.",
  ].join("\n");
  expect(cut(wrapped)).toHaveLength(2);
});

it("does not join short lines that were never filled", () => {
  expect(cut("Roses\nare\nred,\n\nviolets\nare\nblue.")).toHaveLength(6);
});

it("has none for a blank text", () => {
  expect(paragraphs(" \n\t\n")).toEqual([]);
});

it("makes canonical text of any line ends and BOM", () => {
  expect(canonical("\ufeffa\r\nb\rc\n\ufeffd")).toBe("a\nb\nc\n\ufeffd");
});

const WRAPPED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "mail of a few lines, broken by hand",
    "Clerk Pia Vik said on Monday\nthat the gate would stay shut\nfor good.\n\n“We\nwaited,” she said.",
    ["Clerk Pia Vik said on Monday that the gate would stay shut for good.", "“We waited,” she said."],
  ],
  [
    "indents",
    "    Clerk Pia Vik told the council on Monday that the gate to\n  the yard would stay shut.\n\n    Nobody asked her\n  why.",
    ["Clerk Pia Vik told the council on Monday that the gate to the yard would stay shut.", "Nobody asked her why."],
  ],
  [
    "no blank lines: a short line that ends a sentence ends its paragraph",
    "Gate stays shut\nClerk Pia Vik told the council on Monday that the gate\nto the yard would stay shut.\nNobody asked her why it had been shut in the first\nplace.",
    [
      "Gate stays shut",
      "Clerk Pia Vik told the council on Monday that the gate to the yard would stay shut.",
      "Nobody asked her why it had been shut in the first place.",
    ],
  ],
  [
    "items with lines of their own",
    "The clerk told the council on Monday that there would be\nno more of this:\n- gates that nobody opens, whatever the weather, in any\n  of the yards\n- keys without a lock",
    [
      "The clerk told the council on Monday that there would be no more of this:",
      "- gates that nobody opens, whatever the weather, in any of the yards",
      "- keys without a lock",
    ],
  ],
];

it.each(WRAPPED)("[A11] joins %s", (_, text, wanted) => {
  expect(cut(text).map((paragraph) => paragraph.replace(/\s+/g, " "))).toEqual(wanted);
});

it.each([
  [
    "verse",
    "The gate was shut at the break of day,\nAnd nobody knew if the clerk would stay,\nOr what she had meant by the words on the wall,\nOr whether the gate had been there at all.",
  ],
  [
    "a transcript",
    "PIA VIK: The gate stays shut for as long as I live.\nODD BREKKE: Then I shall climb over it on Monday.\nPIA VIK: You are too old.",
  ],
  [
    "head lines",
    "Gate to the old yard stays shut for good\nClerk gives no reason to the council\nBy Ana Moe\nTOLSUND (Fjord Wire) - Clerk Pia Vik said so.\nNobody asked her why.",
  ],
  ["columns", "Yard\tGates\tkeys and more\nnorth\tone gate\tthree keys\nsouth\ttwo gates\tno key at all"],
  ["lines in small letters", "we shut the gate on monday\nnobody asked us why we did\nwe have the key"],
])("[A11] leaves the lines of %s", (_, text) => {
  expect(cut(text)).toHaveLength(text.split("\n").length);
});
