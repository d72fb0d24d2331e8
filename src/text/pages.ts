/** The printed pages of a text that has them: a form feed stands before what a new page begins with, as it does in what `pdftotext` writes. */
import type { Span } from "./span.js";

const FORM_FEED = "\f";

/** The first and the last page that a span stands on, from 1; null for a text without pages. */
export function pagesOf(text: string, [start, end]: Span): readonly [first: number, last: number] | null {
  if (!text.includes(FORM_FEED)) return null;
  const until = (at: number) => text.slice(0, at).split(FORM_FEED).length;
  return [until(start), until(end)];
}
