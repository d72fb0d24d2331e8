/**
 * Paragraphs of a canonical text. A line is a paragraph, unless the lines are hard-wrapped: then blank lines part them, and what is no
 * line of prose.
 */
import { paragraphLines } from "./hard-wrap.js";
import { linesOf } from "./lines.js";
import type { Span } from "./span.js";

/** Paragraphs in text order, without white space at either end, marks of mail before their lines and all. A blank text has none. */
export function paragraphs(text: string): Span[] {
  return paragraphLines(text, linesOf(text)).map((lines) => [lines[0]?.start as number, lines.at(-1)?.end as number]);
}
