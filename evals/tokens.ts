/**
 * Sentences and tokens against the English Web Treebank's dev part, raw by paragraph: F1 over exact character spans.
 * A multi-word token counts as its parts where these spell it, as in the treebank's own surface.
 */
import { join } from "node:path";
import type { Span } from "../src/text/span.js";
import { sentences } from "../src/tokens/tokens.js";
import { documents } from "./conllu.js";
import { type Prf, prf } from "./prf.js";

export function scoreTokens(shared: string): { sentences: Prf; tokens: Prf } {
  const counts = { sentences: [0, 0, 0], tokens: [0, 0, 0] } as Record<"sentences" | "tokens", [number, number, number]>;
  const count = (row: [number, number, number], made: readonly Span[], gold: readonly Span[]) => {
    const wanted = new Set(gold.map(String));
    row[0] += made.filter((s) => wanted.has(String(s))).length;
    row[1] += made.length;
    row[2] += wanted.size;
  };
  for (const { text, paragraphs } of documents(join(shared, "data/ud/en_ewt-ud-dev.conllu.gz")))
    for (const { span, sentences: gold } of paragraphs) {
      const made = sentences(text, span);
      count(
        counts.sentences,
        made.map((s) => s.span),
        gold.map((s) => s.span),
      );
      count(
        counts.tokens,
        made.flatMap((s) => s.tokens),
        gold.flatMap((s) => s.surface),
      );
    }
  return { sentences: prf(...counts.sentences), tokens: prf(...counts.tokens) };
}
