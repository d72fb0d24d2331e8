/**
 * Reports read several at once: each thread has a reader of its own and one report at a time; results come in the order of the
 * items. What passes between threads is plain data, so a document is the same, byte for byte, as without a pool.
 */
import { Worker } from "node:worker_threads";
import type { ReaderOptions } from "../annotate/annotator.js";
import { type AbortEvents, ReadFailed, ReadoutError } from "../errors.js";
import { telemetryOff } from "../model/telemetry.js";
import { abortable } from "./abort.js";
import { failureOf } from "./failure.js";
import type { BatchItem, BatchResult, ItemProgress } from "./items.js";

/** How each thread opens its reader and reads. Plain data: it is posted to the thread. */
export interface WorkerOptions extends ReaderOptions {
  /** Read statements in texts that are not English too. */
  readonly force?: boolean;
  /** Add the decisions taken on each statement. */
  readonly explain?: boolean;
  /** Give with an error where in the program it arose. */
  readonly debug?: boolean;
}

export interface MapOptions {
  readonly heard?: ItemProgress | undefined;
  readonly signal?: AbortEvents | undefined;
}

type Refusal = Pick<ReadoutError, "code" | "input" | "message" | "remedy">;

/** What a thread posts: first `ready` or `refused`, then for each item its `share` read now and then, and one `result`. It is posted items, and null to end. */
export type Posted =
  | { readonly ready: true }
  | { readonly refused: Refusal }
  | { readonly share: number }
  | { readonly result: BatchResult };

/** Items taken in for each thread: one at work, one more so that it need not wait behind a slow neighbour. */
const AHEAD = 2;

/** Milliseconds a thread has to end in; a window takes a fraction of it. */
const GRACE = 5000;

const ENTRY = new URL("./worker.js", import.meta.url);

/** Why a thread has no reader, in the words it was told there. */
class Refused extends ReadoutError {
  readonly code: string;
  constructor({ code, input, message, remedy }: Refusal) {
    super(input, "was not opened", remedy);
    this.code = code;
    this.message = message;
  }
}

/** One worker thread. Whatever is awaited of it fails when it dies. */
class Thread {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #settle: { readonly resolve: (posted: Posted) => void; readonly reject: (why: unknown) => void } | null = null;
  #death: unknown = null;
  #heard: (share: number) => void = () => {};

  constructor(entry: URL, options: WorkerOptions) {
    this.#worker = new Worker(entry, { workerData: options });
    this.#worker.on("message", (posted: Posted) => {
      if ("share" in posted) this.#heard(posted.share);
      else this.#settle?.resolve(posted);
    });
    this.#worker.on("messageerror", (why) => this.#die(why));
    this.#worker.on("error", (why) => this.#die(why));
    this.#ended = new Promise((resolve) => {
      this.#worker.on("exit", (code) => {
        this.#die(new Error(`its thread ended with code ${code}`));
        resolve();
      });
    });
  }

  get alive(): boolean {
    return this.#death === null;
  }

  /** @throws what kept the reader from opening */
  async opened(): Promise<void> {
    const posted = await this.#next();
    if ("refused" in posted) throw new Refused(posted.refused);
  }

  /** @throws what the thread died of */
  async read(item: BatchItem, heard: (share: number) => void): Promise<BatchResult> {
    this.#heard = heard;
    const next = this.#next();
    this.#worker.postMessage(item);
    const posted = await next;
    if (!("result" in posted)) throw new Error("its thread gave no result");
    return posted.result;
  }

  /** Asks the thread to end, which it does between two windows at the latest; ends it by force where it does not answer. */
  async end(): Promise<void> {
    this.#worker.postMessage(null);
    const force = setTimeout(() => this.#worker.terminate(), GRACE);
    await this.#ended;
    clearTimeout(force);
  }

  #next(): Promise<Posted> {
    return new Promise((resolve, reject) => {
      if (this.#death !== null) reject(this.#death);
      else this.#settle = { resolve, reject };
    });
  }

  #die(why: unknown): void {
    this.#death ??= why;
    this.#settle?.reject(why);
  }
}

/** Room for one thread; empty after its thread has died, until the next item comes. */
interface Slot {
  thread: Thread | null;
}

/** @internal */
export class WorkerPool {
  readonly #entry: URL;
  readonly #options: WorkerOptions;
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #free: Slot[] = [];
  readonly #waiting: ((slot: Slot) => void)[] = [];

  private constructor(size: number, options: WorkerOptions, entry: URL) {
    this.#size = size;
    this.#options = options;
    this.#entry = entry;
  }

  /**
   * @param entry the program of each thread
   * @throws WeightsMissing, WeightsChanged, as said by the first thread that has no reader; TelemetryOn
   */
  static async open(size: number, options: WorkerOptions, entry: URL = ENTRY): Promise<WorkerPool> {
    telemetryOff(); // here, since no thread can do it for itself
    const pool = new WorkerPool(size, options, entry);
    try {
      pool.#free.push(...(await Promise.all(Array.from({ length: size }, async () => ({ thread: await pool.#start() })))));
      return pool;
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  /**
   * The result of each item, in order, as soon as it and those before it are there. No more than 2 items a thread are held.
   * @throws what breaks the items, after the results before it; at once the signal's reason, after which the pool is to be closed
   */
  async *map(items: AsyncIterable<BatchItem>, { heard = () => {}, signal }: MapOptions = {}): AsyncGenerator<BatchResult> {
    const source = items[Symbol.asyncIterator]();
    const held: Promise<BatchResult>[] = [];
    let coming: Promise<{ readonly item: IteratorResult<BatchItem> } | { readonly error: unknown }> | null = null;
    let ended = false;
    try {
      while (!ended || held.length > 0) {
        signal?.throwIfAborted();
        if (!ended && held.length < AHEAD * this.#size)
          coming ??= source.next().then(
            (item) => ({ item }),
            (error: unknown) => ({ error }),
          );
        const oldest = held[0]?.then((result) => ({ result }));
        const first = await abortable(Promise.race([coming, oldest].filter((p) => p != null)), signal);
        if ("result" in first) {
          held.shift();
          yield first.result;
          continue;
        }
        coming = null;
        ended = "error" in first || first.item.done === true;
        if ("error" in first) held.push(broken(first.error));
        else if (!first.item.done) held.push(this.#read(first.item.value, heard));
      }
    } finally {
      source.return?.().catch(() => {}); // not awaited: it may stand at an input that sends nothing more
    }
  }

  /** Ends every thread, whatever it is at. */
  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#threads].map((thread) => this.#end(thread)));
  }

  async #start(): Promise<Thread> {
    const thread = new Thread(this.#entry, this.#options);
    this.#threads.add(thread);
    await thread.opened().catch(async (why) => {
      await this.#end(thread);
      throw why;
    });
    return thread;
  }

  async #end(thread: Thread): Promise<void> {
    this.#threads.delete(thread);
    await thread.end();
  }

  /** A thread that dies over a report gives its failure, and is replaced when the next one comes. */
  async #read(item: BatchItem, heard: ItemProgress): Promise<BatchResult> {
    if (item.incoming instanceof ReadoutError) return failureOf(item, item.incoming, this.#options.debug);
    const slot = this.#free.pop() ?? (await new Promise<Slot>((resolve) => this.#waiting.push(resolve)));
    try {
      if (!slot.thread?.alive) slot.thread = await this.#start();
      return await slot.thread.read(item, (share) => heard(item, share));
    } catch (error) {
      if (slot.thread) await this.#end(slot.thread);
      slot.thread = null;
      return failureOf(item, error instanceof ReadoutError ? error : new ReadFailed(item.source, error), this.#options.debug);
    } finally {
      heard(item, 1);
      const next = this.#waiting.shift();
      if (next) next(slot);
      else this.#free.push(slot);
    }
  }
}

/** A failure that waits its turn in the order of the results. */
function broken(why: unknown): Promise<never> {
  const promise = Promise.reject(why);
  promise.catch(() => {}); // it may never be asked for
  return promise;
}
