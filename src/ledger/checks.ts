/** Each check of one thing that is kept, told to a tally. */
import { gunzipSync } from "node:zlib";
import { ReadoutError } from "../errors.js";
import { reportId } from "../records/ids.js";
import { correctionsOf, type Read, type StoredReport, withRecords } from "./kept.js";
import { KINDS } from "./kinds.js";
import { layerOf } from "./layer.js";
import { correctionDigest, readingDigest, reportDigest, type Standing, sha256, spansIn, standingOf } from "./receipts.js";
import { shownOf } from "./shown.js";
import type { Db } from "./store.js";

export interface Finding {
  /** The report's number in the ledger and its id. */
  readonly report: string;
  /** The record, or what else of the report it is: "bytes", "source", "reading", "correction", "what is shown". */
  readonly what: string;
  readonly standing: Exclude<Standing, "exact">;
  /** Words that were kept, and those that stand there now. */
  readonly kept: string | null;
  readonly now: string | null;
}

const WORSE: readonly Standing[] = ["exact", "moved", "changed", "lost"];

export class Tally {
  readonly counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  readonly findings: Finding[] = [];

  note(report: string, what: string, standing: Standing, kept: string | null = null, now: string | null = null): void {
    this.counts[standing]++;
    if (standing !== "exact") this.findings.push({ report, what, standing, kept, now });
  }
}

/** One record: the worst of its spans, with the words of that one. */
function checkRecord(tally: Tally, report: string, text: string, { kind, id, record, receipt }: Read["records"][number]): void {
  let worst: { standing: Standing; kept: string | null; now: string | null } = { standing: "exact", kept: null, now: null };
  const take = (standing: Standing, kept: string | null, now: string | null) => {
    if (WORSE.indexOf(standing) > WORSE.indexOf(worst.standing)) worst = { standing, kept, now };
  };
  try {
    const words = JSON.parse(receipt) as string[];
    const spans = spansIn(JSON.parse(record));
    if (words.length !== spans.length) take("changed", `${words.length} spans`, `${spans.length} spans`);
    for (const [n, span] of spans.entries()) {
      const kept = words[n] ?? "";
      take(standingOf(text, span, kept), kept, text.slice(...span));
    }
  } catch {
    take("lost", null, null);
  }
  tally.note(report, `${kind} ${id}`, worst.standing, worst.kept, worst.now);
}

/** A reading: its digest, its report's id by its text, and all of its records. */
function checkReading(tally: Tally, name: string, { reading, document, records }: Read): void {
  const stored = document.report;
  const digest = readingDigest(document.engine, reading.document, reading.notes, inOrder(records));
  tally.note(name, `reading ${reading.seq}`, digest === reading.digest ? "exact" : "changed", reading.digest, digest);
  const id = reportId(stored.text, stored.url, stored.publisher);
  tally.note(name, `text of reading ${reading.seq}`, id === reading.id && id === stored.id ? "exact" : "changed", reading.id, id);
  const outside = spansIn([stored.anatomy, stored.dateline, document.notes]).filter(([a, b]) => a < 0 || a >= b || b > stored.text.length);
  tally.note(
    name,
    `parts of reading ${reading.seq}`,
    outside.length === 0 ? "exact" : "lost",
    null,
    outside.length === 0 ? null : `[${outside[0]}]`,
  );
  for (const record of records) checkRecord(tally, name, stored.text, record);
}

/** Records in the order in which their digest was taken. */
const inOrder = (records: Read["records"]): Read["records"] =>
  [...records].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.n - b.n);

async function checkBytes(db: Db, tally: Tally, name: string, report: StoredReport): Promise<void> {
  const blob = await db.selectFrom("blobs").selectAll().where("sha256", "=", report.sha256).executeTakeFirst();
  if (!blob) return tally.note(name, "bytes", "lost", report.sha256);
  try {
    const bytes = gunzipSync(blob.bytes);
    const hash = sha256(bytes);
    tally.note(name, "bytes", hash === report.sha256 && bytes.length === blob.size ? "exact" : "changed", report.sha256, hash);
  } catch (error) {
    tally.note(name, "bytes", "lost", report.sha256, (error as Error).message);
  }
}

/** How the report came in: address, file, metadata, time. */
async function checkSource(db: Db, tally: Tally, name: string, report: StoredReport): Promise<void> {
  const at = db
    .selectFrom("publications")
    .select("url")
    .where("seq", "=", report.publication ?? 0);
  const digest = reportDigest(report, (await at.executeTakeFirst())?.url ?? null);
  tally.note(name, "source", digest === report.digest ? "exact" : "changed", report.digest, digest);
}

/** Every correction; one that was taken out shows in the one that came after it. */
export async function checkCorrections(db: Db, tally: Tally): Promise<void> {
  let before: string | null = null;
  for (const correction of await db.selectFrom("corrections").selectAll().orderBy("seq").execute()) {
    const digest = correctionDigest(before, correction);
    const same = digest === correction.digest;
    tally.note(`report ${correction.report}`, `correction ${correction.seq}`, same ? "exact" : "changed", correction.digest, digest);
    before = correction.digest;
  }
}

/** The shown tables of one report, as text to compare. */
async function shownNow(db: Db, report: number): Promise<string> {
  const head = await db.selectFrom("shown_reports").selectAll().where("report", "=", report).execute();
  const statements = await db.selectFrom("shown_statements").selectAll().where("report", "=", report).execute();
  const actors = await db.selectFrom("shown_actors").selectAll().where("report", "=", report).execute();
  const places = statements.map((s) => s.place);
  const speakers = places.length === 0 ? [] : await db.selectFrom("shown_speakers").selectAll().where("place", "in", places).execute();
  const ids = [...new Set([...speakers, ...actors].map((row) => row.name))];
  const names = ids.length === 0 ? [] : await db.selectFrom("names").selectAll().where("id", "in", ids).execute();
  return rowsInOrder({ report: head[0], statements, actors, speakers, names });
}

interface Rows {
  readonly report: unknown;
  readonly statements: readonly object[];
  readonly actors: readonly object[];
  readonly speakers: readonly object[];
  readonly names: readonly object[];
}

/** Rows as text, whatever their order. How often a name speaks is left out: it is of all reports. */
function rowsInOrder({ report, statements, actors, speakers, names }: Rows): string {
  const fields = (row: unknown) => JSON.stringify(Object.entries((row ?? {}) as object).sort(([a], [b]) => (a < b ? -1 : 1)));
  const lists = [statements, actors, speakers, names.map((name) => ({ ...name, statements: 0 }))];
  return [fields(report), ...lists.map((rows) => rows.map(fields).sort().join("\n"))].join("\n\n");
}

export async function checkReport(db: Db, tally: Tally, report: StoredReport, accepted: readonly number[]): Promise<number> {
  const readings = await db.selectFrom("readings").selectAll().where("report", "=", report.seq).orderBy("generation").execute();
  const name = readings.at(-1)?.id ?? `report ${report.seq}`;
  await checkBytes(db, tally, name, report);
  await checkSource(db, tally, name, report);
  if (readings.length === 0) {
    tally.note(name, "reading", "lost");
    return 0;
  }
  const reads: Read[] = [];
  for (const reading of readings) {
    const read = await withRecords(db, reading).catch((error: unknown) => {
      if (error instanceof ReadoutError || !(error instanceof SyntaxError)) throw error;
      tally.note(name, `reading ${reading.seq}`, "lost", null, error.message);
      return null;
    });
    if (!read) continue;
    reads.push(read);
    checkReading(tally, name, read);
  }
  const standing = reads.filter((r) => accepted.includes(r.reading.generation)).at(-1);
  if (!standing) return 0;
  const layer = layerOf(standing.document, await correctionsOf(db, report.seq));
  const shown = shownOf({ report: report.seq, reading: standing.reading.seq, base: standing.reading.base }, standing.document, layer);
  tally.note(name, "what is shown", rowsInOrder(shown) === (await shownNow(db, report.seq)) ? "exact" : "changed");
  return layer.unplaced.length;
}
