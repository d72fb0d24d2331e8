/**
 * [S17] A quotation that follows at once behind the sentence that reports one goes on with it: “…,” Novak said in a statement. “…”
 * In one paragraph only, and only where no statement has it.
 */
import { disjoint, hull, inTextOrder, lastStartingAt, overlapping, type Span } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";
import type { StatementDraft } from "./statements.js";

const FEW = 4; // words: fewer are a term
/** What may stand between: the rest of the reporting sentence. */
const REST = /^[^“”"\n]{0,60}?[.!?]\s+$/u;

const end = ({ features: { attribution: a }, content }: StatementDraft): number => (hull([...a.sources, a.cue, ...content]) as Span)[1];

/** Gives each such quotation to the statement before it. */
export function joinContinuedQuotations(text: string, quotes: readonly Quote[], makings: readonly StatementDraft[]): void {
  const outer = makings.filter((m) => m.outer === null).sort((a, b) => end(a) - end(b));
  const taken = disjoint(
    makings.flatMap(({ features: { attribution: a }, content }) => [...a.sources, a.cue, ...content]).sort(inTextOrder),
  );
  const quoted = quotes.filter((q) => q.level === 1).flatMap((q) => q.pieces);
  for (const { pieces, level, closed } of quotes) {
    const [piece, ...more] = pieces;
    if (!piece || more.length > 0 || level > 1 || !closed || text.slice(...piece).split(/\s+/).length < FEW) continue;
    if (overlapping(taken, piece)) continue;
    const before = outer[lastStartingAt(outer, piece[0], end)];
    if (!before || !REST.test(text.slice(end(before), piece[0]))) continue;
    if (overlapping(quoted, before.content.at(-1) as Span)) before.content = [...before.content, piece];
  }
}
