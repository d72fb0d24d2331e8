/**
 * Bytes or text in, a Report out: canonical text, anatomy, metadata. Pure: nothing is fetched or stored.
 */
import { createHash } from "node:crypto";
import { isoDate } from "../calendar.js";
import { BadDate, EmptyInput, TooLarge } from "../errors.js";
import type { Note } from "../records/document.js";
import { reportId } from "../records/ids.js";
import { anatomyOf } from "./anatomy/anatomy.js";
import { anatomyIn, blocksRead, datelineIn } from "./anatomy/placed-anatomy.js";
import { layoutApart } from "./apart/apart.js";
import { damageNotes } from "./damage.js";
import { leftDoubleNote, undoneNote, undoubled } from "./double-encoding.js";
import { decode } from "./encoding.js";
import type { ReportFormat } from "./format.js";
import { FORMATS, formatOfBytes, formatOfWords } from "./formats.js";
import { LARGEST_REPORT, type MediaType, type ReportInput } from "./input.js";
import type { Layout } from "./laid-out.js";
import { detectLanguage, toldLanguage } from "./language.js";
import { underHeading } from "./line-date.js";
import { splitNames } from "./names.js";
import { restNote, unreadRest } from "./reach.js";
import type { Intake } from "./report.js";

interface Taken {
  readonly format: ReportFormat;
  readonly layout: Layout;
  readonly sha256: string;
  readonly notes: Note[];
}

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The layout of characters. [A15] Where they were encoded twice they are mended first. */
async function ofWords(sent: string, mediaType: MediaType | null, source: string): Promise<Omit<Taken, "sha256">> {
  const undone = undoubled(sent);
  const words = undone?.text ?? sent;
  const format = formatOfWords(mediaType, words);
  return { format, layout: await layoutApart(format, words, source), notes: undone ? [undoneNote(undone)] : [] };
}

/** What a report comes as, laid out by its format. */
async function taken(incoming: ReportInput): Promise<Taken> {
  const { source } = incoming;
  if ("text" in incoming || "html" in incoming) {
    const words = "text" in incoming ? incoming.text : incoming.html;
    const size = Buffer.byteLength(words);
    if (size > LARGEST_REPORT) throw new TooLarge(source, size, LARGEST_REPORT);
    const { mediaType } = "html" in incoming ? FORMATS.html : FORMATS.text;
    return { ...(await ofWords(words, mediaType, source)), sha256: incoming.sha256 ?? sha256(words) };
  }
  const { bytes, mediaType } = incoming;
  if (bytes.length > LARGEST_REPORT) throw new TooLarge(source, bytes.length, LARGEST_REPORT);
  if (bytes.length === 0) throw new EmptyInput(source);
  const hash = incoming.sha256 ?? sha256(bytes);
  const told = formatOfBytes(bytes, mediaType);
  if (told) {
    const notes = mislabelledNotes(mediaType, told.mediaType);
    return { format: told, layout: await layoutApart(told, bytes, source), sha256: hash, notes };
  }
  const { text, doubt } = await decode(bytes, source, mediaType === "text/html", incoming.metadata?.charset);
  const words = await ofWords(text, mediaType, source);
  const notes = [...(doubt ? [{ ...doubt, span: null }] : []), ...mislabelledNotes(mediaType, words.format.mediaType)];
  return { ...words, sha256: hash, notes: [...notes, ...words.notes] };
}

/** Says that a report is read as what it is, and not as what it was said to be. */
const mislabelledNotes = (said: MediaType | null, found: MediaType): Note[] =>
  said === null || said === found
    ? []
    : [{ code: "form-mislabelled", span: null, message: `its name says ${said}, its bytes are ${found}; read as that` }];

/** Says that a report's day is that of its capture: it came out then or before. */
const capturedNote = (captured: string): Note => ({
  code: "date-of-capture",
  span: null,
  message: `it says no day of its own; ${captured}, when it was taken from the web, stands for it: give the day with "published"`,
});

/** First of the values that is not null, undefined or "". */
const first = (...values: (string | null | undefined)[]): string | null => values.find((v) => v) ?? null;

/** @throws one of the input errors of errors.ts */
export async function intake(incoming: ReportInput): Promise<Intake> {
  const given = incoming.metadata ?? {};
  for (const field of ["published", "modified"] as const) {
    const value = given[field];
    if (value && isoDate(value) === null) throw new BadDate(incoming.source, field, value);
  }
  const { layout, format, sha256: hash, notes } = await taken(incoming);
  const { text, metadata: found, doubts } = layout;
  const rest = unreadRest(text);
  const blocks = layout.blocksBefore(rest ? rest[0] : text.length);
  if (blocks.length === 0) throw new EmptyInput(incoming.source);
  const reading = format.reading(text, rest ? rest[0] : text.length);
  const read = blocksRead(blocks, reading);
  const title = first(given.title, found.title);
  const captured = [given.captured, found.captured].find((value) => value && isoDate(value) !== null) ?? null;
  const printed = format.mediaType === FORMATS.html.mediaType ? null : underHeading(reading.text, read);
  const published = first(given.published, found.published, printed?.day, captured);
  const anatomy = anatomyOf(reading.text, read, title, published);
  const unread = rest && reading.toReading(rest);
  if (unread) anatomy.parts.push({ part: "paragraph", span: unread }); // not parted: who knows how many lines it has
  const [publisher, url] = [first(given.publisher, found.publisher, printed?.medium), first(given.url, found.url)];
  const [told, said] = [toldLanguage(given.language), toldLanguage(found.language)];
  const authors = [given.authors, found.authors].find((a) => a && a.length > 0) ?? [];
  const asRead = {
    id: reportId(text, url, publisher),
    ref: given.id ?? null,
    source: incoming.source,
    mediaType: format.mediaType,
    sha256: hash,
    title: title ?? (anatomy.headline ? reading.text.slice(...anatomy.headline) : null),
    publisher,
    authors: authors.length > 0 ? [...authors] : splitNames(anatomy.byline ?? ""),
    published,
    modified: first(given.modified, found.modified),
    url,
    language: told.tag ?? detectLanguage(reading.text) ?? said.tag,
    dateline: anatomy.dateline,
    text: reading.text,
    anatomy: anatomy.parts,
  };
  const placed = { dateline: datelineIn(anatomy.dateline, reading), text, anatomy: anatomyIn(anatomy.parts, blocks, reading) };
  return {
    report: { ...asRead, ...placed },
    reading,
    asRead,
    paragraphs: read.map((b) => b.span),
    markup: read.map((b) => b.markup),
    notes: [
      ...notes,
      ...damageNotes(notes.some(({ code }) => code === "encoding-damaged") ? "" : text, given),
      ...[leftDoubleNote(text)].filter((note) => note !== null),
      ...(rest ? [restNote(rest)] : []),
      ...doubts,
      ...(captured !== null && published === captured && !given.published ? [capturedNote(captured)] : []),
      ...told.doubts,
      ...(told.tag === null ? said.doubts : []),
    ],
  };
}
