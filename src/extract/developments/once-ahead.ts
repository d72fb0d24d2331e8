/** [DV28] What once lay ahead tells nothing of now: "had been due in August", "had been due to arrive", "before it was to begin", "that was to open". */
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { Candidate } from "./candidates.js";
import type { State } from "./states/states.js";

const DUE = /^(?:due|set|scheduled|slated|expected|supposed|meant|planned)$/;
const NEAR = 7; // words from a conjunction to the verb of its clause

/** By the order of words, which the parse of these is unsure of. */
const isOnceDue = (tree: SentenceTree, n: number): boolean =>
  n > 3 && tree.word(n - 1) === "to" && DUE.test(tree.word(n - 2)) && tree.word(n - 3) === "been" && tree.word(n - 4) === "had";

/** "A summit that was to open", "which was due to arrive": told of what else is said of. */
const isRelativeAhead = (tree: SentenceTree, n: number): boolean =>
  n > 2 && tree.word(n - 1) === "to" && isOfRelative(tree, DUE.test(tree.word(n - 2)) ? n - 3 : n - 2);
const isOfRelative = (tree: SentenceTree, at: number): boolean =>
  at > 0 && /^(?:was|were)$/.test(tree.word(at)) && /^(?:that|which|who)$/.test(tree.word(at - 1));

/** Whether a verb's clause begins with a conjunction, no mark between. */
export function isBehind(tree: SentenceTree, n: number, conjunction: "before" | "until"): boolean {
  for (let at = n - 1; at >= Math.max(0, n - NEAR) && tree.token(at).tag !== "PUNCT"; at--) if (tree.word(at) === conjunction) return true;
  return false;
}

export function wasAhead({ tree, n, predicate, trigger }: Candidate, state: State): boolean {
  const { n: verb, tense, perfect } = trigger?.predicate ?? predicate;
  if ([n, verb].some((at) => isOnceDue(tree, at) || isRelativeAhead(tree, at))) return true;
  const had = tense === "past" && perfect && [verb - 1, verb - 2, verb - 3].some((at) => at >= 0 && tree.word(at) === "had");
  return state === "scheduled" && (had || isBehind(tree, verb, "before"));
}
