import { phraseBefore } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";

const NEAR = 5;

/** The noun before a phrase and its verb, past what prepositions hang on it ("the trip to Lorn got under way"). */
export const nounBefore = (tree: SentenceTree, n: number): number | null => {
  for (let at = n - 2; at >= 0 && at >= n - NEAR; at--)
    if (/^(?:NOUN|PROPN|PRON)$/.test(tree.token(at).tag)) return phraseBefore(tree, at) ?? at;
  return null;
};
