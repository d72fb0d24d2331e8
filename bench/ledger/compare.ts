/**
 * What comparing costs as a ledger grows: `node compare.js ADDRESS COUNT [matters|one-matter]` adds made-up reports, every fifth a copy of an earlier
 * one by another outlet, and compares them as `readout add` does, fifty at a time. At some sizes it goes on by turns in a ledger
 * of a thousand, so that what else the machine does falls on both alike. With "matters" each report has states of the three matters of its
 * affair, a dossier of fifty reports; with "one-matter" all are of one. BENCH_FROM goes on in a ledger that has so many already.
 * Prints one JSON line: CPU milliseconds a report, of this process and of the server's that work for it, in both.
 */
import { performance } from "node:perf_hooks";
import { databaseOf } from "../../scripts/postgres.js";
import { isServer } from "../../src/address.js";
import { boundHeap } from "../../src/cli/heap.js";
import { addReport } from "../../src/ledger/append/add-report.js";
import { comparePending } from "../../src/ledger/comparison/comparer.js";
import type { Ledger } from "../../src/ledger/ledger.js";
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
/** Reports over which costs are measured; how many the small ledger has before. */
const MEASURED = 1000;
const SMALL = 500;
/** Sizes at the end of which they are. */
const SIZES = [5_000, 10_000, 20_000, 40_000, 70_000, 100_000].filter((size) => size < all).concat(all);

/** The document of an earlier report as another outlet has it. */
function copied(document: ReadoutDocument, publisher: string): ReadoutDocument {
  const { report } = document;
  return { ...document, report: { ...report, publisher, url: null, id: reportId(report.text, null, publisher) } };
}

const dossier = (n: number): string | null => (followed === undefined ? null : followed === "one-matter" ? "affair" : affairOf(n));

async function add(ledger: Ledger, n: number): Promise<void> {
  const isCopy = n % 5 === 4 && n > LATER;
  const { incoming, document } = generated(isCopy ? n - LATER : n);
  const told = followed === undefined ? document : withDevelopments(document, n, followed === "one-matter");
  const own = isCopy ? copied(told, `Outlet ${n % 40}`) : told;
  const metadata = { ...incoming.metadata, ...(isCopy ? { publisher: own.report.publisher, url: null } : {}) };
  await addReport(ledger, arrivalOf({ ...incoming, metadata }, own, dossier(n)));
}

/** Adds a batch of reports and compares them. @returns CPU milliseconds of comparing */
async function compareBatch(ledger: Ledger, from: number): Promise<number> {
  for (let n = from; n < from + BATCH; n++) await add(ledger, n);
  const before = await cpuOf(ledger);
  await comparePending(ledger);
  return (await cpuOf(ledger)) - before;
}

/** CPU milliseconds a report in a ledger that grows to so many, and in a small one, batch by batch. */
async function beside(ledger: Ledger, size: number): Promise<{ reports: number; here: number; at1000: number; ratio: number }> {
  const small = await openLedger(isServer(address) ? await databaseOf(address) : `${address}-beside-${size}`, { create: true });
  for (let n = 0; n < SMALL; n += BATCH) await compareBatch(small, n);
  let [here, there] = [0, 0];
  for (let n = 0; n < MEASURED; n += BATCH) {
    here += await compareBatch(ledger, size - MEASURED + n);
    there += await compareBatch(small, SMALL + n);
  }
  await small.close();
  return { reports: size, here: round(here / MEASURED), at1000: round(there / MEASURED), ratio: round(here / there) };
}

boundHeap(); // as the program does
const ledger = await openLedger(address, { create: true });
const curve: Awaited<ReturnType<typeof beside>>[] = [];
let done = Number(process.env.BENCH_FROM ?? 0);
for (const size of SIZES.filter((size) => size - MEASURED >= done)) {
  for (; done < size - MEASURED; done += BATCH) await compareBatch(ledger, done);
  curve.push(await beside(ledger, size));
  done = size;
  process.stderr.write(`${JSON.stringify(curve.at(-1))}\n`);
}
const { reports, origins: found } = await origins(ledger, { limit: 1 });
const start = performance.now();
const page = await matters(ledger, { limit: 10 });
const listing = performance.now() - start;
await ledger.close();
const told = page.items.map(({ standing }) => standing.reports);
process.stdout.write(
  `${JSON.stringify({ reports, origins: found, matters: told, listMilliseconds: round(listing), compareCpuMilliseconds: curve })}\n`,
);
