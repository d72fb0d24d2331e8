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
