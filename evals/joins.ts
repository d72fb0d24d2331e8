/**
 * `npm run eval:joins [-- --third 0|1|2] [--save FILE | --from FILE] > joins.jsonl`: who is one across reports, for a reader to judge. Each set of reports is
 * added to a ledger of its own. One JSON object a line: a `join` for each identity that actors of two reports or more have, an `apart` for
 * each name that several identities have, a `doubt` for each pair that waits for a person. `--save` keeps the readings, `--from` takes them
 * instead of reading again. Judgements are kept in evals/judgements/.
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sentenceAround } from "../src/compare/standing/assertions-of.js";
import { addReport } from "../src/ledger/append/add-report.js";
import { comparePending } from "../src/ledger/comparison/comparer.js";
import type { Ledger } from "../src/ledger/ledger.js";
import { openLedger } from "../src/ledger/open.js";
import { queue } from "../src/ledger/queries/queue.js";
import { arrivalOf } from "../src/ledger/source-tables/arrival.js";
import { Reader } from "../src/read.js";
import type { ReadoutDocument } from "../src/records/document.js";
import type { Span } from "../src/text/span.js";
import { type JoinSet, joinSets } from "./join-sets.js";
import { sharedFolder } from "./shared.js";

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** An actor of a report, as the ledger has it. */
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly called: string;
  readonly name: number;
  readonly spelling: string;
  readonly ref: string;
  readonly actor: string;
}

const actorRows = (ledger: Ledger): Promise<Row[]> =>
  ledger.read((db) =>
    db
      .selectFrom("projected_actors as a")
      .innerJoin("profiles as f", "f.seq", "a.profile")
      .innerJoin("identities as i", "i.seq", "f.identity")
      .innerJoin("projected_reports as r", "r.report", "a.report")
      .select(["i.id", "i.kind", "i.name as called", "a.name", "a.spelling", "r.ref", "a.id as actor"])
      .orderBy("i.name")
      .orderBy("i.id")
      .orderBy("r.ref")
      .orderBy("a.n")
      .$castTo<Row>()
      .execute(),
  );

function grouped<K>(rows: readonly Row[], key: (row: Row) => K): Map<K, Row[]> {
  const found = new Map<K, Row[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return found;
}

/** How an actor stands in a report: its name, posts and descriptions, and the sentence around its first mention. */
function member({ ref, actor, spelling, id }: Row, { report: { text }, actors, statements }: ReadoutDocument) {
  const words = (span: Span) => text.slice(...span).replace(/\s+/g, " ");
  const own = actors.find((one) => one.id === actor);
  const mentions = own?.mentions ?? [];
  const first = (mentions.find(({ form }) => form === "name") ?? mentions[0])?.span as Span | undefined;
  const described = statements.flatMap((s) => (s.speakers.includes(actor) ? (s.authority.descriptor ?? []) : []));
  return {
    report: ref,
    actor,
    identity: id,
    at: first?.[0] ?? null,
    name: spelling,
    kind: own?.kind,
    roles: (own?.roles ?? []).map(({ title, of }) => (of === null ? title : `${title} | ${of}`)),
    described: [...new Set(described)],
    names: [...new Set(mentions.filter(({ form }) => form !== "pronoun").map(({ span }) => words(span)))],
    sentence: first ? words(sentenceAround(text, first)) : null,
  };
}

async function printJoins(set: string, ledger: Ledger, documents: ReadonlyMap<string, ReadoutDocument>): Promise<void> {
  const rows = await actorRows(ledger);
  const shown = (row: Row) => member(row, documents.get(row.ref) as ReadoutDocument);
  for (const [id, own] of grouped(rows, (row) => row.id)) {
    const [{ kind, called }] = own as [Row];
    if (new Set(own.map(({ ref }) => ref)).size > 1) print({ join: set, id, kind, name: called, members: own.map(shown) });
  }
  const nameless = new Set(
    (await ledger.read((db) => db.selectFrom("names").select("seq").where("named", "=", 0).execute())).map(({ seq }) => seq),
  );
  for (const own of grouped(rows, (row) => row.name).values()) {
    const [{ spelling, kind, name }] = own as [Row];
    if (!nameless.has(name) && new Set(own.map(({ id }) => id)).size > 1)
      print({ apart: set, kind, name: spelling, members: own.map(shown) });
  }
  const doubts = (await queue(ledger, { limit: 100_000 })).items;
  for (const { of, rule, reason, one, other } of doubts) if (of === "actor") print({ doubt: set, rule, reason, one, other });
}

/** Reads a set's reports, or takes them as they were read before, and holds them against each other. */
async function runSet({ name, dossier, reports }: JoinSet, read: (key: string, n: number) => Promise<ReadoutDocument>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "readout-joins-"));
  const ledger = await openLedger(join(folder, "ledger.db"), { create: true });
  const documents = new Map<string, ReadoutDocument>();
  for (const [n, incoming] of reports.entries()) {
    const id = incoming.metadata?.id as string;
    const document = await read(`${name} ${id}`, n);
    documents.set(id, document);
    await addReport(ledger, arrivalOf(incoming, document, dossier));
    if (n % 20 === 19) say(`${name}: ${n + 1} of ${reports.length} reports`);
  }
  await comparePending(ledger);
  await printJoins(name, ledger, documents);
  await ledger.close();
  rmSync(folder, { recursive: true });
}

const [from, save] = [option("--from"), option("--save")];
const kept = new Map<string, ReadoutDocument>(
  from === undefined
    ? []
    : (readFileSync(from, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)) as [string, ReadoutDocument][]),
);
const saved = save === undefined ? null : createWriteStream(save);
const reader = from === undefined ? await Reader.open() : null;
for (const set of joinSets(sharedFolder(), Number(option("--third") ?? 0)))
  await runSet(set, async (key, n) => {
    const document = kept.get(key) ?? (await (reader as Reader).read(set.reports[n] as JoinSet["reports"][number]));
    saved?.write(`${JSON.stringify([key, document])}\n`);
    return document;
  });
saved?.end();
await reader?.close();
