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
  /** [H10] Whether words say that day; else it had begun by then. */
  readonly dated: boolean;
  readonly lastAsserted: string | null;
  readonly developments: readonly string[];
  /** That what it says last was read rightly. */
  readonly confidence: number;
}

export interface Standing {
  /** Null where accounts cannot both hold. */
  readonly state: State | null;
  readonly since: string | null;
  readonly dated: boolean;
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
  /** What the accounts of the newest time hold, those that others have left behind aside: several where they are contrary. */
  readonly states: readonly HeldState[];
}

/** A state with what it rests on. */
export interface HeldState {
  readonly state: State;
  readonly since: string | null;
  readonly dated: boolean;
  readonly lastAsserted: string | null;
  readonly reports: number;
  readonly origins: number;
  readonly named: number;
  readonly unnamed: number;
}

/** Since when something is so: a day, and whether words say it. */
type Beginning = Pick<Account, "since" | "dated">;

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/**
 * When the state of the newest began: the first of the last ones up to it that have it; where that one only says that it goes on [H8], the day
 * that another tells. What would follow the newest was said before, and was replaced.
 */
function sinceOf(ordered: readonly Assertion[], newest: Assertion): Beginning {
  const upTo = ordered.slice(0, ordered.indexOf(newest) + 1);
  const same = upTo.slice(upTo.findLastIndex(({ state }) => state !== newest.state) + 1);
  const since = beginningOf(same[0] as Assertion) ?? same.find(({ dated }) => dated)?.effective ?? null;
  return { since, dated: same.some(({ effective, dated }) => dated && effective === since) };
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

const count = (values: readonly (string | null)[]): number => new Set(values.filter((value) => value !== null)).size;

/** What assertions rest on: reports, origins, and voices with a name and without. */
function restOf(all: readonly Assertion[]): Pick<HeldState, "reports" | "origins" | "named" | "unnamed"> {
  const voices = [...new Map(all.filter(({ speaker }) => speaker !== null).map((one) => [one.account, one.named])).values()];
  return {
    reports: count(all.map(({ report }) => report)),
    origins: count(all.map(({ origin }) => origin)),
    named: voices.filter((named) => named).length,
    unnamed: voices.filter((named) => !named).length,
  };
}

interface OwnAssertions {
  readonly own: readonly Assertion[];
  readonly newest: Assertion;
}

/** @param open accounts of the newest time, those of the newest states first */
function heldStates(open: readonly OwnAssertions[]): HeldState[] {
  const states = [...new Set(open.map(({ newest }) => newest.state))];
  return states.map((state) => {
    const holding = open.filter(({ newest }) => newest.state === state);
    const all = holding.flatMap(({ own }) => own.filter((one) => one.state === state)).sort(inHistoryOrder);
    const beginnings = holding.map(({ own, newest }) => sinceOf(own, newest)).filter(({ since }) => since !== null);
    const [first = { since: null, dated: false }] = beginnings.sort((a, b) => ((a.since as string) < (b.since as string) ? -1 : 1));
    return { state, ...first, lastAsserted: latest(all.map(({ published }) => published)), ...restOf(all) };
  });
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
  const open = accounts.filter((account) => account.newest === newest || areOfOneTime(account.newest, newest));
  const contested = contestedAmong(open.map((account) => account.newest));
  const { state } = newest;
  return {
    state: contested ? null : state,
    ...(contested ? { since: null, dated: false } : sinceOf(ordered, newest)),
    contested,
    ...restOf(ordered),
    outlets: count(ordered.map(({ publisher }) => publisher)),
    lastAsserted: latest(ordered.filter((one) => contested || one.state === state).map(({ published }) => published)),
    stale: isStale(ordered, day),
    accounts: accounts.map((account) => ({
      who: account.newest.speaker ?? "the reports themselves",
      actor: account.newest.actor,
      authority: account.newest.authority,
      state: account.newest.state,
      ...sinceOf(account.own, account.newest),
      lastAsserted: latest(account.own.filter((one) => one.state === account.newest.state).map(({ published }) => published)),
      developments: account.own.map(({ development }) => development),
      confidence: account.newest.confidence,
    })),
    states: heldStates(open),
  };
}
