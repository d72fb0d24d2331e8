/** The reports among which joins are looked for: both shared dossiers, and 300 articles of the newswire that are labelled nowhere. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportInput } from "../src/intake/input.js";

export interface JoinSet {
  readonly name: string;
  /** The dossier that its reports are added to; null for none. */
  readonly dossier: string | null;
  readonly reports: readonly ReportInput[];
}

interface Gold {
  readonly reports: readonly { readonly nn: string; readonly outlet: string; readonly date: string | null }[];
}

function dossierSets(data: string): JoinSet[] {
  const folder = join(data, "dossiers");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const { reports } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold;
      return {
        name,
        dossier: name,
        reports: reports.map(({ nn, outlet, date }) => ({
          source: `${nn}.txt`,
          text: readFileSync(join(folder, name, `${nn}.txt`), "utf8"),
          metadata: { id: nn, publisher: outlet, published: date },
        })),
      };
    });
}

/** The scorers' own way to make text of the set's tokens (score/names.py); one JSON object a line. */
const REBUILD = `
import gzip, json, sys
sys.path.insert(0, sys.argv[1])
import names
docs, name = {}, None
for line in gzip.open(sys.argv[2], "rt", encoding="utf-8"):
    if line.startswith("# doc = "):
        docs[name := line[8:].strip().split(".t")[0]] = []
    else:
        docs[name].append(line.rstrip("\\n"))
for name, lines in docs.items():
    print(json.dumps([name, names.read_tsv(lines)[0]]))
`;
const EVERY = 3;
const ARTICLES = 300;

/** Text of each article of the newswire, under its name, in the set's order. */
export function newswireTexts(shared: string): (readonly [name: string, text: string])[] {
  const file = join(shared, "data", "ner", "en-worldwide-newswire", "train.tsv.gz");
  const out = execFileSync("python3", ["-c", REBUILD, join(shared, "score"), file], { encoding: "utf8", maxBuffer: 1 << 28 });
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as [string, string]);
}

/** Every third article in the set's order from a place on, those left out that have labels. No day and no publisher is known of them. */
function newswireSet(shared: string, from: number): JoinSet {
  const labelled = new Set(readdirSync(join(shared, "data", "newswire")).map((name) => name.replace(/\.json$/, "")));
  const articles = newswireTexts(shared)
    .filter(([name]) => !labelled.has(name))
    .filter((_, n) => n % EVERY === from)
    .slice(0, ARTICLES);
  return {
    name: "newswire",
    dossier: null,
    reports: articles.map(([id, text]) => ({ source: `${id}.txt`, text, metadata: { id } })),
  };
}

/** @param from 0, 1 or 2: which third of the newswire */
export const joinSets = (shared: string, from: number): JoinSet[] => [...dossierSets(join(shared, "data")), newswireSet(shared, from)];
