/**
 * How what a clause tells is held: as so, to come, planned, asked for, hoped, feared, possible, or not at all. By the verb's own helpers
 * first ("may", "should"), then by what its clause hangs on ("plans to", "called for", "if"). Deeds that are promised are no deeds done.
 */
import { ADJECTIVE_GOVERNORS, type Governor, type Modality, NOUN_GOVERNORS, VERB_GOVERNORS } from "./governors.js";
import { MAX_DEPTH, type SentenceTree } from "./sentence-tree.js";
import { type VerbGroup, verbGroupOf } from "./verb-group.js";

export interface Held {
  readonly modality: Modality;
  /** The word that says so, where it is not a helper of its own. */
  readonly by: number | null;
  /** Whether that word is itself negated: "no plans to", "did not agree to". */
  readonly byNegated: boolean;
}

const OBLIGATION = new Set(["should", "must", "ought", "need"]);
const POSSIBLE = new Set(["may", "might", "could", "can", "ca"]);
const IF = new Set(["if", "unless", "provided", "should", "until"]);
/** Relations by which a clause or noun hangs on the word that says how it is held. */
const GOVERNED = /^(?:xcomp|ccomp|acl$|acl:(?!relcl)|obj$|obl$|obl:(?!tmod)|nmod$|csubj|advcl|nsubj)/;

const held = (modality: Modality, by: number | null = null, byNegated = false): Held => ({ modality, by, byNegated });

/** How the clause or noun headed by a token is held in its sentence. */
export function modalityOf(tree: SentenceTree, n: number, group: VerbGroup = verbGroupOf(tree, n)): Held {
  const own = ownModality(tree, n, group);
  if (own) return own;
  const governed = governedModality(tree, n);
  if (governed) return governed;
  if (group.tense === "future") return held("future");
  return held("asserted");
}

/** By the verb's own helpers and conjunctions. */
function ownModality(tree: SentenceTree, n: number, group: VerbGroup): Held | null {
  if (tree.by(n, "mark").some((m) => IF.has(tree.word(m)) && tree.word(m) !== "until")) return held("conditional");
  if (isIfDone(tree, n) || isOnceDone(tree, n)) return held("conditional");
  if (tree.by(n, "mark").some((m) => tree.word(m) === "whether")) return held("questioned");
  const { modal } = group;
  if (modal !== null) {
    if (OBLIGATION.has(modal)) return held(group.perfect ? "counterfactual" : "demanded");
    if (POSSIBLE.has(modal)) return held(group.perfect ? "counterfactual" : "possible");
    if (group.perfect) return held("counterfactual");
    // "said it would ship": told from the past, what is to come; elsewhere it hangs on an if
    if (isReported(tree, n) && !hasCondition(tree, n)) return governedModality(tree, n) ?? held("future");
    return held("conditional");
  }
  if (isSubjunctive(tree, n)) return held("demanded");
  if (isToBe(tree, n)) return held(isOfAim(tree, n) ? "purpose" : "scheduled");
  if (isDueTo(tree, n)) return held("scheduled");
  return null;
}

/** "Asked that the sale be dropped": a clause with its own subject whose first helper is a bare "be". */
function isSubjunctive(tree: SentenceTree, n: number): boolean {
  const [first] = tree.by(n, "aux", "cop").sort((a, b) => a - b);
  if (first === undefined || first === 0 || tree.word(first) !== "be" || tree.by(n, "nsubj").every((s) => s > first)) return false;
  return tree.by(n, "mark").some((m) => m < first && tree.word(m) === "that") && /^(?:NOUN|PROPN|PRON)$/.test(tree.token(first - 1).tag);
}

/** What is meant to be reached: of these "is to" tells what for, and no plan of a day. */
const AIMS = new Set(
  "aim goal objective purpose intention idea task role job duty point challenge priority hope ambition target".split(" "),
);

/** "The aim is to reduce": an infinitive that says what an aim is. */
const isOfAim = (tree: SentenceTree, n: number): boolean =>
  [n, tree.up(n)].some((at) => at >= 0 && tree.by(at, "nsubj").some((s) => AIMS.has(tree.lemma(s))));

/** "Will be freed once it is signed": what must come first has not. */
const isOnceDone = (tree: SentenceTree, n: number): boolean =>
  tree.by(n, "mark").some((m) => tree.word(m) === "once") &&
  tree.up(n) >= 0 &&
  /^(?:will|'ll|would|may|can|could|should|must)$/.test(helperOf(tree, tree.up(n)));

const helperOf = (tree: SentenceTree, n: number): string => tree.by(n, "aux").map((a) => tree.word(a))[0] ?? "";

/** "If fully completed, it will": a participle without subject, by the order of words. */
const isIfDone = (tree: SentenceTree, n: number): boolean =>
  tree.token(n).tag === "VERB" &&
  [n - 1, tree.tokens[n - 1]?.tag === "ADV" ? n - 2 : n - 1].some((at) => at >= 0 && /^(?:if|unless|once)$/.test(tree.word(at)));

/** "The minister is to visit": "be" with "to" and nothing else; "talks to be held": an infinitive that a noun is told of in the passive. */
function isToBe(tree: SentenceTree, n: number): boolean {
  if (!tree.by(n, "mark").some((m) => tree.word(m) === "to")) return false;
  const up = tree.up(n);
  const relation = tree.relation(n);
  if (up >= 0 && /^(?:xcomp|ccomp|csubj)/.test(relation) && tree.lemma(up) === "be") return true;
  if (tree.by(n, "cop", "aux").some((h) => /^(?:is|are|was|were|'s)$/.test(tree.word(h)))) return true;
  return /^acl/.test(relation) && tree.by(n, "aux:pass").length > 0;
}

/** "Was due to begin", by the order of words: the parse of it is unsure. */
const isDueTo = (tree: SentenceTree, n: number): boolean =>
  n > 2 && tree.word(n - 1) === "to" && /^(?:due|slated|scheduled)$/.test(tree.word(n - 2)) && tree.token(n - 3).tag === "AUX";

const hasCondition = (tree: SentenceTree, n: number): boolean =>
  tree.by(n, "advcl").some((c) => tree.by(c, "mark").some((m) => IF.has(tree.word(m))));

/** Whether a clause is told by somebody: it hangs on a verb as its content, or a verb beside it does ("…, she said"). */
function isReported(tree: SentenceTree, n: number): boolean {
  for (let at = n, steps = 0; at >= 0 && steps < MAX_DEPTH; at = tree.up(at), steps++) {
    if (/^(?:ccomp|acl)/.test(tree.relation(at))) return true;
    if (tree.by(at, "parataxis", "ccomp").some((c) => c !== n && tree.token(c).tag === "VERB")) return true;
    if (!/^(?:conj|xcomp|advcl)/.test(tree.relation(at))) return false;
  }
  return false;
}

/** By what its clause or phrase hangs on, the nearest first; what is listed with another is held as that one is. */
function governedModality(tree: SentenceTree, n: number): Held | null {
  for (let at = n, steps = 0; steps < MAX_DEPTH; steps++) {
    const up = tree.up(at);
    if (up < 0) return null;
    const relation = tree.relation(at);
    if (/^conj/.test(relation)) {
      at = up;
      // a verb with helpers of its own is listed, but held by itself
      if (tree.by(n, "aux").some((a) => !/^(?:be|been|being)$/.test(tree.word(a)))) return null;
      // "should continue and finish": a bare form shares the helpers of the first
      if (tree.token(n).tag === "VERB" && tree.word(n) !== tree.lemma(n)) continue;
      const shared = verbGroupOf(tree, up);
      const first = ownModality(tree, up, shared) ?? (shared.tense === "future" ? held("future") : null);
      if (first) return first;
      continue;
    }
    if (!GOVERNED.test(relation) || (/^(?:advcl|xcomp)/.test(relation) && hasFiniteHelper(tree, at))) return null;
    const found = byGovernor(tree, at, up, relation);
    if (found) return found;
    if (tree.by(at, "mark").some((m) => tree.word(m) === "to") && /^(?:advcl|acl)/.test(relation)) return held("purpose", up);
    // through nouns that only hold another ("the start of talks") and verbs that only carry one ("to take a decision")
    if (!/^(?:xcomp|nmod|obj|obl|ccomp)/.test(relation)) return null;
    if (/^ccomp/.test(relation)) return null;
    at = up;
    const group = verbGroupOf(tree, up);
    if (tree.token(up).tag === "VERB" || tree.token(up).tag === "AUX") {
      const own = ownModality(tree, up, group);
      if (own) return own;
      if (group.tense === "future") return held("future", up);
      if (group.tense === "past" || group.tense === "present") return null;
    }
  }
  return null;
}

/** "Will not go ahead as planned": what has a finite helper right before it is no other verb's infinitive, whatever the parse says. */
const hasFiniteHelper = (tree: SentenceTree, n: number): boolean => {
  let at = n - 1;
  while (at >= 0 && /^(?:ADV|PART)$/.test(tree.token(at).tag) && tree.word(at) !== "to") at--;
  return at >= 0 && tree.token(at).tag === "AUX" && /^(?:will|'ll|wo|has|have|had|did|does|do)$/.test(tree.word(at));
};

function byGovernor(tree: SentenceTree, at: number, up: number, relation: string): Held | null {
  const tag = tree.token(up).tag;
  const table = tag === "ADJ" ? ADJECTIVE_GOVERNORS : tag === "NOUN" || tag === "PROPN" ? NOUN_GOVERNORS : VERB_GOVERNORS;
  const governors = table[tree.lemma(up)] ?? (tag === "VERB" ? ADJECTIVE_GOVERNORS[tree.word(up)] : undefined) ?? [];
  const preposition = tree.by(at, "case").map((c) => tree.word(c))[0] ?? null;
  // what stands behind a preposition is a noun, whatever the parse takes it for
  const clause = preposition === null && /^(?:xcomp|ccomp|acl|advcl|csubj)/.test(relation) && !NOUNS.test(tree.token(at).tag);
  const infinitive =
    tree.by(at, "mark").some((m) => tree.word(m) === "to") || (tree.token(at).features.VerbForm === "Inf" && !hasFiniteHelper(tree, at));
  const fits = ({ clauses, nouns }: Governor): boolean => {
    if (clause) return clauses === true || (clauses === "to" && infinitive);
    if (preposition === null) return nouns === true && !/^nsubj/.test(relation);
    return Array.isArray(nouns) && nouns.includes(preposition);
  };
  const governor = governors.find(fits);
  return governor ? held(governor.modality, up, verbGroupOf(tree, up).negated) : null;
}

const NOUNS = /^(?:NOUN|PROPN)$/;
