/**
 * `npm run bench:ledger`: what keeping and asking cost, in SQLite and in PostgreSQL: the store path beside a bare loop, a ledger of
 * 40,000 made-up reports with a million statements, queries on it; what comparing costs as a ledger grows. BENCH_REPORTS sets another size,
 * BENCH_STORES one store alone, BENCH_PARTS one part, whose figures get a file of their own.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startPostgres } from "../../scripts/postgres.js";
import { round } from "./numbers.js";

const HOOK = pathToFileURL(join(import.meta.dirname, "..", "usage.js")).href;
const REPORTS = process.env.BENCH_REPORTS ?? "40000";
const PARTS = process.env.BENCH_PARTS?.split(",") ?? ["path", "fill", "queries", "compare"];
const STORES = (process.env.BENCH_STORES ?? "sqlite,postgres").split(",");

/** The parts that are asked for, each with its arguments, one after the other. */
const parts = (all: Readonly<Record<string, readonly string[]>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => PARTS.includes(name))
      .map(([name, args]) => [name, part(name, ...args)]),
  );

/** One part in a process of its own: what it printed, and its peak of resident memory. */
function part(name: string, ...args: string[]): Record<string, unknown> {
  process.stderr.write(`${name} ${args.join(" ")}\n`);
  const done = spawnSync(process.execPath, ["--import", HOOK, join(import.meta.dirname, `${name}.js`), ...args], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    maxBuffer: 1 << 30,
  });
  if (done.status !== 0) throw new Error(`${name} ended with ${done.status}`);
  const { megabytes } = JSON.parse(String(done.output[3])) as { megabytes: number };
  return { ...(JSON.parse(String(done.stdout)) as object), megabytes: round(megabytes, 0) };
}

const date = new Date().toISOString().slice(0, 10);
const commit = execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
const file = `bench/results/${date}-${process.env.BENCH_PARTS ?? "ledger"}.json`;
const figures: Record<string, unknown> = {
  ...(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as object) : {}), // the other store may have been measured alone
  date,
  machine: `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  command: [
    ...Object.entries(process.env)
      .filter(([name]) => name.startsWith("BENCH_"))
      .map(([name, value]) => `${name}=${value}`),
    "npm run bench:ledger",
  ].join(" "),
  postgresSettings: "shared_buffers 2GB, the rest as it comes; fsync and synchronous_commit on",
};
const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
const server = STORES.includes("postgres") ? await startPostgres({ shared_buffers: "2GB" }) : null;
try {
  if (STORES.includes("sqlite")) {
    const ledger = join(folder, "ledger.db");
    figures.sqlite = {
      commit,
      ...parts({
        path: [folder, "13", "300"],
        fill: [ledger, REPORTS],
        queries: [ledger, REPORTS],
        compare: [join(folder, "compared.db"), REPORTS],
      }),
    };
  }
  if (server) {
    const address = await server.database("ledger");
    figures.postgres = {
      commit,
      ...parts({
        path: [server.url, "7", "100"],
        fill: [address, REPORTS],
        queries: [address, REPORTS],
        compare: [await server.database("compared"), REPORTS],
      }),
    };
  }
} finally {
  await server?.end();
  rmSync(folder, { recursive: true });
}
mkdirSync("bench/results", { recursive: true });
writeFileSync(file, `${JSON.stringify(figures, null, 1)}\n`);
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
