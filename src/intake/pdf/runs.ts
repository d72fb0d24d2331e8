/** Runs of characters on a page, and the lines that they make. Lengths are points (1/72 inch); y grows upwards, as in the file. */

/** Characters that were printed in one go. */
export interface Run {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  /** Name of the font within the file. */
  readonly font: string;
}

/** A line of one column. */
export interface PrintedLine {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Its base line. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** From 1. */
  readonly page: number;
  /** Its place among the columns of the page, from 0 in the order in which they are read. */
  readonly column: number;
}

/** Shares of the size of the type: runs whose base lines are so near are on one line; a gap so wide is a space. */
const SAME_LINE = 0.4;
const SPACE = 0.12;

export const bottomOf = (run: Run): number => run.y - 0.2 * run.size;
export const topOf = (run: Run): number => run.y + 0.8 * run.size;

/** What most characters of the runs have. */
function usual<T>(runs: readonly Run[], of: (run: Run) => T): T {
  const counts = new Map<T, number>();
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + run.words.length);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function lineOf(runs: readonly Run[], page: number, column: number): PrintedLine {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  let words = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    const apart = run.x - end > SPACE * run.size && !/\s$/.test(words) && !/^\s/.test(run.words);
    words += words !== "" && apart ? ` ${run.words}` : run.words;
    end = Math.max(end, run.x + run.width);
  }
  const size = usual(sorted, (run) => Math.round(run.size * 2) / 2);
  const y = usual(sorted, (run) => run.y);
  const clean = words.replace(/\s+/g, " ").trim();
  return { words: clean, left: (sorted[0] as Run).x, right: end, y, size, font: usual(sorted, (run) => run.font), page, column };
}

/** The lines of runs that stand in one column, from the top down. */
export function linesOf(runs: readonly Run[], page: number, column: number): PrintedLine[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    // a raised number is on the line of the words beside it
    if (row && row.y - run.y <= SAME_LINE * Math.max(row.size, run.size)) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => lineOf(row.runs, page, column)).filter(({ words }) => words !== "");
}
