/** One report into the ledger, in one transaction: compared with what is there, then added, or nothing is. */

import type { Outcome } from "../../records/views.js";
import { overlayOf } from "../corrections/overlay.js";
import type { Ledger } from "../ledger.js";
import { project, reproject } from "../projection/projection.js";
import { plain, projectionRows } from "../projection/rows.js";
import { revisedPublication } from "../projection/superseded.js";
import type { Db, Tx } from "../store.js";
import { type Arrival, publicationOf } from "./arrival.js";
import { keep } from "./audit-log.js";
import { numbers } from "./counters.js";
import { intoDossier } from "./dossiers.js";
import { reportDigest } from "./evidence-digests.js";
import { FIRST_GENERATION } from "./source-store.js";

/** What is known of an arrival before it is read; null where it is new. @internal */
export async function known(
  db: Db,
  key: string,
): Promise<{ readonly report: number; readonly id: string; readonly revision: number } | null> {
  const found = await db
    .selectFrom("captures")
    .innerJoin("reports", "reports.seq", "captures.report")
    .innerJoin("projected_reports", "projected_reports.report", "captures.report")
    .select(["captures.report", "projected_reports.id", "reports.revision"])
    .where("captures.key", "=", key)
    .executeTakeFirst();
  return found ?? null;
}

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

interface Publication {
  readonly seq: number | null;
  /** How many there are so far. */
  readonly revisions: number;
  /** Number of the report that came first. */
  readonly first: number | null;
}

/** The publication of an address, made where it is new. */
async function publicationOfUrl(tx: Tx, address: string | null): Promise<Publication> {
  const { db } = tx;
  if (address === null) return { seq: null, revisions: 0, first: null };
  const found = await db.selectFrom("publications").select("seq").where("url", "=", address).executeTakeFirst();
  if (!found) return { seq: await keep(tx, "publications", { url: address }), revisions: 0, first: null };
  const last = await db
    .selectFrom("reports")
    .select((e) => [e.fn.max("revision").as("n"), e.fn.min("seq").as("first")])
    .where("publication", "=", found.seq)
    .executeTakeFirst();
  return { seq: found.seq, revisions: last?.n ?? 0, first: last?.first ?? null };
}

const NOBODY = overlayOf({ report: { text: "" } } as Arrival["document"], []);

/** @throws the errors of a ledger; then nothing of the report is there */
export function append(ledger: Ledger, arrival: Arrival): Promise<Outcome> {
  const { raw, key, document, reading, dossier, fetched } = arrival;
  return ledger.write(async (tx) => {
    const { db, insert } = tx;
    const filed = async (report: number) => {
      if (dossier !== null) await intoDossier(tx, dossier, report, fetched);
    };
    const before = await known(db, key);
    if (before) {
      await filed(before.report);
      return { outcome: "known", id: before.id, revision: before.revision };
    }
    const same = await db
      .selectFrom("readings")
      .innerJoin("reports", "reports.seq", "readings.report")
      .select(["readings.report", "reports.revision"])
      .where("readings.id", "=", document.report.id)
      .executeTakeFirst();
    if (same) {
      await keep(tx, "captures", { key, report: same.report, seen: fetched });
      await filed(same.report);
      return { outcome: "seen", id: document.report.id, revision: same.revision };
    }
    const url = publicationOf(document.report.url);
    const address = url === null ? null : plain(url);
    const publication = await publicationOfUrl(tx, address);
    await insert("blobs", [{ sha256: raw.sha256, size: raw.bytes.length, bytes: arrival.compressed }], "on conflict (sha256) do nothing");
    const row = {
      sha256: raw.sha256,
      form: raw.form,
      media_type: raw.mediaType,
      source: plain(document.report.source),
      given: JSON.stringify(raw.given),
      revision: publication.revisions + 1,
      fetched,
    };
    const report = await keep(tx, "reports", { ...row, publication: publication.seq, digest: reportDigest(row, address) });
    await keep(tx, "captures", { key, report, seen: fetched });
    const { seq, base } = await addReading(tx, report, FIRST_GENERATION, { reading, document, at: fetched });
    if (publication.revisions === 1) await reproject(tx, publication.first as number);
    const revised = await revisedPublication(db, report);
    await project(tx, projectionRows({ report, publication: revised, reading: seq, base }, document, NOBODY));
    await filed(report);
    return { outcome: publication.revisions > 0 ? "revision" : "added", id: document.report.id, revision: publication.revisions + 1 };
  });
}
