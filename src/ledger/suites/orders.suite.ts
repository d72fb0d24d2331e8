/** Reports added in many orders, for what must hang on none of them. */
import fc from "fast-check";
import { expect } from "vitest";
import { often } from "../../../scripts/whole.js";
import { addReport } from "../append/add-report.js";
import { comparePending } from "../comparison/comparer.js";
import type { Ledger } from "../ledger.js";
import { openLedger } from "../open.js";
import type { Ground } from "./ground.suite.js";
import { arrival, type Sample } from "./sample.suite.js";

/** Adds reports to the dossier "harbour" and compares them: `together` at the end, else one by one. */
export async function addCompared(ledger: Ledger, reports: readonly Sample[], together = true): Promise<void> {
  for (const one of reports) {
    await addReport(ledger, arrival(one, "harbour"));
    if (!together) await comparePending(ledger);
  }
  await comparePending(ledger);
}

/** What is told of reports is the same in ledgers to which they came in other orders. @param told what is told, without numbers that a store gives out */
export async function expectNoOrder(
  on: Ground,
  reports: readonly Sample[],
  told: (ledger: Ledger) => Promise<unknown>,
  seed: number,
): Promise<void> {
  await addCompared(on.ledger, reports);
  const expected = await told(on.ledger);
  const order = fc.tuple(fc.shuffledSubarray([...reports], { minLength: reports.length }), fc.boolean());
  for (const [shuffled, together] of fc.sample(order, { numRuns: often(3, 5), seed })) {
    const other = await openLedger(await on.fresh(), { create: true });
    try {
      await addCompared(other, shuffled, together);
      expect(await told(other)).toEqual(expected);
    } finally {
      await other.close();
    }
  }
}
