/** [DV5] Adjectives and participles that tell the state of their noun; what somebody is due to do. */
import { objectOf } from "../predicates/arguments.js";
import { phraseBefore } from "../predicates/phrase-order.js";
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { isGoods } from "./movement.js";
import { stateByAdjective } from "./states/states.js";
import { thingAt } from "./thing.js";
import { type Trigger, triggerOf } from "./trigger.js";

const EXPECTED = new Set(["due", "set", "slated", "scheduled", "expected"]);

/** "Is due in Orle on 19 March", "the boats are due in May": a visit of somebody, or goods. */
function ofDue(tree: SentenceTree, n: number): Trigger | null {
  const next = tree.word(n + 1);
  if (tree.word(n) !== "due" || !/^(?:in|on|at|by|here|there)$/.test(next) || n === 0 || tree.token(n - 1).tag !== "AUX") return null;
  const subject = tree.by(n, "nsubj")[0] ?? phraseBefore(tree, n - 2);
  const predicate = predicateAt(tree, n);
  if (!predicate || subject === null) return null;
  const thing = thingAt(tree, subject);
  const kind = thing.kind ?? (tree.token(subject).tag === "PROPN" ? "visit" : isGoods(tree, subject) ? "transfer" : null);
  return kind === null ? null : { predicate, base: "scheduled", thing: { ...thing, kind }, kind, rule: "DV5" };
}

/** "Still due to get sixty trucks": what somebody is due to do, whatever the verb, is of what it is done to. */
function ofExpected(tree: SentenceTree, n: number): Trigger | null {
  if (!EXPECTED.has(tree.word(n))) return null;
  const due = ofDue(tree, n);
  if (due) return due;
  const next = n + 2 < tree.tokens.length && tree.word(n + 1) === "to" && tree.token(n + 2).tag === "VERB" ? n + 2 : undefined;
  const clause = tree.by(n, "advcl", "xcomp", "ccomp").find((c) => tree.by(c, "mark").some((m) => tree.word(m) === "to")) ?? next;
  const predicate = clause === undefined ? null : predicateAt(tree, n);
  const object = clause === undefined ? null : objectOf(tree, clause);
  if (!predicate || object === null) return null;
  const thing = thingAt(tree, object);
  return thing.kind === null ? null : triggerOf(predicate, "scheduled", "DV5", thing);
}

const isSaid = (tree: SentenceTree, n: number): boolean =>
  n > 0 && (tree.token(n - 1).tag === "AUX" || (n > 1 && tree.token(n - 1).tag === "ADV" && tree.token(n - 2).tag === "AUX"));
/** "The crossing is open again", "is still closed". */
const isOpenAgain = (tree: SentenceTree, n: number): boolean => tree.word(n) === "open" && isSaid(tree, n) && tree.word(n + 1) === "again";
const isShut = (tree: SentenceTree, n: number): boolean =>
  /^(?:closed|shut)$/.test(tree.word(n)) && tree.word(n - 1) === "still" && isSaid(tree, n);

/** "The stalled talks", "the treaty is frozen", "an upcoming visit". */
export function ofAdjective(tree: SentenceTree, n: number): Trigger | null {
  const expected = ofExpected(tree, n);
  if (expected) return expected;
  const state = isOpenAgain(tree, n) ? "resumed" : isShut(tree, n) ? "paused" : stateByAdjective(tree.word(n));
  if (state === null) return null;
  const predicate = predicateAt(tree, n);
  if (!predicate) return null;
  const attributive = /^amod/.test(tree.relation(n));
  const of = attributive ? tree.up(n) : (tree.by(n, "nsubj")[0] ?? null);
  if (of === null || of < 0) return null;
  const thing = thingAt(tree, of);
  return thing.kind === null ? null : triggerOf(predicate, state, "DV5", thing);
}
