/** Threads that stay ready between batches: for a program that runs on, and is given reports now and then. */
import type { BatchItem, BatchResult } from "./items.js";
import { type MapOptions, WorkerPool } from "./worker-pool.js";

/** Milliseconds after which threads that have nothing to read are let go, with their weights. */
const IDLE = 120_000;

export interface WarmReading extends MapOptions {
  /** Read statements in texts that are not English too. */
  readonly force?: boolean;
}

/** One batch at a time. No thread is started, and no weights are loaded, before there is something to read. */
export class WarmPool {
  readonly #size: number;
  readonly #idle: number;
  #pool: { readonly pool: WorkerPool; readonly force: boolean } | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** @param size threads, each with its own weights in memory */
  constructor(size: number, idle = IDLE) {
    this.#size = size;
    this.#idle = idle;
  }

  /**
   * The result of each item, in order, as `readItems` gives them.
   * @throws WeightsMissing, WeightsChanged, TelemetryOn; the signal's reason
   */
  async *read(items: AsyncIterable<BatchItem>, { force = false, ...options }: WarmReading = {}): AsyncGenerator<BatchResult> {
    const source = items[Symbol.asyncIterator]();
    const first = await source.next();
    if (first.done) return;
    async function* all(): AsyncGenerator<BatchItem> {
      yield first.value as BatchItem;
      yield* { [Symbol.asyncIterator]: () => source };
    }
    clearTimeout(this.#timer);
    if (this.#pool && this.#pool.force !== force) await this.close();
    this.#pool ??= { pool: await WorkerPool.open(this.#size, { force }), force };
    let whole = false;
    try {
      yield* this.#pool.pool.map(all(), options);
      whole = true;
    } finally {
      // one that was broken off has threads that are still at something
      if (whole) this.#timer = setTimeout(() => void this.close(), this.#idle).unref();
      else await this.close();
    }
  }

  /** Ends all threads; those that a later batch needs are started anew. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const held = this.#pool;
    this.#pool = null;
    await held?.pool.close();
  }
}
