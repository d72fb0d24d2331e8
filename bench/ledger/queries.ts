/**
 * How long queries take on a filled ledger: `node queries.js ADDRESS REPORTS [RUNS [PART OF A KIND]]`. What is asked for is drawn from the reports
 * that are there, frequent and rare alike. Prints one JSON line: milliseconds, median and p95, of each kind.
 */
import { performance } from "node:perf_hooks";
import { openLedger } from "../../src/ledger/open.js";
import { actor, actors } from "../../src/ledger/queries/actors.js";
import { dossier } from "../../src/ledger/queries/dossier.js";
import { find } from "../../src/ledger/queries/find.js";
import { revisions } from "../../src/ledger/queries/reports.js";
import { statements, timeline } from "../../src/ledger/queries/statements.js";
import { AUTHORITY_KINDS, STANCES } from "../../src/records/vocabulary.js";
import { dossierOf } from "./dossiers.js";
import { generated } from "./generate.js";
import { median, percentile, round } from "./numbers.js";

const [address = "", count = "1000", times = "100", only = ""] = process.argv.slice(2);
const [all, runs] = [Number(count), Number(times)];
const ledger = await openLedger(address);

let state = 7;
/** A number below n, the same in every run. */
const pick = (n: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % n;
};
const report = () => generated(pick(all)).document;
const one = <T>(values: readonly T[]): T => values[pick(values.length)] as T;
const WORD = /\p{L}{4,}/gu;
const wordsOf = (text: string): string[] => text.match(WORD) ?? ["bridge"];
const sentence = () => {
  const { report: r, statements: s } = report();
  return one(s)
    .content.map(([a, b]) => r.text.slice(a, b))
    .join(" ");
};
const word = () => one(wordsOf(sentence()));
const phrase = () => {
  const words = sentence().replace(/["“”]/g, "").split(/\s+/);
  const from = pick(Math.max(1, words.length - 2));
  return `"${words.slice(from, from + 2).join(" ")}"`;
};
const speaker = () => {
  const { actors: a, statements: s } = report();
  return a.find((x) => x.id === one(s).speaker)?.name ?? "Novak";
};
const day = () => report().report.published as string;

/** Kind → one query with what it asks for drawn anew. */
const KINDS: Readonly<Record<string, () => Promise<unknown>>> = {
  "statements: newest": () => statements(ledger, {}),
  "statements: a page far in": () => statements(ledger, { until: day() }),
  "statements: by speaker, full name": () => statements(ledger, { speaker: speaker() }),
  "statements: by speaker, one word of a name": () => statements(ledger, { speaker: one(speaker().split(" ")) }),
  "statements: by authority": () => statements(ledger, { authority: one(AUTHORITY_KINDS) }),
  "statements: by stance": () => statements(ledger, { stance: one(STANCES) }),
  "statements: by authority and stance": () => statements(ledger, { authority: one(AUTHORITY_KINDS), stance: one(STANCES) }),
  "statements: by month": () => {
    const month = day().slice(0, 7);
    return statements(ledger, { since: month, until: month });
  },
  "statements: by words": () => statements(ledger, { about: word() }),
  "statements: by two words": () => statements(ledger, { about: `${word()} ${word()}` }),
  "statements: by words and speaker": () => statements(ledger, { about: word(), speaker: speaker() }),
  "statements: by words and stance": () => statements(ledger, { about: word(), stance: one(STANCES) }),
  "statements: by words and dossier": () => statements(ledger, { about: word(), dossier: dossierOf(pick(all)) }),
  "statements: by dossier": () => statements(ledger, { dossier: dossierOf(pick(all)) }),
  "timeline: by dossier": () => timeline(ledger, { dossier: dossierOf(pick(all)) }),
  "timeline: by speaker": () => timeline(ledger, { speaker: speaker() }),
  "actors: most first": () => actors(ledger),
  "actors: by name": () => actors(ledger, { name: one(speaker().split(" ")) }),
  "actor: one": async () =>
    actor(ledger, (await actors(ledger, { name: speaker(), unnamed: true, limit: 1 })).items[0]?.id ?? "p:0000000000000000").catch(
      () => null,
    ),
  "find: one word": () => find(ledger, word()),
  "find: two words": () => find(ledger, `${word()} ${word()}`),
  "find: two words side by side": () => find(ledger, phrase()),
  "find: a page far in": () => find(ledger, word(), { until: day() }),
  revisions: () => revisions(ledger, report().report.id),
  "dossier: 50 reports": () => dossier(ledger, `affair ${pick(Math.floor(all / 50))}`),
};

const figures: Record<string, { median: number; p95: number; most: number }> = {};
for (const [kind, query] of Object.entries(KINDS).filter(([name]) => name.includes(only))) {
  for (let n = 0; n < 5; n++) await query();
  const took: number[] = [];
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    await query();
    took.push(performance.now() - start);
  }
  figures[kind] = { median: round(median(took), 1), p95: round(percentile(took, 95), 1), most: round(Math.max(...took), 1) };
  process.stderr.write(`${kind}: ${JSON.stringify(figures[kind])}\n`);
}
await ledger.close();
process.stdout.write(`${JSON.stringify({ runs, milliseconds: figures, megabytes: round(process.resourceUsage().maxRSS / 1024, 0) })}\n`);
