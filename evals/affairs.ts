/**
 * `npm run eval:affairs [-- NAME…]`: matters, histories and conflicts of the affairs in corpus/affairs, read and compared as `readout add` does, scored
 * as the made-up dossiers are. Parties are not labelled with their parts there, so these are not counted.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DossierLabels } from "../corpus/dossiers/labels.js";
import { addReport } from "../src/ledger/append/add-report.js";
import { comparePending } from "../src/ledger/comparison/comparer.js";
import { openLedger } from "../src/ledger/open.js";
import { dossier } from "../src/ledger/queries/dossier.js";
import { arrivalOf } from "../src/ledger/source-tables/arrival.js";
import { Reader } from "../src/read.js";
import { type Count, countDossier, emptyScore, MEASURES, type Score } from "./dossier-score.js";

const ROOT = join(process.cwd(), "corpus", "affairs");
const asked = process.argv.slice(2);
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const share = ({ right, of }: Count): number => (of === 0 ? 0 : (100 * right) / of);
const f1 = (a: Count, b: Count): string => (share(a) + share(b) === 0 ? 0 : (2 * share(a) * share(b)) / (share(a) + share(b))).toFixed(1);

const print = (name: string, score: Score): void =>
  say(
    [
      name.padEnd(20),
      `entries F1 ${f1(score["entries found"], score["entries right"])}`,
      `B³ F1 ${f1(score["B³ precision"], score["B³ recall"])}`,
      `conflicts F1 ${f1(score["conflicts found"], score["conflicts right"])}`,
      ...MEASURES.filter((measure) => !measure.startsWith("parties")).map((measure) => `${measure} ${share(score[measure]).toFixed(1)}`),
    ].join("  "),
  );

/** Labels in the form of the made-up dossiers', all parties in one part and all conflicts of one kind. */
function labelsOf(name: string): DossierLabels {
  const given = JSON.parse(readFileSync(join(ROOT, name, "labels.json"), "utf8"));
  const matters = given.matters.map((matter: { parties: string[] }) => ({
    ...matter,
    parties: matter.parties.map((party) => ["party", party]),
  }));
  return { ...given, matters, conflicts: given.conflicts.map((one: object, n: number) => ({ ...one, id: `c${n}`, kind: "state" })) };
}

const folder = mkdtempSync(join(tmpdir(), "readout-affairs-"));
const all = emptyScore();
await using reader = await Reader.open();
for (const { name } of readdirSync(ROOT, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const labels = labelsOf(name);
  const texts = new Map(labels.reports.map(({ nn }) => [nn, readFileSync(join(ROOT, name, `${nn}.txt`), "utf8").trim()]));
  const ledger = await openLedger(join(folder, `${name}.db`), { create: true });
  for (const { nn, outlet, date } of labels.reports) {
    const incoming = {
      source: `${nn}.txt`,
      text: texts.get(nn) as string,
      metadata: { id: nn, publisher: outlet, ...(date ? { published: date } : {}) },
    };
    await addReport(ledger, arrivalOf(incoming, await reader.read(incoming), name));
  }
  await comparePending(ledger);
  const found = await dossier(ledger, name);
  await ledger.close();
  const own = emptyScore();
  countDossier(own, labels, found, texts);
  for (const measure of MEASURES) {
    all[measure].right += own[measure].right;
    all[measure].of += own[measure].of;
  }
  print(name, own);
}
rmSync(folder, { recursive: true });
print("all", all);
