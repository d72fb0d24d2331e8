/**
 * [S17] A quotation that follows at once behind the sentence that reports one goes on with it: “…,” Novak said in a statement. “…”
 * In one paragraph only, and only where no statement has it. [S34] One that runs over paragraphs, each opened anew, is whole the statement's that
 * has a piece of it.
 */
import { disjoint, hull, inTextOrder, lastStartingAt, overlapping, overlaps, type Span } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";
import type { StatementContent } from "./statement-draft.js";

const CLAUSE_WORDS = 4; // words: a quotation of fewer is a term
/** What may stand between: the rest of the reporting sentence. */
const REST = /^[^“”"\n]{0,60}?[.!?][ \t\u00a0]+$/u;

/** The statements, each such quotation with the one before it. @param headlines spans whose words stay in them [S49] */
export function joinContinuedQuotations<S extends StatementContent>(
  text: string,
  quotes: readonly Quote[],
  statements: readonly S[],
  headlines: readonly Span[],
): S[] {
  const contents = statements.map((s) => s.content);
  const spansOf = (n: number): readonly Span[] => {
    const { sources, cue } = (statements[n] as S).features.attribution;
    return [...sources, cue, ...(contents[n] as readonly Span[])];
  };
  const endOf = (n: number): number => (hull(spansOf(n)) as Span)[1];
  const outermost = [...statements.keys()].filter((n) => statements[n]?.outer === null).sort((a, b) => endOf(a) - endOf(b));
  const taken = disjoint([...statements.keys()].flatMap(spansOf).sort(inTextOrder));
  const quoted = quotes.filter((q) => q.level === 1).flatMap((q) => q.pieces);
  for (const { pieces, level, closed } of quotes) {
    const [piece, ...more] = pieces;
    if (!piece || more.length > 0 || level > 1 || !closed || text.slice(...piece).split(/\s+/).length < CLAUSE_WORDS) continue;
    if (overlapping(taken, piece)) continue;
    const before = outermost[lastStartingAt(outermost, piece[0], endOf)];
    if (before === undefined || !REST.test(text.slice(endOf(before), piece[0]))) continue;
    const content = contents[before] as readonly Span[];
    if (overlapping(quoted, content.at(-1) as Span)) contents[before] = [...content, piece];
  }
  for (const { pieces, level } of quotes) {
    if (level > 1 || pieces.length < 2 || pieces.some((piece) => headlines.some((headline) => overlaps(headline, piece)))) continue;
    const [own, ...others] = outermost.filter((n) =>
      (contents[n] as readonly Span[]).some((span) => pieces.some((p) => overlaps(span, p))),
    );
    const free = pieces.filter((piece) => !overlapping(taken, piece));
    if (own === undefined || others.length > 0 || free.length === 0) continue;
    contents[own] = disjoint([...(contents[own] as readonly Span[]), ...free].sort(inTextOrder));
  }
  return statements.map((s, n) => ({ ...s, content: contents[n] as readonly Span[] }));
}
