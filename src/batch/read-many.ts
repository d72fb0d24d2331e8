/** Many reports for those who use Readout as a library: texts, pages, files, folders, containers. */
import { type AbortEvents, ReadoutError } from "../errors.js";
import type { Columns } from "../intake/containers/columns.js";
import type { FormatName } from "../intake/formats.js";
import { type Input, reportInput } from "../intake/input.js";
import type { Metadata } from "../intake/report.js";
import { type InputOptions, itemsOf } from "./inputs.js";
import { type BatchItem, type BatchResult, describedBy } from "./items.js";
import { readItems } from "./read-items.js";
import type { WorkerOptions } from "./worker-pool.js";

/**
 * A text, or a text or page with what is known about it, as `read` takes it; or the path of a file or folder, or a pattern, with what is
 * known of each report there. Of a file's one report it wins over what the file says; where a file holds many (and of a line of JSON) what
 * each says itself wins.
 */
export type ManyInput = Input | (Metadata & { readonly path: string });

export interface ReadManyOptions extends WorkerOptions {
  /** Reports read at once, each by a thread with its own copy of the weights in memory; 1 by default: in this thread. */
  readonly jobs?: number;
  /** The form that every file has, whatever its name says. */
  readonly format?: FormatName;
  /** Names of the columns of tables (CSV), by the field that each is: `{ text: "Body", published: "Day" }`. */
  readonly columns?: Columns;
  /** Ends the reading, within a section of about 3,000 words: what is awaited then throws the signal's reason. */
  readonly signal?: AbortEvents;
  /** Told now and then how much of a report is read, from 0 to 1; 1 once it is done with, read or not. */
  readonly onProgress?: (item: Pick<BatchItem, "source" | "ref" | "line">, share: number) => void;
  /** Told of each file in a folder, or that fits a pattern, that holds no report. */
  readonly onPassedOver?: (path: string) => void;
}

/** @param number from 1, for what has no name */
function itemOf(input: Input, number: number): BatchItem {
  const incoming = reportInput(input, `input ${number}`) ?? { source: `input ${number}`, text: "" };
  return { source: incoming.source, ref: incoming.metadata?.id ?? null, line: null, incoming };
}

async function* manyItems(inputs: Iterable<ManyInput> | AsyncIterable<ManyInput>, options: InputOptions): AsyncGenerator<BatchItem> {
  let number = 0;
  for await (const input of inputs) {
    number++;
    if (typeof input === "string" || !("path" in input)) {
      yield itemOf(input, number);
      continue;
    }
    const { path, ...metadata } = input;
    for await (const item of itemsOf([path], options)) {
      yield item.incoming instanceof ReadoutError ? item : { ...describedBy(item, metadata), ref: item.ref ?? metadata.id ?? null };
    }
  }
}

/**
 * Reads many reports: of each, in order, its document or its failure, as soon as it and those before it are there. A report that cannot be
 * read is a failure of its own (`"error" in result`), and those behind it are read. Inputs are taken as they are needed, two a job at most,
 * so there may be any number of them; files that hold several reports give several results.
 *
 *     for await (const result of readMany([{ path: "reports/" }], { jobs: 4 }))
 *       if ("error" in result) failed.push(result.error.message);
 *       else statements.push(...result.statements);
 *
 * The weights are opened at the first result and closed with the last; leaving the loop early closes them too.
 * @throws WeightsMissing, WeightsChanged, TelemetryOn; the signal's reason; what the inputs throw
 */
export function readMany(
  inputs: Iterable<ManyInput> | AsyncIterable<ManyInput>,
  options: ReadManyOptions = {},
): AsyncGenerator<BatchResult> {
  const { onProgress, format, columns, onPassedOver, ...reading } = options;
  return readItems(manyItems(inputs, { format, columns, passedOver: onPassedOver }), { ...reading, heard: onProgress });
}
