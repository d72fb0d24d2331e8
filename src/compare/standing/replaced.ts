/** [H3] What an account has replaced by what it said later: an older state of its own is neither its state, nor set against others. */
import { type Assertion, daysOf, inOrderOfSaying } from "./assertion.js";

/**
 * Whether what an account said later stands in place of what it said before. A state that began earlier is only told again ("was paused in
 * March"), and replaces nothing, unless its words leave room ("paused in May", said in June, after "under way" on 20 May), or the other was
 * still to come when it was said ("to resume on 1 June").
 */
function replaces(later: Assertion, before: Assertion): boolean {
  const [now, old] = [daysOf(later.effective), daysOf(before.effective)];
  if (!now || !old) return now === null;
  const said = daysOf(later.published)?.[1];
  return now[1] >= old[0] || (said !== undefined && said < old[0]);
}

/** The state that an account holds now. @param own what it asserted, one at least, in any order */
export const newestOf = (own: readonly Assertion[]): Assertion =>
  [...own].sort(inOrderOfSaying).reduce((held, next) => (replaces(next, held) ? next : held));

/** The last day on which its account held each assertion, where it said something else on a later day. @param all of any accounts */
export function heldUntil(all: readonly Assertion[]): Map<Assertion, string> {
  const [until, now] = [new Map<Assertion, string>(), new Map<string, Assertion[]>()];
  for (const next of [...all].sort(inOrderOfSaying)) {
    const held = now.get(next.account) ?? [];
    const gone = held.filter((one) => one.state !== next.state && replaces(next, one));
    for (const one of gone) if (next.published !== null) until.set(one, next.published);
    now.set(next.account, [...held.filter((one) => !gone.includes(one)), next]);
  }
  return until;
}
