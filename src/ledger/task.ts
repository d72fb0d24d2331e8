/** What everything that goes through a whole ledger takes: a way to tell how far it is, and a way to end it. */
import type { Abort } from "../errors.js";

export interface TaskOptions {
  /** Told how many reports are done, and of how many. */
  readonly step?: ((done: number, all: number) => void) | undefined;
  /** Ends it between two reports: its reason is thrown. What was finished before is kept; what would be half done is taken back. */
  readonly signal?: Abort | undefined;
}

/** Tells a step. @throws the signal's reason: at once, and at each step */
export function stepsOf({ step, signal }: TaskOptions): (done: number, all: number) => void {
  signal?.throwIfAborted();
  return (done, all) => {
    signal?.throwIfAborted();
    step?.(done, all);
  };
}
