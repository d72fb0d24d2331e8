/** A report that was read before, as it was read: what intake made of it then, found again without its bytes. */
import type { Report } from "../records/report.js";
import type { ReadingText } from "../text/reading-text.js";
import type { Span } from "../text/span.js";
import { paragraphsOf } from "./anatomy/readable.js";
import { formatOfMediaType } from "./formats.js";
import { unreadRest } from "./reach.js";

/** How the text of a report is read. */
export function readingOf({ text, mediaType }: Pick<Report, "text" | "mediaType">): ReadingText {
  const end = unreadRest(text)?.[0] ?? text.length;
  return formatOfMediaType(mediaType).reading(text, end);
}

/** A report whose text, and all places in it, are those of its reading; and the paragraphs of that. */
export interface ReportAsRead {
  readonly report: Report;
  readonly reading: ReadingText;
  readonly paragraphs: Span[];
}

/** The report with its text and all places in it as they are read, and the paragraphs that are. */
export function reportAsRead(report: Report): ReportAsRead {
  const reading = readingOf(report);
  const rest = unreadRest(report.text);
  const end = (rest && reading.toReading(rest)?.[0]) ?? reading.text.length;
  const { dateline } = report;
  const span = dateline && reading.toReading(dateline.span);
  const read: Report = {
    ...report,
    text: reading.text,
    dateline: dateline && span && { ...dateline, span },
    anatomy: report.anatomy.flatMap((part) => {
      const own = reading.toReading(part.span);
      return own ? [{ part: part.part, span: own }] : [];
    }),
  };
  return { report: read, reading, paragraphs: paragraphsOf(read, end) };
}
