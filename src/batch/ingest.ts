/**
 * Reports into a ledger: read → load priors → compare → append. Those that are there already are not read again, so a run that was
 * broken off goes on where it stopped; each report is one transaction.
 */
import { type Abort, ReadFailed, ReadoutError } from "../errors.js";
import type { ReportInput } from "../intake/input.js";
import { addReport } from "../ledger/append/add-report.js";
import { intoDossier } from "../ledger/append/dossiers.js";
import { giveLater, knownOf, newest } from "../ledger/corrections/given-later.js";
import { LedgerLimit } from "../ledger/errors.js";
import type { Ledger } from "../ledger/ledger.js";
import { type ArrivalOptions, arrivalOf, rawOf } from "../ledger/source-tables/arrival.js";
import type { Failure, ReadoutDocument } from "../records/document.js";
import { envelope } from "../records/envelope.js";
import type { Outcome } from "../records/views.js";
import { beside } from "./beside.js";
import type { BatchResult, PendingReport } from "./items.js";

/** Reads reports one for one, in order: a document each, or its failure. */
export type BatchReader<I extends PendingReport> = (items: AsyncIterable<I>) => AsyncIterable<BatchResult>;

export interface Ingested<I extends PendingReport> {
  readonly item: I;
  /** What became of it; it is on disk once this is given. */
  readonly result: Outcome | Failure;
  /** Metadata that a report which was there already lacked, and now has by a correction. */
  readonly given: readonly string[];
}

export interface IngestOptions {
  /** Name of the dossier the reports are put in. */
  readonly dossier?: string | undefined;
  /**
   * Who gives a date or publisher that comes with a report which is there already without: it is laid over as their correction.
   * Without a name nothing is laid over what is there, and bytes that are there without a publisher are another report with one.
   */
  readonly by?: (() => string) | undefined;
  /** Ends it between two reports: its reason is thrown, and what was given before is kept. */
  readonly signal?: Abort | undefined;
}

/**
 * What became of a report. One that its store has no room for, or on which the program breaks, is a failure of its own: those behind it
 * are taken in. @throws the errors of a ledger, after which nothing more can be stored
 */
async function stored(
  ledger: Ledger,
  incoming: ReportInput,
  document: ReadoutDocument,
  dossier: string | null,
  options: ArrivalOptions,
): Promise<Outcome | Failure> {
  try {
    return await addReport(ledger, arrivalOf(incoming, document, dossier, options));
  } catch (error) {
    if (error instanceof ReadoutError && !(error instanceof LedgerLimit)) throw error;
    const { code, message } = error instanceof LedgerLimit ? error : new ReadFailed(incoming.source, error);
    const words = error instanceof LedgerLimit ? `${incoming.source}: ${message}` : message;
    return envelope({ error: { code, message: words, input: incoming.source, ref: document.report.ref, line: null } });
  }
}

/**
 * Takes in reports, a result for each as soon as it is stored.
 * @throws the errors of a ledger; what was given before is kept
 */
export async function* ingest<I extends PendingReport>(
  ledger: Ledger,
  items: AsyncIterable<I>,
  read: BatchReader<I>,
  { dossier, by, signal }: IngestOptions = {},
): AsyncGenerator<Ingested<I>> {
  const reading: { readonly item: I; readonly incoming: ReportInput | ReadoutError }[] = [];
  const name = dossier ?? null;
  const last = await ledger.read(newest);
  const later = (id: string, { metadata = {} }: ReportInput) => (by === undefined ? [] : giveLater(ledger, id, metadata, by));

  /** Those that must be read; of the others is said at once that they are known. */
  async function* unread(give: (known: Ingested<I>) => Promise<boolean>): AsyncGenerator<I> {
    for await (const item of items) {
      signal?.throwIfAborted();
      if (item.incoming instanceof ReadoutError) {
        reading.push({ item, incoming: item.incoming });
        yield item;
        continue;
      }
      const raw = rawOf(item.incoming);
      const incoming = { ...item.incoming, sha256: raw.sha256 };
      const found = await knownOf(ledger, raw, by !== undefined, last);
      if (!found) {
        reading.push({ item, incoming });
        yield { ...item, incoming };
        continue;
      }
      if (name !== null) await ledger.write((tx) => intoDossier(tx, name, found.report, new Date().toISOString()));
      const { id, revision } = found;
      if (!(await give({ item, result: { outcome: "known", id, revision }, given: await later(id, incoming) }))) return;
    }
  }

  for await (const found of beside<Ingested<I>, BatchResult>((give) => read(unread(give)))) {
    signal?.throwIfAborted();
    if (found.at === "once") {
      yield found.value;
      continue;
    }
    const result = found.value;
    const { item, incoming } = reading.shift() as (typeof reading)[number];
    if ("error" in result) yield { item, result, given: [] };
    else {
      const outcome = await stored(ledger, incoming as ReportInput, result, name, item);
      const there = "outcome" in outcome && ["seen", "known"].includes(outcome.outcome);
      yield { item, result: outcome, given: there ? await later(outcome.id, incoming as ReportInput) : [] };
    }
  }
}
