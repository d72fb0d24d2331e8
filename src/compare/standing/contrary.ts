/** [X1] Whether two accounts assert at one time what cannot both hold. Later updates and other scopes are none. */
import { type Assertion, daysFrom, daysOf } from "./assertion.js";
import { cannotBothHold, isStopped, isTurn, mayFollow, mayGoOnSince } from "./states.js";

/** Days between two assertions, up to which they are of one time. */
const ONE_TIME = 10;
/** Days after which a thing that went on may have been stopped again, or one that was called off be taken up. */
const TURN = 3;

/** When something is held to be so: from the beginning of the state, if that is near, to the day that it was said. */
function heldDays({ effective, published }: Assertion): readonly [string, string] | null {
  const from = daysOf(effective)?.[0] ?? daysOf(published)?.[0];
  const to = daysOf(published)?.[1] ?? daysOf(effective)?.[1];
  return from === undefined || to === undefined ? null : from <= to ? [from, to] : [to, from];
}

const areTwoSpeakers = (a: Assertion, b: Assertion): boolean => a.report === b.report && a.speaker !== null && b.speaker !== null;

/** Whether a report tells of something as begun long before it, and does not say that it goes on: "paused in May", told in July. */
function isHistory({ effective, published, dated, continued }: Assertion): boolean {
  const [from, said] = [daysOf(effective)?.[1], daysOf(published)?.[0]];
  return dated && !continued && from !== undefined && said !== undefined && daysFrom(from, said) > ONE_TIME;
}

/** [X8] Whether the later of the two may be what the matter came to after the earlier. */
function isUpdate(a: Assertion, b: Assertion): boolean {
  const [x, y] = [heldDays(a), heldDays(b)];
  if (!x || !y) return false;
  const [before, after] = x[0] < y[0] || (x[0] === y[0] && x[1] <= y[1]) ? [a, b] : [b, a];
  const [old, now] = before === a ? [x, y] : [y, x];
  // what is said still after the other began is no earlier state
  if (old[1] > now[1]) return false;
  if (old[0] === now[0] && old[1] === now[1]) return false;
  if (!mayFollow(before.state, after.state) && !(isHistory(before) && mayGoOnSince(before.state, after.state))) return false;
  // two speakers of one report, of whom the later tells of its own day, speak of the same time ("is holding", "is over")
  const isTold = areTwoSpeakers(before, after) && !after.dated;
  // "remained shut": as it was before the other says that it began
  if (isTold && after.continued) return false;
  return !(isTold || isTurn(before.state, after.state)) || daysFrom(old[0], now[0]) >= TURN;
}

/** Whether what one denies cannot hold along with what the other says either. */
const agreesWithDenial = ({ denies }: Assertion, { state }: Assertion): boolean => denies !== null && cannotBothHold(denies, state);

/** What had been delayed has come, what was stopped on no day that is told goes on again: the one tells of before the other. */
const hadBeenStopped = (one: Assertion, other: Assertion): boolean =>
  (one.before || (one.past && !one.dated && !one.continued)) && isStopped(one.state) && mayFollow(one.state, other.state);

/** [X8] "Had earlier blocked the sale", with no day: of a time before that of which the other tells. */
const isFormer = (one: Assertion, other: Assertion): boolean =>
  one.before && !other.before && !one.dated && !isStopped(one.state) && one.state !== "denied" && other.state !== "denied";

export function areContrary(a: Assertion, b: Assertion): boolean {
  if (a.account === b.account || !cannotBothHold(a.state, b.state)) return false;
  // who denies that it has resumed agrees with whoever says that it is delayed
  if (agreesWithDenial(a, b) || agreesWithDenial(b, a)) return false;
  if (hadBeenStopped(a, b) || hadBeenStopped(b, a)) return false;
  if (isFormer(a, b) || isFormer(b, a)) return false;
  // [X9] "some weapons are on hold" and "weapons go on"
  if (a.scope !== null && b.scope !== null && a.scope !== b.scope) return false;
  return areOfOneTime(a, b) && !isUpdate(a, b);
}

/** Whether two things are held to be so within days of each other; without a day nothing tells. */
export function areOfOneTime(a: Assertion, b: Assertion): boolean {
  const [x, y] = [heldDays(a), heldDays(b)];
  if (!x || !y) return false;
  const between = x[1] < y[0] ? daysFrom(x[1], y[0]) : y[1] < x[0] ? daysFrom(y[1], x[0]) : 0;
  return between <= ONE_TIME;
}
