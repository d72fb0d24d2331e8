/** What intake hands on: one report's text, its anatomy and what is known about it. */
import type { Note } from "../records/document.js";
import type { MetadataSources, Report } from "../records/report.js";
import type { MetadataSource, Part } from "../records/vocabulary.js";
import type { Markup } from "../text/markup.js";
import type { ReadingText } from "../text/reading-text.js";
import type { Span } from "../text/span.js";

/** Where each value comes from, by its field. */
type FieldSources = Readonly<Partial<Record<keyof MetadataSources | "captured", MetadataSource>>>;

/** What the sender says about a report; each field wins over what the text or page says. */
export interface Metadata {
  readonly id?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  readonly published?: string | null | undefined;
  readonly modified?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
  /** The section of its outlet. */
  readonly section?: string | null | undefined;
  /** When it was taken from the web, by an archive or a browser: its day where nothing else tells one. ISO 8601. */
  readonly captured?: string | null | undefined;
  /** The encoding that the server which sent its bytes named; it counts before what a page says of itself. */
  readonly charset?: string | null | undefined;
  /** Where its values come from; those that are not named here were told by whoever gives the report. */
  readonly from?: FieldSources | undefined;
  /** Of a page: keep only paragraphs that a second extractor finds in the story too. It stays with the report when it is read again. */
  readonly strict?: boolean | null | undefined;
}

/** A block of text as a format hands it over; `part` where the format itself says what it is. */
export interface Block {
  readonly span: Span;
  readonly part: Part | null;
  readonly markup: Markup;
}

export interface Intake {
  readonly report: Report;
  /** How its text is read. */
  readonly reading: ReadingText;
  /** The report as it is read: its text, and all places in it, are those of the reading. */
  readonly asRead: Report;
  /** Top-level blocks of the text as it is read, in order: every paragraph, whatever its part. */
  readonly paragraphs: readonly Span[];
  /** What a page's markup says of each. */
  readonly markup: readonly Markup[];
  readonly notes: readonly Note[];
}
