/**
 * [S2] direct: all of the content, a clause or more, in quotation marks; mixed: a paraphrase with quoted words;
 * indirect: nothing in quotation marks.
 */
import type { Mode } from "../../records/vocabulary.js";
import type { Span } from "../../text/span.js";
import type { QuoteSpans } from "./span-boundaries.js";

const CLAUSE_WORDS = 4; // fewer quoted words make a clause only if they end like one

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

export function modeOf(text: string, content: readonly Span[], quotes: QuoteSpans): Mode {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    all += letters(text.slice(...span));
    let last = span[0];
    for (const [start, end] of quotes.touching(span)) {
      const [from, to] = [Math.max(start, last), Math.min(end, span[1])];
      if (from < to) quoted += letters(text.slice(from, to));
      last = Math.max(last, to);
    }
  }
  if (quoted === 0) return "indirect";
  if (quoted < all) return "mixed";
  const words = content.map((span) => text.slice(...span)).join(" ");
  const clause = words.split(/\s+/).length >= CLAUSE_WORDS || /[,.!?…]\W*$/.test(words);
  return clause ? "direct" : "mixed";
}
