/**
 * [E9] How sure a text is that a deed was done, −3 … 3: by how its clause is held, never by what is known of the world. What is promised,
 * feared, asked for or denied is kept as such, never as done.
 */
import type { Modality } from "../predicates/governors.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";

const BY_MODALITY: Readonly<Record<Modality, number>> = {
  asserted: 3,
  future: 1,
  scheduled: 1,
  planned: 1,
  decided: 1,
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

/** Verbs whose infinitive tells what was done: "began to shell", "managed to free". */
const DONE = new Set("begin start continue manage help come go serve proceed cease keep get live return happen".split(" "));

/** "To" with a verb under anything else tells what for, never that it was done. */
function isOpenInfinitive(tree: SentenceTree, n: number): boolean {
  if (/^conj/.test(tree.relation(n)) && tree.by(n, "aux", "nsubj").length === 0 && tree.up(n) >= 0)
    return isOpenInfinitive(tree, tree.up(n));
  const up = tree.up(n);
  if (tree.token(n).tag !== "VERB" || !tree.by(n, "mark").some((m) => tree.word(m) === "to")) return false;
  return up < 0 || tree.relation(n) !== "xcomp" || !DONE.has(tree.lemma(up));
}

/** Verbs whose clause tells what is to be, not what is. */
const WANTED = new Set(["ensure", "guarantee", "require", "want", "need", "prefer", "imagine", "pretend", "suppose", "wait"]);

/** Words before a clause by which it is not so: "rather than ship", "without meeting". */
const INSTEAD = new Set(["than", "without", "instead"]);
const isInstead = (tree: SentenceTree, n: number): boolean =>
  tree.by(n, "mark", "case", "cc", "advmod").some((m) => INSTEAD.has(tree.word(m))) || (n > 0 && INSTEAD.has(tree.word(n - 1)));

const SURE =
  /^(?:the|this|that|these|those|last|his|her|its|their|two|three|four|five|six|seven|eight|nine|ten|first|second|third|latest|recent)$/;
const WHEN = /^(?:after|during|since|following|in|amid)$/;

/** A noun that no verb carries tells what happened where it is known, or stands as what did something; else it may be any. */
function isKnownHappening(tree: SentenceTree, n: number): boolean {
  const under = tree.under(n).filter((c) => c < n);
  return (
    under.some((c) => SURE.test(tree.word(c)) || tree.token(c).tag === "NUM" || /^nmod:poss/.test(tree.relation(c))) ||
    /^nsubj/.test(tree.relation(n)) ||
    tree.by(n, "case").some((c) => WHEN.test(tree.word(c)))
  );
}

const BESIDE = /^(?:be|have|been|also|then|now|even|still)$/;

/** The helper right before a verb, whatever the parse made of it; null for none. */
function helperBefore(tree: SentenceTree, n: number): string | null {
  let at = n - 1;
  while (at >= 0 && BESIDE.test(tree.word(at))) at--;
  const word = at < 0 || tree.token(at).tag === "PROPN" ? "" : tree.word(at);
  return /^(?:will|would|may|might|could|can|should|must|cannot|not|n't|never)$/.test(word) ? word : null;
}

/** How a deed stands by its predicate: the verb that tells or carries it. */
export function certaintyOf({ tree, n, sort, tense, modality, negated, byNegated }: Predicate): Certainty {
  const adverbs = tree.by(n, "advmod").map((a) => tree.word(a));
  const up = tree.up(n);
  const wanted = up >= 0 && /^(?:ccomp|xcomp)/.test(tree.relation(n)) && WANTED.has(tree.lemma(up));
  const sure = wanted
    ? 0
    : modality === "asserted" && isOpenInfinitive(tree, n)
      ? 0
      : modality === "asserted" && sort === "noun" && !isKnownHappening(tree, n)
        ? 2
        : BY_MODALITY[modality];
  if (tense !== "past" && tree.by(n, "mark").some((m) => tree.word(m) === "until")) return { factuality: 0, polarity: "positive" };
  if (isInstead(tree, n)) return { factuality: -2, polarity: "negative" };
  const helper = sort === "verb" && sure === 3 && !negated ? helperBefore(tree, n) : null;
  if (helper !== null && /^(?:not|n't|never|cannot)$/.test(helper)) return { factuality: -3, polarity: "negative" };
  if (helper !== null) return { factuality: /^w/.test(helper) ? 1 : 0, polarity: "positive" };
  const not = negated !== byNegated;
  const hedged = adverbs.some((a) => HEDGES.has(a)) ? Math.min(sure, 2) : adverbs.some((a) => ALMOST.has(a)) ? Math.min(sure, -2) : sure;
  const negative = not || hedged < 0;
  return { factuality: not ? -Math.abs(hedged) : hedged, polarity: negative ? "negative" : "positive" };
}
