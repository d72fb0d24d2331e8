/** Tokens that may assert a state: verbs, and nouns and adjectives that the tables know, each with the trigger whose state it asserts. */
import { STATE_TAGS } from "../../annotate/word-vector.js";
import { ADJECTIVE_GOVERNORS } from "../predicates/governors.js";
import { isHyphen } from "../predicates/phrase-order.js";
import { type Predicate, predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { isAsPlanned } from "./as-planned.js";
import { denialAt } from "./denial.js";
import { kindOfDeedNoun, kindOfThing } from "./kinds/kinds.js";
import { OVER, overAt } from "./over.js";
import { stateByNoun } from "./states/states.js";
import { type Thing, thingAt } from "./thing.js";
import type { Trigger } from "./trigger.js";
import { triggersIn } from "./triggers.js";

export interface Candidate {
  readonly tree: SentenceTree;
  /** Number of its token. */
  readonly n: number;
  readonly predicate: Predicate;
  /** What the tables make of it: its own trigger, or that of which it says that it is planned or asked for. */
  readonly trigger: Trigger | null;
  /** What the state would be of: the trigger's thing; of a verb that the tables do not know its object, else its subject. */
  readonly thing: Thing | null;
}

function thingOf(tree: SentenceTree, { sort, n, object, subject }: Predicate): Thing | null {
  const of = sort === "noun" ? n : (object ?? subject);
  return of === null ? null : thingAt(tree, of);
}

/** "Is passable once more", "are not complete": an adjective or a noun that a form of "be" says of something; "is ready to" asserts nothing by itself. */
const isSaidOf = (tree: SentenceTree, n: number): boolean =>
  tree.by(n, "cop").some((c) => c < n) && !(tree.word(n) in ADJECTIVE_GOVERNORS && tree.word(n + 1) === "to");

const isKnownNoun = (noun: string): boolean => kindOfDeedNoun(noun) !== null || kindOfThing(noun) !== null || stateByNoun(noun) !== null;

/** Verbs that assert no state of a matter by themselves: the head, which takes time, is not asked about them. */
const NEVER = new Set(
  "say tell know think feel believe like love seem look be do add mean live write read describe note explain express become include hope wish cost weigh amount belong consist contain depend resemble own".split(
    " ",
  ),
);

/** All of a sentence, in text order. */
export function candidatesIn(tree: SentenceTree): Candidate[] {
  const triggers = new Map<number, Trigger>();
  for (const trigger of triggersIn(tree)) {
    const at = trigger.predicate.by ?? trigger.predicate.n;
    // of a list of plans the first stands for the planning, each of the others for itself
    const free = triggers.has(at) ? trigger.predicate.n : at;
    if (!triggers.has(free)) triggers.set(free, trigger);
  }
  return tree.tokens.flatMap((token, n) => {
    // "the cease-fire": the first part of a word that the tokens have cut tells nothing by itself
    if (isHyphen(tree, n + 1) || isAsPlanned(tree, n) || tree.word(n) === "about") return [];
    const trigger = denialAt(tree, n) ?? overAt(tree, n) ?? triggers.get(n) ?? null;
    const asked =
      token.tag === "VERB" ? !NEVER.has(tree.lemma(n)) : (token.tag === "NOUN" && isKnownNoun(tree.lemma(n))) || isSaidOf(tree, n);
    if ((trigger === null && !asked) || !(STATE_TAGS.has(token.tag) || trigger?.rule === OVER)) return [];
    const predicate = predicateAt(tree, n) ?? trigger?.predicate;
    return predicate ? [{ tree, n, predicate, trigger, thing: trigger ? trigger.thing : thingOf(tree, predicate) }] : [];
  });
}
