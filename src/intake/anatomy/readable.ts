/** The stretches of a report that are read: its prose, without what only stands beside it. */
import type { Report } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { inTextOrder, type Span, trimmed } from "../../text/span.js";
import { SLUG } from "./patterns.js";

/** Parts that are never read for statements. */
const UNREAD: readonly Part[] = ["credit", "dateline", "byline", "subhead", "sign-off", "furniture", "table"];

/** Paragraph by paragraph, less what lies in unread parts. */
export function readable(report: Report, paragraphs: readonly Span[]): Span[] {
  const { text, anatomy } = report;
  const gaps = anatomy.filter(({ part, span }) => UNREAD.includes(part) || (part === "headline" && SLUG.test(text.slice(...span))));
  const found: Span[] = [];
  let g = 0;
  const add = (start: number, end: number) => {
    const span = start < end ? trimmed(text, start, end) : null;
    if (span) found.push(span);
  };
  for (const [start, end] of paragraphs) {
    let from = start;
    for (let gap = gaps[g]; gap && gap.span[0] < end; gap = gaps[++g]) {
      add(from, gap.span[0]);
      from = Math.max(from, gap.span[1]);
    }
    add(from, end);
  }
  return found;
}

/** What is read for times: the dateline too. */
export const dated = ({ dateline }: Report, stretches: readonly Span[]): Span[] =>
  dateline && stretches.length > 0 ? [dateline.span as Span, ...stretches].sort(inTextOrder) : [...stretches];

/** The paragraphs of a report by its anatomy: parts that share a line are of one. */
export function paragraphsOf({ text, anatomy }: Report): Span[] {
  const found: Span[] = [];
  for (const { span } of anatomy) {
    const last = found.at(-1);
    if (last && span[0] < last[1]) continue; // inside another
    if (last && !text.slice(last[1], span[0]).includes("\n")) found[found.length - 1] = [last[0], span[1]];
    else found.push([span[0], span[1]]);
  }
  return found;
}
