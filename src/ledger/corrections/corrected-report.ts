/** A report with its reading and all that people said of it, and the records in it as they are shown. */
import type { ReadoutDocument } from "../../records/document.js";
import { kindOfId, type RegisteredKind, recordsOf } from "../../records/registry.js";
import { NoSuchRecord } from "../errors.js";
import { type Overlay, overlaid, overlayOf } from "../overlay/overlay.js";
import { type EvidenceWords, evidenceOf } from "../overlay/receipts.js";
import type { StoredCorrection } from "../overlay/stored-correction.js";
import { reportNumber } from "../projection/lookups.js";
import { acceptedGenerations, correctionsOf, currentReading, type StoredReading, withRecords } from "../source-tables/source-store.js";
import type { Db } from "../store.js";

export interface CorrectedReport {
  /** Its number. */
  readonly report: number;
  readonly document: ReadoutDocument;
  /** All that was ever said of it, what was taken back too. */
  readonly corrections: readonly StoredCorrection[];
  readonly layer: Overlay;
}

export async function correctedReport(db: Db, number: number): Promise<CorrectedReport> {
  const reading = (await currentReading(db, number, await acceptedGenerations(db))) as StoredReading;
  const { document } = await withRecords(db, reading);
  const corrections = await correctionsOf(db, number);
  return { report: number, document, corrections, layer: overlayOf(document, corrections) };
}

/** The number of the report that a record which is shown stands in. */
async function reportOfRecord(db: Db, id: string, kind: RegisteredKind): Promise<number> {
  if (kind === "report") return reportNumber(db, id);
  const shown =
    kind === "statement"
      ? await db.selectFrom("projected_statements").select("report").where("id", "=", id).executeTakeFirst()
      : kind === "actor"
        ? await db.selectFrom("projected_actors").select("report").where("id", "=", id).executeTakeFirst()
        : undefined;
  if (shown) return shown.report;
  // other kinds have no table of what is shown
  const found = await db
    .selectFrom("records as r")
    .innerJoin("projected_reports as s", "s.reading", "r.reading")
    .select("s.report")
    .where("r.kind", "=", kind)
    .where("r.id", "=", id)
    .executeTakeFirst();
  if (!found) throw new NoSuchRecord(id);
  return found.report;
}

/** The report that a record stands in. @throws NoSuchRecord */
export const reportWith = async (db: Db, id: string, kind: RegisteredKind): Promise<CorrectedReport> =>
  correctedReport(db, await reportOfRecord(db, id, kind));

/** @throws NoSuchRecord where the words are no id */
export function kindOfRecord(id: string): RegisteredKind {
  const kind = kindOfId(id);
  if (kind !== null) return kind;
  throw new NoSuchRecord(id, "is no id of a record", "an id is a letter and 16 digits, such as s:0123456789abcdef; every list shows them");
}

/** The record as it is shown now. @throws NoSuchRecord */
export function shownRecord({ document, layer }: CorrectedReport, id: string, kind: RegisteredKind): { readonly id: string } {
  if (kind === "report") return { ...document.report, ...layer.report };
  const added = layer.added.find((a) => a.statement.id === id);
  const newcomer = kind === "actor" ? layer.actors.find((a) => a.id === id) : undefined;
  const record = added?.statement ?? newcomer ?? recordsOf(document, kind).find((r) => r.id === id);
  if (!record || layer.rejected.has(id))
    throw new NoSuchRecord(id, record ? "it was rejected before; `readout corrections` lists that" : undefined);
  return overlaid(layer, record);
}

/** What a correction of a record rests on: the machine's own record, whatever was corrected before. Null for the report itself. */
export function evidenceOfRecord(scene: CorrectedReport, id: string, kind: RegisteredKind): EvidenceWords | null {
  if (kind === "report") return null;
  const record = recordsOf(scene.document, kind).find((r) => r.id === id) ?? shownRecord(scene, id, kind);
  return evidenceOf(scene.document.report.text, kind, record);
}
