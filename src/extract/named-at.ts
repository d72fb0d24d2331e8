import { contains } from "../text/span.js";
import type { Grammar } from "./grammar.js";
import type { SentenceTree } from "./predicates/sentence-tree.js";

/** Number of the mention that a token heads, itself or by the name that stands beside it ("Prime Minister" of a name); null where it heads none. */
export function namedAt(grammar: Grammar, tree: SentenceTree, n: number): number | null {
  const at = tree.token(n).span;
  const own = grammar.headedAt(at);
  if (own !== null) return own;
  for (const c of [...tree.by(n, "flat", "appos", "compound", "nmod:desc"), n - 1, n + 1]) {
    const beside = tree.tokens[c];
    const named = beside === undefined ? null : grammar.headedAt(beside.span);
    const mention = named === null ? undefined : grammar.mentions[named];
    if (mention?.form === "name" && contains(mention.phrase, at)) return named;
  }
  return null;
}
