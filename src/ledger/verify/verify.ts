/** Checks a whole ledger: every span cut again, every hash and every projection worked out again, and the store's own check. */
import { ReadoutError } from "../../errors.js";
import type { Verified } from "../../records/views.js";
import { LedgerDamaged } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { everyReport, rowCount } from "../source-tables/source-store.js";
import type { Db } from "../store.js";
import { stepsOf, type TaskOptions } from "../task.js";
import { checkAuditLog } from "./audit-checks.js";
import { checkBlobs, checkCorrections, checkReport } from "./checks.js";
import { checkComparison } from "./comparison-checks.js";
import { checkIdentities } from "./identity-checks.js";
import { checkMatters } from "./matter-checks.js";
import { checkTotals } from "./projection-checks.js";
import { Tally } from "./tally.js";

export interface VerifyOptions extends TaskOptions {
  /** A head of the audit log that was noted before: it must still be there. */
  readonly head?: string | undefined;
}

/** @throws LedgerLocked, LedgerGone, LedgerUnreachable; what is damaged is found, not thrown */
export async function verify(ledger: Ledger, { head, ...task }: VerifyOptions = {}): Promise<Verified> {
  const step = stepsOf(task);
  const tally = new Tally();
  const store = [...(await ledger.integrity())];
  /** The result of a query, or what stands for it where the ledger is too damaged to give one. */
  const read = async <T>(where: string, work: (db: Db) => Promise<T>, instead: T): Promise<T> => {
    task.signal?.throwIfAborted();
    try {
      return await ledger.read(work);
    } catch (error) {
      if (!(error instanceof LedgerDamaged)) throw error;
      store.push({ where, what: error.message });
      return instead;
    }
  };
  const all = await read("reports", (db) => rowCount(db, "reports"), 0);
  let [done, unplaced] = [0, 0];
  for await (const report of everyReport((work) => read("reports", work as (db: Db) => Promise<never>, [] as never))) {
    try {
      unplaced += await ledger.read((db) => checkReport(db, ledger.search, tally, report));
    } catch (error) {
      if (error instanceof ReadoutError && !(error instanceof LedgerDamaged)) throw error;
      tally.note(`report ${report.seq}`, "reading", "lost", null, (error as Error).message);
    }
    await step(++done, all);
  }
  await read("corrections", (db) => checkCorrections(db, tally), undefined);
  await read("what is shown", (db) => checkTotals(db, ledger.search, tally), undefined);
  await read("comparison", (db) => checkComparison(db, tally), undefined);
  await read("who is who", (db) => checkIdentities(db, tally), undefined);
  await read("matters", (db) => checkMatters(db, tally), undefined);
  await read("blobs", (db) => checkBlobs(db, tally), undefined);
  const audit = await checkAuditLog(<T>(work: (db: Db) => Promise<T>) => read("audit_log", work, [] as T), tally, head ?? null);
  return { reports: done, ...tally.counts, findings: tally.findings, store, unplaced, audit };
}
