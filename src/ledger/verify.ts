/** Checks all that is kept: every span cut again, every hash worked out again, what is shown worked out again, and the store's own check. */
import { ReadoutError } from "../errors.js";
import { checkCorrections, checkReport, type Finding, Tally } from "./checks.js";
import { LedgerDamaged } from "./errors.js";
import { acceptedGenerations, countOf, everyReport, FIRST_GENERATION } from "./kept.js";
import type { Db, Fault, Ledger } from "./store.js";

export interface Verified {
  readonly reports: number;
  /** Records and hashes by how they stand; those of all readings, old and new. */
  readonly exact: number;
  readonly moved: number;
  readonly changed: number;
  readonly lost: number;
  readonly findings: readonly Finding[];
  /** What the store's own check found. */
  readonly store: readonly Fault[];
  /** Corrections that lie on no record now. Nothing is wrong with the ledger for that. */
  readonly unplaced: number;
}

/** @param step told after each report @throws LedgerLocked, LedgerGone, LedgerUnreachable; what is damaged is found, not thrown */
export async function verify(ledger: Ledger, step: (done: number, all: number) => void = () => {}): Promise<Verified> {
  const tally = new Tally();
  const store = [...(await ledger.integrity())];
  /** The result of a query, or what stands for it where the ledger is too damaged to give one. */
  const read = async <T>(where: string, work: (db: Db) => Promise<T>, instead: T): Promise<T> => {
    try {
      return await ledger.read(work);
    } catch (error) {
      if (!(error instanceof LedgerDamaged)) throw error;
      store.push({ where, what: error.message });
      return instead;
    }
  };
  const all = await read("reports", (db) => countOf(db, "reports"), 0);
  const accepted = await read("acceptances", acceptedGenerations, [FIRST_GENERATION]);
  let [done, unplaced] = [0, 0];
  for await (const report of everyReport((work) => read("reports", work as (db: Db) => Promise<never>, [] as never))) {
    try {
      unplaced += await ledger.read((db) => checkReport(db, tally, report, accepted));
    } catch (error) {
      if (error instanceof ReadoutError && !(error instanceof LedgerDamaged)) throw error;
      tally.note(`report ${report.seq}`, "reading", "lost", null, (error as Error).message);
    }
    step(++done, all);
  }
  await read("corrections", (db) => checkCorrections(db, tally), undefined);
  return { reports: done, ...tally.counts, findings: tally.findings, store, unplaced };
}
