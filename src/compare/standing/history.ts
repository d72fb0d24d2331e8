/** [H1, H2] Every asserted state of a matter in order, with what is new in it, what repeats and what supersedes what. */
import type { Assertion } from "./assertion.js";
import { inHistoryOrder, inOrderOfSaying } from "./assertion.js";
import { cannotBothHold, mayFollow } from "./states.js";

export type EntryStatus = "new" | "repeated" | "restated";

export interface HistoryEntry extends Assertion {
  readonly status: EntryStatus;
  /** The development whose state it brings to an end; null where there is none. */
  readonly supersedes: string | null;
}

/** [H6] What was said by a day of what had begun by then; with no day, all. */
export function asOf(assertions: readonly Assertion[], day: string | null): Assertion[] {
  if (day === null) return [...assertions];
  const isBy = (value: string | null): boolean => value !== null && value.slice(0, day.length) <= day;
  return assertions.filter(({ published, effective }) => isBy(published ?? effective) && (effective === null || isBy(effective)));
}

/** [H2] What an assertion of a state is, after those said before it: new, or the same again from another origin or from its own. */
class Said {
  /** Last state of each account. */
  readonly #now = new Map<string, Assertion>();
  /** Accounts that hold each state still, by state; with their origins. */
  readonly #held = new Map<string, Map<string, Set<string>>>();

  add(own: Assertion): EntryStatus {
    const before = this.#now.get(own.account);
    if (before && before.state !== own.state) this.#held.get(before.state)?.delete(own.account);
    const held = this.#held.get(own.state) ?? new Map<string, Set<string>>();
    const origins = new Set([...held.values()].flatMap((all) => [...all]));
    const status = held.size === 0 ? "new" : own.origin !== null && origins.has(own.origin) ? "restated" : "repeated";
    this.#held.set(own.state, held.set(own.account, (held.get(own.account) ?? new Set()).add(own.origin ?? own.report)));
    this.#now.set(own.account, own);
    return status;
  }
}

/** The state that a new one brings to an end: the last other one before it that it may follow or that it contradicts, by whomever. */
function superseded(own: Assertion, before: readonly Assertion[]): string | null {
  const last = before.findLast(
    ({ state, account }) =>
      state !== own.state && (mayFollow(state, own.state) || (account === own.account && cannotBothHold(state, own.state))),
  );
  return last?.development ?? null;
}

const SEEN = 200; // entries before one that are looked through for what it supersedes

export function historyOf(assertions: readonly Assertion[]): HistoryEntry[] {
  const said = new Said();
  const status = new Map([...assertions].sort(inOrderOfSaying).map((one) => [one.development, said.add(one)]));
  const ordered = [...assertions].sort(inHistoryOrder);
  return ordered.map((one, n) => {
    const own = status.get(one.development) as EntryStatus;
    return { ...one, status: own, supersedes: own === "new" ? superseded(one, ordered.slice(Math.max(0, n - SEEN), n)) : null };
  });
}
