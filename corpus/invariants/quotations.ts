/** Nothing in quotation marks crosses a paragraph into another's [S38], and nothing of a headline reaches the body, nor the other way [S49]. */
import { reportAsRead } from "../../src/intake/report-as-read.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import type { Statement } from "../../src/records/statement.js";
import { lastStartingAt, overlapping, type Span } from "../../src/text/span.js";
import { outermostPieces, pairQuotes } from "../../src/tokens/quotes.js";

const spansOf = (s: Statement): Span[] => [...s.source, ...s.cue, ...s.content] as Span[];

/** Statements that stand with one foot in a headline, a line each. */
export function overHeadlines({ report, statements }: ReadoutDocument): string[] {
  const headlines = report.anatomy.filter(({ part }) => part === "headline").map(({ span }) => span as Span);
  const inOne = (span: Span): boolean => headlines.some(([start, end]) => span[0] < end && start < span[1]);
  return statements
    .filter((s) => new Set(spansOf(s).map(inOne)).size > 1)
    .map(
      (s) =>
        `a headline and the body in one statement: ${spansOf(s)
          .map((x) => report.text.slice(...x))
          .join(" … ")}`,
    );
}

/** Whether somebody's turn opens a paragraph, a label and a colon ("NOVAK: …"): it goes on until the next label, whoever is named in it. */
function isTurn(text: string, { source, cue }: Statement, paragraph: Span): boolean {
  const [label, mark] = [source[0], cue[0]];
  return !!label && !!mark && text.slice(...mark) === ":" && text.slice(paragraph[0], mark[0]).trim() === text.slice(...label);
}

/** Whether a cue and a colon bring a content in, which is shown in a paragraph of its own. */
const isShownBehind = (text: string, cue: Span, content: Span): boolean => /^\s*:\s*$/.test(text.slice(cue[1], content[0]));

/** Quoted contents in a paragraph that names somebody else outside quotation marks, a line each. */
export function overParagraphs({ report, statements, actors }: ReadoutDocument): string[] {
  const { text } = report;
  const { reading, paragraphs: read } = reportAsRead(report);
  const inText = (span: Span): Span => reading.toCanonical(span);
  const paragraphs = read.map(inText);
  const quotations = outermostPieces(pairQuotes(reading.text, read).quotes).map(inText);
  const numberOf = (at: number): number => lastStartingAt(paragraphs, at, (p) => p[0]);
  const people = actors
    .filter((a) => a.kind === "person" && a.named)
    .flatMap((a) =>
      a.mentions.filter((m) => m.form === "name").map((m) => ({ id: a.id, span: m.span as Span, paragraph: numberOf(m.span[0]) })),
    )
    .filter(({ span }) => !overlapping(quotations, span));
  return statements
    .filter((s) => s.within === null)
    .flatMap((s) => {
      const by = (s.cue[0] ?? s.source[0]) as Span | undefined; // what a page shows may have neither
      if (!by) return [];
      const home = numberOf(by[0]);
      if (isTurn(text, s, paragraphs[home] as Span)) return [];
      const crossing = (s.content as Span[]).filter((c) => numberOf(c[0]) !== home && overlapping(quotations, c) !== undefined && !isShownBehind(text, by, c));
      return crossing.flatMap((c) => {
        const there = numberOf(c[0]);
        const [from, to] = there < home ? [there, home - 1] : [home + 1, there];
        const other = people.find((p) => p.paragraph >= from && p.paragraph <= to && !s.speakers.includes(p.id));
        return other ? [`“${text.slice(...c)}” crosses the paragraph of ${text.slice(...other.span)} to “${text.slice(...by)}”`] : [];
      });
    });
}
