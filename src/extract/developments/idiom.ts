/** [DV3] "Put on hold", "take effect", "gave the green light to the sale": verbs whose meaning stands beside them. */

import { followedBy } from "../predicates/phrase-order.js";
import type { Predicate } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { kindOfDeed, type MatterKind } from "./kinds/kinds.js";
import { nounBefore } from "./noun-before.js";
import { stateByAdjective, stateByIdiom, stateByVerb } from "./states/states.js";
import { thingAt } from "./thing.js";
import { type Trigger, thingOf, triggerOf } from "./trigger.js";

/** "Maintains a pause while the issue is under review": what another clause says. */
const isAcrossHelper = (tree: SentenceTree, verb: number, n: number): boolean =>
  tree.tokens.slice(verb + 1, Math.max(verb + 1, n)).some(({ tag }) => tag === "AUX");

const FAR = 14; // words from "put" to its "on hold"
/** "Put on hold plans", "put the sale, of three boats, on hold": the two words that tell where something is put, wherever the parse hangs them. */
function phraseFrom(tree: SentenceTree, verb: number): string | null {
  for (let at = verb + 1; at + 1 < tree.tokens.length && at <= verb + FAR && tree.token(at).tag !== "AUX"; at++) {
    const phrase = `${tree.word(at)} ${tree.word(at + 1)}`;
    if (stateByVerb(`put ${phrase}`, true) !== null || stateByAdjective(phrase) !== null) return phrase;
  }
  return null;
}

/** "Put on hold", "take effect", "took to the streets": the verb's meaning is told by what stands beside it. */
export function idiom(predicate: Predicate): Trigger | null {
  const { tree, n: verb, lemma, object, obliques, subject } = predicate;
  const found = (base: Trigger["base"], kind: MatterKind | null): Trigger => {
    const thing = thingOf(tree, object ?? subject);
    return { predicate, base, thing, kind: kind ?? thing?.kind ?? null, rule: "DV3" };
  };
  const beside = lemma === "put" ? phraseFrom(tree, verb) : null;
  const phrases = [
    ...obliques
      .filter(({ n }) => !isAcrossHelper(tree, verb, n))
      .map(({ preposition, n }) => [preposition, tree.word(n), tree.lemma(n)] as const),
    ...(beside === null ? [] : [["", beside, beside] as const]),
    // "stands still", "stood idle"
    ...(lemma === "stand" && verb + 1 < tree.tokens.length ? [["", tree.word(verb + 1), tree.word(verb + 1)] as const] : []),
  ];
  for (const [preposition, word, base] of phrases) {
    const phrase = `${preposition} ${word}`.trim();
    const state = stateByVerb(`${lemma} ${phrase}`, true) ?? stateByVerb(`${lemma} ${phrase}`, false) ?? stateByAdjective(phrase);
    if (state !== null) return found(state, null);
    const deed = kindOfDeed(`${lemma} ${preposition} ${base}`);
    if (deed !== null) return found("deed", deed);
  }
  if (object === null) return null;
  const carrying = stateByIdiom(`${lemma} ${tree.lemma(object)}`);
  const behind =
    carrying === null
      ? undefined
      : [...followedBy(tree, object), ...obliques].find(
          ({ preposition, n }) => n > object && /^(?:to|for|on|of|in|about|at)$/.test(preposition),
        );
  if (carrying !== null && behind) {
    const thing = thingAt(tree, behind.n);
    return triggerOf(predicate, carrying, "DV3", thing);
  }
  const state = stateByVerb(`${lemma} ${tree.word(object)}`, false) ?? stateByVerb(`${lemma} ${tree.lemma(object)}`, false);
  if (state !== null) {
    const thing = thingOf(tree, subject ?? nounBefore(tree, verb));
    return triggerOf(predicate, state, "DV3", thing);
  }
  const deed = kindOfDeed(`${lemma} ${tree.lemma(object)}`);
  return deed === null ? null : found("deed", deed);
}
