/**
 * [DV16] States that are not told as come about: of what is planned, hoped, feared, possible, conditional, asked for, avoided or denied,
 * whatever the head says.
 */

import { isDated } from "../predicates/dated.js";
import type { Modality } from "../predicates/governors.js";
import type { Predicate } from "../predicates/predicate.js";
import { verbGroupOf } from "../predicates/verb-group.js";
import { isAsPlanned } from "./as-planned.js";
import type { Candidate } from "./candidates.js";
import { CHANGED, COME_ABOUT, leftByForm, OPEN, TO_COME } from "./left-by-form.js";
import { isLeftOpen } from "./left-open.js";
import { isNotQuite, isNotTo } from "./not-so.js";
import { isBehind } from "./once-ahead.js";
import { type State, stateByVerb } from "./states/states.js";

/** States that a change brings about, and what is put off: none of what is only possible, or left open. */
const BROUGHT: ReadonlySet<State> = new Set([...CHANGED, "delayed"]);
export const AHEAD: ReadonlySet<Modality> = new Set(["future", "planned", "scheduled"]);

/** [DV33] What goes on is under way, ahead too; what begins, is held or is stepped up has yet to be. */
export const GOING_ON: ReadonlySet<string> = new Set(["go on", "continue", "drag on", "carry on", "persist", "maintain", "press on"]);

/** [DV54] "Used to meet with poets": told of no one time. */
const isHabit = ({ tree, n }: Predicate): boolean =>
  n > 1 && tree.word(n - 1) === "to" && tree.word(n - 2) === "used" && tree.tokens[n - 3]?.tag !== "AUX";

/** Behind "until", where what it ends goes on yet; in the present, behind "before". */
const isAwaited = ({ tree, n, tense }: Predicate): boolean =>
  (isBehind(tree, n, "until") && tree.up(n) >= 0 && verbGroupOf(tree, tree.up(n)).tense !== "past") ||
  (tense === "present" && isBehind(tree, n, "before"));

/** States that are the end or the halt of something: of these a "will not" tells that it goes on. */
const HALTED: ReadonlySet<string> = new Set(["paused", "delayed", "cancelled", "ended", "rejected"]);

/** [DV49] Whether a clause tells before when a thing is not to be: "not before October", "not until it is paid". */
const isPutOff = ({ tree, n }: Predicate): boolean =>
  [1, 2, 3].some((far) => tree.tokens[n + far] !== undefined && isAsPlanned(tree, n + far)) ||
  tree.under(n).some((c) => [c, ...tree.by(c, "case", "mark")].some((w) => w > n && /^(?:before|until)$/.test(tree.word(w))));

/** [DV49] "Will not be sent": what was to come is called off, or put off where its clause says until when. */
export function withheld(predicate: Predicate): State | null {
  if (HALTED.has(stateByVerb(predicate.lemma, true) ?? "")) return null;
  return isPutOff(predicate) ? "delayed" : "cancelled";
}

/** States of what stands still or is over once it has come about. */
const STOPS: ReadonlySet<State> = new Set(["paused", "ended"]);

/** Whether a verb tells of a stop that is not there yet: not "will still hold back", nor the pause of "will lift the pause". */
const isToStop = ({ predicate, trigger }: Candidate): boolean => {
  const { tree, n, sort } = trigger?.predicate ?? predicate;
  return sort === "verb" && trigger?.rule !== "DV4" && !tree.under(n).some((c) => /^(?:still|further|on)$/.test(tree.word(c)));
};

/** The state that is left of one; null for none. */
export function heldBack(candidate: Candidate, state: State): State | null {
  const { predicate, trigger } = candidate;
  const held = trigger?.predicate ?? predicate;
  const { modality, negated, byNegated, lemma } = held;
  const left = leftByForm(candidate, state);
  if (left !== undefined) return left;
  // [DV34] "could be resumed if the offer falls short": no plan, and "may be halted" no halt
  if (OPEN.has(modality) && (TO_COME.has(state) || BROUGHT.has(state))) return null;
  // "was not rejected", "was not scrapped"
  if (negated && state === "rejected" && (trigger?.base === "rejected" || trigger?.base === "cancelled"))
    return modality === "asserted" ? "denied" : null;
  // "agreed not to deliver", "is not going to deliver"
  const isAgainst = byNegated || isNotTo(held);
  if ((negated && state === "approved") || (isAgainst && (state === "approved" || TO_COME.has(state)))) return null;
  if (negated && TO_COME.has(state) && modality === "future") return withheld(held);
  if (BROUGHT.has(state) && isLeftOpen(candidate)) return null;
  // "used to meet": once, and no more
  if (isHabit(held)) return null;
  // [DV35] "called on lawmakers to reject the treaty"
  if (modality === "demanded" && CHANGED.has(state)) return null;
  if (isNotQuite(held)) return null;
  // [DV76] "will halt exports": announced, and nothing stands still yet; what will be put off or called off is so at once
  if (STOPS.has(state) && AHEAD.has(modality) && isToStop(candidate))
    return negated ? null : modality === "scheduled" || isDated(held) ? "scheduled" : "announced";
  const goesOn = state === "under-way" && trigger?.base === "under-way" && GOING_ON.has(lemma);
  if (!COME_ABOUT.has(state) || goesOn) return state;
  // [DV36] "failed to approve the package"
  if (OPEN.has(modality) || modality === "denied" || modality === "avoided") return null;
  if (AHEAD.has(modality) && state !== "approved") return modality === "scheduled" || isDated(held) ? "scheduled" : "announced";
  // "the strike goes on until they agreed": not yet
  if (state !== "under-way" && isAwaited(held)) return null;
  // "did not halt" is going on, "no inquiry was opened" is not
  return negated && (state !== "under-way" || trigger?.base === "under-way") ? null : state;
}
