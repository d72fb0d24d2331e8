/** The stretches of a report that are read: its prose, without what only stands beside it. */
import type { Report } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { inTextOrder, type Span, without } from "../../text/span.js";
import { SLUG } from "./patterns.js";
import { wordless } from "./wordless.js";

/** Parts that are never read for statements. */
const UNREAD: readonly Part[] = ["credit", "dateline", "byline", "subhead", "sign-off", "furniture", "table"];

/**
 * Paragraph by paragraph, less what lies in unread parts; and the runs without a word, which are left out too.
 * @param paragraphs of what is read, in text order
 */
export function readable(report: Report, paragraphs: readonly Span[]): { readonly stretches: Span[]; readonly wordless: Span[] } {
  const { text, anatomy } = report;
  const unread = anatomy.filter(({ part, span }) => UNREAD.includes(part) || (part === "headline" && SLUG.test(text.slice(...span))));
  const stretches = without(
    text,
    paragraphs,
    unread.map(({ span }) => span),
  );
  const runs = wordless(text, stretches);
  return { stretches: without(text, stretches, runs), wordless: runs };
}

/** What is read for times: the dateline too. */
export const dated = ({ dateline }: Report, stretches: readonly Span[]): Span[] =>
  dateline && stretches.length > 0 ? [dateline.span as Span, ...stretches].sort(inTextOrder) : [...stretches];

/** The paragraphs of a report before an offset, by its anatomy: parts that share a line are of one. */
export function paragraphsOf({ text, anatomy }: Report, end: number): Span[] {
  const found: Span[] = [];
  for (const { span } of anatomy) {
    if (span[0] >= end) break;
    const last = found.at(-1);
    if (last && span[0] < last[1]) continue; // inside another
    if (last && !text.slice(last[1], span[0]).includes("\n")) found[found.length - 1] = [last[0], span[1]];
    else found.push([span[0], span[1]]);
  }
  return found;
}
