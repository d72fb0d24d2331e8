/**
 * What a document's times come to once it is known of which day its report is: people often give the day after the report was read. Pure,
 * and without a model: expressions and quotations are found again in the text, and the tense of each clause stands in the times.
 */
import { recognizeTimes } from "./extract/times/recognize.js";
import { anchorOf, dayOfSaying, timesOf } from "./extract/times/time-records.js";
import { findDateline } from "./intake/anatomy/dateline.js";
import { dated, paragraphsOf, readable } from "./intake/anatomy/readable.js";
import type { ReadoutDocument } from "./records/document.js";
import type { Report } from "./records/report.js";
import type { Time } from "./records/time.js";
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

/** A document's times held against the day of a report that is otherwise its own. */
function timesOn(report: Report, document: ReadoutDocument, paragraphs: readonly Span[]): Time[] {
  const recognized = recognizeTimes(report.text, dated(report, readable(document.report, paragraphs).stretches));
  const quotations = outermostPieces(pairQuotes(report.text, paragraphs).quotes);
  const sayings = document.statements.map(({ saidAt, content }) => ({ saidAt: saidAt?.span ?? null, contents: content }));
  const tenses = new Map(document.times.flatMap(({ span, tense }) => (tense ? [[span[0], tense]] : [])));
  return timesOf(report, recognized, { tenses, quotations, sayings });
}

/**
 * The times of a document, and the statements with the day each was said, as they would have been read had `published`, and a corrected
 * dateline, been known. Nothing else of a reading hangs on the day.
 * @param corrected what people say of the report
 * @returns null where nothing changes
 */
export function redated(document: ReadoutDocument, corrected: Partial<Report>): Redated | null {
  if (corrected.published === undefined && corrected.dateline === undefined) return null;
  const paragraphs = paragraphsOf(document.report);
  const report = { ...document.report, ...corrected };
  const dateline = corrected.dateline === undefined ? completed(report, paragraphs) : corrected.dateline;
  const now = { ...report, dateline };
  const [before, after] = [anchorOf(document.report), anchorOf(now)];
  const anchored = before.anchor === after.anchor && before.anchorKind === after.anchorKind;
  const times = anchored ? document.times : timesOn(now, document, paragraphs);
  const byId = new Map(times.map((time) => [time.id, time]));
  const statements = document.statements.map((s) => {
    const time = s.saidAt?.time && byId.get(s.saidAt.time);
    return s.saidAt && time ? { ...s, saidAt: { ...s.saidAt, value: dayOfSaying(time, report.published) } } : s;
  });
  const moved = statements.some(({ saidAt }, n) => saidAt?.value !== document.statements[n]?.saidAt?.value);
  if (anchored && !moved) return null;
  return { dateline, times, statements };
}
