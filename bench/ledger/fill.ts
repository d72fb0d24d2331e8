/**
 * Fills a ledger with made-up reports: `node fill.js ADDRESS COUNT`. Prints one JSON line: what comparing and appending cost a report
 * early and late, reading excluded; how long the search index took; bytes a report.
 */
import { performance } from "node:perf_hooks";
import { addReport } from "../../src/ledger/append/add-report.js";
import { openLedger } from "../../src/ledger/open.js";
import { indexPending } from "../../src/ledger/projection/indexer.js";
import { info } from "../../src/ledger/queries/info.js";
import { arrivalOf } from "../../src/ledger/source-tables/arrival.js";
import { dossierOf } from "./dossiers.js";
import { generated } from "./generate.js";
import { median, percentile, round } from "./numbers.js";

const [address = "", count = "1000"] = process.argv.slice(2);
const all = Number(count);
const ledger = await openLedger(address, { create: true });
const costs = new Float64Array(all);
let statements = 0;
for (let n = 0; n < all; n++) {
  const { incoming, document } = generated(n);
  const arrival = arrivalOf(incoming, document, dossierOf(n));
  statements += document.statements.length;
  const start = performance.now();
  await addReport(ledger, arrival);
  costs[n] = performance.now() - start;
  if (n % 1000 === 999) process.stderr.write(`${n + 1} of ${all} added\n`);
}
const added = costs.reduce((sum, c) => sum + c, 0) / 1000;
const start = performance.now();
const step = (done: number) => void (done % 5000 === 0 && process.stderr.write(`${done} of ${all} in the search index\n`));
await indexPending(ledger, { step });
const index = (performance.now() - start) / 1000;
/** Reports on either side of a count. */
const window = (end: number): number[] => [...costs.slice(Math.max(0, end - 1000), end)];
const [early, late] = [window(Math.min(all, 1500)), window(all)];
const { bytes } = await info(ledger);
await ledger.close();
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
process.stdout.write(
  `${JSON.stringify({
    reports: all,
    statements,
    appendMilliseconds: {
      at1000: { median: round(median(early)), mean: round(mean(early)), p95: round(percentile(early, 95)) },
      atEnd: { median: round(median(late)), mean: round(mean(late)), p95: round(percentile(late, 95)) },
      ratioOfMedians: round(median(late) / median(early)),
      ratioOfMeans: round(mean(late) / mean(early)),
    },
    statementRowsPerSecond: round(statements / added, 0),
    searchIndexSeconds: round(index, 1),
    bytesPerReport: round(bytes / all, 0),
  })}\n`,
);
