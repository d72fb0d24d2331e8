/**
 * The columns of a page, in the order in which they are read. A page is cut into rows of what stands side by side; rows that leave one
 * gutter free between prose on both sides are columns, the left one read first. What runs across (a headline, a table, a picture's
 * caption) stands between such groups. Columns of numbers are no prose, so a table is read row by row.
 */
import { bottomOf, linesOf, type PrintedLine, type Run, topOf } from "./runs.js";

/** Widths of type that a gutter has at least. */
const GUTTER = 0.8;
/** Lines on each side of a gutter, and characters in them on average. */
const MOST_TELLING = 3;
const PROSE = 12;
/** Columns in columns: no newspaper has more. */
const DEEPEST = 6;
/** Rows beyond which a page is no page of prose; it is read from the top down. */
const MOST_ROWS = 2000;

type Interval = readonly [from: number, to: number];

/** Runs in rows: each row is what overlaps in height, directly or through others. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  let bottom = Number.POSITIVE_INFINITY;
  for (const run of [...runs].sort((a, b) => topOf(b) - topOf(a))) {
    if (topOf(run) <= bottom) {
      rows.push([]);
      bottom = Number.POSITIVE_INFINITY;
    }
    rows.at(-1)?.push(run);
    // descenders of one line may touch the next
    bottom = Math.min(bottom, bottomOf(run) + 0.25 * run.size);
  }
  return rows;
}

/** What is left of free stretches under a row. */
function without(free: readonly Interval[], row: readonly Run[], least: number): Interval[] {
  let left = [...free];
  for (const { x, width } of row)
    left = left.flatMap(([from, to]): Interval[] =>
      x + width <= from || x >= to ? [[from, to]] : [[from, x] as const, [x + width, to] as const].filter(([a, b]) => b - a >= least),
    );
  return left;
}

const isProse = (runs: readonly Run[]): boolean => {
  const lines = linesOf(runs, 1, 0);
  return lines.length >= MOST_TELLING && lines.reduce((sum, { words }) => sum + words.length, 0) >= PROSE * lines.length;
};

/** The two sides of a gutter that runs have; null where none parts prose from prose. */
function sidesOf(runs: readonly Run[], free: readonly Interval[]): [Run[], Run[]] | null {
  for (const [from, to] of [...free].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
    const middle = (from + to) / 2;
    const left = runs.filter(({ x }) => x < middle);
    const right = runs.filter(({ x }) => x >= middle);
    if (isProse(left) && isProse(right)) return [left, right];
  }
  return null;
}

/** Groups of runs in the order in which they are read. */
function ordered(runs: readonly Run[], depth: number): Run[][] {
  const rows = rowsOf(runs);
  if (depth >= DEEPEST || rows.length > MOST_ROWS) return [[...runs]];
  const sizes = runs.map(({ size }) => size).sort((a, b) => a - b);
  const least = GUTTER * (sizes[sizes.length >> 1] ?? 10);
  const page: Interval = [Math.min(...runs.map(({ x }) => x)), Math.max(...runs.map(({ x, width }) => x + width))];
  const found: Run[][] = [];
  let across: Run[] = [];
  const end = () => {
    if (across.length > 0) found.push(across);
    across = [];
  };
  for (let n = 0; n < rows.length; ) {
    let free: Interval[] = [page];
    let to = n;
    for (; to < rows.length; to++) {
      const left = without(free, rows[to] as Run[], least);
      if (left.length === 0) break;
      free = left;
    }
    const sides = to - n >= MOST_TELLING ? sidesOf(rows.slice(n, to).flat(), free) : null;
    if (!sides) {
      across.push(...(rows[n++] as Run[]));
      continue;
    }
    end();
    for (const side of sides) found.push(...ordered(side, depth + 1));
    n = to;
  }
  end();
  return found;
}

/** The lines of a page as they are read. @param page its number, from 1 */
export function pageLines(runs: readonly Run[], page: number): PrintedLine[] {
  return runs.length === 0 ? [] : ordered(runs, 0).flatMap((group, column) => linesOf(group, page, column));
}
