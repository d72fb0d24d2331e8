import { expect, it } from "vitest";
import { printedParagraphs } from "./printed-paragraphs.js";
import type { PrintedLine } from "./runs.js";

it("takes time in proportion to the lines of a long file", () => {
  const line = (n: number): PrintedLine => ({
    words: `Line ${n} of a file of two thousand pages.`,
    page: 1 + Math.floor(n / 40),
    column: 0,
    left: 50,
    right: 300,
    y: 700 - 14 * (n % 40),
    size: 12,
    font: "f",
  });
  const lines = Array.from({ length: 80_000 }, (_, n) => line(n));
  const began = process.cpuUsage();
  expect(printedParagraphs(lines).flatMap((paragraph) => paragraph.lines)).toHaveLength(lines.length);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5); // a list copied for each line took a minute
});
