/**
 * Bytes or text in, a Report out: canonical text, anatomy, metadata. Pure: nothing is fetched or stored.
 */
import { createHash } from "node:crypto";
import { isoDate } from "../calendar.js";
import { BadDate, EmptyInput, TooLarge } from "../errors.js";
import type { Note } from "../records/document.js";
import { reportId } from "../records/ids.js";
import { canonical } from "../text/canonical.js";
import { paragraphs } from "../text/paragraphs.js";
import { type Span, trimmed } from "../text/span.js";
import { anatomyOf } from "./anatomy/anatomy.js";
import { damageNotes } from "./damage.js";
import { decode } from "./encoding.js";
import { LARGEST_REPORT, type ReportInput } from "./input.js";
import { detectLanguage, toldLanguage } from "./language.js";
import { splitNames } from "./names.js";
import { restNote, unreadRest } from "./reach.js";
import type { Block, Intake, Metadata } from "./report.js";

const HTML = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i;

interface Source {
  readonly decoded: string;
  readonly html: boolean;
  readonly sha256: string;
  readonly notes: Note[];
}

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

async function decoded(incoming: ReportInput): Promise<Source> {
  if ("text" in incoming || "html" in incoming) {
    const words = "text" in incoming ? incoming.text : incoming.html;
    const size = Buffer.byteLength(words);
    if (size > LARGEST_REPORT) throw new TooLarge(incoming.source, size, LARGEST_REPORT);
    return { decoded: words, html: "html" in incoming, sha256: sha256(words), notes: [] };
  }
  const { bytes, mediaType, source } = incoming;
  if (bytes.length > LARGEST_REPORT) throw new TooLarge(source, bytes.length, LARGEST_REPORT);
  if (bytes.length === 0) throw new EmptyInput(source);
  const { text, doubt } = await decode(bytes, source, mediaType === "text/html");
  const html = mediaType === "text/html" || (mediaType === null && HTML.test(text.slice(0, 4096)));
  return { decoded: text, html, sha256: sha256(bytes), notes: doubt ? [{ ...doubt, span: null }] : [] };
}

/** First of the values that is not null, undefined or "". */
const first = (...values: (string | null | undefined)[]): string | null => values.find((v) => v) ?? null;

/** The blocks of a text as far as they lie before `end`. */
const before = (end: number, blocks: readonly Block[], text: string): Block[] =>
  blocks.flatMap(({ span: [start, stop], part }) => {
    const span = start < end ? trimmed(text, start, Math.min(stop, end)) : null;
    return span ? [{ span, part }] : [];
  });

/** @throws one of the input errors of errors.ts */
export async function intake(incoming: ReportInput): Promise<Intake> {
  const given = incoming.metadata ?? {};
  for (const field of ["published", "modified"] as const) {
    const value = given[field];
    if (value && isoDate(value) === null) throw new BadDate(incoming.source, field, value);
  }
  const { decoded: words, html, sha256: hash, notes } = await decoded(incoming);
  let text: string;
  let blocks: readonly Block[];
  let rest: Span | null;
  let found: Metadata = {};
  let doubts: readonly Note[] = [];
  if (html) {
    const { readPage } = await import("./html/page.js"); // half the start-up time, and most reports are text
    const page = readPage(words, incoming.source);
    [text, found, doubts] = [page.text, page.metadata, page.doubts];
    rest = unreadRest(text);
    blocks = rest ? before(rest[0], page.blocks, text) : page.blocks;
  } else {
    text = canonical(words);
    rest = unreadRest(text);
    blocks = paragraphs(rest ? text.slice(0, rest[0]) : text).map((span) => ({ span, part: null }));
  }
  if (blocks.length === 0) throw new EmptyInput(incoming.source);
  const title = first(given.title, found.title);
  const published = first(given.published, found.published);
  const anatomy = anatomyOf(text, blocks, title, published);
  if (rest) anatomy.parts.push({ part: "paragraph", span: [...rest] }); // not parted: who knows how many lines it has
  const [publisher, url] = [first(given.publisher, found.publisher), first(given.url, found.url)];
  const [told, said] = [toldLanguage(given.language), toldLanguage(found.language)];
  const authors = [given.authors, found.authors].find((a) => a && a.length > 0) ?? [];
  return {
    report: {
      id: reportId(text, url, publisher),
      ref: given.id ?? null,
      source: incoming.source,
      mediaType: html ? "text/html" : "text/plain",
      sha256: hash,
      title: title ?? (anatomy.headline ? text.slice(...anatomy.headline) : null),
      publisher,
      authors: authors.length > 0 ? [...authors] : splitNames(anatomy.byline ?? ""),
      published,
      modified: first(given.modified, found.modified),
      url,
      language: told.tag ?? detectLanguage(text) ?? said.tag,
      dateline: anatomy.dateline,
      text,
      anatomy: anatomy.parts,
    },
    paragraphs: blocks.map((b) => b.span),
    notes: [
      ...notes,
      ...damageNotes(notes.some(({ code }) => code === "encoding-damaged") ? "" : text, given),
      ...(rest ? [restNote(rest)] : []),
      ...doubts,
      ...told.doubts,
      ...(told.tag === null ? said.doubts : []),
    ],
  };
}
