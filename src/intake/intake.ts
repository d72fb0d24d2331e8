/**
 * Bytes or text in, a Report out: canonical text, anatomy, metadata. Pure: nothing is fetched or stored.
 */
import { isoDate } from "../calendar.js";
import { BadDate, EmptyInput } from "../errors.js";
import type { Note } from "../records/document.js";
import { reportId } from "../records/ids.js";
import { anatomyOf } from "./anatomy/anatomy.js";
import { anatomyIn, blocksRead, datelineIn } from "./anatomy/placed-anatomy.js";
import { damageNotes } from "./damage.js";
import { leftDoubleNote } from "./double-encoding.js";
import { FORMATS } from "./formats.js";
import type { ReportInput } from "./input.js";
import { languageOf } from "./language.js";
import { underHeading } from "./line-date.js";
import { comingFrom, firstSaid, type MetadataField, type Sourced, sourcedFrom, sourcedValue, sourcesOf } from "./metadata-sources.js";
import { splitNames } from "./names.js";
import { restNote, unreadRest } from "./reach.js";
import type { Intake, Metadata } from "./report.js";
import { taken } from "./taken.js";

/** Says that a report's day is that of its capture: it came out then or before. */
const capturedNote = (captured: string): Note => ({
  code: "date-of-capture",
  span: null,
  message: `it says no day of its own; ${captured}, when it was taken from the web, stands for it: give the day with "published"`,
});

/** The moment of a capture, where it is one. */
function captureOf(metadata: Metadata): Sourced<string> | null {
  const captured = sourcedValue(metadata, "captured");
  return captured && isoDate(captured.value) !== null ? captured : null;
}

/** @throws one of the input errors of errors.ts */
export async function intake(incoming: ReportInput): Promise<Intake> {
  const given = incoming.metadata ?? {};
  for (const field of ["published", "modified"] as const) {
    const value = given[field];
    if (value && isoDate(value) === null) throw new BadDate(incoming.source, field, value);
  }
  const { layout, format, sha256: hash, notes } = await taken(incoming);
  const { text, doubts } = layout;
  const found = comingFrom(format.metadataSource ?? null, layout.metadata);
  const rest = unreadRest(text);
  const blocks = layout.blocksBefore(rest ? rest[0] : text.length);
  if (blocks.length === 0) throw new EmptyInput(incoming.source);
  const reading = format.reading(text, rest ? rest[0] : text.length);
  const read = blocksRead(blocks, reading);
  const of = <F extends MetadataField>(field: F) => firstSaid(sourcedValue(given, field), sourcedValue(found, field));
  const named = of("title");
  const captured = firstSaid(captureOf(given), captureOf(found));
  const printed = format.mediaType === FORMATS.html.mediaType ? null : underHeading(reading.text, read);
  const published = firstSaid(of("published"), sourcedFrom("text", printed?.day ?? null), captured);
  const anatomy = anatomyOf(reading.text, read, named?.value ?? null, published?.value ?? null);
  const unread = rest && reading.toReading(rest);
  if (unread) anatomy.parts.push({ part: "paragraph", span: unread }); // not parted: who knows how many lines it has
  const { chosen: language, doubts: ofLanguage } = languageOf(given, found, reading.text);
  const byline = splitNames(anatomy.byline ?? "");
  const known = {
    title: firstSaid(named, sourcedFrom("text", anatomy.headline && reading.text.slice(...anatomy.headline))),
    publisher: firstSaid(of("publisher"), sourcedFrom("text", printed?.medium ?? null)),
    authors: firstSaid<readonly string[]>(of("authors"), sourcedFrom("text", byline.length > 0 ? byline : null)),
    published,
    modified: of("modified"),
    url: of("url"),
    language,
    section: of("section"),
  };
  const [publisher, url] = [known.publisher?.value ?? null, known.url?.value ?? null];
  const asRead = {
    id: reportId(text, url, publisher),
    ref: given.id ?? null,
    source: incoming.source,
    mediaType: format.mediaType,
    sha256: hash,
    title: known.title?.value ?? null,
    publisher,
    authors: [...(known.authors?.value ?? [])],
    published: published?.value ?? null,
    modified: known.modified?.value ?? null,
    url,
    language: language?.value ?? null,
    section: known.section?.value ?? null,
    dateline: anatomy.dateline,
    text: reading.text,
    anatomy: anatomy.parts,
    metadataSources: sourcesOf(known),
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
      ...(captured !== null && published?.value === captured.value && !given.published ? [capturedNote(captured.value)] : []),
      ...ofLanguage,
    ],
  };
}
