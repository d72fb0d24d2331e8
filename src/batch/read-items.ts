/** Reports read one for one, in order: in this thread, or by a pool of them. */
import type { AbortEvents } from "../errors.js";
import { untilAborted } from "./abort.js";
import type { BatchItem, BatchResult, ItemProgress } from "./items.js";
import { readItem } from "./read-item.js";
import type { WorkerOptions } from "./worker-pool.js";

export interface ReadItemsOptions extends WorkerOptions {
  /** Threads that read a report each, with their own weights in memory; 1, the default, is this thread. */
  readonly jobs?: number | undefined;
  readonly signal?: AbortEvents | undefined;
  readonly heard?: ItemProgress | undefined;
}

/** The results of items, one at a time, in this thread. */
async function* inThisThread(items: AsyncIterable<BatchItem>, options: ReadItemsOptions): AsyncGenerator<BatchResult> {
  const { signal, heard, jobs: _, ...reading } = options;
  const { Reader } = await import("../read.js");
  const reader = await Reader.open(reading);
  try {
    for await (const item of untilAborted(items, signal))
      yield await readItem(reader, item, { ...reading, signal }, (share) => heard?.(item, share));
  } finally {
    await reader.close();
  }
}

/** The same results, read by several threads. */
async function* inPool(items: AsyncIterable<BatchItem>, options: ReadItemsOptions): AsyncGenerator<BatchResult> {
  const { signal, heard, jobs = 1, ...reading } = options;
  const { WorkerPool } = await import("./worker-pool.js"); // most runs do without
  const pool = await WorkerPool.open(jobs, reading);
  try {
    yield* pool.map(items, { heard, signal });
  } finally {
    await pool.close();
  }
}

/**
 * A result for each item as soon as it and those before it are there.
 * @throws WeightsMissing, WeightsChanged, TelemetryOn; the signal's reason
 */
export const readItems = (items: AsyncIterable<BatchItem>, options: ReadItemsOptions): AsyncGenerator<BatchResult> =>
  (options.jobs ?? 1) > 1 ? inPool(items, options) : inThisThread(items, options);
