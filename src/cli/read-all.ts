/** Reports read one for one, in order: in this thread, or by a pool of them. */
import type { InputItem } from "./inputs.js";
import type { PoolOptions } from "./pool.js";
import { type Heard, type Result, readItem } from "./read-item.js";

/** The results of items, one at a time, in this thread. */
async function* alone(items: AsyncIterable<InputItem>, options: PoolOptions, heard?: Heard): AsyncGenerator<Result> {
  const { Reader } = await import("../read.js");
  const reader = await Reader.open(options);
  try {
    for await (const item of items) yield await readItem(reader, item, options, (share) => heard?.(item, share));
  } finally {
    await reader.close();
  }
}

/** The same results, read by `jobs` threads. */
async function* together(items: AsyncIterable<InputItem>, jobs: number, options: PoolOptions, heard?: Heard): AsyncGenerator<Result> {
  const { Pool } = await import("./pool.js"); // most runs do without
  const pool = await Pool.open(jobs, options);
  try {
    yield* pool.map(items, heard);
  } finally {
    await pool.close();
  }
}

/** A result for each item as soon as it and those before it are there. @throws WeightsMissing, WeightsChanged, TelemetryOn */
export const readAll = (items: AsyncIterable<InputItem>, jobs: number, options: PoolOptions, heard?: Heard): AsyncGenerator<Result> =>
  jobs > 1 ? together(items, jobs, options, heard) : alone(items, options, heard);
