/** What a batch works through, and what comes of each. All of it is plain data, and passes between threads. */
import { ReadoutError } from "../errors.js";
import type { ReportInput } from "../intake/input.js";
import { overlaid } from "../intake/metadata-sources.js";
import type { Metadata } from "../intake/report.js";
import type { ServerResponse } from "../intake/server-response.js";
import type { Failure, ReadoutDocument } from "../records/document.js";

/** A report to take in, or why it cannot be. */
export interface PendingReport {
  readonly incoming: ReportInput | ReadoutError;
  /** What a server sent it in, where it was fetched. */
  readonly response?: ServerResponse;
  /** What its versions are told by where it has no address of its own: the place of a file that is watched. */
  readonly publication?: string | null;
}

/** One report of a batch. `ref` and `line` say where it stood in a container; `source` is the file, or how else it was named. */
export interface BatchItem extends PendingReport {
  readonly source: string;
  readonly ref: string | null;
  readonly line: number | null;
  /** Whether it is the one report of its file, and no line of a list: what is said of the file is said of it. */
  readonly alone?: boolean;
}

/** What comes of an item: its document, or why there is none. */
export type BatchResult = ReadoutDocument | Failure;

/** Told now and then how much of an item is read, from 0 to 1; 1 for one that failed, too. */
export type ItemProgress<I = BatchItem> = (item: I, share: number) => void;

/** What is said, without what is left open. */
const known = (metadata: Metadata = {}): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null && value !== undefined && value !== ""));

/**
 * A report with what is said of its file from without. Of a file's one report a person knows best, so that wins over what the file says
 * itself; where a file holds many, what each says of itself wins, and what is said of all of them fills the gaps.
 */
export function describedBy<T extends BatchItem>(item: T, metadata: Metadata): T {
  const { incoming } = item;
  if (incoming instanceof ReadoutError) return item;
  const [said, own] = [known(metadata), known(incoming.metadata)];
  return { ...item, incoming: { ...incoming, metadata: item.alone ? overlaid(own, said) : overlaid(said, own) } };
}
