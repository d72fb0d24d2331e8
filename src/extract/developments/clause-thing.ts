/**
 * What a verb that takes a clause is of: a denial of what there is said to be or what is said to be done [DV22], a demand of what is to be
 * done [DV26]: of "denied that it had taken the money" the money, of "demanded to see the review" the review; never who denies or demands.
 */
import { objectOf } from "../predicates/arguments.js";
import { isNoun } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { type Thing, thingAt } from "./thing.js";

const DENYING = new Set(["deny", "dispute", "refute"]);

const DEMANDING = new Set(["ask", "demand", "request", "seek", "want", "urge"]);

/** The clause that a verb takes: one with a word behind the verb, whatever the parse calls it. */
const clauseOf = (tree: SentenceTree, n: number): number | undefined => tree.by(n, "ccomp", "xcomp", "advcl").find((c) => c > n);

/** The nouns of a clause that it may be of: what there is said to be, what is done, what it is done to. */
function nounsOf(tree: SentenceTree, clause: number): number[] {
  const subjects = tree.by(clause, "nsubj").filter((c) => isNoun(tree, c));
  const object = objectOf(tree, clause);
  const there = tree.by(clause, "expl").length > 0 || /^(?:is|are|was|were|been)$/.test(tree.word(clause));
  return there ? subjects : [...(object === null ? [] : [object]), ...subjects];
}

const clauseThing = (tree: SentenceTree, clause: number | undefined): Thing | null => {
  const things = clause === undefined ? [] : nounsOf(tree, clause).map((noun) => thingAt(tree, noun));
  return things.find(({ kind }) => kind !== null) ?? things[0] ?? null;
};

/**
 * @param thing what else the state would be of
 * @returns null where a verb of denial has only who denies; undefined where its clause tells nothing: of any other verb, and of a noun that is
 * denied or asked for
 */
export function thingOfClause({ tree, n, lemma, subject }: Predicate, thing: Thing | null): Thing | null | undefined {
  if (thing !== null && thing.n > n && thing.n !== subject) return undefined;
  const denies = DENYING.has(lemma);
  if (!denies && !DEMANDING.has(lemma)) return undefined;
  return clauseThing(tree, clauseOf(tree, n)) ?? (denies ? null : undefined);
}
