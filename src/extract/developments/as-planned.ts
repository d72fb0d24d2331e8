import type { SentenceTree } from "../predicates/sentence-tree.js";

/** "Went ahead as planned": what was planned is told by the verb before. */
export const isAsPlanned = (tree: SentenceTree, n: number): boolean =>
  n > 0 &&
  tree.word(n - 1) === "as" &&
  /^(?:planned|scheduled|expected|promised|agreed|announced|intended|foreseen|hoped)$/.test(tree.word(n));
