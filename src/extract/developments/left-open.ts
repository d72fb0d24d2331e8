/** [DV75] Nouns of a state as what a verb leaves open: "is discussing the resumption of deliveries" tells of no resumption, "called for a halt" of no halt. */

import type { SentenceTree } from "../predicates/sentence-tree.js";
import type { Candidate } from "./candidates.js";

/** Verbs, with their particle, that say nothing of whether their object has come about, or that it has not. */
const OPEN: ReadonlySet<string> = new Set(
  `discuss,consider,weigh,mull,debate,negotiate,explore,contemplate,study,seek,demand,urge,request,ask for,call for,push for,press for,hope for,bargain over,
  haggle over,expect,fear,await,wait for,plan,prepare,prepare for,propose,suggest,recommend,advocate,envisage,foresee,predict,promise,vow,pledge,threaten,threaten with,warn of,warn against,
  want,prevent,avoid,avert,rule out,agree to,agree on,approve,back,support,favour,favor,delay,postpone,put off,work on,work towards,talk about,vote on,decide on`
    .split(",")
    .map((verb) => verb.trim().replace(/\s+/g, " ")),
);
/** Verbs that are against something: of what is there ("opposes the halt") or might be ("opposes a halt"). */
const AGAINST: ReadonlySet<string> = new Set(["oppose", "reject", "resist", "block", "criticise", "criticize", "decry"]);
const UNREAL = /^(?:an?|any|no|such|another|further|new)$/;

/** Where a noun's phrase begins, whatever the parse takes the noun for. */
function startOf(tree: SentenceTree, n: number): number {
  let at = n;
  while (/^(?:DET|ADJ|NUM|NOUN)$/.test(tree.tokens[at - 1]?.tag ?? "")) at--;
  return at;
}

/** The verb whose object a noun is, by the order of words, else by the parse; with the particle between. */
function governorOf(tree: SentenceTree, n: number): string | null {
  const start = startOf(tree, n);
  const particle = /^(?:ADP|ADV|PART)$/.test(tree.tokens[start - 1]?.tag ?? "") ? start - 1 : null;
  const before = particle === null ? start - 1 : particle - 1;
  if (tree.tokens[before]?.tag === "VERB") return [tree.lemma(before), ...(particle === null ? [] : [tree.word(particle)])].join(" ");
  const up = tree.up(n);
  return up >= 0 && up < n && tree.token(up).tag === "VERB" && /^(?:obj|advcl|obl|ccomp)/.test(tree.relation(n)) ? tree.lemma(up) : null;
}

export function isLeftOpen({ predicate, trigger }: Candidate): boolean {
  const { tree, n, sort } = trigger?.predicate ?? predicate;
  // a noun that the parse takes for a verb tells its state as a noun all the same
  const verb = sort === "noun" || trigger?.rule === "DV4" ? governorOf(tree, n) : null;
  if (verb === null) return false;
  return OPEN.has(verb) || (AGAINST.has(verb) && UNREAL.test(tree.word(startOf(tree, n))));
}
