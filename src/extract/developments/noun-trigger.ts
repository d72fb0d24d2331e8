/** [DV4] Nouns that tell a state or a deed of what hangs on them, and phrases with a preposition that tell a state of their subject. */

import type { Predicate } from "../predicates/predicate.js";
import { CARRIERS, LIFTING } from "./carriers.js";
import { kindOfDeedNoun, kindOfThing } from "./kinds/kinds.js";
import { isGoods } from "./movement.js";
import { nounBefore } from "./noun-before.js";
import { type State, stateByAdjective, stateByNoun } from "./states/states.js";
import { complementOf, thingAt } from "./thing.js";
import { type Trigger, thingOf, triggerOf } from "./trigger.js";

/** "After his arrest", "the launch of the bridge": a deed named as a noun, with whose it is or when. */
export function ofNoun(predicate: Predicate): Trigger | null {
  const { tree, n, lemma } = predicate;
  // "is under review", whatever the parse makes of it
  const after = n > 1 && tree.token(n - 2).tag === "AUX" && /^(?:under|on|in)$/.test(tree.word(n - 1)) ? tree.word(n - 1) : undefined;
  // "are on their way"
  const isOwned = n > 2 && tree.token(n - 3).tag === "AUX" && /^(?:its|their|his|her)$/.test(tree.word(n - 1)) && tree.word(n - 2) === "on";
  const copular = isOwned || after !== undefined || tree.by(n, "cop").length > 0;
  const preposition = after ?? (isOwned ? "on" : undefined) ?? tree.by(n, "case").map((c) => tree.word(c))[0];
  if (preposition !== undefined && (copular || tree.by(n, "nsubj").length > 0 || /^(?:acl|root)/.test(tree.relation(n)))) {
    const state = stateByAdjective(`${preposition} ${tree.word(n)}`);
    const subject = tree.by(n, "nsubj")[0] ?? nounBefore(tree, n) ?? (tree.up(n) >= 0 ? tree.up(n) : null);
    if (state !== null) {
      const thing = thingOf(tree, subject);
      return triggerOf(predicate, state, "DV3", thing);
    }
  }
  // "under investigation", "under construction"
  const process = kindOfThing(lemma);
  if (preposition === "under" && process !== null && copular)
    return { predicate, base: "under-way", thing: thingAt(tree, n), kind: process, rule: "DV3" };
  // "put a hold on", "lifted the pause": the verb that it is the object of tells what becomes of it
  const verb = tree.up(n) < 0 ? "" : tree.lemma(tree.up(n));
  const state = CARRIERS.has(verb) || LIFTING.has(verb) ? null : stateByNoun(lemma);
  const thing = state === null || ASKED_OR_PLANNED.has(state) ? null : thingAt(tree, n);
  // "the approval of the law"
  if (state !== null && thing?.kind && thing.n !== n) return triggerOf(predicate, state, "DV4", thing);
  const confirmed = verb !== "" && FACTIVE.has(verb) && /^(?:obj|nsubj:pass)/.test(tree.relation(n)) ? ofConfirmed(predicate) : null;
  if (confirmed) return confirmed;
  const kind = kindOfDeedNoun(lemma);
  if (kind === null) return null;
  const up = tree.up(n);
  const caused = up >= 0 && CAUSING.has(tree.lemma(up)) && /^(?:obj|obl|xcomp)/.test(tree.relation(n));
  if (caused || (preposition !== undefined && TEMPORAL.test(preposition)))
    return { predicate, base: "deed", thing: thingAt(tree, n), kind, rule: "DV4" };
  return null;
}

/** Verbs that take what their object names for so. */
const FACTIVE = new Set(
  "confirm acknowledge report welcome hail mark celebrate applaud praise condemn deplore lament criticise criticize protest regret note".split(
    " ",
  ),
);

/** [DV66] The rule of what is confirmed. */
export const CONFIRMED = "DV66";

/** [DV66] "Confirmed the arrival of the shells", "welcomed the resumption of flights": what is confirmed is so. */
function ofConfirmed(predicate: Predicate): Trigger | null {
  const { tree, n, lemma } = predicate;
  const state = stateByNoun(lemma);
  const thing = thingAt(tree, complementOf(tree, n) ?? n);
  const kind = thing.kind ?? (isGoods(tree, thing.n) ? "transfer" : null);
  if (thing.n === n || kind === null) return null;
  if (state !== null && !ASKED_OR_PLANNED.has(state)) return { predicate, base: state, thing, kind, rule: CONFIRMED };
  return kindOfDeedNoun(lemma) === null ? null : { predicate, base: "deed", thing, kind, rule: CONFIRMED };
}

/** States that a noun names without asserting them: what is planned or asked for stands in the verb beside it. */
const ASKED_OR_PLANNED: ReadonlySet<State> = new Set([
  "proposed",
  "requested",
  "announced",
  "under-review",
  "done",
  "under-way",
  "partly-done",
]);
const CAUSING = new Set("lead spark trigger prompt provoke witness".split(" "));
const TEMPORAL = /^(?:after|since|during|before|following|despite|prior to|amid|until|upon)$/;
