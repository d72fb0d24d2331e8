import { describe, expect, it } from "vitest";
import { lineDate } from "../line-date.js";
import { elementsIn, parse } from "./dom.js";
import { headDate } from "./head-date.js";
import { metadataOf } from "./metadata.js";

const page = (top: string, rest = ""): string =>
  `<html><body><h1>Bridge stays shut</h1>${top}<p>Mayor Ana Novak said on Tuesday that the bridge to the islands would stay shut until spring.</p>${rest}</body></html>`;
const published = (html: string) => metadataOf(elementsIn(parse(html))).published;

describe("[T44] the day between a page's heading and its story", () => {
  it.each([
    "<p>Feb 5, 2025</p>",
    "<p>By Marta Keel</p><p>Feb. 5, 2025</p>",
    "<div><span>By Marta Keel</span> <span>5 February 2025</span></div>",
    "<p>By Marta Keel | February 5, 2025</p>",
    "<p>Published: Wednesday, February 5th, 2025, 10:30 a.m.</p>",
    "<p>Last updated 2025-02-05</p>",
  ])("is taken where nothing else of the page says when it came out: %s", (top) => {
    expect(published(page(top))).toBe("2025-02-05");
  });

  it.each([
    ["", "<p>Feb 5, 2025</p>"],
    ["<p>Feb 5, 2025</p><p>March 9, 2024</p>", ""],
    ["<p>Feb 31, 2025</p>", ""],
    ["<p>The dues of Feb 5, 2025</p>", ""],
    ["<p>Page 5, 2025</p>", ""],
  ])("is none behind the story, none of two, and no day that there is not: %s%s", (top, rest) => {
    expect(published(page(top, rest))).toBeNull();
  });

  it("is no day where the page declares another", () => {
    const declared = '<html><head><meta property="article:published_time" content="2025-02-04"></head>';
    expect(published(page("<p>Feb 5, 2025</p>").replace("<html>", declared))).toBe("2025-02-04");
  });

  it("is read of a line, and looked for among so many lines only", () => {
    expect([lineDate("By Ana Novak, Feb 5, 2025"), lineDate("5 February 2025, a Wednesday")]).toEqual(["Feb 5, 2025", null]);
    expect(headDate(elementsIn(parse(page(`${"<p>dues</p>".repeat(400)}<p>Feb 5, 2025</p>`))))).toBeNull();
  });
});
