/**
 * [DV18] What somebody says is not so, with no word that denies it: "There is no agreement", "There have been no talks", "The allegation is
 * untrue". Only in somebody's words: a report that itself tells what there is not denies nobody's account.
 */
import { isNoun } from "../predicates/phrase-order.js";
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { MatterKind } from "./kinds/kinds.js";
import { type Told, thingAt } from "./thing.js";
import type { Trigger } from "./trigger.js";

export const DENIAL = "DV18";

/** Kinds of which there either is one or is none; of a programme or a visit "there is no …" mostly tells what is lacking. */
const EXISTING: ReadonlySet<MatterKind> = new Set(["agreement", "talks", "measure", "inquiry"]);
/** "No further talks", "no more talks" deny nothing that was. */
const ANY_MORE = new Set("more further new other longer immediate need sign word mention progress".split(" "));

const CLAIMS = new Set(
  "claim allegation accusation charge report rumour rumor suggestion assertion story statement responsibility involvement wrongdoing".split(
    " ",
  ),
);
const UNTRUE = new Set("untrue false baseless unfounded groundless fabricated fictitious".split(" "));
const TRUE = new Set("true correct accurate".split(" "));

/** "There is", "there have been" right before a token: by their words, since the parse of them is unsure where "he said" follows. */
function isThereBefore(tree: SentenceTree, n: number): boolean {
  const before = Array.from({ length: Math.min(n, 4) }, (_, k) => tree.word(n - 1 - k)).join(" ");
  return /^(?:(?:is|are|was|were) there|been (?:has|have|had) there)(?! (?:if|whether|unless|until|when|while|hope|hopes|hoped|ensure)\b)/.test(
    before,
  );
}

const MOST_BETWEEN = 3; // words between "no" and its noun

/** The "no" of a noun's phrase, by the order of words: the parse may have hung it elsewhere. */
function noBefore(tree: SentenceTree, n: number): number | null {
  for (let at = n - 1; at >= 0 && at >= n - 1 - MOST_BETWEEN; at--) {
    if (tree.word(at) === "no") return at;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tree.token(at).tag)) return null;
  }
  return null;
}

/** A noun that there is said to be none of. */
function ofMissing(tree: SentenceTree, n: number): Trigger | null {
  const no = noBefore(tree, n);
  if (no === null || !isThereBefore(tree, no)) return null;
  if (tree.under(n).some((c) => ANY_MORE.has(tree.word(c)))) return null;
  const thing = thingAt(tree, n);
  const predicate = predicateAt(tree, n);
  if (!predicate || thing.n !== n || thing.kind === null || !EXISTING.has(thing.kind)) return null;
  return { predicate, base: "denied", thing, kind: thing.kind, rule: DENIAL };
}

/** An adjective that says of a claim that it is not true. */
function ofUntrue(tree: SentenceTree, n: number): Trigger | null {
  const subject = tree.by(n, "nsubj")[0];
  if (subject === undefined || !CLAIMS.has(tree.lemma(subject))) return null;
  const negated = tree.under(n).some((c) => /^(?:not|n't|never)$/.test(tree.word(c)));
  if (!(negated ? TRUE : UNTRUE).has(tree.word(n))) return null;
  const predicate = predicateAt(tree, n);
  return predicate && { predicate, base: "denied", thing: { n: subject, kind: "claim" }, kind: "claim", rule: DENIAL };
}

export const denialAt = (tree: SentenceTree, n: number): Trigger | null => (isNoun(tree, n) ? ofMissing(tree, n) : ofUntrue(tree, n));

const DENYING = new Set(["deny", "refute", "dispute"]);
/** What is asked for, and may be refused. */
const ASKED = new Set(
  "request application bail permission permit access entry visa licence license appeal petition motion asylum parole registration leave admission right".split(
    " ",
  ),
);

/** What a verb says of one who wants something: of "denied the group entry" the first of two, or a name. */
const isRefusedTo = (tree: SentenceTree, verb: number, thing: number): boolean =>
  tree.token(thing).tag === "PROPN" || tree.by(verb, "obj", "iobj").filter((c) => c > verb && tree.by(c, "case").length === 0).length > 1;

/** [DV44] "Denied the report", "denied any raid": what somebody says is not so is denied, where what is asked for is refused ("denied bail"). */
export function isClaimDenied({ predicate: { tree, n, lemma, modality, passive }, thing }: Told): boolean {
  if (!DENYING.has(lemma) || modality !== "asserted") return false;
  // "allegations that they deny"
  const of = thing?.n ?? (/^acl/.test(tree.relation(n)) ? tree.up(n) : -1);
  if (of < 0) return false;
  return CLAIMS.has(tree.lemma(of)) || (!passive && of > n && !ASKED.has(tree.lemma(of)) && !isRefusedTo(tree, n, of));
}
