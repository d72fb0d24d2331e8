/** Reports into a ledger, read again, corrected and copied, with a look at all of it after each step. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../../src/batch/ingest.js";
import type { PendingReport } from "../../src/batch/items.js";
import type { ReportInput } from "../../src/intake/input.js";
import { comparePending } from "../../src/ledger/comparison/comparer.js";
import type { Ledger } from "../../src/ledger/ledger.js";
import { backup, restore } from "../../src/ledger/maintenance/backup.js";
import { accept, reread } from "../../src/ledger/maintenance/reread.js";
import { openLedger } from "../../src/ledger/open.js";
import { indexPending } from "../../src/ledger/projection/indexer.js";
import { verify } from "../../src/ledger/verify/verify.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { correctAtRandom } from "./corrections.js";

/** A report as it comes, and what was read in it. */
export interface ReadReport {
  readonly incoming: ReportInput;
  readonly document: ReadoutDocument;
}

/** What another engine might have read: some statements fewer, some with another stance, some times gone. */
const otherwise = (document: ReadoutDocument): ReadoutDocument => {
  const statements = document.statements
    .filter((s, n) => n % 7 !== 3 || document.statements.some((o) => o.within === s.id || o.repeats === s.id))
    .map((s, n) => (n % 11 === 5 ? { ...s, stance: "doubt" as const } : s));
  return { ...document, engine: { ...document.engine, version: `${document.engine.version}-eval` }, statements };
};

export interface Step {
  readonly step: string;
  readonly reports: number;
  readonly exact: number;
  readonly wrong: number;
}

/** How many corrections are made before another engine reads all again, and after it once more; how many of them are taken back. */
export interface Corrections {
  readonly made: number;
  readonly undone: number;
}

/**
 * @param address where the ledger is made @param other of a ledger that the copy is made into
 * @param told what is found
 */
export async function through(
  address: string,
  other: string,
  reports: readonly ReadReport[],
  told: (words: string) => void,
  { made, undone }: Corrections = { made: 100, undone: 30 },
): Promise<Step[]> {
  const steps: Step[] = [];
  const documents = reports.map((r) => r.document);
  const known = new Map(reports.map((r) => [keyOf(r.incoming), r.document]));
  const documentOf = (incoming: ReportInput) => known.get(keyOf(incoming)) as ReadoutDocument;
  const check = async (step: string, ledger: Ledger) => {
    const { reports: count, exact, findings, store } = await verify(ledger);
    steps.push({ step, reports: count, exact, wrong: findings.length + store.length });
    for (const found of [...findings.slice(0, 5), ...store.slice(0, 5)]) told(`${step}: ${JSON.stringify(found).slice(0, 400)}`);
  };
  const ledger = await openLedger(address, { create: true });
  try {
    async function* items(): AsyncGenerator<PendingReport> {
      yield* reports;
    }
    async function* read(all: AsyncIterable<PendingReport>) {
      for await (const { incoming } of all) yield documentOf(incoming as ReportInput);
    }
    for await (const _ of ingest(ledger, items(), read, { dossier: "all" }));
    await check("added", ledger);
    await indexPending(ledger);
    await comparePending(ledger);
    await check("into the search index", ledger);
    await correctAtRandom(ledger, documents, made, undone, 1);
    await check(`${made} corrections, ${undone} of them taken back`, ledger);
    const { version, model } = (documents[0] as ReadoutDocument).engine;
    await reread(ledger, async (incoming) => otherwise(documentOf(incoming)), { version: `${version}-eval`, model });
    await check("read again", ledger);
    await accept(ledger, "eval");
    await check("the new reading accepted", ledger);
    await correctAtRandom(ledger, documents.map(otherwise), made, undone, 2);
    await check(`${made} more corrections, ${undone} of them taken back`, ledger);
    await indexPending(ledger);
    await comparePending(ledger);
    await check("into the search index again", ledger);
    const folder = mkdtempSync(join(tmpdir(), "readout-eval-"));
    await backup(ledger, join(folder, "copy.db"));
    await restore(join(folder, "copy.db"), other);
    rmSync(folder, { recursive: true });
    const copy = await openLedger(other);
    await check("copied into the other store", copy).finally(() => copy.close());
  } finally {
    await ledger.close();
  }
  return steps;
}

const keyOf = (incoming: ReportInput): string =>
  JSON.stringify([incoming.source, incoming.metadata?.id ?? null, incoming.metadata?.url ?? null]);
