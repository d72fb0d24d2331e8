/**
 * `npm run lighthouse`: performance, accessibility and best practices of every main view, by Lighthouse in Debian's Chromium, over the sample
 * dossier as `readout serve` serves it; fails where one is below 95. Lighthouse is fetched from npm on the first run (npx), asks nothing of any
 * other machine while it measures, and reports no errors. Lighthouse's profile of a desk machine; LIGHTHOUSE_PHONE=1 takes that of a phone of the
 * middle class on a slow line, four times slower than the machine it runs on. Both need a machine that does nothing else. LIGHTHOUSE_VIEWS picks views by words of their names. Whole results lie in `.cache/lighthouse`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { asked, viewsOf } from "./page-views.js";
import { served } from "./served.js";

const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
const LEAST = 95;
const TOKEN = "a-token-for-lighthouse";
const DOSSIER = "Patrol boats";
const PROGRAM = process.env.READOUT_TEST_CHROMIUM ?? "/usr/bin/chromium";

interface Result {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>>;
}

/** Puts the sample in, and waits until it is compared. */
async function filled(origin: string): Promise<void> {
  const lines = readFileSync(resolve("examples", "patrol-boats.jsonl"), "utf8").trim().split("\n");
  const { id } = await asked<{ id: string }>(origin, TOKEN, "/reports", {
    reports: lines.map((line) => JSON.parse(line)),
    dossier: DOSSIER,
  });
  for (;;) {
    const { status } = await asked<{ status: string }>(origin, TOKEN, `/jobs/${id}`);
    if (status === "done") return;
    if (status !== "running" && status !== "waiting") throw new Error(`the sample could not be read: ${status}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

/** Times that a view is measured until its trace is whole: on a busy machine Lighthouse loses one now and then (NO_NAVSTART). */
const TRIES = 3;

function measured(address: string, file: string, tries = TRIES): Result {
  try {
    return measuredOnce(address, file);
  } catch (error) {
    if (tries === 1) throw error;
    return measured(address, file, tries - 1);
  }
}

function measuredOnce(address: string, file: string): Result {
  const flags = ["--headless=new", "--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const options = [
    `--only-categories=${CATEGORIES.join(",")}`,
    "--output=json",
    ...(process.env.LIGHTHOUSE_PHONE ? [] : ["--preset=desktop"]),
    `--output-path=${file}`,
    "--quiet",
    "--no-enable-error-reporting",
    `--extra-headers=${JSON.stringify({ Authorization: `Bearer ${TOKEN}` })}`,
    `--chrome-flags=${flags.join(" ")}`,
  ];
  execFileSync("npx", ["--yes", LIGHTHOUSE, address, ...options], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, CHROME_PATH: PROGRAM },
  });
  return JSON.parse(readFileSync(file, "utf8")) as Result;
}

/** What kept a category from the whole of its score, in a few words. */
const faults = ({ categories, audits }: Result): string[] =>
  CATEGORIES.flatMap((category) => {
    if (Math.round((categories[category]?.score ?? 0) * 100) >= LEAST) return [];
    return (categories[category]?.auditRefs ?? []).flatMap(({ id }) => {
      const audit = audits[id];
      return audit && audit.score !== null && audit.score < 0.9 ? [`${id}${audit.displayValue ? ` (${audit.displayValue})` : ""}`] : [];
    });
  });

const results = resolve(".cache", "lighthouse");
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "readout-lighthouse-"));
const { address: origin, end } = await served(join(folder, "one.db"), TOKEN);
try {
  await filled(origin);
  const wanted = process.env.LIGHTHOUSE_VIEWS?.split(/\W+/);
  for (const [name, path] of await viewsOf(origin, TOKEN, DOSSIER, "boats")) {
    if (wanted && !wanted.includes(name)) continue;
    const result = measured(origin + path, join(results, `${name}.json`));
    const scores = CATEGORIES.map((category) => Math.round((result.categories[category]?.score ?? 0) * 100));
    process.stdout.write(`${[name.padEnd(12), ...scores.map((score) => String(score).padStart(4)), ...faults(result)].join(" ")}\n`);
    if (scores.some((score) => score < LEAST)) process.exitCode = 1;
  }
} finally {
  end();
  rmSync(folder, { recursive: true });
}
