/**
 * Subject and object by the order of words, where the parse has none or an unlikely one: in English what stands bare right before a verb is
 * its subject, what stands bare right behind it its object.
 */
import { objectOf, subjectOf } from "./arguments.js";
import { isNoun, phraseHead, phraseStart } from "./phrase-order.js";
import type { SentenceTree } from "./sentence-tree.js";
import { verbGroupOf } from "./verb-group.js";

const MAX_TO_BY = 5; // words from a passive verb to its "by"
const BARE_SUBJECT = /^(?:nsubj|obl$|nmod$|dep|obj)/;
const UNMARKED = /^(?:obl|nmod):(?:unmarked|tmod)/;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today)$/;
const BE = /^(?:be|is|are|was|were|been|being|am|get|gets|got|getting)$/;
const SMALL_PARTICLE = /^(?:over|up|out|off|down|back|away)$/;
const OWNER = /^(?:its|their|his|her|our|my|your)$/;
const RELATIVE = /^(?:who|which|that|whom|whose|what|there)$/;

const isBare = (tree: SentenceTree, n: number): boolean => tree.by(n, "case", "mark").length === 0;

/** Whether a noun is only whose another is: "Brazil's". */
const isPossessor = (tree: SentenceTree, n: number): boolean =>
  tree.by(n, "case").some((c) => tree.word(c) === "'s" || tree.word(c) === "'");

/** Passive by its helper, or as a participle on a noun: a verb with a bare noun right behind it and no helper is active, whatever the parse says. */
function isPassive(tree: SentenceTree, n: number): boolean {
  if (!verbGroupOf(tree, n).passive) return false;
  const helped = tree.by(n, "aux").some((a) => BE.test(tree.word(a))) || /^(?:acl|amod|advcl|conj|xcomp)/.test(tree.relation(n));
  return helped || nounBehind(tree, n) === null;
}

/** Whether another verb stands between two tokens. */
const isAcross = (tree: SentenceTree, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (tree.token(at).tag === "VERB") return true;
  return false;
};

/** The head of the noun phrase right before a finite verb and its helpers, adverbs and days between; null where none stands there. */
function nounAhead(tree: SentenceTree, n: number): number | null {
  const { features } = tree.token(n);
  const helpers = tree.by(n, "aux", "cop");
  const finite = features.VerbForm === "Fin" || (!/^(?:acl|advcl|xcomp|amod)/.test(tree.relation(n)) && !/ing$/.test(tree.word(n)));
  if (helpers.length === 0 && !finite && tree.token(n).tag !== "ADJ") return null;
  if (tree.by(n, "mark").some((m) => tree.word(m) === "to")) return null;
  let at = Math.min(n, ...helpers) - 1;
  while (at >= 0 && (/^(?:ADV|AUX|PART)$/.test(tree.token(at).tag) || isDayBefore(tree, at))) at--;
  // "the Government of National Accord (GNA) announced"
  if (at > 2 && tree.word(at) === ")" && tree.word(at - 2) === "(") at -= 3;
  if (at < 0 || !isNoun(tree, at) || RELATIVE.test(tree.word(at))) return null;
  const start = phraseStart(tree, at);
  const head = /^flat/.test(tree.relation(at)) && tree.up(at) >= start ? tree.up(at) : at;
  if (tree.tokens[start - 1]?.tag === "ADP") return headOfPhrase(tree, head);
  // "the bloc and the union": the first of the list
  const listed = tree.word(Math.max(0, start - 1)) === "and" && start > 1 && isNoun(tree, start - 2) ? start - 2 : null;
  if (listed === null) return head;
  return /^flat/.test(tree.relation(listed)) && tree.up(listed) < listed ? tree.up(listed) : listed;
}

/** "The president of the court": up from a noun behind a preposition to the noun that it hangs on. */
function headOfPhrase(tree: SentenceTree, n: number): number | null {
  const start = phraseStart(tree, n);
  const byOrder = tree.word(start - 1) === "of" && start > 1 && isNoun(tree, start - 2) ? start - 2 : -1;
  const up = tree.up(n) >= 0 && tree.up(n) < n && /^nmod/.test(tree.relation(n)) && isNoun(tree, tree.up(n)) ? tree.up(n) : byOrder;
  if (up < 0) return null;
  return tree.tokens[phraseStart(tree, up) - 1]?.tag === "ADP" ? headOfPhrase(tree, up) : up;
}

const isDayBefore = (tree: SentenceTree, at: number): boolean =>
  DAY.test(tree.word(at)) || (/^(?:on|in|late|early)$/.test(tree.word(at)) && at + 1 < tree.tokens.length && DAY.test(tree.word(at + 1)));

/** Who does it: as the parse says, else the bare noun before the verb, in the passive the one behind "by". */
export function likelySubject(tree: SentenceTree, n: number): number | null {
  const own = subjectOf(tree, n);
  const { tag } = tree.token(n);
  if (tag === "ADJ") return own ?? tree.by(n, "nsubj")[0] ?? nounAhead(tree, n);
  if (tag !== "VERB") return own;
  if (isPassive(tree, n)) return own ?? behindBy(tree, n);
  const ahead = nounAhead(tree, n);
  // none, one from behind the verb, or one that is shared over a clause's own
  if (ahead === null && own !== null && own > n && nounBehind(tree, n) !== null) return null;
  if (ahead !== null && (own === null || own > n || (own < ahead && isAcross(tree, own, ahead)))) return ahead;
  if (own !== null && RELATIVE.test(tree.word(own))) return nounBefore(tree, own) ?? own;
  // an article that the parse took for the subject
  if (own !== null && own < n && tree.token(own).tag === "DET") return phraseHead(tree, own) ?? own;
  const bare = tree.under(n).filter((c) => c < n && isNoun(tree, c) && isBare(tree, c) && !RELATIVE.test(tree.word(c)));
  if (own !== null && !isPossessor(tree, own) && isBare(tree, own) && (isNoun(tree, own) || bare.length === 0)) return own;
  const subject = tree.by(n, "nsubj").findLast((s) => s < n && !isPossessor(tree, s) && isNoun(tree, s) && isBare(tree, s));
  return subject ?? bare.find((c) => BARE_SUBJECT.test(tree.relation(c))) ?? own;
}

function behindBy(tree: SentenceTree, n: number): number | null {
  for (let at = n + 1; at < Math.min(tree.tokens.length, n + MAX_TO_BY); at++) {
    if (tree.word(at) === "by") return phraseHead(tree, at + 1);
    if (/^(?:VERB|PUNCT)$/.test(tree.token(at).tag)) return null;
  }
  return null;
}

/** The noun right before a relative pronoun, a comma between them at most. */
function nounBefore(tree: SentenceTree, n: number): number | null {
  const at = tree.tokens[n - 1]?.tag === "PUNCT" ? n - 2 : n - 1;
  if (at < 0 || !isNoun(tree, at)) return null;
  return /^flat/.test(tree.relation(at)) ? tree.up(at) : at;
}

/** The token behind a day that stands between a verb and its object: "vetoed on Friday a draft". */
function behindTime(tree: SentenceTree, from: number): number {
  const at = tree.tokens[from]?.tag === "ADP" ? from + 1 : from;
  if (!tree.tokens[at] || !DAY.test(tree.word(at))) return from;
  return /^(?:NUM)$/.test(tree.tokens[at + 1]?.tag ?? "") ? at + 2 : at + 1;
}

/** The head of the noun phrase right behind an active verb; null where it is a clause's subject, or says when. */
export function nounBehind(tree: SentenceTree, n: number): number | null {
  const particle = tree.by(n, "compound:prt").find((p) => p === n + 1);
  const small = tree.tokens[n + 1] !== undefined && SMALL_PARTICLE.test(tree.word(n + 1));
  const next = particle === undefined && !small ? n + 1 : n + 2;
  const head = phraseHead(tree, behindTime(tree, tree.tokens[next]?.tag === "ADV" ? next + 1 : next));
  if (head === null || RELATIVE.test(tree.word(head)) || UNMARKED.test(tree.relation(head))) return null;
  const after = tree.tokens[Math.max(head, ...tree.by(head, "flat")) + 1];
  return after?.tag === "AUX" || (after?.tag === "VERB" && after.features.VerbForm === "Fin") ? null : head;
}

/** Whether a preposition stands between two tokens, and no noun does. */
const isBehindPreposition = (tree: SentenceTree, from: number, n: number): boolean => {
  for (let at = n - 1; at > from; at--) {
    if (tree.token(at).tag === "ADP") return true;
    if (/^(?:VERB|PUNCT|PRON)$/.test(tree.token(at).tag)) return false;
  }
  return false;
};

/** What it is done to: as the parse says, else the bare noun behind the verb. */
export function likelyObject(tree: SentenceTree, n: number): number | null {
  const own = objectOf(tree, n);
  if (tree.token(n).tag !== "VERB") return own;
  if (isPassive(tree, n)) return own ?? (tree.by(n, "aux").length > 0 ? nounAhead(tree, n) : null);
  const behind = nounBehind(tree, n);
  // what its clause hangs on may stand before it, its own object does not
  if (own !== null && own < n) return tree.up(own) === n && behind !== null ? behind : own;
  if (own === null || behind === null) return own ?? behind;
  if (OWNER.test(tree.word(own))) return behind;
  return !isBare(tree, own) || !isNoun(tree, own) || (own > behind && isBehindPreposition(tree, behind, own)) ? behind : own;
}

/** To whom: the bare noun between a verb and its object. */
export function likelyIndirectObject(tree: SentenceTree, n: number): number | null {
  const own = tree.by(n, "iobj")[0];
  if (own !== undefined) return own;
  const object = likelyObject(tree, n);
  const behind = tree.token(n).tag === "VERB" && !isPassive(tree, n) ? nounBehind(tree, n) : null;
  return behind !== null && object !== null && object > behind && tree.up(behind) !== object ? behind : null;
}
