/** Each check of one row of the source tables and of what is worked out from it, told to a tally. */
import { gunzipSync } from "node:zlib";
import { ReadoutError } from "../../errors.js";
import { reportId } from "../../records/ids.js";
import { RECORD_KINDS, spansIn } from "../../records/registry.js";
import { spanFields, spansAt } from "../../records/span-fields.js";
import { overlayOf } from "../overlay/overlay.js";
import { projectionRows } from "../projection/rows.js";
import { revisedPublication } from "../projection/superseded.js";
import type { SearchIndex } from "../search/search-index.js";
import {
  correctionDigest,
  type EvidenceCheck,
  evidenceCheck,
  readingDigest,
  reportDigest,
  sha256,
} from "../source-tables/evidence-digests.js";
import { acceptedGenerations, correctionsOf, type Read, type StoredReport, withRecords } from "../source-tables/source-store.js";
import type { Db } from "../store.js";
import { checkText } from "./comparison-checks.js";
import { checkDevelopments } from "./matter-checks.js";
import { checkIndexed, checkProjection } from "./projection-checks.js";
import type { Tally } from "./tally.js";

const NOTE_SPANS = spanFields(["[].span"]);

const WORSE: readonly EvidenceCheck[] = ["exact", "moved", "changed", "lost"];

/** One record: the worst of its spans, with the words of that one. */
function checkRecord(tally: Tally, report: string, text: string, { kind, id, record, receipt }: Read["records"][number]): void {
  let worst: { check: EvidenceCheck; kept: string | null; now: string | null } = { check: "exact", kept: null, now: null };
  const take = (check: EvidenceCheck, kept: string | null, now: string | null) => {
    if (WORSE.indexOf(check) > WORSE.indexOf(worst.check)) worst = { check, kept, now };
  };
  try {
    const words = JSON.parse(receipt) as string[];
    const value = JSON.parse(record) as { readonly id: string };
    if (value.id !== id) take("changed", value.id, id);
    const spans = spansIn(kind, value);
    if (words.length !== spans.length) take("changed", `${words.length} spans`, `${spans.length} spans`);
    for (const [n, span] of spans.entries()) {
      const kept = words[n] ?? "";
      take(evidenceCheck(text, span, kept), kept, text.slice(...span));
    }
  } catch {
    take("lost", null, null);
  }
  tally.note(report, `${kind} ${id}`, worst.check, worst.kept, worst.now);
}

/** A reading: its digest, its report's id by its text, and all of its records. */
function checkReading(tally: Tally, name: string, { reading, document, records }: Read): void {
  const stored = document.report;
  const digest = readingDigest(document.engine, reading.document, reading.notes, inOrder(records));
  tally.note(name, `reading ${reading.seq}`, digest === reading.digest ? "exact" : "changed", reading.digest, digest);
  const id = reportId(stored.text, stored.url, stored.publisher);
  tally.note(name, `text of reading ${reading.seq}`, id === reading.id && id === stored.id ? "exact" : "changed", reading.id, id);
  const parts = [...spansIn("report", stored), ...spansAt(NOTE_SPANS, document.notes)];
  const outside = parts.filter(([a, b]) => a < 0 || a >= b || b > stored.text.length);
  tally.note(
    name,
    `parts of reading ${reading.seq}`,
    outside.length === 0 ? "exact" : "lost",
    null,
    outside.length === 0 ? null : `[${outside[0]}]`,
  );
  const counts = new Map<string, number>();
  for (const record of inOrder(records)) {
    const n = counts.get(record.kind) ?? 0;
    counts.set(record.kind, n + 1);
    if (record.n !== n) tally.note(name, `${record.kind} ${record.id}`, "changed", `number ${n}`, `number ${record.n}`);
    checkRecord(tally, name, stored.text, record);
  }
}

/** Records in the order in which their digest was taken. */
const inOrder = (records: Read["records"]): Read["records"] =>
  [...records].sort((a, b) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind) || a.n - b.n);

/** @param what the bytes are called */
async function checkBytes(db: Db, tally: Tally, name: string, what: string, expected: string): Promise<void> {
  const blob = await db.selectFrom("blobs").selectAll().where("sha256", "=", expected).executeTakeFirst();
  if (!blob) return tally.note(name, what, "lost", expected);
  try {
    const bytes = gunzipSync(blob.bytes);
    const hash = sha256(bytes);
    tally.note(name, what, hash === expected && bytes.length === blob.size ? "exact" : "changed", expected, hash);
  } catch (error) {
    tally.note(name, what, "lost", expected, (error as Error).message);
  }
}

/** Bytes that no report came in as. */
export async function checkBlobs(db: Db, tally: Tally): Promise<void> {
  const strays = await db
    .selectFrom("blobs as b")
    .select("b.sha256")
    .where((e) => e.not(e.exists(e.selectFrom("reports as r").select("r.seq").whereRef("r.sha256", "=", "b.sha256"))))
    .where((e) => e.not(e.exists(e.selectFrom("responses as s").select("s.seq").whereRef("s.sha256", "=", "b.sha256"))))
    .execute();
  for (const { sha256: hash } of strays) tally.note("ledger", `bytes ${hash.slice(0, 16)}`, "changed", null, "of no report");
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
    const name = correction.report === null ? (correction.subject ?? "nothing") : `report ${correction.report}`;
    tally.note(name, `correction ${correction.seq}`, same ? "exact" : "changed", correction.digest, digest);
    before = correction.digest;
  }
}

/** All of one report: bytes, source, readings, what lists and searches have of it. @returns its corrections that lie on no record */
export async function checkReport(db: Db, search: SearchIndex, tally: Tally, report: StoredReport): Promise<number> {
  const accepted = await acceptedGenerations(db);
  const readings = await db.selectFrom("readings").selectAll().where("report", "=", report.seq).orderBy("generation").execute();
  const name = readings.at(-1)?.id ?? `report ${report.seq}`;
  await checkBytes(db, tally, name, "bytes", report.sha256);
  for (const { seq, sha256: hash } of await db.selectFrom("responses").select(["seq", "sha256"]).where("report", "=", report.seq).execute())
    await checkBytes(db, tally, name, `what a server sent (${seq})`, hash);
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
  const current = reads.filter((r) => accepted.includes(r.reading.generation)).at(-1);
  if (!current) return 0;
  const layer = overlayOf(current.document, await correctionsOf(db, report.seq));
  const { seq, base } = current.reading;
  const publication = await revisedPublication(db, report.seq);
  const expected = projectionRows({ report: report.seq, publication, reading: seq, base }, current.document, layer);
  await checkProjection(db, tally, name, expected);
  await checkIndexed(db, search, tally, name, current.document.report.text, expected);
  await checkText(db, tally, name, report.seq, expected.text);
  await checkDevelopments(db, tally, name, { report: report.seq, reading: seq, developments: expected.developments });
  return layer.unplaced.length;
}
