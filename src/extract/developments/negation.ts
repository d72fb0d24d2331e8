/** [DV67] The words by which somebody says that something is not so: part of what tells a denial, and of what is told as going on because it was never stopped. */
import type { Span } from "../../text/span.js";
import type { Predicate } from "../predicates/predicate.js";
import type { State } from "./states/states.js";

const NOT = /^(?:not|n't|never|no|none|nothing|neither|nor|without)$/;
const FAR = 5; // words from a negation to what it negates

/** States that a negated word tells. */
const TOLD_BY_NOT: ReadonlySet<State> = new Set(["denied", "under-way", "delayed", "cancelled", "rejected", "under-review"]);

/** The nearest "not", "no" or "never" before a word that is said not to be, with "there is" before it. */
export function negationOf({ tree, n, negated, sort }: Predicate, state: State): Span[] {
  if (!(negated || (sort === "noun" && state === "denied")) || !TOLD_BY_NOT.has(state)) return [];
  for (let at = n - 1; at >= 0 && at >= n - FAR; at--) {
    if (!NOT.test(tree.word(at))) continue;
    const isThere = at > 1 && tree.word(at - 2) === "there" && tree.token(at - 1).tag === "AUX";
    return [[tree.token(isThere ? at - 2 : at).span[0], tree.token(at).span[1]]];
  }
  return [];
}
