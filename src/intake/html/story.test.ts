import { describe, expect, it } from "vitest";
import { readPage } from "./page.js";

const LONG = [
  "The keepers of nine lighthouses put down their work on Thursday because they had been left without coal since Christmas.",
  "The coast office sent a boat with forty sacks in the afternoon, and asked the men to light the lamps again before the ferry came.",
  "Two of the keepers answered by lamp that they would count the sacks first, and that forty were too few for nine houses.",
];
const between = (...inner: readonly string[]): string[] => {
  const [first, second, third] = LONG as [string, string, string];
  const paragraphs = [first, inner[0] ?? "", second, inner[1] ?? "", third].filter(Boolean);
  const page = `<html><body><h1>Keepers walk out over coal</h1>${paragraphs.map((p) => (p.startsWith("<") ? p : `<p>${p}</p>`)).join("")}</body></html>`;
  return readPage(page, "a.html")
    .text.split("\n\n")
    .slice(1)
    .filter((line) => !LONG.includes(line));
};

describe("[A36] what stands between two paragraphs of a story", () => {
  it.each(["Follow this topic", "Partner content", "Reuse"])("is a scrap of the page: %s", (scrap) => {
    expect(between(scrap)).toEqual([]);
    expect(between("", `<div>${scrap}</div>`)).toEqual([]);
  });

  it.each([
    ["a sentence", "They are cold."],
    ["a heading", "<h3>Forty sacks</h3>"],
    ["a heading in bold", "<p><b>Forty sacks</b></p>"],
    ["an item of a list", "<ul><li>Forty sacks</li></ul>"],
    ["with a figure", "Sacks sent: 40"],
    ["words somebody leads to", "He wrote to the office:"],
  ])("is kept where it is %s", (_, kept) => {
    expect(between(kept)).toHaveLength(1);
  });

  it("is kept where it stands there again, as who speaks next does", () => {
    expect(between("Ole Brandt", "Ole Brandt")).toEqual(["Ole Brandt", "Ole Brandt"]);
  });
});
