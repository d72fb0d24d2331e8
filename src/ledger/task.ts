/** What everything that goes through a whole ledger takes: a way to tell how far it is, and a way to end it. */
import type { Abort } from "../errors.js";

export interface TaskOptions {
  /** Told how many reports are done, and of how many. A promise that it gives is awaited where nothing is locked: so others get their turn. */
  readonly step?: ((done: number, all: number) => unknown) | undefined;
  /** Ends it between two reports: its reason is thrown. What was finished before is kept; what would be half done is taken back. */
  readonly signal?: Abort | undefined;
}

/** Tells a step; what comes back is to be awaited outside of transactions. @throws the signal's reason: at once, and at each step */
export function stepsOf({ step, signal }: TaskOptions): (done: number, all: number) => unknown {
  signal?.throwIfAborted();
  return (done, all) => {
    signal?.throwIfAborted();
    return step?.(done, all);
  };
}
