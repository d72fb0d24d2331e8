/** A report's document as it is shown: its reading that counts, with people's corrections laid over it. */
import type { ReadoutDocument } from "../../records/document.js";
import { inTextOrder, type Span } from "../../text/span.js";
import type { Ledger } from "../ledger.js";
import { overlaid, overlayOf } from "../overlay/overlay.js";
import { reportNumber } from "../projection/lookups.js";
import { acceptedGenerations, correctionsOf, currentReading, type StoredReading, withRecords } from "../source-tables/source-store.js";
import type { Db } from "../store.js";

/** @param report its number @internal */
export async function documentShown(db: Db, report: number): Promise<ReadoutDocument> {
  const reading = (await currentReading(db, report, await acceptedGenerations(db))) as StoredReading;
  const { document } = await withRecords(db, reading);
  const layer = overlayOf(document, await correctionsOf(db, report));
  const shown = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
    records.filter(({ id }) => !layer.rejected.has(id)).map((record) => overlaid(layer, record));
  const first = ({ content }: { readonly content: readonly Span[] }): Span => content[0] ?? [0, 0];
  return {
    ...document,
    report: { ...document.report, ...layer.report },
    actors: shown([...document.actors, ...layer.actors]),
    places: shown(document.places),
    statements: [...shown(document.statements), ...layer.added.map(({ statement }) => statement)].sort((a, b) =>
      inTextOrder(first(a), first(b)),
    ),
    times: shown(document.times),
    events: shown(document.events),
    developments: shown(document.developments),
  };
}

/**
 * A report's document as it is shown now, rejected records left out.
 * @throws NoSuchRecord
 */
export const reportDocument = (ledger: Ledger, id: string): Promise<ReadoutDocument> =>
  ledger.read(async (db) => documentShown(db, await reportNumber(db, id)));
