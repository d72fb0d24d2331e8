/**
 * `npm run bench:html`: article extraction beside other extractors, by one count (evals/html.ts), on the pack's English pages; then how
 * quickly PDF files and web archives are taken in. Each extractor by itself, ours without the statements, which take a hundred times as long.
 * BENCH_TRAFILATURA is a Python that has trafilatura, BENCH_DEFUDDLE a folder where defuddle is installed (bench/html/others.sh fetches
 * both); without them their rows are left out.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { bytesOf, type Extracted, englishPages, scoreHtml, scoresOf } from "../../evals/html.js";
import { sharedFolder } from "../../evals/shared.js";
import { streams } from "./streams.js";

const MOST = 1 << 30; // bytes of an extractor's output
const shared = sharedFolder();
const pages = englishPages(shared);
const folder = mkdtempSync(join(tmpdir(), "readout-bench-html-"));
const names = new Map(pages.map((page, n) => [`${String(n).padStart(3, "0")}.html`, page.file]));
pages.forEach((page, n) => {
  writeFileSync(join(folder, [...names.keys()][n] as string), bytesOf(shared, page));
});

interface Row {
  readonly version: string;
  /** From the first page of a new process on, as the others are counted. */
  readonly perCpuSecond: number | null;
  /** The same pages once more, when the engine has compiled what they need; of ours alone. */
  readonly warm?: number;
  readonly scores: ReturnType<typeof scoresOf>;
}

const lines = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Another extractor: a program that prints a line for each page and one with what it cost. */
function other(command: string, ...args: string[]): Row {
  const all = lines(execFileSync(command, args, { maxBuffer: MOST, stdio: ["ignore", "pipe", "ignore"] }).toString("utf8"));
  const cost = all.pop() as { cpuSeconds: number; version: string };
  const found = new Map(all.map((page) => [names.get(page.file as string) ?? "", page as unknown as Extracted]));
  return { version: cost.version, perCpuSecond: Math.round(pages.length / cost.cpuSeconds), scores: scoresOf(pages, found) };
}

process.env.READOUT_PARSE_SECONDS = "0"; // in this process, whose work is counted

async function inProcess(strict: boolean) {
  const pass = async () => {
    const began = process.cpuUsage();
    const found = await scoreHtml(shared, false, strict);
    const { user, system } = process.cpuUsage(began);
    return { found, rate: Math.round(pages.length / ((user + system) / 1e6)) };
  };
  const { found, rate } = await pass();
  const { failed, ...scores } = found;
  return { failed, row: { version: "this commit", perCpuSecond: rate, warm: (await pass()).rate, scores } };
}

const [usual, strict] = [await inProcess(false), await inProcess(true)];
const beside = join("bench", "html");
const { BENCH_TRAFILATURA: python, BENCH_DEFUDDLE: defuddle } = process.env;
const rows: Record<string, Row> = {
  readout: usual.row,
  "readout --strict": strict.row,
  readability: other(process.execPath, join(beside, "with-readability.js"), folder),
  ...(python
    ? {
        trafilatura: other(python, join(beside, "with-trafilatura.py"), folder, "usual"),
        "trafilatura, precision": other(python, join(beside, "with-trafilatura.py"), folder, "precision"),
      }
    : {}),
  ...(defuddle ? { defuddle: other(process.execPath, join(beside, "with-defuddle.js"), folder, defuddle) } : {}),
};
rmSync(folder, { recursive: true });

const date = new Date().toISOString().slice(0, 10);
const figures = {
  date,
  machine: `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  command: "npm run bench:html",
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  refused: usual.failed,
  rows,
  streams: await streams(),
};
const table = [
  "| extractor | version | F | precision | recall | F even | F odd | title | author | date | pages/CPU s | once warm |",
  "|---|---|---|---|---|---|---|---|---|---|---|---|",
  ...Object.entries(rows).map(
    ([name, { version, perCpuSecond, warm = "", scores: s }]) =>
      `| ${[name, version, s.f1, s.precision, s.recall, s.even.f1, s.odd.f1, s.title, s.author, s.date, perCpuSecond, warm].join(" | ")} |`,
  ),
].join("\n");
mkdirSync("bench/results", { recursive: true });
writeFileSync(`bench/results/${date}-html.json`, `${JSON.stringify(figures, null, 1)}\n`);
process.stdout.write(`${table}\n`);
