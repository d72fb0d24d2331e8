/** [DV63] Verbs that say of a deed that it begins, goes on or stops: "resumed sending arms" is of the arms, and not of who resumed it. */
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelyObject } from "../predicates/word-order.js";

const PHASES = new Set([
  "begin",
  "start",
  "continue",
  "cease",
  "resume",
  "restart",
  "stop",
  "halt",
  "suspend",
  "pause",
  "finish",
  "complete",
  "keep",
]);

export const isPhase = (verb: string): boolean => PHASES.has(verb);

/** The deed behind such a verb, as a word in "-ing" or with "to": by the order of words, an adverb between at most. */
function deedBehind(tree: SentenceTree, n: number): number | null {
  const next = tree.tokens[n + 1]?.tag === "ADV" ? n + 2 : n + 1;
  const at = tree.word(next) === "to" ? next + 1 : next;
  if (tree.tokens[at]?.tag !== "VERB") return null;
  return at > next || /ing$/.test(tree.word(at)) ? at : null;
}

/** What that deed is done to; null for other verbs and where nothing is. */
export function phaseObject({ tree, n, lemma, passive }: Predicate): number | null {
  const deed = PHASES.has(lemma) && !passive ? deedBehind(tree, n) : null;
  const object = deed === null ? null : likelyObject(tree, deed);
  return deed !== null && object !== null && object > deed ? object : null;
}
