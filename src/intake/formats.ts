/**
 * The forms of input: which files are taken, and how each is read. Which files are passed over, what messages and help say, how bytes are
 * laid out as text: all of it is asked here, so a new format is an entry of this table, and the reader that it names. A reader is loaded
 * when its format is first met.
 */
import { canonical } from "../text/canonical.js";
import { UNMARKED } from "../text/markup.js";
import { paragraphs } from "../text/paragraphs.js";
import { ReadingText } from "../text/reading-text.js";
import { type BytesFormat, type ContainerFormat, type Format, HEAD, type ReportFormat, type WordsFormat } from "./format.js";
import type { MediaType } from "./input.js";
import { layoutOf } from "./laid-out.js";
import type { Block } from "./report.js";
import {
  beginsAsDocx,
  beginsAsFeed,
  beginsAsGzip,
  beginsAsMail,
  beginsAsMailbox,
  beginsAsMhtml,
  beginsAsNewsXml,
  beginsAsOdt,
  beginsAsPdf,
  beginsAsTar,
  beginsAsWarc,
  beginsAsZip,
} from "./signatures.js";

function textBlocks(text: string, end: number): Block[] {
  return paragraphs(end < text.length ? text.slice(0, end) : text).map((span) => ({ span, part: null, markup: UNMARKED }));
}

export const FORMATS = {
  text: {
    extensions: [".txt", ".text"],
    mediaType: "text/plain",
    reading: (text, end) => ReadingText.ofPlainText(text, end),
    layout: async (words) => {
      const text = canonical(words);
      return { text, metadata: {}, doubts: [], blocksBefore: (end) => textBlocks(text, end) };
    },
  },
  html: {
    extensions: [".html", ".htm", ".xhtml"],
    mediaType: "text/html",
    beginning: /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i,
    reading: (text) => ReadingText.ofPage(text),
    layout: async (words, source, options) => {
      const { readPage } = await import("./html/page.js"); // half the start-up time, and most reports are text
      const { text, blocks, metadata, doubts } = readPage(words, source, options);
      return layoutOf(text, blocks, metadata, doubts);
    },
  },
  pdf: {
    extensions: [".pdf"],
    metadataSource: "document",
    mediaType: "application/pdf",
    signature: beginsAsPdf,
    reading: (text, end) => ReadingText.ofPrintedLines(text, end),
    layoutOfBytes: async (bytes, source, options) => (await import("./pdf/read-pdf.js")).readPdf(bytes, source, options),
  },
  docx: {
    extensions: [".docx"],
    metadataSource: "document",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    signature: beginsAsDocx,
    reading: (text) => ReadingText.ofPage(text),
    layoutOfBytes: async (bytes, source) => (await import("./office/read-docx.js")).readDocx(bytes, source),
  },
  odt: {
    extensions: [".odt"],
    metadataSource: "document",
    mediaType: "application/vnd.oasis.opendocument.text",
    signature: beginsAsOdt,
    reading: (text) => ReadingText.ofPage(text),
    layoutOfBytes: async (bytes, source) => (await import("./office/read-odt.js")).readOdt(bytes, source),
  },
  mhtml: {
    extensions: [".mhtml", ".mht"],
    metadataSource: "archive",
    mediaType: "multipart/related",
    signature: beginsAsMhtml,
    reading: (text) => ReadingText.ofPage(text),
    layoutOfBytes: async (bytes, source, options) => (await import("./mhtml.js")).readMhtml(bytes, source, options),
  },
  mbox: {
    extensions: [".mbox"],
    metadataSource: "mail",
    signature: beginsAsMailbox,
    container: async () => (await import("./containers/mailbox.js")).mailbox,
  },
  eml: {
    extensions: [".eml"],
    metadataSource: "mail",
    signature: beginsAsMail,
    whole: true,
    container: async () => (await import("./containers/mail.js")).mail,
  },
  feed: {
    extensions: [".rss", ".atom", ".rdf"],
    metadataSource: "feed",
    signature: beginsAsFeed,
    whole: true,
    container: async () => (await import("./containers/feed.js")).feed,
  },
  "news-xml": {
    extensions: [".xml", ".nitf"],
    metadataSource: "news-item",
    signature: beginsAsNewsXml,
    whole: true,
    container: async () => (await import("./containers/news-xml.js")).newsXml,
  },
  ninjs: {
    extensions: [".json"],
    metadataSource: "news-item",
    whole: true,
    container: async () => (await import("./containers/ninjs.js")).ninjs,
  },
  warc: {
    extensions: [".warc"],
    metadataSource: "archive",
    signature: beginsAsWarc,
    container: async () => (await import("./containers/warc.js")).warc,
  },
  zip: {
    extensions: [".zip", ".wacz"],
    signature: beginsAsZip,
    container: async () => (await import("./containers/zip.js")).zip,
  },
  tar: {
    extensions: [".tar"],
    signature: beginsAsTar,
    container: async () => (await import("./containers/tar.js")).tar,
  },
  gzip: {
    extensions: [".gz", ".tgz"],
    signature: beginsAsGzip,
    container: async () => (await import("./containers/gzip.js")).gzip,
  },
  csv: {
    extensions: [".csv", ".tsv"],
    metadataSource: "table",
    container: async ({ columns }) => (await import("./containers/csv.js")).csv(columns),
  },
  jsonl: {
    extensions: [".jsonl", ".ndjson"],
    container: async () => (await import("./containers/json-lines.js")).jsonLines,
  },
} as const satisfies Readonly<Record<string, ReportFormat | ContainerFormat>>;

export type FormatName = keyof typeof FORMATS;

const ALL: readonly Format[] = Object.values(FORMATS);
const ofReports = ALL.filter((format): format is ReportFormat => "mediaType" in format);
const ofWords = ofReports.filter((format): format is WordsFormat => "layout" in format);
const ofBytes = ofReports.filter((format): format is BytesFormat => "layoutOfBytes" in format);

/** The format of a file by the ending of its name; null for one that is not taken. @param extension with its dot */
export const formatOfExtension = (extension: string): Format | null =>
  ALL.find(({ extensions }) => extensions.includes(extension.toLowerCase())) ?? null;

/** The format that the beginning of a file shows for certain, else that of its name; null where neither tells. @param extension with its dot */
export const formatOfFile = (head: Uint8Array, extension: string): Format | null =>
  ALL.find((format) => format.signature?.(head)) ?? formatOfExtension(extension);

/** The format of a report that was read. */
export const formatOfMediaType = (mediaType: string): ReportFormat =>
  ofReports.find((format) => format.mediaType === mediaType) ?? FORMATS.text;

/** The format of a report's bytes where they are more than characters, as they show themselves; null for characters. */
export const formatOfBytes = (bytes: Uint8Array, mediaType: MediaType | null): BytesFormat | null => {
  const found = ofBytes.filter((format) => format.signature?.(bytes.subarray(0, HEAD)));
  return found.find((format) => format.mediaType === mediaType) ?? found[0] ?? null;
};

/** The format of a report's characters: as it is said, else as they begin, else text. */
export const formatOfWords = (mediaType: MediaType | null, words: string): WordsFormat =>
  ofWords.find((format) => format.mediaType === mediaType) ??
  ofWords.find((format) => format.beginning?.test(words.slice(0, HEAD))) ??
  FORMATS.text;

/** Endings that are named to people: ".txt, .html, .jsonl". @param last the word before the last */
export function namedExtensions(last = ""): string {
  const named = ALL.map(({ extensions }) => extensions[0] as string);
  return last === "" ? named.join(", ") : `${named.slice(0, -1).join(", ")} ${last} ${named.at(-1)}`;
}
