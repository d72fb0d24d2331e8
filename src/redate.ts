/**
 * What a document's times come to once it is known of which day its report is: people often give the day after the report was read. Pure,
 * and without a model: expressions and quotations are found again in the text, and the tense of each clause stands in the times.
 */
import { recognizeTimes } from "./extract/times/recognize.js";
import { anchorOf, dayOfSaying, timesOf } from "./extract/times/time-records.js";
import { findDateline } from "./intake/anatomy/dateline.js";
import { datelineIn } from "./intake/anatomy/placed-anatomy.js";
import { dated, readable } from "./intake/anatomy/readable.js";
import { type ReportAsRead, reportAsRead } from "./intake/report-as-read.js";
import type { ReadoutDocument } from "./records/document.js";
import { inCanonicalText } from "./records/in-canonical-text.js";
import type { Report } from "./records/report.js";
import type { Time } from "./records/time.js";
import type { ReadingText } from "./text/reading-text.js";
import type { Span } from "./text/span.js";
import { outermostPieces, pairQuotes } from "./tokens/quotes.js";

export type Redated = Pick<ReadoutDocument, "times" | "statements"> & Pick<Report, "dateline">;

/** The dateline with the year that the day of publication gives it. */
function completed({ text, dateline, published }: Report, paragraphs: readonly Span[]): Report["dateline"] {
  if (!dateline || !published) return dateline;
  const [start] = dateline.span;
  const end = paragraphs.find((p) => p[0] <= start && start < p[1])?.[1] ?? dateline.span[1];
  const found = findDateline(text, [start, end], published);
  return found ? { ...dateline, date: found.date } : dateline;
}

const readAll = (spans: readonly Span[], reading: ReadingText): Span[] =>
  spans.map((span) => reading.toReading(span)).filter((span) => span !== null);

/** A dateline that people give; null where its words are none of what is read. */
function readDateline(dateline: Report["dateline"], reading: ReadingText): Report["dateline"] {
  const span = dateline && reading.toReading(dateline.span);
  return dateline && span && { ...dateline, span };
}

/** A document's times held against the day of a report that is otherwise its own. @param now as it is read */
function timesOn(now: Report, document: ReadoutDocument, { report: before, reading, paragraphs }: ReportAsRead): Time[] {
  const recognized = recognizeTimes(now.text, dated(now, readable(before, paragraphs).stretches));
  const quotations = outermostPieces(pairQuotes(now.text, paragraphs).quotes);
  const sayings = document.statements.map(({ saidAt, content }) => ({
    saidAt: saidAt?.span ? reading.toReading(saidAt.span) : null,
    contents: readAll(content, reading),
  }));
  const tenses = new Map(document.times.flatMap(({ span, tense }) => (tense ? [[reading.toReading(span)?.[0] ?? 0, tense]] : [])));
  return inCanonicalText({ times: timesOf(now, recognized, { tenses, quotations, sayings }) }, reading, document.report.id).times;
}

/**
 * The times of a document, and the statements with the day each was said, as they would have been read had `published`, and a corrected
 * dateline, been known. Nothing else of a reading hangs on the day.
 * @param corrected what people say of the report
 * @returns null where nothing changes
 */
export function redated(document: ReadoutDocument, corrected: Partial<Report>): Redated | null {
  if (corrected.published === undefined && corrected.dateline === undefined) return null;
  const asRead = reportAsRead(document.report);
  const { report: before, reading, paragraphs } = asRead;
  const given = { ...before, ...corrected };
  const dateline = corrected.dateline === undefined ? completed(given, paragraphs) : readDateline(corrected.dateline, reading);
  const now = { ...given, dateline };
  const [anchorBefore, anchorNow] = [anchorOf(before), anchorOf(now)];
  const anchored = anchorBefore.anchor === anchorNow.anchor && anchorBefore.anchorKind === anchorNow.anchorKind;
  const times = anchored ? document.times : timesOn(now, document, asRead);
  const byId = new Map(times.map((time) => [time.id, time]));
  const statements = document.statements.map((s) => {
    const time = s.saidAt?.time && byId.get(s.saidAt.time);
    return s.saidAt && time ? { ...s, saidAt: { ...s.saidAt, value: dayOfSaying(time, now.published) } } : s;
  });
  const moved = statements.some(({ saidAt }, n) => saidAt?.value !== document.statements[n]?.saidAt?.value);
  if (anchored && !moved) return null;
  return { dateline: corrected.dateline === undefined ? datelineIn(dateline, reading) : corrected.dateline, times, statements };
}
