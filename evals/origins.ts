/**
 * `npm run eval:origins [-- --verbose]`: pairs of reports with one origin or two, by kind: those of corpus/origins, and those of the shared
 * dossiers where the data pack is there. Each family and dossier is compared as a ledger would, candidates by keys.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compared } from "../corpus/origins/compared.js";
import { families } from "../corpus/origins/families.js";
import { Reader } from "../src/read.js";
import type { ReadoutDocument } from "../src/records/document.js";

interface ReportIn {
  readonly id: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

interface PairOf {
  readonly pair: readonly [string, string];
  readonly kind: string;
  readonly origin: boolean;
}

interface GroupOf {
  readonly name: string;
  readonly reports: readonly ReportIn[];
  readonly pairs: readonly PairOf[];
}

interface GoldReport {
  readonly nn: string;
  readonly url: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly origin_group: string;
}

const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** All pairs of a labelled dossier; what stands in brackets behind an outlet is no part of its name. */
function dossiers(folder: string): GroupOf[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const { reports } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { reports: GoldReport[] };
      const pairs = reports.flatMap((a, n) =>
        reports.slice(n + 1).map((b): PairOf => ({ pair: [a.nn, b.nn], kind: "dossier", origin: a.origin_group === b.origin_group })),
      );
      const texts = reports.map(
        ({ nn, outlet, date, url }): ReportIn => ({
          id: nn,
          text: readFileSync(join(folder, name, `${nn}.txt`), "utf8"),
          publisher: outlet.replace(/\s*\([^)]*\)/g, "").trim(),
          published: date,
          url,
        }),
      );
      return { name, reports: texts, pairs };
    });
}

async function documentsOf(reader: Reader, reports: readonly ReportIn[]): Promise<ReadoutDocument[]> {
  const found: ReadoutDocument[] = [];
  for (const { id, text, publisher, published, url } of reports) {
    found.push(await reader.read({ source: id, text, metadata: { id, publisher, published, url } }));
  }
  return found;
}

interface Count {
  right: number;
  missed: number;
  false: number;
  apart: number;
}

const precision = ({ right, false: wrong }: Count): number => (right + wrong === 0 ? 100 : (100 * right) / (right + wrong));
const recall = ({ right, missed }: Count): number => (right + missed === 0 ? 100 : (100 * right) / (right + missed));

async function score(reader: Reader, groups: readonly GroupOf[], verbose: boolean): Promise<Map<string, Count>> {
  const counts = new Map<string, Count>();
  for (const { name, reports, pairs } of groups) {
    const documents = await documentsOf(reader, reports);
    const refOf = new Map(documents.map(({ report }) => [report.id, report.ref]));
    const origin = new Map(compared(documents).reports.map((place) => [refOf.get(place.report), place.origin]));
    for (const { pair, kind, origin: isOne } of pairs) {
      const isFound = origin.get(pair[0]) === origin.get(pair[1]);
      const outcome = isFound ? (isOne ? "right" : "false") : isOne ? "missed" : "apart";
      if (verbose && isFound !== isOne) say(`${outcome}: ${name} ${kind}: ${pair.join(" ")}`);
      for (const key of [kind, "all"]) {
        const count = counts.get(key) ?? { right: 0, missed: 0, false: 0, apart: 0 };
        count[outcome]++;
        counts.set(key, count);
      }
    }
  }
  return counts;
}

function print(title: string, counts: ReadonlyMap<string, Count>): void {
  say(title);
  for (const [kind, count] of [...counts].sort(([a], [b]) => (a === "all" ? 1 : b === "all" ? -1 : a < b ? -1 : 1))) {
    const figures = `right ${count.right}, missed ${count.missed}, false ${count.false}, rightly apart ${count.apart}`;
    say(`  ${kind.padEnd(24)} precision ${precision(count).toFixed(1)} %, recall ${recall(count).toFixed(1)} %: ${figures}`);
  }
}

const verbose = process.argv.includes("--verbose");
const shared = join(process.env.READOUT_SHARED ?? join(process.cwd(), "..", "shared"), "data", "dossiers");
await using reader = await Reader.open();
print("corpus/origins", await score(reader, families(), verbose));
if (existsSync(shared)) print("shared dossiers", await score(reader, dossiers(shared), verbose));
else say(`${shared} is not there: the shared dossiers are left out; set READOUT_SHARED to the data pack's folder`);
