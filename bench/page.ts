/**
 * `npm run bench:page`: how long each view of the page is waited for over a ledger of a million statements, and how long search as one types.
 * BENCH_LEDGER names a ledger that is there; else one is made up and compared (40,000 reports in dossiers of fifty, some fifteen minutes).
 * Milliseconds in a real browser on this machine: from the visit of an address to the frame in which its main part has its words.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startChromium } from "../scripts/chromium.js";
import { asked, viewsOf } from "../scripts/page-views.js";
import { served } from "../scripts/served.js";
import { catchUp } from "../src/ledger/maintenance/catch-up.js";
import { openLedger } from "../src/ledger/open.js";
import { median, percentile, round } from "./ledger/numbers.js";

const TOKEN = "a-token-for-the-benchmark";
const REPORTS = process.env.BENCH_REPORTS ?? "40000";
const VISITS = Number(process.env.BENCH_RUNS ?? 5);
/** Typed letter by letter into the search box, at a quick typist's pace. */
const TYPED = ["minister", "talks today", "bridge closed", "shipment of"];
const PAUSE = 120;

/** Until the main part has words and nothing that fits a selector is still loading. */
const ready = (loading: string) => `(() => {
  const main = document.querySelector("main");
  return main && !main.querySelector("${loading}") && main.innerText.trim().length > 40 && performance.now();
})()`;

interface Visited {
  /** Milliseconds from the start of a visit to what one came for. */
  readonly useful: number;
  /** The same to all that there is. */
  readonly whole: number;
}

async function visited(page: Page, address: string): Promise<Visited> {
  await page.goto(address, { waitUntil: "commit" });
  const until = async (loading: string) =>
    (await (await page.waitForFunction(ready(loading), undefined, { polling: "raf", timeout: 120_000 })).jsonValue()) as number;
  return { useful: await until(".loading:not(.later)"), whole: await until(".loading") };
}

const told = (took: readonly number[]) => ({ median: round(median(took), 0), most: round(Math.max(...took), 0) });

/** Milliseconds from each letter to the answer for what was typed by then; letters that the next one overtakes have none. */
async function typed(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  const took: number[] = [];
  const started = new Map<string, number>();
  page.on("request", (request) => request.url().includes("/api/v1/search") && started.set(request.url(), performance.now()));
  page.on("response", (response) => {
    const at = started.get(response.url());
    if (at !== undefined) took.push(performance.now() - at);
  });
  for (const words of TYPED) {
    await page.keyboard.press("/");
    await page.keyboard.type(words, { delay: PAUSE });
    await page.waitForTimeout(1000);
  }
  return took;
}

const folder = mkdtempSync(join(tmpdir(), "readout-bench-page-"));
const ledger = process.env.BENCH_LEDGER ?? join(folder, "one.db");
const browser = await startChromium();
if (!browser) throw new Error("there is no browser to measure in");
try {
  if (!process.env.BENCH_LEDGER)
    execFileSync(process.execPath, [join(import.meta.dirname, "ledger", "compare.js"), ledger, REPORTS, "matters"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  const filled = await openLedger(ledger);
  await catchUp(filled); // a ledger that `readout add` has filled is
  await filled.close();
  const { address, end } = await served(ledger, TOKEN);
  try {
    const page = await browser.newPage({ bypassCSP: true }); // what waits in the page is evaluated there
    await page.goto(`${address}/?token=${TOKEN}`);
    const { items } = await asked<{ items: { name: string }[] }>(address, TOKEN, "/dossiers");
    const views: Record<string, Record<keyof Visited, ReturnType<typeof told>>> = {};
    for (const [name, path] of await viewsOf(address, TOKEN, items[0]?.name ?? "", "minister")) {
      const took: Visited[] = [];
      for (let n = 0; n < VISITS; n++) took.push(await visited(page, address + path));
      views[name] = { useful: told(took.map((one) => one.useful)), whole: told(took.map((one) => one.whole)) };
      process.stderr.write(`${name}: ${JSON.stringify(views[name])}\n`);
    }
    const search = await typed(page, `${address}/search`);
    const figures = { views, search: { answers: search.length, median: round(median(search), 0), p95: round(percentile(search, 95), 0) } };
    process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  } finally {
    end();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
