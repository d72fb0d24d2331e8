/**
 * Readout as a library.
 *
 *     import { read } from "readout";
 *     const { statements } = await read("…the text of a report…");
 */
import { type Input, reportInput } from "./intake/input.js";
import { Reader, type ReadOptions } from "./read.js";
import type { ReadoutDocument } from "./records/document.js";

export type { ReaderOptions } from "./annotate/reader-options.js";
export type { BatchItem } from "./batch/items.js";
export { type ManyInput, type ReadManyOptions, readMany } from "./batch/read-many.js";
export { compareVersions, type VersionComparison } from "./compare/changes/compare-versions.js";
export { isRevision } from "./compare/changes/versions.js";
export * from "./errors.js";
export { type Input, type ReportInput, reportInput } from "./intake/input.js";
export type { Metadata } from "./intake/report.js";
export { type TracedReport, traceReport } from "./intake/trace.js";
export { Reader, type ReadOptions } from "./read.js";
export type { Actor, Place } from "./records/actor.js";
export type { Change, ChangeSide, SentenceDiff, VersionRelation, WordPiece } from "./records/change.js";
export type { Development } from "./records/development.js";
export type { Decision, Failure, Note, ReadoutDocument, ReportLine } from "./records/document.js";
export type { Event } from "./records/event.js";
export type { AnatomyPart, Dateline, Report } from "./records/report.js";
export type { Authority, Statement } from "./records/statement.js";
export type { Time } from "./records/time.js";
export type { TracedParagraph } from "./records/trace.js";
export { OffsetMap } from "./text/offsets.js";
export { paragraphs } from "./text/paragraphs.js";
export { type Span, spanOf, wordsOf } from "./text/span.js";
export { pairQuotes, type Quote, type QuoteMarks } from "./tokens/quotes.js";
export { type Sentence, sentences, tokens } from "./tokens/tokens.js";
export { VERSION } from "./version.js";

let shared: Promise<Reader> | null = null;

/**
 * Reads one report with the installed weights, which are opened at the first call and kept.
 * For several sets of weights, more threads or a clean end, open a `Reader`.
 */
export async function read(input: Input, options: ReadOptions = {}): Promise<ReadoutDocument> {
  shared ??= Reader.open().catch((error: unknown) => {
    shared = null;
    throw error;
  });
  const nothing = { source: "text", text: "" }; // a call past the types: intake says that it is empty
  return (await shared).read(reportInput(input, "text") ?? nothing, options);
}
