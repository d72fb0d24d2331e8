/** What a batch works through, and what comes of each. All of it is plain data, and passes between threads. */
import type { ReadoutError } from "../errors.js";
import type { ReportInput } from "../intake/input.js";
import type { Metadata } from "../intake/report.js";
import type { Failure, ReadoutDocument } from "../records/document.js";

/** A report to take in, or why it cannot be. */
export interface PendingReport {
  readonly incoming: ReportInput | ReadoutError;
}

/** One report of a batch. `ref` and `line` say where it stood in a container; `source` is the file, or how else it was named. */
export interface BatchItem extends PendingReport {
  readonly source: string;
  readonly ref: string | null;
  readonly line: number | null;
}

/** What comes of an item: its document, or why there is none. */
export type BatchResult = ReadoutDocument | Failure;

/** Told now and then how much of an item is read, from 0 to 1; 1 for one that failed, too. */
export type ItemProgress<I = BatchItem> = (item: I, share: number) => void;

/** A report with what is said of it from without; what is said with it wins. */
export function describedBy<T extends ReportInput>(input: T, metadata: Metadata): T {
  const own = Object.entries(input.metadata ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return { ...input, metadata: { ...metadata, ...Object.fromEntries(own) } };
}
