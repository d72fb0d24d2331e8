/**
 * [DV50] One assertion is told once: of "held a meeting" the noun tells nothing that its verb does not, and of "is scheduled to be held" one of
 * the two verbs is enough.
 */
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { Candidate } from "./candidates.js";
import { likelyThing } from "./likely-thing.js";
import type { State } from "./states/states.js";

export interface Settled {
  readonly candidate: Candidate;
  readonly state: State;
}

const FAR = 14; // words from "put" to where something is put
/** "Put the sale, of three boats, on hold": a noun that only ends what the verb says. */
const isPutIn = (tree: SentenceTree, verb: number, n: number): boolean =>
  tree.lemma(verb) === "put" && n > verb && n - verb <= FAR && /^(?:on|in|under)$/.test(tree.word(n - 1));

/** Those that no other of their sentence tells with its own words. @param all with a state each, in text order */
export function toldOnce<Each extends Settled>(all: readonly Each[]): Each[] {
  const isVerb = ({ candidate: { predicate } }: Each): boolean => predicate.sort === "verb";
  return all.filter((one) => {
    const { tree, n, predicate } = one.candidate;
    const beside = all.filter((other) => other !== one && other.candidate.tree === tree && isVerb(other));
    if (beside.some((other) => other.state === one.state && isPutIn(tree, other.candidate.n, n))) return false;
    if (predicate.sort === "noun") return !beside.some((other) => likelyThing(other.candidate)?.n === n);
    return !beside.some((other) => other.candidate.n === tree.up(n) && other.candidate.n === predicate.by && other.state === one.state);
  });
}
