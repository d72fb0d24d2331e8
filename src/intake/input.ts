/**
 * One report as it comes in. What `read()` takes and what a line of JSON says are made into it here and nowhere else; a file's bytes are it
 * already.
 */
import type { Metadata } from "./report.js";

/** Forms of a file that holds one report; formats.ts says how each is read. */
export type MediaType =
  | "text/plain"
  | "text/html"
  | "multipart/related"
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.oasis.opendocument.text";

/** A file's bytes; `mediaType` is null where only the bytes say what they are. */
export interface ReportBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType | null;
}

/** One report to read. `source` names it in the record and in every error (a path, an address, a line of a file). */
export type ReportInput = {
  readonly source: string;
  readonly metadata?: Metadata;
  /** SHA-256 of the bytes, hexadecimal, where it was worked out before: bytes are hashed once. */
  readonly sha256?: string;
} & ({ readonly text: string } | { readonly html: string } | ReportBytes);

/** The largest report taken, in bytes: fifty times the longest newspaper article. */
export const LARGEST_REPORT = 20_000_000;

/**
 * The largest file of several reports that is held whole (a mail, a feed, a message of news), in bytes: a report of the largest size as
 * mail writes bytes. Messages of agencies have one million.
 */
export const LARGEST_WHOLE = 30_000_000;

/** What `read` takes: a text, or a text or page with what is known about it. */
export type Input = string | (Metadata & ({ readonly text: string } | { readonly html: string }));

/** The same before it is checked, as a line of JSON has it. */
type DescribedReport = Metadata & {
  readonly text?: string | null | undefined;
  readonly html?: string | null | undefined;
};

/** What is said of a report, without its words. */
export const withoutWords = <T extends DescribedReport>({ text, html, ...metadata }: T): Omit<T, "text" | "html"> => metadata;

/**
 * The report that is given or described, called by its address, else its id, else `source`; null where it comes without words. Text wins over a page.
 */
export function reportInput(described: string | DescribedReport, source: string): ReportInput | null {
  if (typeof described === "string") return { source, text: described };
  const common = { source: described.url ?? described.id ?? source, metadata: withoutWords(described) };
  if (typeof described.text === "string") return { ...common, text: described.text };
  if (typeof described.html === "string") return { ...common, html: described.html };
  return null;
}
