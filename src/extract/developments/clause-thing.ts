/**
 * What a verb that takes a clause is of: a denial of what there is said to be or what is said to be done [DV22], a demand of what is to be
 * done [DV26], a promise, a refusal or a beginning of what is promised or begun [DV37]: of "denied that it had taken the money" the money, of
 * "demanded to see the review" the review, of "agreed to free the miners" the miners; never who denies, demands or promises.
 */
import { VERB_GOVERNORS } from "../predicates/governors.js";
import { isNoun } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelyObject } from "../predicates/word-order.js";
import { isPhase, phaseObject } from "./phase.js";
import { type Thing, thingAt } from "./thing.js";

const DENYING = new Set(["deny", "dispute", "refute"]);

const DEMANDING = new Set(["ask", "demand", "request", "seek", "want", "urge"]);

/** The clause that a verb takes: one with a word behind the verb, whatever the parse calls it. */
const clauseOf = (tree: SentenceTree, n: number): number | undefined => tree.by(n, "ccomp", "xcomp", "advcl").find((c) => c > n);

/** What there is said to be, whatever the parse calls it. */
const existing = (tree: SentenceTree, clause: number): number[] =>
  tree.by(clause, "nsubj", "xcomp", "obj").filter((c) => isNoun(tree, c) && tree.by(c, "case").length === 0);

/** The nouns of a clause that it may be of: what there is said to be, what is done, what it is done to. */
function nounsOf(tree: SentenceTree, clause: number): number[] {
  const there = tree.by(clause, "expl").length > 0 || /^(?:is|are|was|were|been)$/.test(tree.word(clause));
  if (there) return existing(tree, clause);
  const object = likelyObject(tree, clause);
  return [...(object === null ? [] : [object]), ...tree.by(clause, "nsubj").filter((c) => isNoun(tree, c))];
}

const clauseThing = (tree: SentenceTree, clause: number | undefined): Thing | null => {
  const things = clause === undefined ? [] : nounsOf(tree, clause).map((noun) => thingAt(tree, noun));
  return things.find(({ kind }) => kind !== null) ?? things[0] ?? null;
};

/** The verb with "to" that another takes: "agreed to free", "failed on Thursday to approve". */
const infinitiveOf = (tree: SentenceTree, n: number): number | undefined =>
  tree.by(n, "xcomp", "ccomp", "advcl").find((c) => c > n && tree.token(c).tag === "VERB" && tree.word(c - 1) === "to");

/** What somebody promises, refuses or begins to do something to; else what they are to do it in or with, where that names a matter. */
function promisedThing(tree: SentenceTree, n: number): Thing | null {
  const clause = infinitiveOf(tree, n);
  const object = clause === undefined ? null : likelyObject(tree, clause);
  if (clause === undefined || (object !== null && object > clause)) return object === null ? null : thingAt(tree, object);
  return (
    tree
      .by(clause, "obl")
      .map((c) => thingAt(tree, c))
      .find(({ kind }) => kind !== null) ?? null
  );
}

/** Whether a thing stands where those do who promise, or who are asked: before the verb, or behind it and no matter. */
const isWho = (thing: Thing | null, { n, subject }: Predicate): boolean =>
  thing === null || thing.n < n || thing.n === subject || thing.kind === null;

/**
 * @param thing what else the state would be of
 * @returns null where a verb of denial has only who denies; undefined where its clause tells nothing: of any other verb, and of a noun that is
 * denied or asked for
 */
export function thingOfClause(predicate: Predicate, thing: Thing | null): Thing | null | undefined {
  const { tree, n, lemma, subject, passive } = predicate;
  if (!passive && isWho(thing, predicate) && (isPhase(lemma) || (lemma in VERB_GOVERNORS && !DENYING.has(lemma)))) {
    const begun = phaseObject(predicate);
    const promised = begun === null ? promisedThing(tree, n) : thingAt(tree, begun);
    if (promised) return promised;
  }
  if (thing !== null && thing.n > n && thing.n !== subject) return undefined;
  const denies = DENYING.has(lemma);
  if (!denies && !DEMANDING.has(lemma)) return undefined;
  return clauseThing(tree, clauseOf(tree, n)) ?? (denies ? null : undefined);
}
