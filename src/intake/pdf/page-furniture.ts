/** [A32] What a page has at its edges: running headers and footers, which other pages repeat, and page numbers. */
import type { PrintedLine } from "./runs.js";

/** Shares of the height of a page: where such lines stand. */
const EDGE = 0.14;
/** Pages on either side that are looked at: left and right pages have headers of their own. */
const NEAR = 2;
const PAGE_NUMBER = /^(?:page|p\.|seite)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–—|]?$/i;

export interface PrintedPage {
  readonly lines: readonly PrintedLine[];
  readonly bottom: number;
  readonly top: number;
}

/** A line as it is repeated: its numbers may count on. */
const form = ({ words, size }: PrintedLine): string => `${size} ${words.toLowerCase().replace(/\d+/g, "#")}`;

function atEdge({ lines, bottom, top }: PrintedPage): PrintedLine[] {
  const height = EDGE * (top - bottom);
  return lines.filter(({ y }) => y < bottom + height || y > top - height);
}

/** The lines of each page that are not of its text. */
export function pageFurniture(pages: readonly PrintedPage[]): ReadonlySet<PrintedLine> {
  const edges = pages.map(atEdge);
  const forms = edges.map((lines) => new Set(lines.map(form)));
  const found = new Set<PrintedLine>();
  edges.forEach((lines, n) => {
    const near = forms.filter((_, other) => other !== n && Math.abs(other - n) <= NEAR);
    for (const line of lines) if (PAGE_NUMBER.test(line.words) || near.some((other) => other.has(form(line)))) found.add(line);
  });
  return found;
}
