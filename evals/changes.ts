/**
 * `npm run eval:changes [-- ID…]`: our own pairs of versions, read by the built program, with what changed between them in meaning held
 * against what is expected. Prints a table by kind, and every change that was missed or invented; the figures are kept under evals/results.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inputsOf, scorePair, versionPairs } from "../corpus/changes/pairs.js";
import { changesBetween } from "../src/compare/changes/compare-versions.js";
import { Reader } from "../src/read.js";

interface KindCount {
  expected: number;
  found: number;
  reported: number;
  invented: number;
}

const ids = process.argv.slice(2);
const counts = new Map<string, KindCount>();
const of = (kind: string): KindCount => {
  const count = counts.get(kind) ?? { expected: 0, found: 0, reported: 0, invented: 0 };
  counts.set(kind, count);
  return count;
};
const say = (words: string) => process.stdout.write(`${words}\n`);

const pairs = versionPairs().filter(({ id }) => ids.length === 0 || ids.includes(id));
let whole = 0;
await using reader = await Reader.open();
for (const pair of pairs) {
  const [before, after] = inputsOf(pair);
  const changes = changesBetween(await reader.read(before), await reader.read(after));
  const { missed, invented } = scorePair(pair, changes);
  for (const { kind } of pair.expect) of(kind).expected++;
  for (const expected of pair.expect) if (!missed.includes(expected)) of(expected.kind).found++;
  for (const { kind } of changes) of(kind).reported++;
  for (const { kind } of invented) of(kind).invented++;
  if (missed.length + invented.length === 0) whole++;
  else say(pair.id);
  for (const expected of missed) say(`  missed    ${JSON.stringify(expected)}`);
  for (const { kind, line } of invented) say(`  invented  ${kind}: ${line}`);
  if (ids.length > 0) for (const { kind, line } of changes) say(`  ${kind}: ${line}`);
}

const total = of("all");
for (const [kind, count] of [...counts].filter(([kind]) => kind !== "all"))
  for (const field of ["expected", "found", "reported", "invented"] as const) {
    total[field] += count[field];
    counts.set(kind, count);
  }
const table = [...counts].sort(([a], [b]) => (a === "all" ? 1 : b === "all" ? -1 : a < b ? -1 : 1));
say(`\n${"kind".padEnd(18)}expected  found  reported  invented`);
for (const [kind, { expected, found, reported, invented }] of table)
  say(
    `${kind.padEnd(18)}${String(expected).padStart(8)}${String(found).padStart(7)}${String(reported).padStart(10)}${String(invented).padStart(10)}`,
  );
say(`${whole} of ${pairs.length} pairs without a fault`);

if (ids.length === 0) {
  const { files } = JSON.parse(readFileSync("model/manifest.json", "utf8")) as { files: Record<string, string> };
  const git = (...args: string[]): string => execFileSync("git", args).toString("utf8").trim();
  const date = new Date().toISOString().slice(0, 10);
  const commit = git("rev-parse", "--short=12", "HEAD") + (git("status", "--porcelain", "--untracked-files=no") ? " and changes" : "");
  const result = {
    date,
    commit,
    model: files["reader.onnx"],
    command: "npm run eval:changes",
    pairs: pairs.length,
    whole,
    kinds: Object.fromEntries(table),
  };
  mkdirSync("evals/results", { recursive: true });
  writeFileSync(`evals/results/${date}-changes.json`, `${JSON.stringify(result, null, 1)}\n`);
}
