import { describe, expect, it } from "vitest";
import { readoutDocument } from "../../src/records/document.js";
import { generated } from "./generate.js";

const first = (count: number) => Array.from({ length: count }, (_, n) => generated(n));

/** Every `[start, end)` anywhere in a value: what is a list of two numbers. */
function spansOf(value: unknown): [number, number][] {
  if (Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === "number")) return [value as [number, number]];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(spansOf) : [];
}

/** Every run of eight words, each once. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(7).map((_, n) => words.slice(n, n + 8).join(" ")));
}

describe("generated", () => {
  const made = first(200);

  it("gives documents that are what the schema takes", () => {
    for (const { document } of made) expect(readoutDocument.parse(document)).toEqual(document);
  });

  it("puts every span on words, without white space at either end", () => {
    for (const { document } of made) {
      const { text } = document.report;
      const bad = spansOf(document)
        .map(([start, end]) => text.slice(start, end))
        .filter((words) => words === "" || words.trim() !== words);
      expect(bad).toEqual([]);
      expect(spansOf(document.statements).length).toBeGreaterThan(2 * document.statements.length);
    }
  });

  it("gives each statement of a report an id of its own", () => {
    for (const { document } of made) expect(new Set(document.statements.map((s) => s.id)).size).toBe(document.statements.length);
  });

  it("gives the same report for the same number, whatever was made before, and another for another number or seed", () => {
    for (const n of [0, 7, 123, 39_999]) {
      const once = generated(n);
      first(3);
      expect(generated(n)).toEqual(once);
      expect(generated(n, 2).document.report.text).not.toBe(once.document.report.text);
      expect(generated(n + 1).document.report.text).not.toBe(once.document.report.text);
    }
  });

  it("makes no near-copies: of the runs of eight words in two reports, less than one in fifty is in both", () => {
    const runs = made.slice(0, 60).map(({ document }) => runsOf(document.report.text));
    const shares = runs.flatMap((a, n) =>
      runs.slice(n + 1).map((b) => [...a].filter((run) => b.has(run)).length / Math.min(a.size, b.size)),
    );
    expect(Math.max(...shares)).toBeLessThan(0.02);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.0005);
  });

  it("has twenty-five statements a report on average", () => {
    const counts = first(400).map(({ document }) => document.statements.length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(23);
    expect(mean).toBeLessThan(27);
  });
});
