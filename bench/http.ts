/**
 * `npm run bench:http`: how many statement queries a second the server answers, beside 200 listeners, over made-up reports
 * (BENCH_REPORTS, 4,000 by default: 100,000 statements); and how long a page of a list waits. One process serves, another asks.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { served } from "../scripts/served.js";

const TOKEN = "a-token-for-the-benchmark";
const REPORTS = process.env.BENCH_REPORTS ?? "4000";
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const LISTENERS = 200;
const headers = { authorization: `Bearer ${TOKEN}` };

/** Questions as a page asks them, each again and again with other words. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "statements, newest": ["/statements?limit=20"],
  "statements of a stance": ["deny", "warn", "ask", "assert"].map((stance) => `/statements?limit=20&stance=${stance}`),
  "statements since a day": Array.from({ length: 12 }, (_, n) => `/statements?limit=20&since=2024-${String(n + 1).padStart(2, "0")}`),
  "statements, each question another": Array.from(
    { length: 2000 },
    (_, n) =>
      `/statements?limit=20&until=${new Date(Date.UTC(2024, 0, 1) - n * 43_200_000).toISOString().slice(0, 10)}&since=${1900 + (n % 2)}`,
  ),
  reports: ["/reports?limit=20"],
  search: ["said", "minister", "talks", "bridge"].map((words) => `/search?limit=20&q=${words}`),
};

const folder = mkdtempSync(join(tmpdir(), "readout-bench-http-"));
const ledger = join(folder, "one.db");
try {
  execFileSync(process.execPath, [join(import.meta.dirname, "ledger", "fill.js"), ledger, REPORTS], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { address, end } = await served(ledger, TOKEN, "--requests", "1000000");
  const stop = new AbortController();
  try {
    const streams = await Promise.all(
      Array.from({ length: LISTENERS }, () => fetch(`${address}/api/v1/events`, { headers, signal: stop.signal })),
    );
    const figures: Record<string, object> = { listeners: { open: streams.filter((s) => s.status === 200).length } };
    for (const [name, paths] of Object.entries(QUESTIONS)) {
      const requests = paths.map((path) => ({ method: "GET" as const, path: `/api/v1${path}`, headers }));
      const result = await autocannon({ url: address, connections: 10, duration: SECONDS, requests });
      const { requests: asked, latency, non2xx } = result;
      figures[name] = { perSecond: Math.round(asked.average), p50: latency.p50, p99: latency.p99, failed: non2xx };
    }
    process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  } finally {
    stop.abort();
    end();
  }
} finally {
  rmSync(folder, { recursive: true });
}
