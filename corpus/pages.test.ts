/**
 * Pages in the manners of wires, broadcasters, ministries, blogs, live pages, syndication sites, paywalls, newsletters and local papers,
 * all of them made up. Of each, all that `page.json` says: the story word for word and nothing else in it, and what the page says of itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { intake } from "../src/intake/intake.js";
import type { Part } from "../src/records/vocabulary.js";

const ROOT = join(import.meta.dirname, "pages");

interface Expected {
  readonly title: string;
  readonly authors: readonly string[];
  /** The day. */
  readonly published: string;
  readonly publisher?: string;
  /** Paragraphs, list items and block quotations in their order. */
  readonly body: readonly string[];
  readonly summary?: readonly string[];
  readonly captions?: readonly string[];
  readonly corrections?: readonly string[];
  readonly "sign-off"?: readonly string[];
  readonly notes?: readonly string[];
}

describe("pages", () => {
  const names = readdirSync(ROOT).sort();

  it("are sixty and more", () => expect(names.length).toBeGreaterThanOrEqual(60));

  it.each(names)("%s", async (name) => {
    const wanted = JSON.parse(readFileSync(join(ROOT, name, "page.json"), "utf8")) as Expected;
    const bytes = readFileSync(join(ROOT, name, "input.html"));
    const { report, notes } = await intake({ source: name, bytes, mediaType: "text/html" });
    const lines = (...parts: Part[]) => report.anatomy.filter((a) => parts.includes(a.part)).map(({ span }) => report.text.slice(...span));
    expect({
      title: report.title,
      authors: report.authors,
      published: report.published?.slice(0, 10) ?? null,
      publisher: wanted.publisher === undefined ? undefined : report.publisher,
      body: lines("paragraph", "list-item", "block-quote"),
      summary: lines("summary-point"),
      captions: lines("caption"),
      corrections: lines("correction"),
      "sign-off": lines("sign-off"),
      notes: notes.map(({ code }) => code),
    }).toEqual({ publisher: undefined, summary: [], captions: [], corrections: [], "sign-off": [], notes: [], ...wanted });
  });

  it.each(names)("[A34] %s is all in what a second extractor finds, or what is not is left out and said", async (name) => {
    const bytes = readFileSync(join(ROOT, name, "input.html"));
    const lines = async (strict: boolean) => {
      const { report, notes } = await intake({ source: name, bytes, mediaType: "text/html", metadata: { strict } });
      return { lines: report.text.split("\n\n"), notes };
    };
    const [usual, strict] = [await lines(false), await lines(true)];
    const leftOut = usual.lines.filter((line) => !strict.lines.includes(line));
    expect(usual.lines.filter((line) => !leftOut.includes(line))).toEqual(strict.lines);
    const said = strict.notes.find(({ code }) => code === "paragraphs-left-out")?.message ?? "0";
    expect(Number.parseInt(said, 10)).toBe(leftOut.length);
    expect(leftOut.length).toBeLessThanOrEqual(2); // all these pages' stories are told right without its help
  });
});
