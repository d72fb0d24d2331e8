/**
 * What a state is of: the noun that heads it, reached through counts and light nouns ("a series of raids", "billions of dollars of
 * weapons"), and the kind of matter that it names.
 */

import { type Span, trimmed } from "../../text/span.js";
import { followedBy, isHyphen } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { kindOfThing, type MatterKind } from "./kinds/kinds.js";
import { stateByNoun } from "./states/states.js";

export interface Thing {
  /** Token of the noun that says what it is; of the pronoun or clause where there is no noun. */
  readonly n: number;
  /** Null for a noun that names no matter, and for a pronoun. */
  readonly kind: MatterKind | null;
}

/** A predicate, and what the state is of. */
export interface Told {
  readonly predicate: Predicate;
  readonly thing: Thing | null;
}

/** Nouns that only count or portion what hangs on them. */
const PORTIONS = new Set(
  "number series dozen hundred thousand million billion lot set part portion half majority rest batch wave string range kind type form round pair couple amount total ton tonne barrel dollar euro pound share bulk worth flow start beginning end opening process delivery".split(
    " ",
  ),
);
const MAX_PORTIONS = 3;

/** What hangs on a noun with "of", "on", "to" …: the first that names a matter, else the first. */
function complement(tree: SentenceTree, n: number): number | null {
  const all = tree.by(n, "nmod").filter((c) => tree.by(c, "case").some((k) => /^(?:of|on|in|for|to|into|over)$/.test(tree.word(k))));
  // "a hold set by the ministry on the rockets": the parse may hang what it is on at the verb
  const up = tree.up(n);
  const beside =
    up < 0 || stateByNoun(tree.lemma(n)) === null
      ? []
      : tree.by(up, "obl", "nmod", "obj").filter((c) => c > n && tree.by(c, "case").some((k) => /^(?:on|of|in)$/.test(tree.word(k))));
  const close = [...all, ...beside].filter((c) => tree.by(c, "case").some((k) => /^(?:of|on)$/.test(tree.word(k))));
  return (
    close.find((c) => kindOfThing(tree.lemma(c)) !== null) ??
    all.find((c) => kindOfThing(tree.lemma(c)) !== null) ??
    tree.by(n, "compound").find((c) => kindOfThing(tree.lemma(c)) !== null) ??
    all[0] ??
    null
  );
}

/** The thing that a token heads: past portions, and past nouns that name a state ("a pause on the shipment"). */
export function thingAt(tree: SentenceTree, n: number): Thing {
  let at = n;
  for (let steps = 0; steps < MAX_PORTIONS; steps++) {
    const lemma = tree.lemma(at);
    if (kindOfThing(lemma) !== null && !(PORTIONS.has(lemma) && complement(tree, at) !== null)) break;
    const next = PORTIONS.has(lemma) || stateByNoun(lemma) !== null ? complement(tree, at) : null;
    if (next === null) break;
    at = next;
  }
  const { tag } = tree.token(at);
  const own = tag === "NOUN" || tag === "PROPN" || tag === "VERB" ? kindOfThing(tree.lemma(at)) : null;
  // "cash rate", "peace process", "gas deal": the noun before tells where the head does not
  const compound =
    own ??
    tree
      .by(at, "compound")
      .map((c) => kindOfThing(tree.lemma(c)))
      .find((k) => k !== null) ??
    null;
  return { n: at, kind: compound };
}

const NO_PART_OF_PHRASE =
  /^(?:acl|appos|nsubj|cop|conj|cc|punct|parataxis|advcl|case|mark|aux|obl|advmod|dep|ccomp|xcomp|obj|iobj|discourse|vocative|orphan|list|reparandum)/;
const DETERMINER = /^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|any|some|all)$/;
const PHRASE_TOKENS = 14;

/** A noun with what stands before it and the first thing of it: "shipment of heavy bombs", without article and relative clause. */
export function thingPhrase(text: string, tree: SentenceTree, n: number): Span {
  const leave = (c: number): boolean =>
    (NO_PART_OF_PHRASE.test(tree.relation(c)) && !(tree.relation(c) === "case" && tree.up(c) !== n)) ||
    Math.abs(c - n) > PHRASE_TOKENS ||
    (tree.up(c) === n && c < n && DETERMINER.test(tree.word(c))) ||
    (tree.up(c) === n && tree.relation(c).startsWith("nmod") && c > n && !tree.by(c, "case").some((k) => tree.word(k) === "of"));
  const [hullStart, hullEnd] = tree.hullOf(n, leave);
  const start = Math.min(hullStart, tree.token(isHyphen(tree, n - 1) ? n - 2 : n).span[0]);
  const end = beforeClause(tree, n, Math.max(hullEnd, endOfWhose(tree, n)));
  const head = tree.token(n).span;
  const from = behindClause(text, tree, n, start);
  const before = text.slice(from, head[0]);
  const behind = text.slice(head[1], end);
  const stop = CLAUSE_BEHIND.exec(behind);
  const begin = from + (LEADING.exec(before)?.[0].length ?? 0);
  return trimmed(text, begin, stop ? head[1] + stop.index : end) ?? head;
}

/** The end of what stands right behind a noun with "of", where the parse took the noun for a verb and hung nothing on it; else that of the noun. */
function endOfWhose(tree: SentenceTree, n: number): number {
  const [of] = tree.token(n).tag === "VERB" ? followedBy(tree, n) : [];
  return tree.token(of?.preposition === "of" ? Math.max(of.n, ...tree.by(of.n, "flat")) : n).span[1];
}

/** What stands before a phrase and is no part of it: marks, prepositions, determiners, "'s". */
const LEADING =
  /^(?:[\s,;:.)\]–—-]|['’]s(?=\s)|(?:of|with|for|to|in|on|at|by|from|and|or|back|that|the|an?|these|those|this|its|their|his|her|our)(?=\s))+/iu;
/** Where a clause or a list goes on behind its noun. */
const CLAUSE_BEHIND = /[,;:]\s|\s[–—-]\s|\s(?:that|which|who)\s/u;

/** Where a noun's phrase ends: before an auxiliary that the parse has hung behind the noun. */
function beforeClause(tree: SentenceTree, n: number, end: number): number {
  for (let k = n + 1; k < tree.tokens.length && tree.token(k).span[0] < end; k++)
    if (tree.token(k).tag === "AUX") return tree.token(k).span[0];
  return end;
}

/** Where a noun's phrase begins: behind a verb with its auxiliary, and behind a quotation, that the parse has hung before the noun. */
function behindClause(text: string, tree: SentenceTree, n: number, start: number): number {
  const isBefore = (k: number): boolean => tree.token(k).span[0] >= start;
  let from = start;
  for (let k = n - 1, verb = n; k >= 0 && isBefore(k); k--) {
    const { tag } = tree.token(k);
    if (tag === "VERB" && verb === n) verb = k;
    if (tag !== "AUX") continue;
    from = tree.token(verb === n ? k : verb).span[1];
    break;
  }
  const before = text.slice(from, tree.token(n).span[0]);
  const marks = [...before.matchAll(/["“”»]/gu)];
  const last = marks.at(-1);
  // one mark alone, or one that closes, ends what does not belong to the noun
  return last && (marks.length % 2 === 1 ? last[0] !== "“" : marks.length > 0) ? from + last.index + 1 : from;
}
