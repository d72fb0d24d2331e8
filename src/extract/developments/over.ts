/** [DV23] "The strike is over", "the delivery was complete": a matter that is said to have come to its end, told by the word alone. */

import { phraseBefore } from "../predicates/phrase-order.js";
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { State } from "./states/states.js";
import { thingAt } from "./thing.js";
import type { Trigger } from "./trigger.js";

export const OVER = "DV23";

const WORDS: ReadonlyMap<string, State> = new Map([
  ["over", "ended"],
  ["complete", "done"],
  ["off", "cancelled"],
]);

/** Whether a token stands bare behind "is" or "was", at the end of its clause. */
const isSaidOf = (tree: SentenceTree, n: number): boolean =>
  n > 0 && tree.token(n - 1).tag === "AUX" && (n + 1 >= tree.tokens.length || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tree.token(n + 1).tag));

/** "Is off until March", "is off for now": put off, and not called off. */
const isForNow = (tree: SentenceTree, n: number): boolean =>
  tree.word(n) === "off" &&
  n > 0 &&
  tree.token(n - 1).tag === "AUX" &&
  (tree.word(n + 1) === "until" ||
    (tree.word(n + 1) === "for" && tree.tokens[n + 2] !== undefined && /^(?:now|the)$/.test(tree.word(n + 2))));

export function overAt(tree: SentenceTree, n: number): Trigger | null {
  const base = isForNow(tree, n) ? "delayed" : WORDS.get(tree.word(n));
  if (base === undefined || !(base === "delayed" || isSaidOf(tree, n))) return null;
  const before = phraseBefore(tree, n - 2);
  const subjects = tree.by(n, "nsubj");
  const things = (subjects.length > 0 ? subjects : before === null ? [] : [before]).map((c) => thingAt(tree, c));
  const thing = things.find(({ kind }) => kind !== null);
  const predicate = predicateAt(tree, n) ?? null;
  return thing && predicate ? { predicate, base, thing, kind: thing.kind, rule: OVER } : null;
}
