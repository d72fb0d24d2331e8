/**
 * `npm run eval:ledger`: 1,900 real texts into a ledger of each kind, read again, corrected and copied; after each step `verify` must find
 * nothing. Texts are read once, by the built program, and kept in the cache. EVAL_TEXTS takes every so many of them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../scripts/postgres.js";
import { type ReportInput, reportInput } from "../../src/index.js";
import { sha256 } from "../../src/ledger/source-tables/evidence-digests.js";
import type { ReadoutDocument, ReportLine } from "../../src/records/document.js";
import { sharedFolder } from "../shared.js";
import { realTexts } from "./texts.js";
import { type Step, through } from "./through.js";

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

const lines = realTexts(sharedFolder()).filter((_, n) => n % EVERY === 0);
const read = documentsOf(lines);
const reports = lines.map((line, n) => ({
  incoming: reportInput(line as { text: string }, "text") as ReportInput,
  document: read[n] as ReadoutDocument,
}));
const told = (words: string) => void process.stderr.write(`${words}\n`);
const folder = mkdtempSync(join(tmpdir(), "readout-eval-"));
const server = await startPostgres();
const results: Record<string, Step[]> = {};
try {
  const fresh = server ? () => server.database() : async () => join(folder, `${Math.random()}.db`);
  results.SQLite = await through(join(folder, "sqlite.db"), await fresh(), reports, told);
  if (server) results.PostgreSQL = await through(await fresh(), join(folder, "copy.db"), reports, told);
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
