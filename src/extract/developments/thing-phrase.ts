/** [DV7] The words of a thing: a noun with what tells it from others, cut where a clause, a list or another phrase begins that the parse has hung on it. */
import { isMeasure } from "../../lexicon/units.js";
import { type Span, trimmed } from "../../text/span.js";
import { followedBy, isHyphen } from "../predicates/phrase-order.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";

/** What stands before a phrase and is no part of it: marks, prepositions, "'s". */
const LEADING =
  /^(?:[\s,;:.)\]–—-]|['’]s(?=\s)|(?:of|with|for|to|in|on|at|by|from|and|or|back|that|than|more\s+than|fewer\s+than)(?=\s))+/iu;
/** Up to the last determiner before a noun: with it the noun's own phrase begins. */
const DETERMINED = /^.*(?:(?:and|but|or)\s+that\s+|(?<![\p{L}\p{N}])(?:the|an?|this|these|those|its|their|his|her|our)\s+)/iu;
/** Where a clause, a list, or when and by whom goes on behind a noun. */
const BEHIND =
  /[,;:](?!\d)|["“”]|\s[–—-]\s|\s(?:is|are|was|were|be|been|has|have|had|will|would|could|until|that|which|who|whose|with|after|before|when|while|because|amid|citing|if|but|by|from|since|last|next|this|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})/u;

/** The words of a span that are a noun's own phrase. @param head where the noun stands in it */
export function phraseWithin(text: string, [from, end]: Span, head: Span): Span {
  const before = text.slice(from, head[0]);
  const begin = from + ((DETERMINED.exec(before) ?? LEADING.exec(before))?.[0].length ?? 0);
  const stop = BEHIND.exec(text.slice(head[1], end));
  return trimmed(text, begin, stop ? head[1] + stop.index : end) ?? head;
}

const NO_PART_OF_PHRASE =
  /^(?:acl|appos|nsubj|cop|conj|cc|punct|parataxis|advcl|case|mark|aux|obl|advmod|dep|ccomp|xcomp|obj|iobj|discourse|vocative|orphan|list|reparandum)/;
const DETERMINER = /^(?:the|an?|no|this|that|these|those|its|their|his|her|our|my|your|any|some|all)$/;
const PHRASE_TOKENS = 14;

/** A noun with what stands before it and the first thing of it: "shipment of heavy bombs", without article and relative clause. */
export function thingPhrase(text: string, tree: SentenceTree, n: number): Span {
  const leave = (c: number): boolean =>
    (NO_PART_OF_PHRASE.test(tree.relation(c)) && !(tree.relation(c) === "case" && tree.up(c) !== n)) ||
    Math.abs(c - n) > PHRASE_TOKENS ||
    (tree.up(c) === n && c < n && DETERMINER.test(tree.word(c))) ||
    (tree.up(c) === n && tree.relation(c).startsWith("nmod") && c > n && !tree.by(c, "case").some((k) => tree.word(k) === "of"));
  const [hullStart, hullEnd] = tree.hullOf(n, leave);
  const start = Math.min(hullStart, tree.token(isHyphen(tree, n - 1) ? n - 2 : behindMeasure(tree, n)).span[0]);
  const end = beforeClause(tree, n, Math.max(hullEnd, endOfWhose(tree, n)));
  const head = tree.token(n).span;
  const from = behindClause(text, tree, n, start);
  return phraseWithin(text, [from, end], head);
}

/** Where the measure right before a noun begins, wherever the parse hangs it: "500-pound bombs"; the noun without one. */
const behindMeasure = (tree: SentenceTree, n: number): number =>
  isHyphen(tree, n - 2) && tree.tokens[n - 3]?.tag === "NUM" && isMeasure(tree.word(n - 1)) ? n - 3 : n;

/** The end of what stands right behind a noun with "of", where the parse took the noun for a verb and hung nothing on it; else that of the noun. */
function endOfWhose(tree: SentenceTree, n: number): number {
  const [of] = tree.token(n).tag === "VERB" ? followedBy(tree, n) : [];
  return tree.token(of?.preposition === "of" ? Math.max(of.n, ...tree.by(of.n, "flat")) : n).span[1];
}

/** Where a noun's phrase ends: before an auxiliary or a finite verb that the parse has hung behind the noun. */
function beforeClause(tree: SentenceTree, n: number, end: number): number {
  for (let k = n + 1; k < tree.tokens.length && tree.token(k).span[0] < end; k++)
    if (tree.token(k).tag === "AUX" || isFiniteVerb(tree, k)) return tree.token(k).span[0];
  return end;
}

const isFiniteVerb = (tree: SentenceTree, n: number): boolean => tree.token(n).tag === "VERB" && tree.token(n).features.VerbForm === "Fin";

/** Where a noun's phrase begins: behind a conjunction, a verb with its auxiliary and a quotation that the parse has hung before the noun. */
function behindClause(text: string, tree: SentenceTree, n: number, start: number): number {
  const isBefore = (k: number): boolean => tree.token(k).span[0] >= start;
  let from = start;
  for (let k = n - 1, verb = n; k >= 0 && isBefore(k); k--) {
    const { tag } = tree.token(k);
    if (tag === "VERB" && verb === n) verb = k;
    if (tag !== "AUX" && tag !== "SCONJ") continue;
    from = tree.token(verb === n || tag === "SCONJ" ? k : verb).span[1];
    break;
  }
  const before = text.slice(from, tree.token(n).span[0]);
  const marks = [...before.matchAll(/["“”»]/gu)];
  const last = marks.at(-1);
  // one mark alone, or one that closes, ends what does not belong to the noun
  return last && (marks.length % 2 === 1 ? last[0] !== "“" : marks.length > 0) ? from + last.index + 1 : from;
}
