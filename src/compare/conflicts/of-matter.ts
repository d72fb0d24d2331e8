/** Conflicts among the assertions of one matter: states, dates, who decided. */
import { type Assertion, daysFrom, daysOf, inHistoryOrder } from "../standing/assertion.js";
import { areContrary } from "../standing/contrary.js";
import { heldUntil } from "../standing/replaced.js";
import { type Conflict, connected, sideOf } from "./conflict.js";
import { mayNameOne } from "./deciders.js";

const MOST = 400; // assertions of one matter that are held against each other, the newest of each account and state first

/** Of one account, state and day one is enough: copies of a report contradict nobody once more. */
function once(assertions: readonly Assertion[], key: (one: Assertion) => string): Assertion[] {
  const found = new Map<string, Assertion>();
  for (const one of [...assertions].sort(inHistoryOrder)) if (!found.has(key(one))) found.set(key(one), one);
  return [...found.values()].slice(-MOST);
}

function* pairsOf<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const [n, a] of all.entries()) for (const b of all.slice(n + 1)) yield [a, b];
}

const wordsOf = (state: string): string => state.replace("-", " ");

const positionOf = ({ state, denies }: Assertion): string => (denies === null ? wordsOf(state) : `denies: ${wordsOf(denies)}`);

/** [X1, X2] States that cannot both hold at one time; a denial is one of them. */
function ofStates(label: string, assertions: readonly Assertion[]): Conflict[] {
  const own = once(assertions, ({ account, state, published }) => [account, state, published].join("|"));
  // what an account itself had replaced before the other spoke contradicts nobody; a denial is of what was said, and that was
  const until = heldUntil(own);
  const isGone = (a: Assertion, b: Assertion) => b.published !== null && (until.get(a) ?? b.published) < b.published;
  const pairs = [...pairsOf(own)].filter(
    ([a, b]) => areContrary(a, b) && (a.state === "denied" || b.state === "denied" || !(isGone(a, b) || isGone(b, a))),
  );
  return connected(pairs).map((members): Conflict => {
    const sides = once(members, ({ account, state }) => `${account}|${state}`).map((one) => sideOf(one, positionOf(one)));
    const denies = members.some(({ state }) => state === "denied");
    return { kind: denies ? "denial" : "state", rule: denies ? "X2" : "X1", about: label, sides };
  });
}

/** Whether two values can be of one day. */
const mayBeOne = (a: readonly [string, string], b: readonly [string, string]): boolean => a[0] <= b[1] && b[0] <= a[1];

const RUN = 45; // days between which two beginnings of one state may be meant for one beginning

/** [X4] One state of one matter, which began on two days: where both reports say so, and no other state lies between. */
function ofDates(label: string, assertions: readonly Assertion[]): Conflict[] {
  const dated = once(
    assertions.filter(({ dated }) => dated),
    ({ account, state, effective }) => [account, state, effective].join("|"),
  );
  const between = (a: string, b: string, state: string) =>
    assertions.some((one) => one.state !== state && (daysOf(one.effective)?.[0] ?? "") > a && (daysOf(one.effective)?.[0] ?? "9") < b);
  const pairs = [...pairsOf(dated)].filter(([a, b]) => {
    const [x, y] = [daysOf(a.effective), daysOf(b.effective)];
    if (!x || !y || a.state !== b.state || a.account === b.account || mayBeOne(x, y)) return false;
    const [first, second] = x[0] < y[0] ? [x[1], y[0]] : [y[1], x[0]];
    return BEGIN.has(a.state) && daysFrom(first, second) <= RUN && !between(first, second, a.state);
  });
  return connected(pairs).map((members) => ({
    kind: "date",
    rule: "X4",
    about: `since when ${label}: ${wordsOf(members[0]?.state ?? "")}`,
    sides: once(members, ({ account, effective }) => `${account}|${effective}`).map((one) =>
      sideOf(one, `${wordsOf(one.state)} since ${one.effective}`),
    ),
  }));
}

/** States of what is yet to come on its day. */
const SET: ReadonlySet<string> = new Set(["scheduled", "announced"]);
const SAID_TOGETHER = 3; // days between two who say when something is due, beyond which it may have been put off

/** [X14] Two accounts, of one report or of days apart, that say of one matter that it is due on two days. */
function ofDueDays(label: string, assertions: readonly Assertion[]): Conflict[] {
  const set = once(
    assertions.filter(({ state, due }) => SET.has(state) && /^\d{4}-\d\d-\d\d$/.test(due ?? "")),
    ({ account, due }) => [account, due].join("|"),
  );
  const pairs = [...pairsOf(set)].filter(([a, b]) => {
    const [x, y] = [daysOf(a.published)?.[0], daysOf(b.published)?.[0]];
    const together = a.report === b.report || (x !== undefined && y !== undefined && Math.abs(daysFrom(x, y)) <= SAID_TOGETHER);
    return together && a.account !== b.account && a.due !== b.due && a.state === b.state && sharesWord(a, b);
  });
  return connected(pairs).map((members) => ({
    kind: "date",
    rule: "X14",
    about: `when ${label} is due`,
    sides: once(members, ({ account, due }) => `${account}|${due}`).map((one) => sideOf(one, `${wordsOf(one.state)} for ${one.due}`)),
  }));
}

/** Whether two tell of it by one word: what leaves and what arrives may do so on two days. */
const sharesWord = (a: Assertion, b: Assertion): boolean => a.tells.some((word) => b.tells.includes(word));

/** States that begin once, and are not asked for or announced again and again. */
const BEGIN: ReadonlySet<string> = new Set(["paused", "resumed", "cancelled", "ended", "done", "under-way"]);

/** [X5] One state of one matter that two persons are each said to have decided. */
function ofDeciders(label: string, assertions: readonly Assertion[]): Conflict[] {
  const decided = once(
    assertions.filter(({ decidedBy }) => decidedBy?.person),
    ({ account, state, decidedBy }) => [account, state, decidedBy?.id].join("|"),
  );
  const pairs = [...pairsOf(decided)].filter(([a, b]) => {
    if (a.state !== b.state || a.decidedBy?.id === b.decidedBy?.id) return false;
    if (mayNameOne(a.decidedBy?.name ?? "", b.decidedBy?.name ?? "")) return false;
    const [x, y] = [daysOf(a.effective)?.[0], daysOf(b.effective)?.[0]];
    return x !== undefined && y !== undefined && Math.abs(daysFrom(x, y)) <= RUN;
  });
  return connected(pairs).map((members) => ({
    kind: "attribution",
    rule: "X5",
    about: `who decided that ${label} be ${wordsOf(members[0]?.state ?? "")}`,
    sides: once(members, ({ account, decidedBy }) => `${account}|${decidedBy?.id}`).map((one) =>
      sideOf(one, `decided by ${one.decidedBy?.name}`),
    ),
  }));
}

/** @param label of the matter */
export const conflictsOfMatter = (label: string, assertions: readonly Assertion[]): Conflict[] => [
  ...ofStates(label, assertions),
  ...ofDates(label, assertions),
  ...ofDueDays(label, assertions),
  ...ofDeciders(label, assertions),
];
