/**
 * Reports into a ledger: read → load priors → compare → append. Those that are there already are not read again, so a run that was
 * broken off goes on where it stopped; each report is one transaction.
 */
import { ReadoutError } from "./errors.js";
import type { Incoming } from "./intake/intake.js";
import { append, known, type Outcome, publishedOf } from "./ledger/append.js";
import { arrivalOf, captureKey, rawOf } from "./ledger/arrival.js";
import { correct } from "./ledger/corrections.js";
import { intoDossier } from "./ledger/dossiers.js";
import { BadChange } from "./ledger/errors.js";
import type { Ledger } from "./ledger/store.js";
import type { Failure, ReadoutDocument } from "./records/document.js";

/** A report to take in, or why it cannot be. */
export interface Coming {
  readonly incoming: Incoming | ReadoutError;
}

/** Reads reports one for one, in order: a document each, or its failure. */
export type ReadAll<I extends Coming> = (items: AsyncIterable<I>) => AsyncIterable<ReadoutDocument | Failure>;

export interface Ingested<I extends Coming> {
  readonly item: I;
  /** What became of it; it is on disk once this is given. */
  readonly result: Outcome | Failure;
}

export interface IngestOptions {
  /** Name of the dossier the reports are put in. */
  readonly dossier?: string | undefined;
  /** Who gives the day of a report that was there without one. */
  readonly who?: string | undefined;
}

/** Gives a report that was there without a day the one that it comes with now. */
async function dated(ledger: Ledger, outcome: Outcome, incoming: Incoming, { who = "readout add" }: IngestOptions): Promise<Outcome> {
  const given = incoming.metadata?.published;
  if (!given || (outcome.outcome !== "known" && outcome.outcome !== "seen")) return outcome;
  const day = await ledger.read((db) => publishedOf(db, outcome.id));
  if (day !== null) return outcome;
  try {
    await correct(ledger, outcome.id, { published: given }, { who, why: "given when it was added again" });
  } catch (error) {
    if (error instanceof BadChange) return outcome; // no date; a report that is new would have been refused
    throw error;
  }
  return { ...outcome, outcome: "dated" };
}

/**
 * Takes in reports, a result for each as soon as it is stored.
 * @throws the errors of a ledger; what was given before is kept
 */
export async function* ingest<I extends Coming>(
  ledger: Ledger,
  items: AsyncIterable<I>,
  read: ReadAll<I>,
  options: IngestOptions = {},
): AsyncGenerator<Ingested<I>> {
  const there: Ingested<I>[] = [];
  const reading: I[] = [];

  /** Those that must be read; the others are noted as known on the way. */
  async function* unread(): AsyncGenerator<I> {
    for await (const item of items) {
      const { incoming } = item;
      const found = incoming instanceof ReadoutError ? null : await ledger.read((db) => known(db, captureKey(rawOf(incoming))));
      if (!found) {
        reading.push(item);
        yield item;
        continue;
      }
      const { report, id, revision } = found;
      const { dossier } = options;
      if (dossier !== undefined) await ledger.write((tx) => intoDossier(tx, dossier, report, new Date().toISOString()));
      there.push({ item, result: await dated(ledger, { outcome: "known", id, revision }, incoming as Incoming, options) });
    }
  }

  for await (const result of read(unread())) {
    yield* there.splice(0);
    const item = reading.shift() as I;
    if ("error" in result) yield { item, result };
    else {
      const incoming = item.incoming as Incoming;
      const outcome = await append(ledger, arrivalOf(incoming, result, options.dossier ?? null));
      yield { item, result: await dated(ledger, outcome, incoming, options) };
    }
  }
  yield* there.splice(0);
}
