/**
 * Every case of the corpus, read with the real weights. A case is a folder with `input.txt` or `input.html`,
 * `expected.json` (only the records at issue, by their words) and `why.md`. Cases that the present weights miss stand in
 * `known-misses.txt` with their cause: at most one in ten, and one that passes must leave the list.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../src/read.js";
import { readoutDocument } from "../src/records/document.js";
import { differences, type Expected } from "./expected.js";
import { breaches } from "./invariants/invariants.js";
import { traceOf } from "./trace.js";

const ROOT = import.meta.dirname;

function cases(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (existsSync(join(ROOT, folder, name, "expected.json")) ? [join(folder, name)] : cases(join(folder, name))))
    .sort();
}

const ALL = cases(".");
const MISSES = new Map(
  readFileSync(join(ROOT, "known-misses.txt"), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !/^(?:#|times\/|identities\/|developments\/)/.test(line))
    .map((line) => line.split(/:\s+/, 2) as [string, string]),
);

describe("corpus", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("lists at most one case in ten as missed, each of them a case, with its cause", () => {
    expect(MISSES.size * 10).toBeLessThanOrEqual(ALL.length);
    for (const [name, cause] of MISSES) {
      expect(ALL).toContain(name);
      expect(cause ?? "").not.toBe("");
    }
  });

  it.each(ALL)("%s", async (name) => {
    const folder = join(ROOT, name);
    const html = existsSync(join(folder, "input.html"));
    const bytes = readFileSync(join(folder, html ? "input.html" : "input.txt"));
    const incoming: Parameters<Reader["read"]>[0] = { source: name, bytes, mediaType: html ? "text/html" : "text/plain" };
    const document = await reader.read(incoming);
    expect(readoutDocument.parse(document)).toEqual(document);
    expect(breaches(document)).toEqual([]); // [R20] [K16] [S38] [S49] [T43]
    expect(existsSync(join(folder, "why.md"))).toBe(true);
    const wrong = differences(document, JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected);
    if (MISSES.has(name)) {
      expect(wrong, "this case passes now: take it off known-misses.txt").not.toEqual([]);
      return;
    }
    if (wrong.length === 0) return;
    // [source | cue | content] of each statement, and below it the decisions on it
    expect.fail(`${wrong.join("\n")}\n\nwhat was decided:\n${traceOf(await reader.read(incoming, { explain: true }))}`);
  });
});
