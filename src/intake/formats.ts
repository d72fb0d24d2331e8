/**
 * The forms of input: which files are taken, and how each is read. Which files are passed over, what messages and help say, how bytes are
 * laid out as text: all of it is asked here, so a new format is an entry of this table, and the reader that it names.
 */
import type { Note } from "../records/document.js";
import { canonical } from "../text/canonical.js";
import { UNMARKED } from "../text/markup.js";
import { paragraphs } from "../text/paragraphs.js";
import { ReadingText } from "../text/reading-text.js";
import { type Span, trimmed } from "../text/span.js";
import type { Container } from "./containers/container.js";
import type { MediaType } from "./input.js";
import type { Block, Metadata } from "./report.js";

/** What a format makes of the characters of a report. */
export interface Layout {
  readonly text: string;
  readonly metadata: Metadata;
  readonly doubts: readonly Note[];
  /** The blocks of the text as far as they lie before an offset: of an endless text, no more is parted than is read. */
  blocksBefore(end: number): readonly Block[];
  /** How it is read up to an offset. */
  readingBefore(end: number): ReadingText;
}

/** A file is one report. */
export interface ReportFormat {
  /** Endings of its files' names, in small letters; the first is the one that is named to people. */
  readonly extensions: readonly string[];
  readonly mediaType: MediaType;
  /** What characters begin with that nobody says the form of. */
  readonly beginning?: RegExp;
  /** @throws errors of the input @param source what the report is called in them */
  layout(words: string, source: string): Promise<Layout>;
}

/** A file holds several reports. */
export interface ContainerFormat {
  readonly extensions: readonly string[];
  container(): Promise<Container>;
}

function textBlocks(text: string, end: number): Block[] {
  return paragraphs(end < text.length ? text.slice(0, end) : text).map((span) => ({ span, part: null, markup: UNMARKED }));
}

const clipped = (text: string, [start, stop]: Span, end: number): Span | null =>
  start < end ? trimmed(text, start, Math.min(stop, end)) : null;

export const FORMATS = {
  text: {
    extensions: [".txt", ".text"],
    mediaType: "text/plain",
    layout: async (words) => {
      const text = canonical(words);
      const readingBefore = (end: number) => ReadingText.ofPlainText(text, end);
      return { text, metadata: {}, doubts: [], blocksBefore: (end) => textBlocks(text, end), readingBefore };
    },
  },
  html: {
    extensions: [".html", ".htm", ".xhtml"],
    mediaType: "text/html",
    beginning: /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i,
    layout: async (words, source) => {
      const { readPage } = await import("./html/page.js"); // half the start-up time, and most reports are text
      const { blocks, ...page } = readPage(words, source);
      const before = (end: number) =>
        blocks.flatMap(({ span, ...block }) => {
          const clip = clipped(page.text, span, end);
          return clip ? [{ ...block, span: clip }] : [];
        });
      return {
        ...page,
        blocksBefore: (end) => (end < page.text.length ? before(end) : blocks),
        readingBefore: () => ReadingText.ofPage(page.text),
      };
    },
  },
  jsonl: {
    extensions: [".jsonl", ".ndjson"],
    container: async () => (await import("./containers/json-lines.js")).jsonLines,
  },
} as const satisfies Readonly<Record<string, ReportFormat | ContainerFormat>>;

export type FormatName = keyof typeof FORMATS;
export type Format = ReportFormat | ContainerFormat;

const ALL: readonly Format[] = Object.values(FORMATS);
const ofReports = ALL.filter((format): format is ReportFormat => "mediaType" in format);

/** The format of a file by the ending of its name; null for one that is not taken. @param extension with its dot */
export const formatOfExtension = (extension: string): Format | null =>
  ALL.find(({ extensions }) => extensions.includes(extension.toLowerCase())) ?? null;

/** The format of a report's characters: as it is said, else as they begin, else text. */
export const formatOfWords = (mediaType: MediaType | null, words: string): ReportFormat =>
  ofReports.find((format) => (mediaType === null ? format.beginning?.test(words.slice(0, 4096)) : format.mediaType === mediaType)) ??
  FORMATS.text;

/** Endings that are named to people: ".txt, .html, .jsonl". @param last the word before the last */
export function namedExtensions(last = ""): string {
  const named = ALL.map(({ extensions }) => extensions[0] as string);
  return last === "" ? named.join(", ") : `${named.slice(0, -1).join(", ")} ${last} ${named.at(-1)}`;
}
