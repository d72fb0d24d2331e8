/** Lists as spreadsheets read them: RFC 4180, row by row. */
import type { Sink } from "./sink.js";

/** A column: its title, and what a row has there. A list of names is joined. */
export type CsvColumn<T> = readonly [title: string, value: (row: T) => unknown];

/** Byte order mark: without one, some spreadsheet programs take UTF-8 for something else. */
const BOM = "\ufeff";

/** Words that a spreadsheet program would take for a formula, white space before it or not; and those that begin with a break. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** What parts cells or rows in some program's eyes, or ends a quoted cell. */
const PARTING = /[",;\t\r\n]/;

/** One cell. Words that look like a formula get an apostrophe before them, so that they are shown and never reckoned; numbers stay numbers. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const words = Array.isArray(value) ? value.join("; ") : String(value);
  const harmless = FORMULA.test(words) ? `'${words}` : words;
  return PARTING.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (values: readonly unknown[]): string => `${values.map(csvCell).join(",")}\r\n`;

/**
 * Writes the rows of pages as they come, after a line of titles.
 * @param begin opens what is written to; not before the first page is there: a wrong query makes no file
 * @param bom whether a byte order mark is put before it all
 * @returns how many rows
 * @throws what the pages or the sink throw; the sink is ended as one that is not whole then
 */
export async function writeCsv<T>(
  pages: AsyncIterable<readonly T[]>,
  columns: readonly CsvColumn<T>[],
  begin: () => Promise<Sink>,
  bom: boolean,
): Promise<number> {
  const titles = `${bom ? BOM : ""}${line(columns.map(([title]) => title))}`;
  let sink: Sink | null = null;
  let [count, whole, read] = [0, false, true];
  const begun = async (): Promise<Sink> => {
    if (sink) return sink;
    sink = await begin();
    read = await sink.write(titles);
    return sink;
  };
  try {
    for await (const rows of pages) {
      const to = await begun();
      if (!read || !(await to.write(rows.map((row) => line(columns.map(([, value]) => value(row)))).join("")))) break;
      count += rows.length;
    }
    await begun();
    whole = true;
  } finally {
    await (sink as Sink | null)?.end(whole);
  }
  return count;
}
