/** [DV22] What a denial is of: of "denied that there was a deal" the deal, of "denied that it had taken the money" the money; never who denies it. */
import { objectOf } from "../predicates/arguments.js";
import { isNoun } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { type Thing, thingAt } from "./thing.js";

const DENYING = new Set(["deny", "dispute", "refute"]);

/** The clause that a verb denies: one with a word behind the verb, whatever the parse calls it. */
const clauseOf = (tree: SentenceTree, n: number): number | undefined => tree.by(n, "ccomp", "xcomp", "advcl").find((c) => c > n);

/** The nouns of a clause that it may be of: what there is said to be, what is done, what it is done to. */
function nounsOf(tree: SentenceTree, clause: number): number[] {
  const subjects = tree.by(clause, "nsubj").filter((c) => isNoun(tree, c));
  const object = objectOf(tree, clause);
  const there = tree.by(clause, "expl").length > 0 || /^(?:is|are|was|were|been)$/.test(tree.word(clause));
  return there ? subjects : [...(object === null ? [] : [object]), ...subjects];
}

/** @returns what is denied; null where a verb of denial has only who denies; undefined of any other verb, and of a noun that is denied */
export function deniedThing({ tree, n, lemma, subject }: Predicate, thing: Thing | null): Thing | null | undefined {
  if (!DENYING.has(lemma) || (thing !== null && thing.n > n && thing.n !== subject)) return undefined;
  const clause = clauseOf(tree, n);
  const things = clause === undefined ? [] : nounsOf(tree, clause).map((noun) => thingAt(tree, noun));
  return things.find(({ kind }) => kind !== null) ?? things[0] ?? null;
}
