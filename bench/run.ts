/**
 * `npm run bench`: what reading costs, through the built program. CPU seconds of the whole process on one thread, peak resident memory.
 * Needs the data pack for its texts (evals/shared.ts says so where it is missing).
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sharedFolder } from "../evals/shared.js";

interface Usage {
  readonly cpu: number;
  readonly megabytes: number;
}

const HOOK = pathToFileURL(join(import.meta.dirname, "usage.js")).href;

/** One run of the program; what it used. */
function run(args: readonly string[], input: string): Usage {
  const done = spawnSync(process.execPath, ["--import", HOOK, "bin/readout.js", ...args], {
    input,
    stdio: ["pipe", "ignore", "inherit", "pipe"],
    maxBuffer: 1 << 30,
  });
  if (done.status !== 0) throw new Error(`readout ${args.join(" ")} ended with ${done.status}`);
  return JSON.parse(String(done.output[3])) as Usage;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const lines = (texts: readonly string[]): string => texts.map((text, n) => `${JSON.stringify({ id: String(n), text })}\n`).join("");
const round = (n: number, places = 2): number => Number(n.toFixed(places));

const folder = join(sharedFolder(), "data/polnear/dev/text");
const texts = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const seed = join(sharedFolder(), "data/seed", readdirSync(join(sharedFolder(), "data/seed"))[0] as string);
/** Characters of one of the many reports: an agency brief. */
const BRIEF = 1500;
const runs = Number(process.env.BENCH_RUNS ?? 3);

const start = Array.from({ length: runs }, () => run(["read", seed], ""));
const dev = Array.from({ length: runs }, () => run(["read", "--jsonl-in", "--jsonl"], lines(texts)));
const devCpu = median(dev.map((u) => u.cpu));
const curve = [100, 500, 2000].map((count) => {
  const many = Array.from({ length: count }, (_, n) => `${texts[n % texts.length]?.slice(0, BRIEF)}\n${n}`);
  return { reports: count, ...run(["read", "--jsonl-in", "--jsonl"], lines(many)) };
});
const long = [0.5, 2].map((megabytes) => {
  const text = texts
    .join("\n")
    .repeat(6)
    .slice(0, megabytes * 1e6);
  const path = join(tmpdir(), `readout-bench-${process.pid}.txt`);
  writeFileSync(path, text);
  return { textMegabytes: megabytes, ...run(["read", "--jsonl", path], "") };
});

const figures = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  command: "npm run bench",
  coldStartOnSeed: { cpuSeconds: round(median(start.map((u) => u.cpu))), megabytes: round(median(start.map((u) => u.megabytes)), 0) },
  dev84: {
    cpuSeconds: round(devCpu),
    perCpuSecond: round(texts.length / devCpu),
    megabytes: round(median(dev.map((u) => u.megabytes)), 0),
  },
  manyReports: curve.map((c) => ({ reports: c.reports, megabytes: round(c.megabytes, 0), perCpuSecond: round(c.reports / c.cpu) })),
  oneLongText: long.map((c) => ({ textMegabytes: c.textMegabytes, megabytes: round(c.megabytes, 0), cpuSeconds: round(c.cpu, 1) })),
};
mkdirSync("bench/results", { recursive: true });
writeFileSync(`bench/results/${figures.date}.json`, `${JSON.stringify(figures, null, 1)}\n`);
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
