/**
 * A span is a half-open pair `[start, end)` of UTF-16 offsets into one report's canonical text.
 * Nothing here ever moves a span; a bad one throws.
 */
import { SpanOutOfText } from "../errors.js";

export type Span = readonly [start: number, end: number];

const insidePair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/**
 * The checked span `[start, end)` of `text`, in UTF-16 units.
 * @throws SpanOutOfText where it is empty, reversed, fractional, outside the text, or cuts a surrogate pair
 */
export function spanOf(text: string, start: number, end: number): Span {
  const bad = (why: string) => new SpanOutOfText(start, end, text.length, why);
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw bad("not whole numbers");
  if (start < 0 || end > text.length) throw bad("outside the text");
  if (start >= end) throw bad("empty");
  if (insidePair(text, start) || insidePair(text, end)) throw bad("inside a surrogate pair");
  return [start, end];
}

/** The words of a span, cut from the text. */
export const wordsOf = (text: string, span: Span): string => text.slice(span[0], span[1]);

/** The words of a record's pieces, as people read them. */
export const quoteOf = (text: string, spans: readonly Span[]): string => spans.map((span) => wordsOf(text, span)).join(" … ");

/** The span without white space at either end, or null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] as string)) from++;
  while (to > from && /\s/u.test(text[to - 1] as string)) to--;
  return from < to ? spanOf(text, from, to) : null;
}

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Text order: by start, then by end. */
export const inTextOrder = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

/** From the first start to the last end of spans in any order; null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];
}

/**
 * Index of the last item of `items` (sorted by `start`) that starts at or before `offset`; -1 where none does.
 */
export function lastStartingAt<T>(items: readonly T[], offset: number, start: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Spans in text order, those that overlap joined. */
export function disjoint(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && span[0] < last[1]) found[found.length - 1] = [last[0], Math.max(last[1], span[1])];
    else found.push(span);
  }
  return found;
}

/** What is left of `spans` without `gaps` (both in text order), without white space at either end. */
export function without(text: string, spans: readonly Span[], gaps: readonly Span[]): Span[] {
  const found: Span[] = [];
  let g = 0;
  const add = (start: number, end: number) => {
    const span = start < end ? trimmed(text, start, end) : null;
    if (span) found.push(span);
  };
  for (const [start, end] of spans) {
    let from = start;
    while (g < gaps.length && (gaps[g] as Span)[1] <= start) g++;
    for (let n = g; n < gaps.length && (gaps[n] as Span)[0] < end; n++) {
      const gap = gaps[n] as Span;
      add(from, gap[0]);
      from = Math.max(from, gap[1]);
    }
    add(from, end);
  }
  return found;
}

/** Those of `spans` (in text order, none overlapping another) that begin in `[start, end)`. */
export function between(spans: readonly Span[], start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let n = lastStartingAt(spans, end - 1, (s) => s[0]); n >= 0 && (spans[n] as Span)[0] >= start; n--) found.unshift(spans[n] as Span);
  return found;
}

/** The last of `spans` (in text order, none overlapping another) that shares a character with the span; undefined where none does. */
export function overlapping(spans: readonly Span[], span: Span): Span | undefined {
  const last = spans[lastStartingAt(spans, span[1] - 1, (s) => s[0])];
  return last && overlaps(last, span) ? last : undefined;
}

/** Units in all spans together. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Units that two lists of spans share; the spans of one list are taken not to overlap each other. */
export const sharedLength = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, [from, to]) => sum + b.reduce((s, [start, end]) => s + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0), 0);
