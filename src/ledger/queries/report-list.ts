/** Reports as a list, and the bytes of one as they came in. */
import type { ReportItem } from "../../records/items.js";
import { dossierNumber } from "../append/dossiers.js";
import { LedgerDamaged } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import { dayOfSortKey } from "../projection/sort-key.js";
import { bytesOf } from "../source-tables/source-store.js";
import type { Db } from "../store.js";
import type { ReportRow } from "../tables.js";
import { dossiersOf } from "./items.js";
import { cursor, PAGE, type Page, type Paging, pageOf } from "./page.js";

export interface ReportFilter extends Paging {
  readonly dossier?: string | undefined;
  /** Newest first by the day of the report, the default, or by when it was added. */
  readonly order?: "published" | "added" | undefined;
}

/** A page of the reports. @throws BadQuery, NoSuchRecord where there is no such dossier */
export function reports(
  ledger: Ledger,
  { dossier, order = "published", limit = PAGE, after }: ReportFilter = {},
): Promise<Page<ReportItem>> {
  const before = cursor(after);
  const by = order === "added" ? "p.report" : "p.sort_key";
  return ledger.read(async (db) => {
    const within = dossier === undefined ? null : await dossierNumber(db, dossier);
    let query = db
      .selectFrom("projected_reports as p")
      .innerJoin("reports as r", "r.seq", "p.report")
      .select(["p.sort_key", "p.report", "p.id", "p.title", "p.publisher", "p.published", "p.url", "p.source"])
      .select(["p.statements", "p.superseded", "p.actors", "r.revision", "r.fetched"])
      .orderBy(by, "desc")
      .limit(limit + 1);
    if (before !== null) query = query.where(by, "<", before);
    if (within !== null)
      query = query.where((e) =>
        e.exists(
          e.selectFrom("dossier_reports as d").select("d.report").where("d.dossier", "=", within).whereRef("d.report", "=", "p.report"),
        ),
      );
    const rows = await query.execute();
    const page = rows.slice(0, limit);
    const dossiers = await inDossiers(
      db,
      page.map((row) => row.report),
    );
    const items = page.map(({ sort_key: sortKey, report, superseded, statements, ...row }): ReportItem => {
      return { ...row, statements: statements - superseded, day: dayOfSortKey(sortKey), dossiers: dossiers.get(report) ?? [] };
    });
    return pageOf(rows, limit, (row) => String(order === "added" ? row.report : row.sort_key), items);
  });
}

const inDossiers = (db: Db, numbers: readonly number[]) => (numbers.length === 0 ? new Map<number, string[]>() : dossiersOf(db, numbers));

/** A report as it came in. */
export interface RawReport extends Pick<ReportRow, "sha256" | "source" | "form"> {
  /** What it was said to be; null where only the bytes tell. */
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
}

/** The bytes of a report as they came in. @throws NoSuchRecord, LedgerDamaged */
export function rawReport(ledger: Ledger, id: string): Promise<RawReport> {
  return ledger.read(async (db) => {
    const number = await reportNumber(db, id);
    const columns = ["sha256", "source", "form", "media_type"] as const;
    const { media_type: mediaType, ...row } = await db
      .selectFrom("reports")
      .select(columns)
      .where("seq", "=", number)
      .executeTakeFirstOrThrow();
    const bytes = await bytesOf(db, row.sha256).catch(() => null);
    if (bytes === null) throw new LedgerDamaged(ledger.name, `the bytes of ${id} cannot be read`);
    return { ...row, mediaType, bytes };
  });
}
