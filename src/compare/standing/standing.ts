/** [H3–H6] What the record says of a matter as of a day: the latest state per account. Never an average, never a verdict. */
import { type Assertion, beginningOf, daysFrom, daysOf, inHistoryOrder } from "./assertion.js";
import { areContrary, areOfOneTime } from "./contrary.js";
import { newestOf } from "./replaced.js";
import type { State } from "./states.js";

export interface Account {
  readonly who: string;
  readonly actor: string | null;
  readonly authority: Assertion["authority"];
  readonly state: State;
  readonly since: string | null;
  readonly lastAsserted: string | null;
  readonly developments: readonly string[];
  /** That what it says last was read rightly. */
  readonly confidence: number;
}

export interface Standing {
  /** Null where accounts cannot both hold. */
  readonly state: State | null;
  readonly since: string | null;
  readonly contested: boolean;
  readonly reports: number;
  readonly outlets: number;
  readonly origins: number;
  /** Voices with a name, and without. */
  readonly named: number;
  readonly unnamed: number;
  readonly lastAsserted: string | null;
  readonly stale: boolean;
  readonly accounts: readonly Account[];
}

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/**
 * When the state of the newest began: the first of the last ones up to it that have it; where that one only says that it goes on [H8], the day
 * that another tells. What would follow the newest was said before, and was replaced.
 */
function sinceOf(ordered: readonly Assertion[], newest: Assertion): string | null {
  const upTo = ordered.slice(0, ordered.indexOf(newest) + 1);
  const same = upTo.slice(upTo.findLastIndex(({ state }) => state !== newest.state) + 1);
  return beginningOf(same[0] as Assertion) ?? same.find(({ dated }) => dated)?.effective ?? null;
}

const groupsOf = (assertions: readonly Assertion[]): Map<string, Assertion[]> => {
  const found = new Map<string, Assertion[]>();
  for (const one of assertions) {
    const own = found.get(one.account);
    if (own) own.push(one);
    else found.set(one.account, [one]);
  }
  return found;
};

/** [H4] Days of silence after which a matter is stale: three times its usual pause between days on which something was said, a month at least. */
const QUIET = 30;
const PAUSES = 3;

function isStale(assertions: readonly Assertion[], day: string | null): boolean {
  const days = [...new Set(assertions.flatMap(({ published }) => daysOf(published)?.[0] ?? []))].sort();
  const newest = days.at(-1);
  const now = daysOf(day)?.[1];
  if (newest === undefined || now === undefined) return false;
  const pauses = days
    .slice(1)
    .map((one, n) => daysFrom(days[n] as string, one))
    .sort((a, b) => a - b);
  const usual = pauses[Math.floor(pauses.length / 2)] ?? 0;
  return daysFrom(newest, now) > Math.max(QUIET, PAUSES * usual);
}

/** Whether accounts hold what cannot be along with what others hold; those that the newest state has left behind are not among them. */
function contestedAmong(latestOnes: readonly Assertion[]): boolean {
  // those of one state stand or fall together, so that many accounts cost no more than few states
  const byState = new Map<State, Assertion[]>();
  for (const one of latestOnes) byState.set(one.state, [...(byState.get(one.state) ?? []), one]);
  const states = [...byState.values()];
  return states.some((some, n) => states.slice(n + 1).some((others) => some.some((a) => others.some((b) => areContrary(a, b)))));
}

/**
 * @param assertions one at least, as of that day
 * @param day the day that staleness is told by: that asked for, or the newest of all that there is
 */
export function standingOf(assertions: readonly Assertion[], day: string | null): Standing {
  const ordered = [...assertions].sort(inHistoryOrder);
  const accounts = [...groupsOf(ordered).values()]
    .map((own) => ({ own, newest: newestOf(own) }))
    .sort((a, b) => inHistoryOrder(b.newest, a.newest));
  const { newest } = accounts[0] as (typeof accounts)[number];
  const contested = contestedAmong(accounts.map((account) => account.newest).filter((one) => areOfOneTime(one, newest)));
  const { state } = newest;
  const voices = new Map(ordered.filter(({ speaker }) => speaker !== null).map((one) => [one.account, one.named]));
  const count = (values: readonly (string | null)[]): number => new Set(values.filter((value) => value !== null)).size;
  return {
    state: contested ? null : state,
    since: contested ? null : sinceOf(ordered, newest),
    contested,
    reports: count(ordered.map(({ report }) => report)),
    outlets: count(ordered.map(({ publisher }) => publisher)),
    origins: count(ordered.map(({ origin }) => origin)),
    named: [...voices.values()].filter((named) => named).length,
    unnamed: [...voices.values()].filter((named) => !named).length,
    lastAsserted: latest(ordered.filter((one) => contested || one.state === state).map(({ published }) => published)),
    stale: isStale(ordered, day),
    accounts: accounts.map((account) => ({
      who: account.newest.speaker ?? "the reports themselves",
      actor: account.newest.actor,
      authority: account.newest.authority,
      state: account.newest.state,
      since: sinceOf(account.own, account.newest),
      lastAsserted: latest(account.own.filter((one) => one.state === account.newest.state).map(({ published }) => published)),
      developments: account.own.map(({ development }) => development),
      confidence: account.newest.confidence,
    })),
  };
}
