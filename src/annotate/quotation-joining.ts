/** What quotation marks say about pieces: words between two contents of one quotation are content too. */

import type { ModelWord } from "../model/model-words.js";
import { lastStartingAt, type Span } from "../text/span.js";
import type { Piece } from "./pieces.js";

/**
 * For each word the number of the quotation it stands in, from 1; 0 for none.
 * @param quotations outermost quotations, one span a paragraph, in text order
 */
export function quotationOf(words: readonly ModelWord[], quotations: readonly Span[]): Int32Array {
  const found = new Int32Array(words.length);
  let q = Math.max(
    0,
    lastStartingAt(quotations, words[0]?.span[0] ?? 0, (s) => s[0]),
  );
  words.forEach(({ span }, n) => {
    while (q < quotations.length && (quotations[q] as Span)[1] <= span[0]) q++;
    const here = quotations[q];
    if (here && here[0] <= span[0] && span[1] <= here[1]) found[n] = q + 1;
  });
  return found;
}

/** Contents of one quotation with no other piece between them, joined. */
export function joinQuoted(pieces: readonly Piece[], quotation: Int32Array): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const inside = quotation[piece.from] as number;
    if (
      last?.role === "content" &&
      piece.role === "content" &&
      inside > 0 &&
      quotation[last.from] === inside &&
      quotation[piece.to - 1] === inside
    ) {
      found[found.length - 1] = { ...last, to: piece.to };
    } else found.push(piece);
  }
  return found;
}
