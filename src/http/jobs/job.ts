/** One piece of long work: how far it is, what came of it, and how to end it. */
import { Addition } from "../../batch/addition.js";
import { Gaps } from "../../batch/gaps.js";
import type { Ingested } from "../../batch/ingest.js";
import type { BatchItem } from "../../batch/items.js";
import { Pace } from "../../batch/pace.js";
import { ReadoutError } from "../../errors.js";
import { envelope } from "../../records/envelope.js";
import type { Verified } from "../../records/views.js";
import type { Job as JobNow, JobReportPage } from "../contract.js";

/** Names of each sort that are told with a job; the rest are counted. */
const TOLD = 100;
/** Results of reports that are kept of one job, the newest. */
const KEPT = 20_000;

type Line = JobReportPage["items"][number];

const now = (): string => new Date().toISOString();

export class Job {
  readonly id: string;
  readonly kind: JobNow["kind"];
  readonly dossier: string | null;
  readonly #created = now();
  readonly #ending = new AbortController();
  readonly gaps = new Gaps();
  readonly #addition = new Addition();
  verified: Verified | null = null;
  #status: JobNow["status"] = "waiting";
  #phase: JobNow["phase"] = null;
  #pace = new Pace();
  /** That of the first phase, which is told once all are over. */
  #first: Pace | null = null;
  #started: string | null = null;
  #ended: string | null = null;
  #error: JobNow["error"] = null;
  readonly #lines: Line[] = [];
  /** Results that were let go to make room. */
  #gone = 0;

  constructor(id: string, kind: JobNow["kind"], dossier: string | null = null) {
    this.id = id;
    this.kind = kind;
    this.dossier = dossier;
  }

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get over(): boolean {
    return this.#ended !== null;
  }

  get waits(): boolean {
    return this.#status === "waiting";
  }

  /** @param all how many there are in this phase; null where that is not known */
  begin(phase: NonNullable<JobNow["phase"]>, all: number | null): void {
    this.#started ??= now();
    this.#status = "running";
    this.#phase = phase;
    this.#pace = new Pace(all);
    this.#first ??= this.#pace;
  }

  /** So many of so many of this phase. */
  at(done: number, all: number): void {
    this.#pace.at(done, all);
  }

  part(item: BatchItem, share: number): void {
    this.#pace.part(item, share);
  }

  /** A report is done with. */
  note(ingested: Ingested<BatchItem>): void {
    const { item, result, given } = ingested;
    this.#pace.step(this.#addition.note(ingested) === "known");
    const { source, ref, line } = item;
    this.#lines.push(("error" in result ? result : envelope({ ...result, given, source, ref, line })) as Line);
    if (this.#lines.length > KEPT) {
      this.#lines.shift();
      this.#gone++;
    }
  }

  /** Ends it: at once where it waits, else between two steps. What it has added is kept. */
  cancel(): void {
    this.#ending.abort(new Cancelled(this.id));
    if (this.waits) this.end(null);
  }

  /** @param error what broke it; null where nothing did */
  end(error: unknown): void {
    if (this.over) return;
    this.#ended = now();
    this.#phase = null;
    this.#pace = this.#first ?? this.#pace;
    if (this.signal.aborted) this.#status = "cancelled";
    else if (error === null) this.#status = "done";
    else {
      this.#status = "failed";
      const { code, message } = error instanceof ReadoutError ? error : { code: "read-failed", message: (error as Error).message };
      this.#error = { code, message };
    }
  }

  /** The job as it is told. */
  now(): JobNow {
    const { done, all, rate, left } = this.#pace.now();
    const running = this.#phase !== null;
    const reading = [...this.#pace.parts].map(([item, share]) => ({ source: (item as BatchItem).source, share }));
    return {
      id: this.id,
      kind: this.kind,
      status: this.#status,
      phase: this.#phase,
      created: this.#created,
      started: this.#started,
      ended: this.#ended,
      dossier: this.dossier,
      all,
      done,
      rate: running && rate !== null ? Math.round(rate * 100) / 100 : null,
      left: running && left !== null ? Math.round(left / 1000) : null,
      reading: running ? reading : [],
      addition: this.kind === "add" ? this.#told() : null,
      verified: this.verified as JobNow["verified"],
      error: this.#error,
    };
  }

  #told(): NonNullable<JobNow["addition"]> {
    const { errors, passedOver, unread, undated, withoutPublisher, ...counts } = this.#addition.sum(this.gaps);
    const some = <T>(all: readonly T[]): T[] => all.slice(0, TOLD);
    return {
      ...counts,
      errors: some(errors),
      passedOver: some(passedOver),
      unread: some(unread),
      undated: some(undated),
      withoutPublisher: some(withoutPublisher),
      totals: {
        passedOver: passedOver.length,
        unread: unread.length,
        undated: undated.length,
        withoutPublisher: withoutPublisher.length,
      },
    };
  }

  /** Results of its reports, in the order in which they were done with. @param after how many to pass over */
  reports(after: number, limit: number): Omit<JobReportPage, "readout"> {
    const from = Math.max(0, after - this.#gone);
    const items = this.#lines.slice(from, from + limit);
    const end = this.#gone + from + items.length;
    return { items, next: this.over && end >= this.#gone + this.#lines.length ? null : String(end) };
  }
}

class Cancelled extends Error {
  constructor(job: string) {
    super(`job ${job} was cancelled`);
  }
}
