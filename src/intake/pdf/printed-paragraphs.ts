/** Printed lines → paragraphs: by gaps, indents, type, and lines that end early; over columns and pages where a sentence goes on. */
import type { Part } from "../../records/vocabulary.js";
import type { PrintedLine } from "./runs.js";

export interface PrintedParagraph {
  readonly lines: readonly PrintedLine[];
  readonly part: Part | null;
}

/** Shares of the size of the type: a first line is indented by so much; a gap between lines beyond the usual one parts them. */
const INDENT = 0.6;
const GAP = 0.35;
/** Points by which sizes differ. */
const OTHER_SIZE = 0.75;
/** Share of a column that a line leaves free at its end, where it ends early. */
const EARLY = 0.12;
/** Sizes beside that of the story. */
const HEADING = 1.12;
const HEADING_WORDS = 40;

const ENDS = /[.!?…:]["”’')\]]*\d{0,3}$/;
const PARTED = /\p{L}[-\u2010\u00ad]$/u;
const SMALL = /^["“‘'(]{0,2}\p{Ll}/u;
const ITEM = /^(?:[•·▪‣●○■]|[-–—*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;

function median(values: readonly number[], otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? otherwise;
}

/** What most characters of the lines are set in. */
function usual<T>(lines: readonly PrintedLine[], of: (line: PrintedLine) => T): T {
  const counts = new Map<T, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + line.words.length);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const sameColumn = (a: PrintedLine, b: PrintedLine): boolean => a.page === b.page && a.column === b.column;

/** Edges of columns, and the usual distance of lines in a size. */
class Measures {
  readonly #edges = new Map<string, { left: number; right: number }>();
  readonly #leading = new Map<number, number>();

  constructor(lines: readonly PrintedLine[]) {
    const gaps = new Map<number, number[]>();
    lines.forEach((line, n) => {
      const key = `${line.page}:${line.column}`;
      const edges = this.#edges.get(key);
      this.#edges.set(key, {
        left: Math.min(line.left, edges?.left ?? line.left),
        right: Math.max(line.right, edges?.right ?? line.right),
      });
      const next = lines[n + 1];
      if (!next || !sameColumn(line, next) || next.size !== line.size) return;
      const ofSize = gaps.get(line.size) ?? [];
      if (ofSize.push(line.y - next.y) === 1) gaps.set(line.size, ofSize);
    });
    for (const [size, all] of gaps) this.#leading.set(size, median(all, 1.2 * size));
  }

  leading({ size }: PrintedLine): number {
    return Math.min(this.#leading.get(size) ?? 1.3 * size, 2 * size);
  }

  endsEarly(line: PrintedLine): boolean {
    const { left, right } = this.#edges.get(`${line.page}:${line.column}`) ?? line;
    return right - line.right > EARLY * (right - left);
  }
}

const isIndented = (line: PrintedLine, { left }: PrintedLine): boolean => line.left - left > INDENT * line.size;

/** Whether the second line goes on with the paragraph of the first. @param first the first line of that paragraph */
function goesOn(first: PrintedLine, line: PrintedLine, next: PrintedLine, measures: Measures): boolean {
  if (Math.abs(line.size - next.size) > OTHER_SIZE || ITEM.test(next.words)) return false;
  const closed = ENDS.test(line.words);
  const early = measures.endsEarly(line);
  if (!sameColumn(line, next)) {
    if (PARTED.test(line.words)) return true;
    return closed ? !early && SMALL.test(next.words) : line.font === next.font || SMALL.test(next.words);
  }
  const gap = line.y - next.y;
  if (gap > measures.leading(line) + GAP * line.size || gap <= 0) return false;
  if (line.font !== next.font && early) return false; // a heading in bold above its paragraph
  if (isIndented(next, line) && !(line === first && ITEM.test(line.words))) return false;
  return !(closed && early && !SMALL.test(next.words));
}

/** A heading by its type: larger than the story, or in another font on lines of its own. @param top whether nothing of the story came before */
function partOf(lines: readonly PrintedLine[], body: PrintedLine, top: boolean): Part | null {
  const [first] = lines as [PrintedLine];
  const words = lines.map((line) => line.words).join(" ");
  if (words.split(" ").length > HEADING_WORDS || !/\p{L}{2}/u.test(words)) return null;
  const large = first.size >= HEADING * body.size;
  if (large) return top ? "headline" : "subhead";
  return !top && first.size >= body.size && lines.every(({ font }) => font !== body.font) && !ENDS.test(words) ? "subhead" : null;
}

/** The paragraphs of a report, in the order in which they are read. */
export function printedParagraphs(lines: readonly PrintedLine[]): PrintedParagraph[] {
  if (lines.length === 0) return [];
  const measures = new Measures(lines);
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group[0] as PrintedLine, group.at(-1) as PrintedLine, line, measures)) group.push(line);
    else groups.push([line]);
  }
  const body = { ...(lines[0] as PrintedLine), size: usual(lines, ({ size }) => size), font: usual(lines, ({ font }) => font) };
  let top = true;
  const largest = Math.max(...groups.slice(0, 6).map(([line]) => (line as PrintedLine).size));
  return groups.map((group) => {
    const part = partOf(group, body, top);
    const headline = part === "headline" && (group[0] as PrintedLine).size === largest;
    if (headline || (part === null && group.length > 2)) top = false;
    return { lines: group, part: part === "headline" && !headline ? null : part };
  });
}
