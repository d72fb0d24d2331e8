/**
 * Pairs of reports that have one first source, or do not: families of reports on one affair, a file each. A report is its paragraphs, or another
 * report of the family with some paragraphs kept, words changed, paragraphs put before or behind. Read by the tests and by evals/origins.ts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface ReportLine {
  readonly report: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url?: string;
  readonly paragraphs?: readonly string[];
  readonly of?: string;
  readonly keep?: readonly number[];
  readonly change?: readonly (readonly [string, string])[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

export interface PairLine {
  readonly pair: readonly [string, string];
  readonly kind: string;
  /** Whether they have one origin. */
  readonly origin: boolean;
  readonly why?: string;
  readonly relation?: string;
  /** Rules of docs/rules.md that decide it. */
  readonly rule?: string;
}

export interface FamilyReport {
  /** Family and report: "dam/wire". */
  readonly id: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

interface Family {
  readonly name: string;
  readonly reports: readonly FamilyReport[];
  readonly pairs: readonly PairLine[];
}

const FOLDER = "corpus/origins";

/** The paragraphs of a report that is made of another. @throws Error where words to be changed are not there */
function derived(line: ReportLine, base: readonly string[]): string[] {
  let text = (line.keep ?? base.map((_, n) => n)).map((n) => base[n] as string).join("\n\n");
  for (const [from, to] of line.change ?? []) {
    if (!text.includes(from)) throw new Error(`${line.report} changes what is not there: ${from}`);
    text = text.replace(from, to);
  }
  return [...(line.before ?? []), text, ...(line.after ?? [])];
}

function familyOf(name: string, source: string): Family {
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const all = lines.map((line) => JSON.parse(line) as ReportLine | PairLine);
  const paragraphs = new Map<string, readonly string[]>();
  const reports: FamilyReport[] = [];
  for (const line of all) {
    if (!("report" in line)) continue;
    const base = line.of === undefined ? undefined : paragraphs.get(line.of);
    const own = line.paragraphs ?? derived(line, base ?? []);
    paragraphs.set(line.report, own);
    const { publisher, published, url = null } = line;
    reports.push({ id: `${name}/${line.report}`, text: own.join("\n\n"), publisher, published, url });
  }
  const pairs = all.filter((line) => "pair" in line).map((line) => ({ ...line, pair: line.pair.map((id) => `${name}/${id}`) as [string, string] }));
  return { name, reports, pairs };
}

export const families = (): Family[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .map((file) => familyOf(file.slice(0, -".jsonl".length), readFileSync(join(FOLDER, file), "utf8")));
