/** Doubts about quotation marks: a quotation that is never closed, a mark without a partner. */
import type { Note } from "../records/document.js";
import type { Span } from "../text/span.js";
import type { QuoteMarks } from "./quotes.js";

/** One note for each unclosed quotation, then one for each stray mark. */
export function markNotes({ quotes, stray }: QuoteMarks): Note[] {
  const unclosed = quotes
    .filter((q) => !q.closed)
    .map(
      (q): Note => ({
        code: "quote-unclosed",
        span: [...(q.pieces[0] as Span)],
        message: "a quotation is opened here and not closed; it is taken to end with its paragraph",
      }),
    );
  const unpaired = stray.map((span): Note => ({ code: "quote-unpaired", span: [...span], message: "a quotation mark without a partner" }));
  return [...unclosed, ...unpaired];
}
