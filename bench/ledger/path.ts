/**
 * What storing costs against a bare loop of prepared statements that writes the very same rows: `node path.js SQLITE-FOLDER|postgres://…`.
 * The two take turns, block by block, each in a ledger of its own. The loop has its rows ready; ours compresses, hashes and compares.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import Database from "better-sqlite3";
import pg from "pg";
import { databaseOf } from "../../scripts/postgres.js";
import { isServer } from "../../src/address.js";
import { addReport } from "../../src/ledger/append/add-report.js";
import { openLedger } from "../../src/ledger/open.js";
import { arrivalOf } from "../../src/ledger/source-tables/arrival.js";
import type { Db, Tables } from "../../src/ledger/store.js";
import { type Generated, generated } from "./generate.js";
import { median, round } from "./numbers.js";

const [where = tmpdir(), blocks = "9", size = "200"] = process.argv.slice(2);

/** The rows of one report, table by table, in the order in which they are written. */
type Rows = readonly (readonly [table: keyof Tables, rows: readonly object[]])[];

/** Tables in the order of their references. */
const ORDER: readonly (keyof Tables)[] = [
  "engines",
  "publications",
  "blobs",
  "reports",
  "captures",
  "readings",
  "records",
  "projected_reports",
  "projected_statements",
  "names",
  "name_spellings",
  "name_words",
  "projected_speakers",
  "projected_actors",
  "search_queue",
  "audit_log",
];

interface Bare {
  /** Writes the rows of one report in one transaction. */
  write(rows: Rows): Promise<void>;
  make(table: string): Promise<void>;
  end(): Promise<void>;
}

const UPSERT: Partial<Record<keyof Tables, string>> = {
  engines: "on conflict do nothing",
  publications: "on conflict do nothing",
  blobs: "on conflict do nothing",
  names: "on conflict (seq) do update set statements = names.statements + excluded.statements",
  name_spellings: "on conflict (name, spelling) do update set uses = name_spellings.uses + excluded.uses",
  name_words: "on conflict do nothing",
};

const insertion = (table: string, fields: readonly string[], mark: (n: number) => string): string =>
  `insert into ${table} (${fields.join(", ")}) values (${fields.map((_, n) => mark(n)).join(", ")}) ${UPSERT[table as keyof Tables] ?? ""}`;

function bareSqlite(file: string): Bare {
  const db = new Database(file);
  for (const pragma of ["journal_mode = wal", "synchronous = full", "foreign_keys = on", "cache_size = -32000"]) db.pragma(pragma);
  const prepared = new Map<string, Database.Statement>();
  return {
    async write(rows) {
      db.exec("begin immediate");
      for (const [table, all] of rows) {
        const fields = Object.keys(all[0] ?? {});
        const statement = prepared.get(table) ?? db.prepare(insertion(table, fields, () => "?"));
        prepared.set(table, statement);
        for (const row of all) statement.run(Object.values(row));
      }
      db.exec("commit");
    },
    async make(table) {
      db.exec(table);
    },
    async end() {
      db.close();
    },
  };
}

async function barePostgres(address: string): Promise<Bare> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return {
    async write(rows) {
      await client.query("begin");
      for (const [table, all] of rows) {
        const fields = Object.keys(all[0] ?? {});
        const text = insertion(table, fields, (n) => `$${n + 1}`);
        for (const row of all) await client.query({ name: table, text, values: Object.values(row) });
      }
      await client.query("commit");
    },
    async make(table) {
      await client.query(table);
    },
    async end() {
      await client.end();
    },
  };
}

/** The lines of the audit log for a report, how it came in, and its reading: they stand side by side. */
async function linesOf(db: Db, report: number): Promise<object[]> {
  const first = await db.selectFrom("audit_log").select("seq").where("subject", "=", "reports").where("key", "=", String(report)).execute();
  const seq = first[0]?.seq ?? 0;
  return db
    .selectFrom("audit_log")
    .selectAll()
    .where("seq", ">=", seq)
    .where("seq", "<", seq + 3)
    .execute();
}

/** The rows that a ledger holds of each report, taken out of one that holds them. */
async function rowsOf(address: string, reports: number): Promise<Rows[]> {
  const ledger = await openLedger(address);
  const words = new Map<number, object[]>(); // no index leads from a name to its words
  for (const row of await ledger.read((db) => db.selectFrom("name_words").selectAll().execute()))
    words.set(row.name, [...(words.get(row.name) ?? []), row]);
  const all: Rows[] = [];
  for (let n = 1; n <= reports; n++)
    all.push(
      await ledger.read(async (db) => {
        const of = async (table: string, field: string, values: readonly (string | number)[]): Promise<object[]> =>
          values.length === 0
            ? []
            : db
                .selectFrom(table as "reports")
                .selectAll()
                .where(field as "seq", "in", values as number[])
                .execute();
        const [report] = (await of("reports", "seq", [n])) as { sha256: string; publication: number | null }[];
        const readings = (await of("readings", "report", [n])) as { seq: number; engine: number }[];
        const statements = (await of("projected_statements", "report", [n])) as { sort_key: number }[];
        const actors = (await of("projected_actors", "report", [n])) as { name: number }[];
        const speakers = (await of(
          "projected_speakers",
          "sort_key",
          statements.map((s) => s.sort_key),
        )) as { name: number }[];
        const names = [...new Set([...actors, ...speakers].map((a) => a.name))].sort((a, b) => a - b);
        const found: Partial<Record<keyof Tables, object[]>> = {
          engines: await of("engines", "seq", [readings[0]?.engine ?? 0]),
          publications: report?.publication == null ? [] : await of("publications", "seq", [report.publication]),
          blobs: await of("blobs", "sha256", [report?.sha256 ?? ""]),
          reports: [report as object],
          captures: await of("captures", "report", [n]),
          readings,
          records: await of("records", "reading", [readings[0]?.seq ?? 0]),
          projected_reports: await of("projected_reports", "report", [n]),
          projected_statements: statements,
          names: await of("names", "seq", names),
          name_spellings: await of("name_spellings", "name", names),
          name_words: names.flatMap((name) => words.get(name) ?? []),
          projected_speakers: speakers,
          projected_actors: actors,
          search_queue: [{ report: n }],
          audit_log: await linesOf(db, n),
        };
        return ORDER.filter((t) => (found[t]?.length ?? 0) > 0).map((t) => [t, found[t] as object[]] as const);
      }),
    );
  await ledger.close();
  return all;
}

const folder = isServer(where) ? null : mkdtempSync(join(where, "readout-path-"));
const fresh = async (name: string): Promise<string> => (folder ? join(folder, name) : databaseOf(where));
const count = Number(blocks) * Number(size);
const documents: Generated[] = Array.from({ length: count }, (_, n) => generated(n));
const statements = documents.map((d) => d.document.statements.length);

const model = await fresh("model.db");
const first = await openLedger(model, { create: true });
for (const { incoming, document } of documents) await addReport(first, arrivalOf(incoming, document, null));
await first.close();
const rows = await rowsOf(model, count);

const [ours, theirs] = [await fresh("ours.db"), await fresh("bare.db")];
const ledger = await openLedger(ours, { create: true });
await (await openLedger(theirs, { create: true })).close();
const bare = isServer(theirs) ? await barePostgres(theirs) : bareSqlite(theirs);
/** The least that could be called keeping statements: their own rows alone, a transaction a report. For comparison with other figures of that kind. */
const alone: Rows[] = rows.map((all) =>
  all
    .filter(([table]) => table === "records")
    .map(([, found]) => ["statements_alone" as keyof Tables, found.filter((r) => (r as { kind: string }).kind === "statement")] as const),
);
await bare.make("create table statements_alone (reading integer, kind text, n integer, id text, record text, receipt text)");
const aloneRates: number[] = [];
/** Milliseconds that making the rows ready took in a block: compressing, hashing, JSON. */
let ready = 0;
const results: { ours: number; ready: number; bare: number }[] = [];
for (let block = 0; block < Number(blocks); block++) {
  const here = Array.from({ length: Number(size) }, (_, n) => block * Number(size) + n);
  ready = 0;
  const said = here.reduce((sum, n) => sum + (statements[n] as number), 0);
  const timed = async (work: (n: number) => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    for (const n of here) await work(n);
    return said / ((performance.now() - start) / 1000);
  };
  const doOurs = () =>
    timed(async (n) => {
      const { incoming, document } = documents[n] as Generated;
      const start = performance.now();
      const arrival = arrivalOf(incoming, document, null);
      ready += performance.now() - start;
      await addReport(ledger, arrival);
    });
  /** Without the time that making rows ready took: that of the bare loop lie ready too. */
  const withoutReady = (rate: number) => said / (said / rate - ready / 1000);
  const doBare = () => timed((n) => bare.write(rows[n] as Rows));
  // each goes first in turn, since the disk may be slower for whoever comes second
  if (block % 2 === 0) {
    const a = await doOurs();
    results.push({ ours: a, ready: withoutReady(a), bare: await doBare() });
  } else {
    const b = await doBare();
    const a = await doOurs();
    results.push({ ours: a, ready: withoutReady(a), bare: b });
  }
}
for (let block = 0; block < Number(blocks); block++) {
  const here = Array.from({ length: Number(size) }, (_, n) => block * Number(size) + n);
  const start = performance.now();
  for (const n of here) await bare.write(alone[n] as Rows);
  aloneRates.push(here.reduce((sum, n) => sum + (statements[n] as number), 0) / ((performance.now() - start) / 1000));
}
await bare.end();
await ledger.close();
if (folder) rmSync(folder, { recursive: true });
const [warm, ...counted] = results;
process.stdout.write(
  `${JSON.stringify({
    blocks: counted.length,
    reportsABlock: Number(size),
    rowsAReport: round(rows.reduce((sum, r) => sum + r.reduce((s, [, all]) => s + all.length, 0), 0) / rows.length, 1),
    statementsAReport: round(statements.reduce((a, b) => a + b, 0) / count, 1),
    statementRowsPerSecond: { ours: round(median(counted.map((r) => r.ours)), 0), bare: round(median(counted.map((r) => r.bare)), 0) },
    statementRowsAlonePerSecond: round(median(aloneRates), 0),
    ratio: round(median(counted.map((r) => r.ours / r.bare))),
    ratioWithRowsReady: round(median(counted.map((r) => r.ready / r.bare))),
    ratios: counted.map((r) => round(r.ours / r.bare)),
    warmUp: warm && round(warm.ours / warm.bare),
  })}\n`,
);
