/**
 * `npm run eval:ledger`: 1,900 real texts into a ledger of each kind, read again, corrected and copied; after each step `verify` must find
 * nothing. Texts are read once, by the built program, and kept in the cache. EVAL_TEXTS takes every so many of them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../scripts/postgres.js";
import { incomingOf } from "../../src/index.js";
import { type Coming, ingest } from "../../src/ingest.js";
import type { Incoming } from "../../src/intake/intake.js";
import { backup, restore } from "../../src/ledger/backup.js";
import { catchUp } from "../../src/ledger/catch-up.js";
import { openLedger } from "../../src/ledger/open.js";
import { sha256 } from "../../src/ledger/receipts.js";
import { accept, reread } from "../../src/ledger/reread.js";
import type { Ledger } from "../../src/ledger/store.js";
import { verify } from "../../src/ledger/verify.js";
import type { ReadoutDocument, ReportLine } from "../../src/records/document.js";
import { sharedFolder } from "../shared.js";
import { correctAtRandom } from "./corrections.js";
import { realTexts } from "./texts.js";

const EVERY = Number(process.env.EVAL_TEXTS ?? 1);
const CACHE = process.env.READOUT_CACHE ?? join(homedir(), ".cache", "readout");

/** The documents of texts, as the built program reads them; read once for each state of the program. */
function documentsOf(lines: readonly ReportLine[]): ReadoutDocument[] {
  const input = lines.map((line) => JSON.stringify(line)).join("\n");
  const program = execFileSync("sh", ["-c", "find dist model/*.onnx model/*.json -type f | sort | xargs cat | sha256sum"], {
    encoding: "utf8",
  });
  const file = join(CACHE, `eval-ledger-${sha256(program + input).slice(0, 16)}.jsonl`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    const texts = join(CACHE, "eval-ledger-texts.jsonl");
    writeFileSync(texts, input);
    process.stderr.write(`reading ${lines.length} texts\n`);
    const script = 'node bin/readout.js read --jsonl --jobs 2 "$1" > "$2"';
    const done = spawnSync("sh", ["-c", script, "sh", texts, `${file}.part`], { stdio: ["ignore", "inherit", "inherit"] });
    if (done.status !== 0) throw new Error(`reading ended with ${done.status}`);
    renameSync(`${file}.part`, file);
  }
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ReadoutDocument);
}

/** What another engine might have read: some statements fewer, some with another stance, some times gone. */
const reread7 = (document: ReadoutDocument): ReadoutDocument => {
  const statements = document.statements
    .filter((s, n) => n % 7 !== 3 || document.statements.some((o) => o.within === s.id || o.repeats === s.id))
    .map((s, n) => (n % 11 === 5 ? { ...s, stance: "doubt" as const } : s));
  return { ...document, engine: { ...document.engine, version: `${document.engine.version}-eval` }, statements };
};

interface Step {
  readonly step: string;
  readonly reports: number;
  readonly exact: number;
  readonly wrong: number;
}

async function through(
  address: string,
  other: string,
  lines: readonly ReportLine[],
  documents: readonly ReadoutDocument[],
): Promise<Step[]> {
  const steps: Step[] = [];
  const byText = new Map(documents.map((d) => [`${d.report.ref}`, d]));
  const check = async (step: string, ledger: Ledger) => {
    const { reports, exact, findings, store } = await verify(ledger);
    steps.push({ step, reports, exact, wrong: findings.length + store.length });
    for (const finding of findings.slice(0, 5)) process.stderr.write(`${step}: ${JSON.stringify(finding).slice(0, 400)}\n`);
    for (const fault of store.slice(0, 5)) process.stderr.write(`${step}: ${JSON.stringify(fault)}\n`);
  };
  const ledger = await openLedger(address, { create: true });
  try {
    async function* items(): AsyncGenerator<Coming> {
      for (const line of lines) yield { incoming: incomingOf(line as { text: string }) };
    }
    const document = (incoming: Incoming) => byText.get(incoming.metadata?.id as string) as ReadoutDocument;
    async function* read(all: AsyncIterable<Coming>) {
      for await (const { incoming } of all) yield document(incoming as Incoming);
    }
    for await (const _ of ingest(ledger, items(), read, { dossier: "all" }));
    await check("added", ledger);
    await catchUp(ledger);
    await check("into the search index", ledger);
    const seed = EVERY;
    const refused = await correctAtRandom(ledger, documents, 100, 30, seed);
    await check("100 corrections, 30 of them taken back", ledger);
    const engine = { version: `${documents[0]?.engine.version}-eval`, model: documents[0]?.engine.model as string };
    await reread(ledger, async (incoming) => reread7(document(incoming)), engine);
    await check("read again", ledger);
    await accept(ledger, "eval");
    await check("the new reading accepted", ledger);
    const again = await correctAtRandom(ledger, documents.map(reread7), 100, 30, seed + 1);
    await check("100 more corrections, 30 taken back", ledger);
    await catchUp(ledger);
    await check("into the search index again", ledger);
    process.stderr.write(`${refused + again} random corrections made no sense and were refused\n`);
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

const lines = realTexts(sharedFolder()).filter((_, n) => n % EVERY === 0);
const documents = documentsOf(lines);
const folder = mkdtempSync(join(tmpdir(), "readout-eval-"));
const server = await startPostgres();
const results: Record<string, Step[]> = {};
try {
  const fresh = server ? () => server.database() : async () => join(folder, `${Math.random()}.db`);
  results.SQLite = await through(join(folder, "sqlite.db"), await fresh(), lines, documents);
  if (server) results.PostgreSQL = await through(await fresh(), join(folder, "copy.db"), lines, documents);
} finally {
  await server?.end();
  rmSync(folder, { recursive: true, force: true });
}
const commit = execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
process.stdout.write(`${JSON.stringify({ date: new Date().toISOString().slice(0, 10), commit, texts: lines.length, results }, null, 2)}\n`);
process.exitCode = Object.values(results)
  .flat()
  .some((s) => s.wrong > 0)
  ? 1
  : 0;
