/** Where the paragraphs of a PDF stand on its pages. */
import type { PagedBox } from "../../records/trace.js";
import { linesOfPdf } from "./read-pdf.js";
import type { PrintedLine } from "./runs.js";

/** Shares of the size of the type below and above its base line. */
const BELOW = 0.2;
const ABOVE = 0.8;

const rounded = (points: number): number => Math.round(points * 10) / 10;

/** Left, bottom, right and top, in points (1/72 inch) from the lower left of the page, as the file counts. */
function boxOf(lines: readonly PrintedLine[]): PagedBox["box"] {
  const box = [
    Math.min(...lines.map(({ left }) => left)),
    Math.min(...lines.map(({ y, size }) => y - BELOW * size)),
    Math.max(...lines.map(({ right }) => right)),
    Math.max(...lines.map(({ y, size }) => y + ABOVE * size)),
  ];
  return box.map(rounded) as PagedBox["box"];
}

/** The boxes of each paragraph by where it begins in the canonical text: one for each column of each page that it runs over. */
export async function printedPlaces(bytes: Uint8Array, source: string): Promise<ReadonlyMap<number, readonly PagedBox[]>> {
  const all = await linesOfPdf(bytes, source);
  return new Map(
    all.map(({ span, lines }) => {
      const stretches: PrintedLine[][] = [];
      for (const line of lines) {
        const [last] = stretches.at(-1) ?? [];
        if (last && last.page === line.page && last.column === line.column) stretches.at(-1)?.push(line);
        else stretches.push([line]);
      }
      return [span[0], stretches.map((stretch) => ({ page: (stretch[0] as PrintedLine).page, box: boxOf(stretch) }))];
    }),
  );
}
