/**
 * `npm run eval:origins [-- --verbose]`: pairs of reports with one origin or two, by kind: those of corpus/origins, and those of the shared
 * dossiers where the data pack is there. Each family and dossier is compared as a ledger would, candidates by keys.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FamilyReport, families } from "../corpus/origins/families.js";
import { counted, outcomes, type PairGroup, type PairOutcome, precision, recall } from "../corpus/origins/score.js";
import { Reader } from "../src/read.js";

interface GoldReport {
  readonly nn: string;
  readonly url: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly origin_group: string;
}

const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** All pairs of a labelled dossier; what stands in brackets behind an outlet is no part of its name. */
function dossiers(folder: string): PairGroup[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const { reports } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { reports: GoldReport[] };
      const pairs = reports.flatMap((a, n) =>
        reports
          .slice(n + 1)
          .map((b): PairGroup["pairs"][number] => ({ pair: [a.nn, b.nn], kind: "dossier", origin: a.origin_group === b.origin_group })),
      );
      const texts = reports.map(
        ({ nn, outlet, date, url }): FamilyReport => ({
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

function print(title: string, all: readonly PairOutcome[]): void {
  say(title);
  for (const kind of [...new Set(all.map((one) => one.kind))].sort())
    line(
      kind,
      all.filter((one) => one.kind === kind),
    );
  line("all", all);
}

function line(name: string, all: readonly PairOutcome[]): void {
  const count = counted(all);
  const figures = `right ${count.right}, missed ${count.missed}, false ${count.false}, rightly apart ${count.apart}`;
  say(`  ${name.padEnd(24)} precision ${precision(count).toFixed(1)} %, recall ${recall(count).toFixed(1)} %: ${figures}`);
}

async function scored(reader: Reader, groups: readonly PairGroup[], verbose: boolean): Promise<PairOutcome[]> {
  const all: PairOutcome[] = [];
  for (const group of groups) {
    const found = await outcomes(reader, group);
    for (const { outcome, kind, pair, otherwise } of found) {
      if (verbose && otherwise.length > 0) say(`told otherwise: ${group.name} ${kind}: ${pair.join(" ")}: ${otherwise.join("; ")}`);
      if (verbose && (outcome === "missed" || outcome === "false")) say(`${outcome}: ${group.name} ${kind}: ${pair.join(" ")}`);
    }
    all.push(...found);
  }
  return all;
}

const verbose = process.argv.includes("--verbose");
const shared = join(process.env.READOUT_SHARED ?? join(process.cwd(), "..", "shared"), "data", "dossiers");
await using reader = await Reader.open();
print("corpus/origins", await scored(reader, families(), verbose));
if (existsSync(shared)) print("shared dossiers", await scored(reader, dossiers(shared), verbose));
else say(`${shared} is not there: the shared dossiers are left out; set READOUT_SHARED to the data pack's folder`);
