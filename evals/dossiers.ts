/**
 * `npm run eval:dossiers [-- --verbose] [NAME…]`: matters, parties, histories and conflicts of the dossiers in corpus/dossiers, read and compared as
 * `readout add` does. What was found in those at odd places by name may be looked at; of those at even places only figures are printed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dossiers } from "../corpus/dossiers/labels.js";
import { addReport } from "../src/ledger/append/add-report.js";
import { comparePending } from "../src/ledger/comparison/comparer.js";
import { openLedger } from "../src/ledger/open.js";
import { dossier } from "../src/ledger/queries/dossier.js";
import { arrivalOf } from "../src/ledger/source-tables/arrival.js";
import { Reader } from "../src/read.js";
import type { Dossier } from "../src/records/views.js";
import { type Count, countDossier, emptyScore, MEASURES, type Score } from "./dossier-score.js";

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const percent = ({ right, of }: Count): string => (of === 0 ? "–" : ((100 * right) / of).toFixed(1));
const f1 = (a: Count, b: Count): string => {
  const [p, r] = [a, b].map(({ right, of }) => (of === 0 ? 0 : right / of)) as [number, number];
  return p + r === 0 ? "0.0" : ((200 * p * r) / (p + r)).toFixed(1);
};

function print(name: string, score: Score): void {
  const figures = MEASURES.map((measure) => `${measure} ${percent(score[measure])}`);
  const both = [
    `entries F1 ${f1(score["entries found"], score["entries right"])}`,
    `B³ F1 ${f1(score["B³ precision"], score["B³ recall"])}`,
    `parties F1 ${f1(score["parties found"], score["parties right"])}`,
    `conflicts F1 ${f1(score["conflicts found"], score["conflicts right"])}`,
  ];
  say(`${name.padEnd(20)} ${[...both, ...figures].join(", ")}`);
}

/** Every history, for whoever looks at misses. */
function show(found: Dossier): void {
  const refs = new Map(found.reports.map(({ id, ref }) => [id, ref]));
  for (const { id, label, kind, history, standing } of found.matters) {
    say(`  ${id} ${kind}: ${label} → ${standing.state ?? "contested"}`);
    for (const h of history)
      say(`      ${h.effective} ${refs.get(h.report)} ${h.state} ${h.status} ${h.speaker ?? "(report)"} “${h.quote.slice(0, 90)}”`);
  }
}

const verbose = process.argv.includes("--verbose");
const asked = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const folder = mkdtempSync(join(tmpdir(), "readout-dossiers-"));
/** Labelled conflicts found, by kind. */
const kinds: Record<string, Count> = {};
const halves = { odd: emptyScore(), even: emptyScore(), all: emptyScore() };
await using reader = await Reader.open();
for (const [place, { labels, texts }] of dossiers().entries()) {
  const half = place % 2 === 0 ? "odd" : "even"; // the first is at place 1
  if (asked.length > 0 && !asked.includes(labels.name)) continue;
  const ledger = await openLedger(join(folder, `${labels.name}.db`), { create: true });
  for (const { nn, outlet, date } of labels.reports) {
    const incoming = { source: `${nn}.txt`, text: texts.get(nn) as string, metadata: { id: nn, publisher: outlet, published: date } };
    await addReport(ledger, arrivalOf(incoming, await reader.read(incoming), labels.name));
  }
  await comparePending(ledger);
  const found = await dossier(ledger, labels.name);
  await ledger.close();
  const own = emptyScore();
  const { missed, strangers, parties } = countDossier(own, labels, found, texts);
  for (const { kind } of labels.conflicts) kinds[kind] = { right: kinds[kind]?.right ?? 0, of: (kinds[kind]?.of ?? 0) + 1 };
  for (const one of labels.conflicts) if (!missed.includes(one)) (kinds[one.kind] as Count).right++;
  for (const score of [halves[half], halves.all])
    for (const measure of MEASURES) {
      score[measure].right += own[measure].right;
      score[measure].of += own[measure].of;
    }
  print(labels.name, own);
  if (half === "even") continue;
  if (verbose) {
    show(found);
    for (const one of parties) say(`  parties: ${one}`);
  }
  for (const one of strangers) say(`  to judge: ${one}`);
  for (const { kind, sides } of missed)
    say(`  missed: ${kind}: ${sides.map(({ report, anchor }) => `(${report}) “${anchor}”`).join(" / ")}`);
}
rmSync(folder, { recursive: true });
for (const [half, score] of Object.entries(halves)) print(half, score);
say(
  `conflicts found: ${Object.entries(kinds)
    .map(([kind, { right, of }]) => `${kind} ${right} of ${of}`)
    .join(", ")}`,
);
