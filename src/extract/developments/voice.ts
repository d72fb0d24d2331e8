/** [DV10] In whose voice something is told: of the statements whose content holds it, the innermost. */
import type { Statement } from "../../records/statement.js";
import { lengthOf } from "../../text/span.js";

/** Looks up the id of the innermost statement whose content holds an offset; null where the report itself tells it. */
export function innermostStatements(statements: readonly Statement[]): (offset: number) => string | null {
  const pieces = statements
    .filter((s) => s.repeats === null)
    .flatMap((s) => s.content.map(([start, end]) => ({ start, end, size: lengthOf(s.content), id: s.id })))
    .sort((a, b) => a.start - b.start);
  return (offset) => {
    let best: (typeof pieces)[number] | null = null;
    for (const piece of pieces) {
      if (piece.start > offset) break;
      if (piece.end > offset && (best === null || piece.size <= best.size)) best = piece;
    }
    return best?.id ?? null;
  };
}
