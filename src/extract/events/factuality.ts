/**
 * [E9] How sure a text is that a deed was done, −3 … 3: by how its clause is held, never by what is known of the world. What is promised,
 * feared, asked for or denied is kept as such, never as done.
 */
import type { Modality } from "../predicates/modality.js";
import type { Predicate } from "../predicates/predicate.js";

const BY_MODALITY: Readonly<Record<Modality, number>> = {
  asserted: 3,
  future: 1,
  scheduled: 1,
  planned: 1,
  proposed: 0,
  demanded: 0,
  hoped: 0,
  feared: 0,
  possible: 0,
  conditional: 0,
  questioned: 0,
  purpose: 0,
  attempted: 0,
  avoided: -2,
  denied: -2,
  counterfactual: -2,
};

/** Adverbs by which a text keeps its distance. */
const HEDGES = new Set(
  "allegedly reportedly possibly perhaps maybe probably apparently presumably supposedly purportedly likely seemingly".split(" "),
);
const ALMOST = new Set("almost nearly barely hardly".split(" "));

export interface Certainty {
  readonly factuality: number;
  readonly polarity: "positive" | "negative";
}

/** How a deed stands by its predicate: the verb that tells or carries it. */
export function certaintyOf({ tree, n, modality, negated, byNegated }: Predicate): Certainty {
  const adverbs = tree.by(n, "advmod").map((a) => tree.word(a));
  const sure = BY_MODALITY[modality];
  const not = negated !== byNegated;
  const hedged = adverbs.some((a) => HEDGES.has(a)) ? Math.min(sure, 2) : adverbs.some((a) => ALMOST.has(a)) ? Math.min(sure, -2) : sure;
  const negative = not || hedged < 0;
  return { factuality: not ? -Math.abs(hedged) : hedged, polarity: negative ? "negative" : "positive" };
}
