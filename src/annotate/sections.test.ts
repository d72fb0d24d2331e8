import { expect, it } from "vitest";
import { modelWords } from "../model/model-words.js";
import { paragraphs } from "../text/paragraphs.js";
import { sectionsOf, stretchesOf } from "./sections.js";

const TEXT = "one two three\nfour five\nsix seven eight nine ten";
const words = modelWords(TEXT, paragraphs(TEXT));

it("sections end with a stretch, but for a stretch that is longer than a section", () => {
  const said = (most: number) => sectionsOf(words, most).map((section) => section.map(({ span }) => TEXT.slice(...span)).join(" "));
  expect(said(6)).toEqual(["one two three four five", "six seven eight nine ten"]);
  expect(said(3)).toEqual(["one two three", "four five", "six seven eight", "nine ten"]);
  expect(sectionsOf([])).toEqual([]);
});

it("a section knows its stretches as far as they lie in it", () => {
  expect(stretchesOf(words.slice(0, 5)).map((s) => TEXT.slice(...s))).toEqual(["one two three", "four five"]);
  expect(stretchesOf(words.slice(6)).map((s) => TEXT.slice(...s))).toEqual(["seven eight nine ten"]);
});

it("[S49] what is read apart shares no section with the rest", () => {
  const said = sectionsOf(words, 100, [[0, 13]]).map((section) => section.map(({ span }) => TEXT.slice(...span)).join(" "));
  expect(said).toEqual(["one two three", "four five six seven eight nine ten"]);
});
