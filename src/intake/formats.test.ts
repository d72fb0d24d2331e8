import { describe, expect, it } from "vitest";
import { FORMATS, formatOfExtension, formatOfWords, namedExtensions } from "./formats.js";

describe("the forms of input", () => {
  it("have endings of their own, in small letters with a dot", () => {
    const endings = Object.values(FORMATS).flatMap(({ extensions }): readonly string[] => extensions);
    expect(endings.filter((ending) => !/^\.[a-z0-9]+$/.test(ending))).toEqual([]);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it("are told by a file's ending, however it is written; one that is not listed has none", () => {
    expect(formatOfExtension(".HTM")).toBe(FORMATS.html);
    expect(formatOfExtension(".ndjson")).toBe(FORMATS.jsonl);
    expect([".png", ".doc", ""].map(formatOfExtension)).toEqual([null, null, null]);
  });

  it("are told by what a report begins with only where nobody says them", () => {
    const page = "<!-- saved --> <html><p>The bridge is shut.";
    expect(formatOfWords(null, page)).toBe(FORMATS.html);
    expect(formatOfWords("text/plain", page)).toBe(FORMATS.text);
    expect(formatOfWords(null, "The <html> tag is shut.")).toBe(FORMATS.text);
  });

  it("are named to people by one ending each", () => {
    expect(namedExtensions()).toMatch(/^\.txt, \.html, \.pdf(?:, \.[a-z]+)+$/);
    expect(namedExtensions("or")).toMatch(/^\.txt, \.html.* or \.[a-z]+$/);
  });
});
