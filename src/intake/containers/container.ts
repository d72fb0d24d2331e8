/** Files that hold several reports: lines of JSON, mailboxes, feeds, archives. */
import type { ReadoutError } from "../../errors.js";
import type { ReportInput } from "../input.js";
import type { Metadata } from "../report.js";

/** Bytes with a name: a file, or what stands as one in another. They pass once. */
export interface NamedBytes {
  /** What it is called in the record and in every error; a member is "archive.zip!/folder/story.html". */
  readonly source: string;
  /** Its file name, whose ending says what it should be. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What is known of the report that it is. */
  readonly metadata?: Metadata | undefined;
}

/** A file given to a container. */
export interface ContainerBytes extends NamedBytes {
  /** Its path where it stands on the disk by itself, so that it can be read at any place; null for a stream. */
  readonly path: string | null;
}

/** A file in a container: a report, or a container again. Its bytes are read before the next one is asked for, or not at all. */
export interface Member {
  readonly member: NamedBytes;
}

/** A report that a container names only: it stands in a file of its own, whose path is relative to the container's folder. */
export interface ReportFile {
  readonly path: string;
  readonly metadata: Metadata;
}

/** One report of a container, or why it cannot be had. */
export interface ContainedReport {
  readonly source: string;
  /** Its id in the container, and the line it stands on; null where it has none. */
  readonly ref: string | null;
  readonly line: number | null;
  readonly incoming: ReportInput | ReportFile | ReadoutError;
}

/** How a format of containers is read. No file is written, and none opened but the container itself. */
export interface Container {
  /**
   * What it holds, in its order, each as soon as its bytes are there; no more is held than the one at hand. One that cannot be had is given
   * as its error, and those behind it are read. What breaks the bytes themselves is thrown on.
   */
  reportsIn(file: ContainerBytes): AsyncIterable<ContainedReport | Member>;
  /** How many there are, without reading them: so that the time left can be told. Absent where that cannot be known. */
  count?(bytes: AsyncIterable<Uint8Array>): Promise<number>;
}

/** A report, or an error, with a source and nothing else that says where it stood. */
export const reportAt = (source: string, incoming: ContainedReport["incoming"]): ContainedReport => ({
  source,
  ref: null,
  line: null,
  incoming,
});
