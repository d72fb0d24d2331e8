/** [DV10, E10] In whose voice something is told: of the statements whose content holds it, the innermost. */
import type { Statement } from "../records/statement.js";
import { lastStartingAt, lengthOf } from "../text/span.js";

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Characters of all the content: of two that hold a place the shorter lies within the longer. */
  readonly size: number;
  readonly id: string;
}

/** From one edge of a content to the next: who speaks. */
interface Stretch {
  readonly start: number;
  readonly id: string | null;
}

/** Looks up the id of the innermost statement whose content holds an offset; null where the report itself tells it. */
export function innermostStatements(statements: readonly Statement[]): (offset: number) => string | null {
  const pieces: Piece[] = statements
    .flatMap((s) => s.content.map(([start, end]) => ({ start, end, size: lengthOf(s.content), id: s.id })))
    .sort((a, b) => a.start - b.start);
  const edges = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let open: Piece[] = [];
  let next = 0;
  const stretches: Stretch[] = edges.map((start) => {
    open = open.filter((p) => p.end > start);
    while (next < pieces.length && (pieces[next] as Piece).start <= start) open.push(pieces[next++] as Piece);
    const innermost = open.reduce<Piece | null>((best, p) => (best === null || p.size <= best.size ? p : best), null);
    return { start, id: innermost?.id ?? null };
  });
  return (offset) => stretches[lastStartingAt(stretches, offset, (s) => s.start)]?.id ?? null;
}
