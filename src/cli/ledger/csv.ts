/** `--csv`: a list to standard output, or into a new file. */
import { type CsvColumn, writeCsv } from "../../exports/csv.js";
import { newFile } from "../../exports/sink.js";
import { counted } from "../count.js";
import type { Io } from "../io.js";

export interface CsvFlags {
  /** True for standard output, or a file to write. */
  readonly csv?: true | string;
  /** Begin with a byte order mark. A file always has it. */
  readonly bom?: boolean;
}

/**
 * Prints or writes the rows of pages as they come, after a line of titles.
 * @returns how many rows
 * @throws OutputRefused; then no file is left
 */
export async function printCsv<T>(
  pages: AsyncIterable<readonly T[]>,
  columns: readonly CsvColumn<T>[],
  { csv, bom = false }: CsvFlags,
  io: Io,
): Promise<number> {
  const file = typeof csv === "string" ? csv : null;
  const output = { write: (words: string) => io.data(words), end: async () => {} };
  const count = await writeCsv(pages, columns, async () => (file ? newFile(file) : output), bom || file !== null);
  if (file) io.tell(`${file} holds ${counted(count, "row")}`);
  return count;
}
