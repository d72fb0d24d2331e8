/**
 * [DV19] What a state is of where the parse has lost it: by the order of words what stands bare right behind an active verb, else what stands
 * right before the verb and its helpers. The state itself is told before, by what the parse gives.
 */
import { nounLemma } from "../../lexicon/lemma.js";
import { isWhen } from "../predicates/dated.js";
import { phraseBefore, phraseStart } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { nounBehind } from "../predicates/word-order.js";
import type { Candidate } from "./candidates.js";
import { thingOfClause } from "./clause-thing.js";
import { kindOfThing } from "./kinds/kinds.js";
import { MOVEMENT } from "./movement.js";
import { type Thing, thingAt } from "./thing.js";

const HELPING = /^(?:AUX|ADV|PART)$/;
const LIST = /^(?:and|but|or)$/;
const MOST = 3; // verbs of a list that are gone back through

const INNER = /^(?:on|in|at|between|with|to|for|from|over|about|against|near)$/;

/** [DV40] Whether a noun before a verb only tells of another before it: of "talks on quotas were adjourned" the quotas. */
function isBehindPreposition(tree: SentenceTree, noun: number, verb: number): boolean {
  if (noun > verb) return false;
  const before = phraseStart(tree, noun) - 1;
  return before >= 0 && tree.token(before).tag === "ADP" && INNER.test(tree.word(before));
}

/** [DV40] "Talks on opening the canal will resume": what a noun before it is on, where that names a matter. */
function beforeGerund(tree: SentenceTree, noun: number, verb: number): Thing | null {
  const gerund = phraseStart(tree, noun) - 1;
  if (noun > verb || gerund < 2 || !/ing$/.test(tree.word(gerund)) || !/^(?:on|about|of|over|for|to)$/.test(tree.word(gerund - 1)))
    return null;
  // "Talks", which the parse may take for a pronoun where it begins a sentence
  const head = phraseBefore(tree, gerund - 2) ?? gerund - 2;
  const kind = thingAt(tree, head).kind ?? kindOfThing(nounLemma(tree.word(head)));
  return kind === null ? null : { n: head, kind };
}

/** The head of what stands right before a verb and its helpers; of one of a list, before the first. */
function ahead(tree: SentenceTree, verb: number): number | null {
  let at = verb - 1;
  for (let verbs = 0; verbs < MOST; verbs++) {
    while (at >= 0 && HELPING.test(tree.token(at).tag)) at--;
    const listed = at > 0 && LIST.test(tree.word(at)) && tree.token(at - 1).tag === "VERB";
    if (!listed) break;
    at -= 2;
  }
  return at < 0 ? null : phraseBefore(tree, at);
}

const isApart = (tree: SentenceTree, from: number, to: number): boolean =>
  tree.tokens.slice(from + 1, to).some(({ tag }) => tag === "PUNCT" || tag === "CCONJ");

/** Of two bare nouns behind a verb what is given, not to whom: "granted the harbour a permit". */
function given({ tree, n, passive }: Predicate): number | null {
  const bare = passive ? [] : tree.by(n, "obj", "iobj").filter((c) => c > n && tree.by(c, "case").length === 0);
  const [first, second] = bare as [number, number | undefined];
  return second === undefined || isApart(tree, first, second) ? null : second;
}

/** Whether the parse has a verb's thing behind another noun that stands right behind it, or has its subject instead. */
const isPast = (tree: SentenceTree, verb: number, behind: number, thing: number): boolean =>
  thing < verb || (thing > behind && isApart(tree, behind, thing));

/** Verbs of going, whose object is where it goes. */
const GOES = /^(?:leave|reach|enter|depart|cross|pass|clear|approach|visit)$/;
/** What a bill goes through. */
const STAGES = new Set("house senate parliament assembly chamber committee congress council hurdle stage reading legislature".split(" "));

/** Whether what stands before a verb of going goes there: goods, or a bill that "clears the lower house". */
const isGoing = (tree: SentenceTree, before: Thing | null, where: Thing): boolean =>
  before?.kind === "transfer" || ((before?.kind === "measure" || before?.kind === "agreement") && STAGES.has(tree.lemma(where.n)));

/**
 * The thing of a candidate, but for who does it and where it goes: [DV48] of "the halt was ordered by Novak" the halt, of "the shells will
 * leave the port" the shells.
 */
export function likelyThing(candidate: Candidate): Thing | null {
  const { tree, predicate: own, trigger } = candidate;
  // [DV64] what moves is what a trigger of movement is of, and not where to
  if (trigger?.rule === MOVEMENT) return candidate.thing;
  const thing = owned(candidate.tree, thingInOrder(candidate));
  const { n, passive } = trigger?.predicate ?? own;
  if (thing === null || tree.token(n).tag !== "VERB") return thing;
  const isDoer = passive && thing.n > n && tree.by(thing.n, "case").some((c) => tree.word(c) === "by");
  const isWhither = !passive && thing.n > n && GOES.test(tree.lemma(n));
  if (!isDoer && !isWhither) return thing;
  const at = ahead(tree, n);
  const before = at === null || isWhen(tree, at) ? null : thingAt(tree, at);
  return isDoer || isGoing(tree, before, thing) ? before : thing;
}

/** [DV57] "Its plan": what a state is of is what somebody has, and not whose it is. */
const owned = (tree: SentenceTree, thing: Thing | null): Thing | null =>
  thing !== null && OWNERS.test(tree.word(thing.n)) && tree.up(thing.n) > thing.n ? thingAt(tree, tree.up(thing.n)) : thing;
const OWNERS = /^(?:its|their|his|her|our|my|your)$/;

/**
 * The thing of a candidate: the parse's, unless words in order give one that names a matter and it does not, or none may be it but that. Who
 * acts is none where something stands bare behind the verb [DV38], nor is a day or a month [DV39].
 */
function thingInOrder({ tree, predicate: own, trigger, thing: parsed }: Candidate): Thing | null {
  const predicate = trigger?.predicate ?? own;
  if (predicate.sort !== "verb" || tree.token(predicate.n).tag !== "VERB") return parsed;
  const thing = parsed !== null && isWhen(tree, parsed.n) ? null : parsed;
  const ofClause = thingOfClause(predicate, thing);
  if (ofClause !== undefined) return ofClause;
  const { n, passive } = predicate;
  const carrying = thing === null ? null : beforeGerund(tree, thing.n, n);
  if (carrying) return carrying;
  const behind = given(predicate) ?? (passive ? null : nounBehind(tree, n));
  const at = behind ?? ahead(tree, n);
  if (at === null || isWhen(tree, at)) return thing;
  const found = (behind === null && beforeGerund(tree, at, n)) || thingAt(tree, at);
  if (thing !== null && behind === null && found.kind !== null && isBehindPreposition(tree, thing.n, n)) return found;
  // who has yet to decide is not what is decided on
  if (thing === null) return behind === null && trigger?.base === "under-review" && !passive ? null : found;
  const lost = behind !== null && (given(predicate) !== null || isPast(tree, n, behind, thing.n));
  return lost ? (found.kind !== null || thing.kind === null ? found : thing) : found.kind !== null && thing.kind === null ? found : thing;
}
