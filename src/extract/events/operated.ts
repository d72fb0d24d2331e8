/**
 * What it shows to will, refuse, ask for or let a deed: [E5] by a verb or adjective of its own ("agreed to lift", "refused to meet", "urged
 * them to stop"), [E6] by "will" alone, and "must" in somebody's words.
 */

import { formsOf } from "../predicates/noun-phrase.js";
import { isNoun } from "../predicates/phrase-order.js";
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { likelySubject } from "../predicates/word-order.js";
import { behind, clauseOf } from "./complement.js";
import { type Deed, deedAt, nounDeed, operatorAt } from "./deed.js";
import type { Meaning } from "./lexicon/construction.js";
import { adjectiveOperatorOf, type Operator } from "./operators.js";
import { soughtMode, willed } from "./quadrants.js";

export interface Operated extends Meaning {
  /** The deed that is willed, refused or asked for; null where the tables do not know it. */
  readonly deed: Deed | null;
  /** The verb or noun that tells it. */
  readonly clause: number | null;
}

/** What only keeps somebody from speaking is no refusal of a deed: "declined to comment". */
const NON_ANSWERS = new Set(
  "comment say elaborate discuss answer speculate specify disclose identify name give provide confirm reveal be".split(" "),
);
/** What others are made to suffer by an order: "ordered the paper to suspend publication". */
const SUFFERED = new Set("suspend leave close stop wait quit shut cease vacate evacuate halt disband stay remain".split(" "));
const ACCESS = new Set("access inspector observer monitor aid relief assistance convoy worker delivery humanitarian".split(" "));
const OPEN_VERBS = new Set("agree offer promise pledge vow commit undertake ready willing".split(" "));

/** The deed that is at issue: in a clause, in the object, behind "to" or "for". */
function atIssue(tree: SentenceTree, n: number): { clause: number | null; deed: Deed | null } {
  const clause = clauseOf(tree, n);
  if (clause !== null) return { clause, deed: deedIn(tree, clause) };
  const nouns = [...tree.by(n, "obj", "nsubj:pass"), ...["to", "for", "on"].flatMap((p) => behind(tree, n, p))];
  for (const noun of nouns) {
    const deed = nounDeed(tree, noun);
    if (deed) return { clause: noun, deed };
  }
  return { clause: null, deed: null };
}

/** What the clause tells, where it has an operator of its own what that shows: "agreed to allow", "refused to lift". */
function deedIn(tree: SentenceTree, clause: number): Deed | null {
  const inner = operatedAt(tree, clause);
  const own = deedAt(tree, clause);
  if (own && own.rule !== "E1") return own;
  return inner ? { type: inner.type, mode: inner.mode, n: clause, object: null, withObject: false, alone: true, rule: "E1" } : own;
}

const BY_OPERATOR: Readonly<
  Partial<Record<Operator, (tree: SentenceTree, n: number, issue: ReturnType<typeof atIssue>) => Meaning | null>>
> = {
  will: (tree, n, { clause, deed }) => {
    if (tree.by(n, "aux:pass", "nsubj:pass").length > 0) return null;
    // one who commits a murder has not promised one
    if (deed && tree.lemma(n) === "commit" && clause !== null && isNoun(tree, clause)) return null;
    const isClause = clause !== null && tree.token(clause).tag === "VERB";
    if (deed) return willed(deed) ?? (isClause ? { type: deed.type, mode: deed.mode } : null);
    return isClause && OPEN_VERBS.has(tree.token(n).tag === "VERB" ? tree.lemma(n) : tree.word(n)) ? { type: "AGREE", mode: null } : null;
  },
  refuse: (tree, _, { clause, deed }) => {
    if (clause === null || tree.token(clause).tag !== "VERB") return deed ? { type: "REJECT", mode: soughtMode(deed) } : null;
    return !deed && NON_ANSWERS.has(tree.lemma(clause)) ? null : { type: "REJECT", mode: deed ? soughtMode(deed) : null };
  },
  fail: (_, __, { deed }) =>
    deed && (TWO_SIDED.has(deed.type) || deed.mode === "agreement") ? { type: "REJECT", mode: soughtMode(deed) } : null,
  demand: (_, __, { clause, deed }) => (clause === null ? null : { type: "REQUEST", mode: soughtMode(deed) }),
  // "asked them to leave", not "asked to leave"
  ask: (tree, n, { clause, deed }) => {
    if (clause === null || !tree.by(clause, "mark").some((m) => tree.word(m) === "to")) return null;
    const asked =
      tree.by(n, "obj", "nsubj:pass", "iobj").length > 0 || tree.by(clause, "nsubj").length > 0 || behind(tree, n, "for").length > 0;
    return asked ? { type: "REQUEST", mode: soughtMode(deed) } : null;
  },
  order: (tree, n, { clause, deed }) => {
    if (clause === null || tree.token(clause).tag !== "VERB" || tree.by(n, "obj", "nsubj:pass").length === 0) return null;
    return SUFFERED.has(tree.lemma(clause)) || /^(?:force|compel)$/.test(tree.lemma(n))
      ? { type: "COERCE", mode: "restrict" }
      : { type: "REQUEST", mode: soughtMode(deed) };
  },
  allow: (tree, n, { clause }) => {
    const about = [...tree.by(n, "obj"), ...(clause === null ? [] : [clause, ...tree.by(clause, "nsubj", "obj")])];
    if (about.length === 0) return null;
    return about.some((c) => formsOf(tree, c).some((f) => ACCESS.has(f)))
      ? { type: "RETREAT", mode: "access" }
      : { type: "CONCEDE", mode: null };
  },
};

/** [E5] What an operator at a token shows. */
export function operatedAt(tree: SentenceTree, n: number): Operated | null {
  const { tag } = tree.token(n);
  const operator = tag === "VERB" ? operatorAt(tree, n) : tag === "ADJ" ? adjectiveOperatorOf(tree.word(n)) : null;
  const show = operator ? BY_OPERATOR[operator] : undefined;
  if (!show) return null;
  const issue = atIssue(tree, n);
  const meaning = show(tree, n, issue);
  return meaning && { ...meaning, deed: issue.deed, clause: issue.clause };
}

/** What two sides must do together, so that to fail in it is to turn the other down. */
const TWO_SIDED = new Set(["AGREE", "CONSULT", "COOPERATE"]);
const PERFORMED = new Set(["CONCEDE", "AGREE"]);
const WILL = new Set(["will", "'ll", "wo", "shall"]);

/** [E6] What "will" shows by itself, and the tokens of it: the helper, with the "not" behind it. */
export function willAt(tree: SentenceTree, n: number, deed: Meaning): { readonly meaning: Meaning; readonly tokens: number[] } | null {
  const not = tree.by(n, "advmod").filter((a) => /^(?:not|n't|never)$/.test(tree.word(a)));
  const helper = tree.by(n, "aux").find((a) => isWill(tree, n, a) || (not.length > 0 && PERFORMED.has(deed.type) && DO.has(tree.word(a))));
  if (helper === undefined || tree.by(n, "aux:pass").length > 0 || likelySubject(tree, n) === null) return null;
  const meaning = willed(deed, not.length > 0);
  return meaning && { meaning, tokens: [helper, ...not.filter((a) => a === helper + 1)] };
}

const DO = new Set(["do", "does", "did", "has", "have", "had"]);
const isWill = (tree: SentenceTree, n: number, helper: number): boolean =>
  WILL.has(tree.word(helper)) || (tree.word(helper) === "would" && isReportedFuture(tree, n));
const isReportedFuture = (tree: SentenceTree, n: number): boolean => predicateAt(tree, n)?.modality === "future";

const SAYING = new Set("say tell warn insist add declare reiterate believe argue stress state urge note".split(" "));
const MUST = new Set(["must", "should"]);

/** [E6] "He said they must leave": the helper that asks, and the verb by whose subject it is asked. */
export function mustAt(tree: SentenceTree, n: number): { readonly helper: number; readonly sayer: number } | null {
  const helper = tree.by(n, "aux").find((a) => MUST.has(tree.word(a)));
  const up = tree.up(n);
  if (helper === undefined || up < 0) return null;
  const sayer = /^(?:ccomp|parataxis)/.test(tree.relation(n))
    ? up
    : (tree.by(n, "parataxis", "ccomp").find((c) => SAYING.has(tree.lemma(c))) ?? -1);
  if (sayer < 0 || !SAYING.has(tree.lemma(sayer))) return null;
  const asked = likelySubject(tree, n);
  const own = likelySubject(tree, sayer);
  // what one says that one must do oneself is no demand on anybody
  if (asked === null || own === null || asked === own || /^(?:i|we|he|she|it|they)$/.test(tree.word(asked))) return null;
  return { helper, sayer };
}
