/** What servers sent that reports were read in. */
import type { ReportInput } from "../../intake/input.js";
import { LedgerDamaged, NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import { incomingAgain } from "../source-tables/arrival.js";
import { bytesOf } from "../source-tables/source-store.js";

/** What came from an address last: by what its server can be asked whether it has another, and the report as it came in then. */
export interface LastResponse {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly incoming: ReportInput;
}

/** Null where nothing came from that address, several reports did, or its server gave nothing to ask it by. @param asked as it was given */
export function lastResponse(ledger: Ledger, asked: string): Promise<LastResponse | null> {
  return ledger.read(async (db) => {
    const rows = await db.selectFrom("responses").selectAll().where("asked", "=", asked).orderBy("seq", "desc").limit(2).execute();
    const [last, before] = rows;
    if (!last || last.sha256 === before?.sha256 || (last.etag ?? last.last_modified) === null) return null;
    const report = await db.selectFrom("reports").selectAll().where("seq", "=", last.report).executeTakeFirstOrThrow();
    const bytes = await bytesOf(db, report.sha256).catch(() => null);
    return (
      bytes && { etag: last.etag, lastModified: last.last_modified, incoming: { ...incomingAgain(report, bytes), sha256: report.sha256 } }
    );
  });
}

/**
 * All that servers sent of a report, every time that it came, as one web archive (WARC 1.1).
 * @throws NoSuchRecord where there is no such report, or it was never fetched; LedgerDamaged
 */
export function webArchive(ledger: Ledger, id: string): Promise<Buffer> {
  return ledger.read(async (db) => {
    const report = await reportNumber(db, id);
    const rows = await db.selectFrom("responses").select("sha256").where("report", "=", report).orderBy("seq").execute();
    if (rows.length === 0) throw new NoSuchRecord(id, "was not fetched from the web", "its bytes as they came in are kept: save those");
    const parts = await Promise.all(rows.map(({ sha256 }) => bytesOf(db, sha256).catch(() => null)));
    if (parts.some((part) => part === null)) throw new LedgerDamaged(ledger.name, `what a server sent of ${id} cannot be read`);
    return Buffer.concat(parts.filter((part) => part !== null));
  });
}
