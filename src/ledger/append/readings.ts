/** Adds what an engine read in a report. */

import type { Arrival } from "../source-tables/arrival.js";
import { keep } from "../source-tables/audit-log.js";
import { numbers } from "../source-tables/counters.js";
import type { Tx } from "../store.js";

/** The number of an engine, made where it is new. @internal */
export async function engineNumber(tx: Tx, { version, model }: { readonly version: string; readonly model: string }): Promise<number> {
  const { db } = tx;
  const found = await db.selectFrom("engines").select("seq").where("version", "=", version).where("model", "=", model).executeTakeFirst();
  return found?.seq ?? (await keep(tx, "engines", { version, model }));
}

/** Adds a reading of a report. @returns its number and the first of its serial numbers @internal */
export async function addReading(
  tx: Tx,
  report: number,
  generation: number,
  { reading, document, at }: { readonly reading: Arrival["reading"]; readonly document: Arrival["document"]; readonly at: string },
): Promise<{ readonly seq: number; readonly base: number }> {
  const engine = await engineNumber(tx, document.engine);
  const base = await numbers(tx, "serial", document.statements.length + 1);
  const row = {
    report,
    generation,
    engine,
    at,
    id: document.report.id,
    document: reading.document,
    notes: reading.notes,
    base,
    digest: reading.digest,
  };
  const seq = await keep(tx, "readings", row);
  await tx.insert(
    "records",
    reading.records.map(({ kind, n, id, record, receipt }) => ({ reading: seq, kind, n, id, record, receipt })),
  );
  return { seq, base };
}
