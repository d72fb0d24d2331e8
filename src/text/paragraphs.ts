/**
 * Paragraphs of a canonical text. A line is a paragraph, unless the lines are hard-wrapped: then blank lines part them.
 */
import { type Span, trimmed } from "./span.js";

const WIDTHS = [40, 100] as const; // characters; plain-text mail and wire copy wrap at 60–80
const ENOUGH = 4; // wrapped pairs before a text is taken as wrapped
const SHARE = 0.9;

/** Every line with something on it, without its outer white space. */
function lines(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = trimmed(text, start, end);
    if (line) found.push(line);
    start = end + 1;
  }
  return found;
}

const breaksBetween = (text: string, a: Span, b: Span): number => text.slice(a[1], b[0]).split("\n").length - 1;

/**
 * Whether lines were filled to a width: of the lines directly followed by another, nearly all would have overrun the
 * longest line had they taken the next line's first word.
 */
function hardWrapped(text: string, found: readonly Span[]): boolean {
  const width = found.reduce((most, [a, b]) => Math.max(most, b - a), 0);
  if (width < WIDTHS[0] || width > WIDTHS[1]) return false;
  let pairs = 0;
  let full = 0;
  let parted = 0;
  for (let n = 1; n < found.length; n++) {
    const before = found[n - 1] as Span;
    const after = found[n] as Span;
    if (breaksBetween(text, before, after) > 1) {
      parted++;
      continue;
    }
    const word = /^\S+/u.exec(text.slice(after[0], after[1]))?.[0].length ?? 0;
    pairs++;
    if (before[1] - before[0] + 1 + word > width) full++;
  }
  return parted > 0 && pairs >= ENOUGH && full >= SHARE * pairs;
}

/** Paragraphs in text order, without white space at either end. A blank text has none. */
export function paragraphs(text: string): Span[] {
  const found = lines(text);
  if (!hardWrapped(text, found)) return found;
  const joined: Span[] = [];
  for (const line of found) {
    const last = joined.at(-1);
    if (last && breaksBetween(text, last, line) === 1) joined[joined.length - 1] = [last[0], line[1]];
    else joined.push(line);
  }
  return joined;
}
