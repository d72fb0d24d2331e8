/** A report as it came in, from the bytes that are kept of it. */
import type { ReportInput } from "../../intake/input.js";
import { LedgerDamaged } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import { incomingAgain } from "../source-tables/arrival.js";
import { bytesOf } from "../source-tables/source-store.js";

/** @throws NoSuchRecord; LedgerDamaged where its bytes are not there whole */
export const reportIncoming = (ledger: Ledger, id: string): Promise<ReportInput> =>
  ledger.read(async (db) => {
    const report = await db
      .selectFrom("reports")
      .selectAll()
      .where("seq", "=", await reportNumber(db, id))
      .executeTakeFirstOrThrow();
    const bytes = await bytesOf(db, report.sha256).catch(() => null);
    if (!bytes) throw new LedgerDamaged(ledger.name, `the bytes of ${id} cannot be read`);
    return { ...incomingAgain(report, bytes), sha256: report.sha256 };
  });
