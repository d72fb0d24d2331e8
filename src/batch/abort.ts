/** Work that is broken off when a signal says so. No listener outlives the step it waits for, however long the batch. */

import type { AbortEvents } from "../errors.js";

/** What a promise gives, or at once the signal's reason where that comes first; what the promise stands for goes on by itself. */
export function abortable<T>(promise: Promise<T>, signal: AbortEvents | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** The items until the signal says to stop. An input that sends nothing more is left where it stands. */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortEvents | undefined): AsyncGenerator<T> {
  if (!signal) {
    yield* items;
    return;
  }
  const source = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await abortable(source.next(), signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    source.return?.().catch(() => {}); // not awaited: it may stand at an input that sends nothing more
  }
}
