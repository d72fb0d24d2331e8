/** What a form of input is: how it is told, and what reads it. The forms themselves stand in formats.ts. */
import type { MetadataSource } from "../records/vocabulary.js";
import type { ReadingText } from "../text/reading-text.js";
import type { Columns } from "./containers/columns.js";
import type { Container } from "./containers/container.js";
import type { MediaType } from "./input.js";
import type { Layout } from "./laid-out.js";
import type { PageOptions } from "./page-options.js";

interface AnyFormat {
  /** Endings of its files' names, in small letters; the first is the one that is named to people. */
  readonly extensions: readonly string[];
  /** Whether a file that begins so is of this form for certain, whatever its name says. @param head its first `HEAD` bytes */
  signature?(head: Uint8Array): boolean;
  /** Where it has what it says of its reports, unless it says so of each value. */
  readonly metadataSource?: MetadataSource;
}

export interface LayoutOptions extends PageOptions {
  /** Told each time that a part of the report is done with, of many. */
  readonly step?: (() => void) | undefined;
}

interface OneReport extends AnyFormat {
  readonly mediaType: MediaType;
  /** How its canonical text is read up to an offset. */
  reading(text: string, end: number): ReadingText;
}

/** A file is one report, and its bytes are characters. */
export interface WordsFormat extends OneReport {
  /** What characters begin with that nobody says the form of. */
  readonly beginning?: RegExp;
  /** @throws errors of the input @param source what the report is called in them */
  layout(words: string, source: string, options?: LayoutOptions): Promise<Layout>;
}

/** A file is one report, and its bytes are more than characters. */
export interface BytesFormat extends OneReport {
  /** @throws errors of the input @param source what the report is called in them */
  layoutOfBytes(bytes: Uint8Array, source: string, options?: LayoutOptions): Promise<Layout>;
}

export type ReportFormat = WordsFormat | BytesFormat;

/** What is said of how files that hold several reports are read. */
export interface ContainerOptions {
  /** Names of the columns of a table, by the field that each is. */
  readonly columns?: Columns | undefined;
}

/** A file holds several reports. */
export interface ContainerFormat extends AnyFormat {
  /** Whether its bytes are held whole and taken apart in one go; those of others are as they come in. */
  readonly whole?: true;
  container(options: ContainerOptions): Promise<Container>;
}

export type Format = ReportFormat | ContainerFormat;

/** Bytes at the beginning of a file that tell its form. */
export const HEAD = 4096;
