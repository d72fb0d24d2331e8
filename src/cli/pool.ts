/**
 * Reports read several at once: each thread has a reader of its own and one report at a time; results come in the order of the
 * items. What passes between threads is plain data, so a document is the same, byte for byte, as without a pool.
 */
import { Worker } from "node:worker_threads";
import type { ReaderOptions } from "../annotate/annotator.js";
import { ReadFailed, ReadoutError } from "../errors.js";
import { telemetryOff } from "../model/telemetry.js";
import type { InputItem } from "./inputs.js";
import { failureOf, type Heard, type Result } from "./read-item.js";

export interface PoolOptions extends ReaderOptions {
  readonly force: boolean;
  readonly explain: boolean;
  /** Give with an error where in the program it arose. */
  readonly debug?: boolean;
}

type Refusal = Pick<ReadoutError, "code" | "input" | "message" | "remedy">;

/** What a thread posts: first `ready` or `refused`, then for each item its `share` read now and then, and one `result`. It is posted items, and null to end. */
export type Posted = { readonly ready: true } | { readonly refused: Refusal } | { readonly share: number } | { readonly result: Result };

/** Items taken in for each thread: one at work, one more so that it need not wait behind a slow neighbour. */
const AHEAD = 2;

/** Milliseconds a thread has to end in; a window takes a fraction of it. */
const GRACE = 5000;

const ENTRY = new URL("./pool-worker.js", import.meta.url);

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

  constructor(entry: URL, options: PoolOptions) {
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
  async read(item: InputItem, heard: (share: number) => void): Promise<Result> {
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
interface Place {
  thread: Thread | null;
}

export class Pool {
  readonly #entry: URL;
  readonly #options: PoolOptions;
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #free: Place[] = [];
  readonly #waiting: ((place: Place) => void)[] = [];

  private constructor(size: number, options: PoolOptions, entry: URL) {
    this.#size = size;
    this.#options = options;
    this.#entry = entry;
  }

  /**
   * @param entry the program of each thread
   * @throws WeightsMissing, WeightsChanged, as said by the first thread that has no reader; TelemetryOn
   */
  static async open(size: number, options: PoolOptions, entry: URL = ENTRY): Promise<Pool> {
    telemetryOff(); // here, since no thread can do it for itself
    const pool = new Pool(size, options, entry);
    try {
      pool.#free.push(...(await Promise.all(Array.from({ length: size }, async () => ({ thread: await pool.#start() })))));
      return pool;
    } catch (error) {
      await pool.close();
      throw error;
    }
  }

  /** The result of each item, in order, as soon as it and those before it are there. No more than 2 items a thread are held. */
  async *map(items: AsyncIterable<InputItem>, heard: Heard = () => {}): AsyncGenerator<Result> {
    const source = items[Symbol.asyncIterator]();
    const held: Promise<Result>[] = [];
    let coming: Promise<{ readonly item: IteratorResult<InputItem> } | { readonly error: unknown }> | null = null;
    let ended = false;
    try {
      while (!ended || held.length > 0) {
        if (!ended && held.length < AHEAD * this.#size)
          coming ??= source.next().then(
            (item) => ({ item }),
            (error: unknown) => ({ error }),
          );
        const oldest = held[0]?.then((result) => ({ result }));
        const first = await Promise.race([coming, oldest].filter((p) => p != null));
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
  async #read(item: InputItem, heard: Heard): Promise<Result> {
    if (item.incoming instanceof ReadoutError) return failureOf(item, item.incoming, this.#options.debug);
    const place = this.#free.pop() ?? (await new Promise<Place>((resolve) => this.#waiting.push(resolve)));
    try {
      if (!place.thread?.alive) place.thread = await this.#start();
      return await place.thread.read(item, (share) => heard(item, share));
    } catch (error) {
      if (place.thread) await this.#end(place.thread);
      place.thread = null;
      return failureOf(item, error instanceof ReadoutError ? error : new ReadFailed(item.source, error), this.#options.debug);
    } finally {
      heard(item, 1);
      const next = this.#waiting.shift();
      if (next) next(place);
      else this.#free.push(place);
    }
  }
}

/** A failure that waits its turn in the order of the results. */
function broken(why: unknown): Promise<never> {
  const promise = Promise.reject(why);
  promise.catch(() => {}); // it may never be asked for
  return promise;
}
