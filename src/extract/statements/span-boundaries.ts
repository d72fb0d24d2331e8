/**
 * [S1] Where a content begins and ends, one rule everywhere, as the annotation guidelines have it: inside quotation
 * marks everything is content, marks included; punctuation at the edge of unquoted words is left out, but for a
 * question or exclamation mark, and the stop of "a.m.". A bracket that opens in a content closes in it.
 */

import { lastStartingAt, type Span } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";

/** Punctuation that ends no content outside quotation marks. */
const END_MARKS = /[.,;:—–-]/;

/** What the stop belongs to that stands behind it: "6 a.m.", "the U.S." */
const INITIALS = /(?:^|[\s(])(?:\p{L}\.)+\p{L}$/u;

/** Quotation pieces in text order, for looking up those at an offset in logarithmic time. */
export class QuoteSpans {
  readonly #pieces: readonly Span[];
  /** Farthest end of the pieces up to each, so that a search backwards knows where to stop. */
  readonly #reach: number[] = [];

  /** Of all quotes, outer and inner. */
  constructor(quotes: readonly Quote[]) {
    this.#pieces = quotes.flatMap((q) => q.pieces).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    let reach = 0;
    for (const [, end] of this.#pieces) {
      reach = Math.max(reach, end);
      this.#reach.push(reach);
    }
  }

  /** Quotation pieces that share a character with the span, in text order. */
  touching([start, end]: Span): Span[] {
    const found: Span[] = [];
    let n = lastStartingAt(this.#pieces, end - 1, (p) => p[0]);
    for (; n >= 0 && (this.#reach[n] as number) > start; n--) {
      const piece = this.#pieces[n] as Span;
      if (piece[1] > start) found.push(piece);
    }
    return found.reverse();
  }

  inside(at: number): boolean {
    return this.touching([at, at + 1]).length > 0;
  }

  /** The piece that opens exactly here. */
  openingAt(at: number): Span | undefined {
    return this.touching([at, at + 1]).find((p) => p[0] === at);
  }
}

/** The content span with its edges as the rule has them; null where nothing is left. */
export function contentBoundaries(text: string, [from, to]: Span, quotes: QuoteSpans): Span | null {
  let start = from;
  let end = to;
  // a mark just outside whose quotation the span all but fills is taken in
  const before = quotes.openingAt(start - 1);
  if (before && before[1] >= start + 1 && before[1] <= end + 2) start--;
  for (const piece of quotes.touching([start, end])) {
    const gap = text.slice(end, piece[1]);
    if (piece[0] >= start && piece[1] > end && piece[1] - end <= 2 && !/[\p{L}\p{N}]/u.test(gap)) end = piece[1];
  }
  while (end > start && (/\s/.test(text[end - 1] as string) || (END_MARKS.test(text[end - 1] as string) && !quotes.inside(end - 1)))) end--;
  while (start < end && (/\s/.test(text[start] as string) || (/[,;:—–]/.test(text[start] as string) && !quotes.inside(start)))) start++;
  if (text[end] === "." && INITIALS.test(text.slice(start, end))) end++;
  if (text[end] === ")" && hasOpenBracket(text.slice(start, end))) end++;
  return start < end ? [start, end] : null;
}

const hasOpenBracket = (words: string): boolean => words.lastIndexOf("(") > words.lastIndexOf(")");
