/** Files that hold several reports: lines of JSON now; feeds, mailboxes and archives are to come the same way. */
import type { ReadoutError } from "../../errors.js";
import type { ReportInput } from "../input.js";
import type { Metadata } from "../report.js";

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

/** How a format of containers is read. Pure: bytes come in, and no file is opened. */
export interface Container {
  /**
   * The reports in their order, each as soon as its bytes are there; no more is held than the one at hand. One that cannot be had is given
   * as its error, and those behind it are read. What breaks the bytes themselves is thrown on.
   */
  reportsIn(bytes: AsyncIterable<Uint8Array>, source: string): AsyncIterable<ContainedReport>;
  /** How many there are, without reading them: so that the time left can be told. */
  count(bytes: AsyncIterable<Uint8Array>): Promise<number>;
}
