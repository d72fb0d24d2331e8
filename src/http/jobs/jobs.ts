/** Long work, one at a time in the order asked for: a ledger has one writer, and reading already takes all the threads it is given. */
import { setImmediate } from "node:timers/promises";
import { type Given, withGiven } from "../../batch/given.js";
import { ingest } from "../../batch/ingest.js";
import type { BatchItem } from "../../batch/items.js";
import { WarmPool } from "../../batch/warm-pool.js";
import { NoSuchRecord } from "../../ledger/errors.js";
import type { Ledger } from "../../ledger/ledger.js";
import { catchUp } from "../../ledger/maintenance/catch-up.js";
import { verify } from "../../ledger/verify/verify.js";
import { TooMuch } from "../errors.js";
import type { EventHub } from "../events.js";
import { Job } from "./job.js";

/** Jobs that are remembered once they are over. */
const REMEMBERED = 200;
const MOST_WAITING = 10_000;
/** Milliseconds between two events of one job. */
const EVERY = 200;

/** Reports to add. */
export interface Addable {
  readonly items: (job: Job) => AsyncIterable<BatchItem>;
  /** How many there are; null where that is not known. */
  readonly count: () => Promise<number | null>;
  /** Bytes that are held until it is done. */
  readonly held: number;
  readonly given: Given;
  readonly dossier: string | null;
  readonly force: boolean;
}

export interface JobOptions {
  readonly ledger: Ledger;
  readonly hub: EventHub;
  /** Threads that read. */
  readonly threads: number;
  /** Who gives dates and publishers to reports that lack them. */
  readonly user: string;
  /** Bytes of uploads that may wait. */
  readonly mostHeld: number;
}

interface Entry {
  readonly job: Job;
  readonly work: (job: Job) => Promise<void>;
  readonly held: number;
}

export class Jobs {
  readonly #options: JobOptions;
  readonly #readers: WarmPool;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Entry[] = [];
  #number = 0;
  #held = 0;
  #running: Promise<void> | null = null;
  #told = 0;
  #closed = false;

  constructor(options: JobOptions) {
    this.#options = options;
    this.#readers = new WarmPool(options.threads);
  }

  /** @throws TooMuch */
  add(addable: Addable): Job {
    return this.#enter("add", (job) => this.#adding(job, addable), addable.held, addable.dossier);
  }

  /** @throws TooMuch */
  verify(): Job {
    return this.#enter("verify", (job) => this.#verifying(job), 0, null);
  }

  /** Newest first. */
  all(): Job[] {
    return [...this.#jobs.values()].reverse();
  }

  /** @throws NoSuchRecord */
  one(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new NoSuchRecord(`job ${id}`, "there is no such job", "/api/v1/jobs lists those that this server remembers");
    return job;
  }

  /** @throws NoSuchRecord */
  cancel(id: string): Job {
    const job = this.one(id);
    if (!job.over) {
      job.cancel();
      this.#tell(job, true);
    }
    return job;
  }

  /** Cancels all, and waits for what is at work to end. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#jobs.values()) if (!job.over) job.cancel();
    await this.#running;
    await this.#readers.close();
  }

  #enter(kind: Job["kind"], work: Entry["work"], held: number, dossier: string | null): Job {
    if (this.#closed || this.#waiting.length >= MOST_WAITING) throw new TooMuch("jobs", "no more are taken now", 503, 10);
    if (held > 0 && this.#held + held > this.#options.mostHeld)
      throw new TooMuch("what was sent", "waits behind too much that was sent before", 503, 5);
    this.#held += held;
    const job = new Job(String(++this.#number), kind, dossier);
    this.#jobs.set(job.id, job);
    for (const [id, { over }] of this.#jobs) if (this.#jobs.size > REMEMBERED && over) this.#jobs.delete(id);
    this.#waiting.push({ job, work, held });
    this.#tell(job, true);
    this.#running ??= this.#run();
    return job;
  }

  async #run(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { job, work, held } = next;
      await setImmediate();
      if (!job.over)
        await work(job).then(
          () => job.end(null),
          (error: unknown) => job.end(error),
        );
      this.#held -= held;
      this.#tell(job, true);
    }
    this.#running = null;
  }

  /** @param always even where the last event is new */
  #tell(job: Job, always = false): void {
    const now = Date.now();
    if (!always && now - this.#told < EVERY) return;
    this.#told = now;
    this.#options.hub.publish("job", job.now());
  }

  async #adding(job: Job, { items, count, given, dossier, force }: Addable): Promise<void> {
    const { ledger, user } = this.#options;
    const { signal } = job;
    job.begin("reading", await count());
    this.#tell(job, true);
    async function* coming(): AsyncGenerator<BatchItem> {
      for await (const item of items(job)) {
        await setImmediate(); // what is known already takes no time at all: others get their turn
        yield withGiven(item, given);
      }
    }
    const heard = (item: BatchItem, share: number) => {
      job.part(item, share);
      this.#tell(job);
    };
    const read = (unread: AsyncIterable<BatchItem>) =>
      job.gaps.watch(unread, (watched) => this.#readers.read(watched, { force, signal, heard }));
    for await (const ingested of ingest(ledger, coming(), read, { dossier: dossier ?? undefined, by: () => user, signal })) {
      job.note(ingested);
      this.#tell(job);
    }
    if (this.#waiting.some((next) => next.job.kind === "add" && !next.job.over)) return; // the last of them catches up for all
    await catchUp(ledger, { indexing: this.#phase(job, "indexing"), comparing: this.#phase(job, "comparing"), signal });
  }

  async #verifying(job: Job): Promise<void> {
    job.begin("checking", null);
    job.verified = await verify(this.#options.ledger, { step: this.#phase(job, "checking"), signal: job.signal });
  }

  /** Steps of a phase, told as they come; others get their turn after each. */
  #phase(job: Job, phase: "indexing" | "comparing" | "checking"): (done: number, all: number) => Promise<void> {
    let begun = false;
    return async (done, all) => {
      if (!begun) job.begin(phase, all);
      begun = true;
      job.at(done, all);
      this.#tell(job);
      await setImmediate();
    };
  }
}
