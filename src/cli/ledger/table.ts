/** Lists as people read them: a table that fits the terminal. */
import type { Ansi } from "../ansi.js";
import { flat } from "../printable.js";

export interface Column<T> {
  readonly title: string;
  /** Share of the width that is left after the fixed columns, or columns of its own. */
  readonly width: { readonly share: number } | { readonly fixed: number };
  /** Its lines, each wrapped where it is too long. */
  readonly cell: (row: T) => readonly (string | null)[];
}

/** Lines of one part of a cell at most; longer words end in "…". */
const MOST = 6;
const GAP = 2;

/** Words over lines of a width; a word longer than a line is broken. */
function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (let word of flat(words).split(" ").filter(Boolean)) {
    while (word.length > width) {
      if (line) lines.push(line);
      line = "";
      lines.push(word.slice(0, width));
      word = word.slice(width);
    }
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

function partLines(part: string, width: number): string[] {
  const lines = wrapped(part, width);
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST - 1), `${(lines[MOST - 1] as string).slice(0, width - 1)}…`];
}

const cellLines = (parts: readonly (string | null)[], width: number): string[] =>
  parts.flatMap((part) => (part ? partLines(part, width) : []));

/** @param heading a line that stands over the first of the rows that have it, after those that have none */
export function table<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  width: number,
  paint: Ansi,
  heading: (row: T) => string | null = () => null,
): string {
  const fixed = columns.reduce((sum, { width: w }) => sum + ("fixed" in w ? w.fixed : 0), GAP * (columns.length - 1));
  const shares = columns.reduce((sum, { width: w }) => sum + ("share" in w ? w.share : 0), 0);
  const widths = columns.map(({ width: w }) => ("fixed" in w ? w.fixed : Math.max(12, Math.floor(((width - fixed) * w.share) / shares))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, n) => cell.padEnd(widths[n] as number))
      .join(" ".repeat(GAP))
      .trimEnd();
  const body = rows.map((row, r) => {
    const over = heading(row);
    const title = over !== null && over !== (r === 0 ? null : heading(rows[r - 1] as T)) ? `${paint.bold(over)}\n` : "";
    const cells = columns.map((column, n) => cellLines(column.cell(row), widths[n] as number));
    const lines = Array.from({ length: Math.max(1, ...cells.map((c) => c.length)) }, (_, l) => line(cells.map((c) => c[l] ?? "")));
    return title + lines.join("\n");
  });
  const roomy = rows.length > 0 && body.some((row) => row.includes("\n"));
  return `${paint.bold(line(columns.map((c) => c.title)))}\n${body.join(roomy ? "\n\n" : "\n")}\n`;
}
