/**
 * What comparing costs: `node compare.js ADDRESS COUNT [matters|one-matter]` adds made-up reports, every fifth a copy of an earlier one by another outlet and cut, and
 * compares them as `readout add` does, fifty at a time. With "matters" each report has
 * states of the three matters of its affair, a dossier of fifty reports; with "one-matter" all are of one. BENCH_MINUTES ends it early.
 * Prints one JSON line: CPU milliseconds a report, of this process and of the server's that work for it, early, late and by thousands.
 */
import { performance } from "node:perf_hooks";
import { addReport } from "../../src/ledger/append/add-report.js";
import { comparePending } from "../../src/ledger/comparison/comparer.js";
import { openLedger } from "../../src/ledger/open.js";
import { matters } from "../../src/ledger/queries/matters.js";
import { origins } from "../../src/ledger/queries/origins.js";
import { arrivalOf } from "../../src/ledger/source-tables/arrival.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { reportId } from "../../src/records/ids.js";
import { cpuOf } from "./cpu.js";
import { generated } from "./generate.js";
import { affairOf, withDevelopments } from "./made/developments.js";
import { round } from "./numbers.js";

const [address = "", count = "2000", followed] = process.argv.slice(2);
const all = Number(count);
const BATCH = 50;
/** Reports between a report and its copy. */
const LATER = 7;

/** The document of an earlier report as another outlet has it. */
function copied(document: ReadoutDocument, publisher: string): ReadoutDocument {
  const { report } = document;
  return { ...document, report: { ...report, publisher, url: null, id: reportId(report.text, null, publisher) } };
}

const dossier = (n: number): string | null => (followed === undefined ? null : followed === "one-matter" ? "affair" : affairOf(n));

const ledger = await openLedger(address, { create: true });
const costs: number[] = [];
/** Server's part of the costs. */
const served: number[] = [];
const until = Date.now() + Number(process.env.BENCH_MINUTES ?? Number.POSITIVE_INFINITY) * 60_000;
for (let n = 0; n < all && (Date.now() < until || n % 1000 !== 0); n++) {
  const isCopy = n % 5 === 4 && n > LATER;
  const { incoming, document } = generated(isCopy ? n - LATER : n);
  const told = followed === undefined ? document : withDevelopments(document, n, followed === "one-matter");
  const own = isCopy ? copied(told, `Outlet ${n % 40}`) : told;
  const metadata = { ...incoming.metadata, ...(isCopy ? { publisher: own.report.publisher, url: null } : {}) };
  await addReport(ledger, arrivalOf({ ...incoming, metadata }, own, dossier(n)));
  if (n % BATCH !== BATCH - 1) continue;
  const before = await cpuOf(ledger);
  await comparePending(ledger);
  const after = await cpuOf(ledger);
  served.push(((after.server ?? 0) - (before.server ?? 0)) / BATCH);
  costs.push((after.own - before.own) / BATCH + (served.at(-1) as number));
  if (n % 1000 === 999) process.stderr.write(`${n + 1} of ${all}\n`);
}
const { reports, origins: found } = await origins(ledger, { limit: 1 });
const start = performance.now();
const page = await matters(ledger, { limit: 10 });
const listing = performance.now() - start;
await ledger.close();
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
/** Mean of the thousand reports before a count. */
const before = (end: number, of = costs): number => mean(of.slice(Math.max(0, (end - 1000) / BATCH), end / BATCH));
const end = costs.length * BATCH;
const [early, late] = [before(1500), before(end)];
const thousands = Array.from({ length: Math.floor(end / 1000) }, (_, n) => (n + 1) * 1000);
process.stdout.write(
  `${JSON.stringify({
    reports,
    origins: found,
    matters: page.items.map(({ standing }) => standing.reports),
    listMilliseconds: round(listing),
    compareCpuMilliseconds: {
      at1000: round(early),
      atEnd: round(late),
      ratio: round(late / early),
      server: [before(1500, served), before(end, served)].map((ms) => round(ms)),
    },
    curve: thousands.map((count) => [count, round(before(count))]),
  })}\n`,
);
