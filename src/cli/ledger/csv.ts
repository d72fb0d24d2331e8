/** Lists as spreadsheets read them: RFC 4180, row by row, to standard output or into a new file. */
import { type FileHandle, open, rm } from "node:fs/promises";
import { OutputRefused } from "../../errors.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";

/** A column: its title, and what a row has there. A list of names is joined. */
export type Field<T> = readonly [title: string, value: (row: T) => unknown];

export interface CsvFlags {
  /** True for standard output, or a file to write. */
  readonly csv?: true | string;
  /** Begin with a byte order mark: without one, some spreadsheet programs take UTF-8 for something else. A file always has it. */
  readonly bom?: boolean;
}

const BOM = "\ufeff";

/** Words that a spreadsheet program would take for a formula, white space before it or not; and those that begin with a break. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** What parts cells or rows in some program's eyes, or ends a quoted cell. */
const PARTING = /[",;\t\r\n]/;

/** One cell. Words that look like a formula get an apostrophe before them, so that they are shown and never reckoned; numbers stay numbers. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const words = Array.isArray(value) ? value.join("; ") : String(value);
  const harmless = FORMULA.test(words) ? `'${words}` : words;
  return PARTING.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (values: readonly unknown[]): string => `${values.map(cell).join(",")}\r\n`;

interface Sink {
  /** False once nobody reads any more. */
  write(words: string): Promise<boolean>;
  /** @param whole whether all rows are written */
  end(whole: boolean): Promise<void>;
}

/** A new file: one that is there is never written over, and half of one never left. @throws OutputRefused */
async function fileSink(path: string): Promise<Sink> {
  const refused = (error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EEXIST"
      ? new OutputRefused(path, "is there already", "name a file that is not there yet; nothing was written over")
      : new OutputRefused(path, `cannot be written (${code ?? String(error)})`, "check the folder, its rights and the room on the disk");
  };
  let file: FileHandle;
  try {
    file = await open(path, "wx");
  } catch (error) {
    throw refused(error);
  }
  return {
    write: async (words) => {
      try {
        await file.appendFile(words);
        return true;
      } catch (error) {
        throw refused(error);
      }
    },
    end: async (whole) => {
      await file.close();
      if (!whole) await rm(path, { force: true });
    },
  };
}

const output = (io: Io): Sink => ({ write: (words) => io.data(words), end: async () => {} });

/**
 * Prints or writes the rows of pages as they come, after a line of titles.
 * @returns how many rows
 * @throws OutputRefused; then no file is left
 */
export async function printCsv<T>(
  pages: AsyncIterable<readonly T[]>,
  fields: readonly Field<T>[],
  { csv, bom = false }: CsvFlags,
  io: Io,
): Promise<number> {
  const file = typeof csv === "string" ? csv : null;
  const titles = `${bom || file ? BOM : ""}${line(fields.map(([title]) => title))}`;
  const begun = async () => {
    const sink = file ? await fileSink(file) : output(io);
    return (await sink.write(titles)) ? sink : { ...sink, write: async () => false };
  };
  let sink: Sink | null = null; // nothing is begun before the first page is there: a wrong query makes no file
  let [count, whole] = [0, false];
  try {
    for await (const rows of pages) {
      sink ??= await begun();
      if (!(await sink.write(rows.map((row) => line(fields.map(([, value]) => value(row)))).join("")))) break;
      count += rows.length;
    }
    sink ??= await begun();
    whole = true;
  } finally {
    await sink?.end(whole);
  }
  if (file) io.tell(`${file} holds ${counted(count, "row")}`);
  return count;
}
