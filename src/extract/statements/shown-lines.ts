/** A report line by line, as a reader sees it: what is read of each paragraph, its part, and what a page's markup says of it. */
import type { Report } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { type Markup, UNMARKED } from "../../text/markup.js";
import { hull, lastStartingAt, overlapping, overlaps, type Span, wordsOf } from "../../text/span.js";
import { outermostPieces, type Quote } from "../../tokens/quotes.js";

/** A paragraph, or a heading between paragraphs. */
export interface ShownLine {
  /** What is read of it; all of it where nothing is. */
  readonly span: Span;
  /** Whether it is read for statements. */
  readonly read: boolean;
  readonly part: Part;
  readonly markup: Markup;
}

/** The lines of a report. @param stretches what is read of it, in text order @param markup of each paragraph; none in plain text */
export function shownLines(
  { anatomy }: Pick<Report, "anatomy">,
  paragraphs: readonly Span[],
  markup: readonly Markup[],
  stretches: readonly Span[],
): ShownLine[] {
  let at = 0;
  return paragraphs.map((span, n) => {
    while (at < stretches.length && (stretches[at] as Span)[1] <= span[0]) at++;
    const own: Span[] = [];
    for (let k = at; k < stretches.length && (stretches[k] as Span)[0] < span[1]; k++) own.push(stretches[k] as Span);
    const part = anatomy[lastStartingAt(anatomy, (own[0] ?? span)[0], (a) => a.span[0])]?.part ?? "paragraph";
    return { span: hull(own) ?? span, read: own.length > 0, part, markup: markup[n] ?? UNMARKED };
  });
}

/** The block quotations of a report as quotations: their form is their marks. */
export function blockQuotations(lines: readonly ShownLine[]): Quote[] {
  const found = new Map<number, Span[]>();
  for (const { span, read, markup } of lines)
    if (read && markup.quotation !== null) found.set(markup.quotation, [...(found.get(markup.quotation) ?? []), span]);
  return [...found.values()].map((pieces) => ({ pieces, level: 1, closed: true }));
}

/** "I", "we" and theirs. */
const FIRST_PERSON = /(?<![\p{L}’'])(?:I(?:['’](?:m|ve|d|ll))?|we(?:['’](?:re|ve|d|ll))?|my|our|ours|me|us|myself|ourselves)(?![\p{L}])/iu;
const SECOND_PERSON = /(?<![\p{L}’'])(?:you(?:['’](?:re|ve|d|ll))?|your|yours|yourself)(?![\p{L}])/iu;

/** What stands in a span outside quotation marks. */
export function unquoted(text: string, span: Span, quotations: readonly Span[]): string {
  const pieces: string[] = [];
  let at = span[0];
  for (
    let n = Math.max(
      0,
      lastStartingAt(quotations, span[0], (q) => q[0]),
    );
    n < quotations.length;
    n++
  ) {
    const [from, to] = quotations[n] as Span;
    if (from >= span[1]) break;
    if (to <= at) continue;
    pieces.push(text.slice(at, Math.max(at, from)), " ");
    at = Math.min(to, span[1]);
  }
  pieces.push(text.slice(at, span[1]));
  return pieces.join("");
}

/** Whether somebody speaks of himself there, outside quotation marks. */
export const inFirstPerson = (text: string, span: Span, quotations: readonly Span[]): boolean =>
  FIRST_PERSON.test(unquoted(text, span, quotations));

/** Whether somebody is spoken to there. */
export const inSecondPerson = (text: string, span: Span): boolean => SECOND_PERSON.test(wordsOf(text, span));

/** Quotations by paragraph, for questions about single lines. */
export class Quotations {
  readonly pieces: readonly Span[];
  readonly #quotes: readonly Quote[];
  readonly #starts: readonly Span[];

  constructor(quotes: readonly Quote[]) {
    this.pieces = outermostPieces(quotes);
    this.#quotes = quotes.filter((q) => q.level === 1);
    this.#starts = this.#quotes.map((q) => q.pieces[0] as Span);
  }

  /** The quotation that a line opens with, paragraph by paragraph; null where it opens with something else. */
  opening({ span }: ShownLine): readonly Span[] | null {
    const piece = overlapping(this.pieces, [span[0], span[0] + 1]);
    if (!piece || piece[0] !== span[0]) return null;
    const n = lastStartingAt(this.#starts, piece[0], (s) => s[0]);
    const own = this.#quotes[n];
    return own?.pieces.some((p) => overlaps(p, piece)) ? own.pieces : [piece];
  }

  /** Whether a line is nothing but quotations. */
  fill(text: string, line: ShownLine): boolean {
    return this.opening(line) !== null && !/[\p{L}\p{N}]/u.test(unquoted(text, line.span, this.pieces));
  }
}
