/** [H5] How states stand to each other: which cannot both hold, and which may follow which. */
import type { Development } from "../../records/development.js";

export type State = Development["state"];

/** What it would take for a state to hold: whether the thing moves, will, or does not. */
const GOING: readonly State[] = ["under-way", "resumed", "partly-done"];
const STOPPED: readonly State[] = ["paused", "delayed"];
const OFF: readonly State[] = ["cancelled", "rejected", "ended"];
const AHEAD: readonly State[] = ["approved", "scheduled", "announced"];

type Pair = readonly [readonly State[], readonly State[]];

/** States of one thing that cannot both hold at one time. What is only asked for or proposed contradicts nothing. */
const APART: readonly Pair[] = [
  [STOPPED, [...GOING, "done"]],
  [OFF, [...GOING, ...AHEAD]],
  [["cancelled", "rejected"], ["done"]],
  [["paused"], ["cancelled"]],
  [["under-review"], ["resumed", "done", "approved", "scheduled", ...OFF]],
  [["denied"], [...GOING, ...STOPPED, ...AHEAD, "cancelled", "ended", "done"]],
];

const isIn = (states: readonly State[], state: State): boolean => states.includes(state);

export const isStopped = (state: State): boolean => isIn(STOPPED, state);

export const cannotBothHold = (a: State, b: State): boolean =>
  APART.some(([x, y]) => (isIn(x, a) && isIn(y, b)) || (isIn(x, b) && isIn(y, a)));

/** What a thing may come to from a state with no other state between: the later of two such is an update, and no contradiction. */
const FOLLOWS: Readonly<Partial<Record<State, readonly State[]>>> = {
  "under-review": ["approved", ...OFF, "resumed", "scheduled", "done", "under-way"],
  approved: [...GOING, ...STOPPED, ...OFF, "done", "scheduled", "under-review"],
  announced: [...GOING, ...STOPPED, ...OFF, "done", "scheduled", "approved", "under-review"],
  scheduled: [...GOING, ...STOPPED, ...OFF, "done", "under-review"],
  done: ["cancelled", "ended", "under-review"],
  "under-way": [...STOPPED, ...OFF, "done", "partly-done"],
  paused: ["resumed", "cancelled", "ended", "partly-done", "done"],
  delayed: [...GOING, ...OFF, "done", "scheduled"],
  resumed: [...STOPPED, ...OFF, "done"],
  "partly-done": [...STOPPED, ...OFF, "done"],
  cancelled: ["scheduled", "approved", "resumed", "under-review"],
  rejected: ["approved", "scheduled", "under-review"],
  ended: ["resumed", "under-way", "scheduled", "announced"],
};

/** What had been stopped long before it was told of goes on by then, for all that its report says. */
export const mayGoOnSince = (before: State, after: State): boolean => isStopped(before) && isIn([...GOING, ...AHEAD, "done"], after);

export const mayFollow = (before: State, after: State): boolean => FOLLOWS[before]?.includes(after) ?? false;

/** Whether a thing is stopped that was taken up before, or taken up that was called off: of two who say so at once, one is contradicted. */
export const isTurn = (before: State, after: State): boolean =>
  (isIn(["resumed", ...AHEAD], before) && isIn(STOPPED, after)) || (isIn(OFF, before) && !isIn(OFF, after));
