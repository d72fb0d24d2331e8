/** Appends a report as what it is to those that are there. */
import type { RevisionComparison } from "../../compare/revisions.js";
import type { Outcome } from "../../records/views.js";
import { overlayOf } from "../overlay/overlay.js";
import { project, reproject } from "../projection/projection.js";
import { projectionRows } from "../projection/rows.js";
import type { Arrival } from "../source-tables/arrival.js";
import { keep } from "../source-tables/audit-log.js";
import { reportDigest } from "../source-tables/evidence-digests.js";
import { plain } from "../source-tables/plain.js";
import { FIRST_GENERATION } from "../source-tables/source-store.js";
import type { Tx } from "../store.js";
import { intoDossier } from "./dossiers.js";
import { addReading } from "./readings.js";

type NewReport = Extract<RevisionComparison, { readonly outcome: "added" | "revision" }>;

const NOBODY = overlayOf({ report: { text: "" } } as Arrival["document"], []);

/** @returns the report's number */
async function appendNew(tx: Tx, arrival: Arrival, { publication, revision, first }: NewReport): Promise<number> {
  const { raw, key, address, document, reading, fetched } = arrival;
  const url = address === null ? null : plain(address);
  const published = publication ?? (url === null ? null : await keep(tx, "publications", { url }));
  await tx.insert("blobs", [{ sha256: raw.sha256, size: raw.bytes.length, bytes: arrival.compressed }], "on conflict (sha256) do nothing");
  const row = {
    sha256: raw.sha256,
    form: raw.form,
    media_type: raw.mediaType,
    source: plain(document.report.source),
    given: JSON.stringify(raw.given),
    revision,
    fetched,
  };
  const report = await keep(tx, "reports", { ...row, publication: published, digest: reportDigest(row, url) });
  await keep(tx, "captures", { key, report, seen: fetched });
  const { seq, base } = await addReading(tx, report, FIRST_GENERATION, { reading, document, at: fetched });
  // the first stood alone until now, and its statements had nothing to be held against
  if (revision === 2) await reproject(tx, first as number);
  const revised = revision > 1 ? published : null; // what `revisedPublication` would say, without asking
  await project(tx, projectionRows({ report, publication: revised, reading: seq, base }, document, NOBODY));
  return report;
}

/** Keeps what a server sent it in, once for each report that was read in it. */
async function keepResponse(tx: Tx, report: number, { blob, ...row }: NonNullable<Arrival["response"]>): Promise<void> {
  const there = await tx.db
    .selectFrom("responses")
    .select("seq")
    .where("report", "=", report)
    .where("sha256", "=", row.sha256)
    .executeTakeFirst();
  if (there) return;
  await tx.insert("blobs", [blob], "on conflict (sha256) do nothing");
  await keep(tx, "responses", { report, ...row });
}

/** Puts a report in as what `compareRevisions` says it is, and into its dossier. @internal */
export async function append(tx: Tx, arrival: Arrival, comparison: RevisionComparison): Promise<Outcome> {
  const { key, document, dossier, fetched } = arrival;
  const isNew = "publication" in comparison;
  if (comparison.outcome === "seen" && !isNew) await keep(tx, "captures", { key, report: comparison.report, seen: fetched });
  const { report, id } = isNew ? { report: await appendNew(tx, arrival, comparison), id: document.report.id } : comparison;
  if (arrival.response !== null) await keepResponse(tx, report, arrival.response);
  if (dossier !== null) await intoDossier(tx, dossier, report, fetched);
  return { outcome: comparison.outcome, id, revision: comparison.revision };
}
