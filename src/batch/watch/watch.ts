/** Feeds and folders looked at again and again, each when its time has come, until a signal ends it. */
import { setTimeout as wait } from "node:timers/promises";
import type { Ledger } from "../../ledger/ledger.js";
import { watchedFeed, watchedFeeds } from "../../ledger/watch/feed-store.js";
import type { WatchEvent } from "../../records/watch.js";
import { type PollOptions, poll } from "./poll.js";

export interface WatchOptions extends Omit<PollOptions, "signal"> {
  /** Look at those whose time has come, and end. */
  readonly once: boolean;
  /** Ends it; what was taken in by then is kept. */
  readonly signal: AbortSignal;
  /** Told when nothing is to be done until a moment (ISO 8601). */
  readonly resting?: (until: string) => void;
}

/** Milliseconds that it rests at most, so that a clock that was set, or a machine that slept, is noticed. */
const LONGEST_REST = 600_000;

/** When one may be looked at next; the epoch for one that never was. */
async function due(ledger: Ledger, address: string, every: number | undefined): Promise<string> {
  const known = await watchedFeed(ledger, address);
  if (!known) return new Date(0).toISOString();
  const { next, checked, failures } = known.feed;
  // who asks for shorter times now need not wait for the longer ones of before
  const told = every === undefined || checked === null || failures > 0 ? next : new Date(Date.parse(checked) + every).toISOString();
  return told < next ? told : next;
}

/** The addresses that were given, else all that were ever watched. */
export const addressesOf = async (ledger: Ledger, given: readonly string[]): Promise<readonly string[]> =>
  given.length > 0 ? [...new Set(given)] : (await watchedFeeds(ledger)).map(({ address }) => address);

/**
 * What is found, as it is found. Ends by itself with `once`; else at the signal, quietly.
 * @throws what is wrong with one that was never watched before; the errors of a ledger
 */
export async function* watch(ledger: Ledger, given: readonly string[], options: WatchOptions): AsyncGenerator<WatchEvent> {
  const { once, signal, resting } = options;
  const addresses = [...(await addressesOf(ledger, given))];
  try {
    for (;;) {
      let soonest: string | null = null;
      for (const [n, address] of addresses.entries()) {
        signal.throwIfAborted();
        if ((await due(ledger, address, options.every)) <= new Date().toISOString())
          for await (const event of poll(ledger, address, options)) {
            if (event.event === "moved") addresses[n] = event.to;
            yield event;
          }
        const next = await due(ledger, addresses[n] as string, options.every);
        if (soonest === null || next < soonest) soonest = next;
      }
      if (soonest === null) return;
      if (once) return resting?.(soonest);
      const left = Date.parse(soonest) - Date.now();
      if (left > 0) resting?.(soonest);
      await wait(Math.min(LONGEST_REST, Math.max(left, 100)), undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
