/** [DV23] "The strike is over", "the delivery was complete": a matter that is said to have come to its end, told by the word alone. */
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { State } from "./states/states.js";
import { thingAt } from "./thing.js";
import type { Trigger } from "./trigger.js";

export const OVER = "DV23";

const WORDS: ReadonlyMap<string, State> = new Map([
  ["over", "ended"],
  ["complete", "done"],
]);

/** Whether a token stands bare behind "is" or "was", at the end of its clause. */
const isSaidOf = (tree: SentenceTree, n: number): boolean =>
  n > 0 && tree.token(n - 1).tag === "AUX" && (n + 1 >= tree.tokens.length || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tree.token(n + 1).tag));

export function overAt(tree: SentenceTree, n: number): Trigger | null {
  const base = WORDS.get(tree.word(n));
  if (base === undefined || !isSaidOf(tree, n)) return null;
  const things = tree.by(n, "nsubj").map((c) => thingAt(tree, c));
  const thing = things.find(({ kind }) => kind !== null);
  const predicate = predicateAt(tree, n) ?? null;
  return thing && predicate ? { predicate, base, thing, kind: thing.kind, rule: OVER } : null;
}
