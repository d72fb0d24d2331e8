/** A table of reports (.csv, .tsv): one a row, read as it streams by. */
import { pipeline, Readable } from "node:stream";
import { isoDate } from "../../calendar.js";
import { BadLine, EmptyInput, ReadoutError } from "../../errors.js";
import { letterDate } from "../dates.js";
import { LARGEST_REPORT, reportInput } from "../input.js";
import { splitNames } from "../names.js";
import { peeked } from "./byte-streams.js";
import { type Columns, type Field, placesOf } from "./columns.js";
import type { ContainedReport, Container } from "./container.js";

const HEAD = 65_536; // bytes
const MOST_COLUMNS = 2000;
/** Signs that part cells, in one line of a file: each is a piece of text of its own, which takes thirty times its bytes. */
const MOST_CELLS = 1_000_000;
const LINE_FEED = 0x0a;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** What parts rows: what comes first at the beginning, else all that may. The library would try each at every character until one comes. */
function rowEndOf(head: string): string[] {
  const first = /\r\n?|\n/.exec(head.replace(/"[^"]*"/g, ""))?.[0];
  return first === undefined ? ["\r\n", "\n", "\r"] : [first];
}

/** What parts the columns, by the first line. */
function delimiterOf(head: string): string {
  const line = head.slice(0, Math.max(0, head.search(/\r?\n|$/))).replace(/"[^"]*"/g, "");
  const count = (mark: string) => line.split(mark).length;
  return [",", ";", "\t", "|"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** ISO 8601 of a day as tables have it. @throws BadLine for one that is none, or could be two */
function dateOf(value: string | undefined, field: string, source: string, line: number): string | null {
  if (!value) return null;
  const date = isoDate(value) === null ? letterDate(value) : value;
  if (date === null)
    throw new BadLine(source, line, `"${field}" is ${JSON.stringify(value.slice(0, 40))}, which is no date`, "give it as 2026-10-07");
  return date;
}

function reportOf(record: readonly string[], places: ReadonlyMap<Field, number>, source: string, line: number): ContainedReport {
  const cell = (field: Field): string | undefined => record[places.get(field) ?? -1]?.trim() || undefined;
  const report = (incoming: ContainedReport["incoming"], from = source): ContainedReport => ({
    source: from,
    ref: cell("id") ?? null,
    line,
    incoming,
  });
  try {
    const described = {
      text: cell("text"),
      html: cell("html"),
      title: cell("title"),
      publisher: cell("publisher"),
      authors: cell("authors")
        ?.split(/\s*[;|]\s*/)
        .flatMap(splitNames),
      published: dateOf(cell("published"), "published", source, line),
      modified: dateOf(cell("modified"), "modified", source, line),
      url: cell("url"),
      language: cell("language"),
      section: cell("section"),
    };
    const input = reportInput(described, `${source}:${line}`);
    return report(input ?? new BadLine(source, line, "has no text", "fill the column of the text, or leave the row out"), input?.source);
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    return report(error);
  }
}

/** The same bytes. @throws BadLine for a line of more cells than any table has */
async function* withinCells(chunks: AsyncIterable<Uint8Array>, delimiter: string, source: string): AsyncGenerator<Uint8Array> {
  const mark = delimiter.charCodeAt(0);
  let [line, cells] = [1, 0];
  for await (const chunk of chunks) {
    for (const byte of chunk) {
      if (byte === LINE_FEED) [line, cells] = [line + 1, 0];
      else if (byte === mark && ++cells > MOST_CELLS)
        throw new BadLine(source, line, `has over ${MOST_CELLS.toLocaleString("en")} cells`, "mend it; the rows before it were read");
    }
    yield chunk;
  }
}

/** The head of a table, understood. @throws BadLine */
function headed(header: readonly string[], columns: Columns, source: string): ReadonlyMap<Field, number> {
  const { places, missing } = placesOf(header, columns);
  const has = header.slice(0, 20).join(", ").slice(0, 300);
  if (missing.length > 0) throw new BadLine(source, 1, `has no column ${missing.join(", ")} (it has ${has})`, "name one that is there");
  if (!places.has("text") && !places.has("html"))
    throw new BadLine(
      source,
      1,
      `has no column that is called text, or as texts are (it has ${has})`,
      "say which it is: --columns text=NAME",
    );
  return places;
}

/** Tables with these columns; those that are not said are told by their names. */
export const csv = (columns: Columns = {}): Container => ({
  async *reportsIn({ chunks, source }) {
    const { parse } = await import("csv-parse");
    const begun = await peeked(chunks, HEAD);
    if (begun.head.length === 0) throw new EmptyInput(source);
    if (begun.head.subarray(0, 1024).includes(0)) {
      await begun.close();
      throw new BadLine(source, 1, "is binary data, or UTF-16", "save it as CSV in UTF-8");
    }
    const head = new TextDecoder().decode(begun.head);
    const delimiter = delimiterOf(head);
    const rows = parse({
      bom: true,
      delimiter,
      record_delimiter: rowEndOf(head),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LARGEST_REPORT + HEAD,
    });
    pipeline(Readable.from(withinCells(begun.chunks, delimiter, source)), rows, () => {}); // an error ends the loop below
    let places: ReadonlyMap<Field, number> | null = null;
    let line = 1;
    try {
      for await (const { record, info } of rows as AsyncIterable<Row>) {
        if (places === null) places = headed(record.slice(0, MOST_COLUMNS), columns, source);
        else yield reportOf(record, places, source, line);
        line = info.lines + 1;
      }
    } catch (error) {
      throw error instanceof ReadoutError
        ? error
        : new BadLine(source, line, `is no row (${(error as Error).message})`, "mend it; the rows before it were read");
    }
  },
});
