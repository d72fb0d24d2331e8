/**
 * What comparing costs: `node compare.js ADDRESS COUNT` adds made-up reports, every fifth a copy of an earlier one by another outlet and cut, and
 * compares them as `readout add` does, fifty at a time. Prints one JSON line: milliseconds a report early and late.
 */
import { performance } from "node:perf_hooks";
import { addReport } from "../../src/ledger/append/add-report.js";
import { comparePending } from "../../src/ledger/comparison/comparer.js";
import { openLedger } from "../../src/ledger/open.js";
import { origins } from "../../src/ledger/queries/origins.js";
import { arrivalOf } from "../../src/ledger/source-tables/arrival.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { reportId } from "../../src/records/ids.js";
import { generated } from "./generate.js";
import { round } from "./numbers.js";

const [address = "", count = "2000"] = process.argv.slice(2);
const all = Number(count);
const BATCH = 50;
/** Reports between a report and its copy. */
const LATER = 7;

/** The document of an earlier report as another outlet has it. */
function copied(document: ReadoutDocument, publisher: string): ReadoutDocument {
  const { report } = document;
  return { ...document, report: { ...report, publisher, url: null, id: reportId(report.text, null, publisher) } };
}

const ledger = await openLedger(address, { create: true });
const costs: number[] = [];
for (let n = 0; n < all; n++) {
  const isCopy = n % 5 === 4 && n > LATER;
  const { incoming, document } = generated(isCopy ? n - LATER : n);
  const own = isCopy ? copied(document, `Outlet ${n % 40}`) : document;
  const metadata = { ...incoming.metadata, ...(isCopy ? { publisher: own.report.publisher, url: null } : {}) };
  await addReport(ledger, arrivalOf({ ...incoming, metadata }, own, null));
  if (n % BATCH !== BATCH - 1) continue;
  const start = performance.now();
  await comparePending(ledger);
  costs.push((performance.now() - start) / BATCH);
  if (n % 1000 === 999) process.stderr.write(`${n + 1} of ${all}\n`);
}
const { reports, origins: found } = await origins(ledger, { limit: 1 });
await ledger.close();
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
/** Mean of the thousand reports before a count. */
const before = (end: number): number => mean(costs.slice(Math.max(0, (end - 1000) / BATCH), end / BATCH));
const [early, late] = [before(1500), before(all)];
process.stdout.write(
  `${JSON.stringify({ reports, origins: found, compareMilliseconds: { at1000: round(early), atEnd: round(late), ratio: round(late / early) } })}\n`,
);
