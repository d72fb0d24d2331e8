/**
 * What the form of words around a verb leaves of the state that the verb tells, whatever the head says: of "failed to halt" no halt, of "were to
 * have resumed" that it is late. By the order of words, which the parse of these is unsure of, and by how the clause is held.
 */
import type { Modality } from "../predicates/governors.js";
import { modalityOf } from "../predicates/modality.js";
import type { Predicate } from "../predicates/predicate.js";
import type { Candidate } from "./candidates.js";
import { isAboutTo, isNeither, isNoLonger, isNoPlan, isNotAbout, isOfOpen, isYetToBe, wasToHave } from "./not-so.js";
import { type State, stateByAdjective, stateByVerb } from "./states/states.js";
import type { Trigger } from "./trigger.js";
import { DECIDING } from "./undecided.js";

/** States of what has come about. */
export const COME_ABOUT: ReadonlySet<State> = new Set(["done", "under-way", "partly-done", "resumed", "approved"]);
/** States of what is yet to come. */
export const TO_COME: ReadonlySet<State> = new Set(["scheduled", "announced"]);
/** States that end or halt something, call it off or put it off. */
export const STOPPED: ReadonlySet<State | "deed"> = new Set(["paused", "delayed", "cancelled", "ended"]);
/** Of what is stopped, put off or only looked at. */
const isStop = (state: State | "deed" | null | undefined): boolean => state === "under-review" || STOPPED.has(state ?? "deed");
/** Of what is called off or put off, which is so as soon as it is settled. */
const isOff = (state: State | "deed" | undefined): state is "cancelled" | "delayed" => state === "cancelled" || state === "delayed";
/** States that a change brings about, good or bad. */
export const CHANGED: ReadonlySet<State> = new Set([...COME_ABOUT, "paused", "cancelled", "rejected", "ended"]);

/** [DV77] What is no longer so. */
const NO_LONGER: Readonly<Partial<Record<State, State>>> = {
  paused: "resumed",
  delayed: "resumed",
  rejected: "resumed",
  "under-way": "ended",
};

/**
 * [DV83] "Will cancel the visit", "agreed to put off the talks": what is called off or put off is so once that is settled, and neither scheduled
 * nor approved; while it is only planned, nothing is told. Who "agreed to halt" something has a halt announced.
 */
function calledOff(held: Predicate, trigger: Trigger | null, state: State): State | null | undefined {
  if (held.negated || held.byNegated || !(TO_COME.has(state) || state === "approved")) return undefined;
  const behind = stateBehindTo(held);
  const base = behind ?? trigger?.base;
  const isAgreed = isAgreedTo(held);
  if (base === "paused" || base === "ended") return isAgreed && state === "approved" ? "announced" : undefined;
  if (!isOff(base)) return undefined;
  if (hasCondition(held)) return null;
  return isAgreed || (behind === null && held.modality === "future" && !isAboutTo(held)) ? base : null;
}

/** "Agreed to": done, and neither possible nor expected. */
function isAgreedTo({ tree, n, by, lemma, modality }: Predicate): boolean {
  if (lemma === "agree") return modality === "asserted";
  return by !== null && tree.lemma(by) === "agree" && tree.word(by) !== "agree" && modalityOf(tree, by).modality === "asserted" && by < n;
}

/** "Will cancel the visit if the talks fail", "unless it is paid". */
const hasCondition = ({ tree, n }: Predicate): boolean => tree.tokens.some((_, at) => at > n && /^(?:if|unless)$/.test(tree.word(at)));

/** What the verb behind "to" tells, of a word that only says how it is held: "agreed to put off", "is expected to be cancelled". */
function stateBehindTo({ tree, n }: Predicate): State | null {
  if (tree.word(n + 1) !== "to") return null;
  const at = tree.word(n + 2) === "be" ? n + 3 : n + 2;
  const particle = `${tree.lemma(at)} ${tree.word(at + 1)}`;
  return stateByVerb(particle, true) ?? stateByVerb(tree.lemma(at), true) ?? stateByAdjective(tree.word(at));
}

/** Holding that leaves it open whether anything comes about. */
export const OPEN: ReadonlySet<Modality> = new Set(["hoped", "feared", "possible", "conditional", "counterfactual", "questioned"]);

const lemmaBy = ({ tree, by }: Predicate): string => (by === null ? "" : tree.lemma(by));

const NO_REFUSAL: ReadonlySet<State | "deed"> = new Set(["done", "deed", "resumed", "under-review"]);

/** [DV83] Of what is said not to be, or not to have come yet. */
function negated(held: Predicate, trigger: Trigger | null, state: State): State | null | undefined {
  if (!held.negated) return undefined;
  // "has not reviewed it"; of what is not decided it is all the same under review
  if (state === "under-review") return DECIDING.test(held.lemma) ? undefined : null;
  // "was not signed" is no refusal
  if (state === "rejected" && NO_REFUSAL.has(trigger?.base ?? "rejected")) return null;
  // "will not postpone the talks"
  return held.modality === "future" && STOPPED.has(trigger?.base ?? "deed") && STOPPED.has(state) ? null : undefined;
}

/** Verbs and adjectives that say what somebody would do, and not that it is to be. */
const WOULD = /^(?:threaten|ready|willing|prepared|eager|keen)$/;

/** [DV83] "Failed to halt deliveries": neither the halt nor a failure of theirs; of "failed to sign" the failing tells. */
function isFailedStop({ tree, n, by }: Predicate): boolean {
  const fails = [n, by ?? n].find((at) => tree.lemma(at) === "fail");
  if (fails === undefined || tree.word(fails + 1) !== "to") return false;
  return isStop(stateByVerb(tree.lemma(fails + 2), true));
}

/** [DV83] "Refused to halt deliveries", "has yet to cancel the visit": nothing becomes of the deliveries or the visit. */
const isRefusedStop = ({ modality, tree, n }: Predicate, trigger: Trigger | null, state: State): boolean => {
  return (
    isStop(stateByVerb(tree.lemma(n), true) ?? trigger?.base) &&
    ((state === "rejected" && modality === "avoided") || (state === "delayed" && tree.word(n - 1) === "to" && tree.word(n - 2) === "yet"))
  );
};

/** The state that is left, null for none; undefined where the form of words leaves it as it is. */
export function leftByForm({ tree, predicate, trigger }: Candidate, state: State): State | null | undefined {
  const held = trigger?.predicate ?? predicate;
  if (isNeither(held) || isNoPlan(held) || ((CHANGED.has(state) || state === "delayed") && isOfOpen(held))) return null;
  const isOfComing = (COME_ABOUT.has(state) || TO_COME.has(state) || state === "delayed") && !isStop(stateByVerb(held.lemma, true));
  if (wasToHave(held) || isYetToBe(held)) return isOfComing ? "delayed" : null;
  const off = calledOff(held, trigger, state);
  if (off !== undefined) return off;
  // what only may be no longer so, or about to be, is told of by how it is held
  if (isNoLonger(held) && !OPEN.has(held.modality)) return NO_LONGER[state] ?? null;
  if (isAboutTo(held) && !OPEN.has(held.modality) && (CHANGED.has(state) || isStop(state)))
    return isNotAbout(held) || isOff(trigger?.base) ? null : "scheduled";
  const isOpen = TO_COME.has(state) || STOPPED.has(state);
  if (isOpen && (held.modality === "demanded" || WOULD.test(lemmaBy(held)) || WOULD.test(tree.word(held.by ?? -1)))) return null;
  if (isFailedStop(held) || isRefusedStop(held, trigger, state)) return null;
  return negated(held, trigger, state);
}
