/** [N1] Every quotation is part of a statement, or noted with the reason why it is none; [N2] so is a source that stands for nobody known. */
import type { Note } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { disjoint, inTextOrder, overlapping, type Span, wordsOf } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";

const CLAUSE_WORDS = 4; // fewer quoted words are a term and no clause

/** Words that are written small in titles. */
const SMALL_IN_TITLES = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|as|is|&)$/i;

function reasonFor(words: string): string {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (all.length > 0 && all.every((w, n) => /^[\p{Lu}\p{N}]/u.test(w) || (n > 0 && SMALL_IN_TITLES.test(w))))
    return "a title, name or nickname in quotation marks";
  if (all.length < CLAUSE_WORDS) return "a term set off by quotation marks";
  return "quoted words that the report ascribes to nobody here";
}

/**
 * Notes on the outermost quotations, one each, that no statement has; in text order.
 * @param blocks block quotations: those without marks of their own
 */
export function quoteNotes(
  text: string,
  marked: readonly Quote[],
  statements: readonly Statement[],
  blocks: readonly Quote[] = [],
): Note[] {
  const pieces = disjoint(marked.flatMap((q) => q.pieces).sort(inTextOrder));
  const quotes = [...marked, ...blocks.filter((b) => !b.pieces.some((p) => overlapping(pieces, p)))];
  const taken = disjoint(statements.flatMap((s) => [...s.source, ...s.cue, ...s.content]).sort(inTextOrder));
  return quotes
    .filter((q) => q.level === 1 && !q.pieces.some((piece) => overlapping(taken, piece)))
    .map(({ pieces: [first] }) => {
      const [start, end] = first as Span;
      return { code: "quote-not-statement", span: [start, end], message: reasonFor(wordsOf(text, [start, end])) };
    });
}

/** Notes on sources, and on words that are shown without one, whose speaker was not found: no speaker rather than a wrong one. */
export const speakerNotes = (statements: readonly Statement[]): Note[] =>
  statements
    .filter((s) => s.speaker === null && (s.source.length > 0 || s.cue.length === 0) && s.authority.kind !== "reporter")
    .map((s) => ({
      code: "speaker-unknown",
      span: [...((s.source[0] ?? s.content[0]) as [number, number])],
      message: "whom these words stand for was not found, so the statement has no speaker",
    }));
