/** Loads from the source tables: the bytes of reports, their readings and corrections. */
import { gunzipSync } from "node:zlib";
import type { ReadoutDocument } from "../../records/document.js";
import type { StoredCorrection } from "../overlay/stored-correction.js";
import type { Db, Tables } from "../store.js";
import type { ReadingRow, ReportRow } from "../tables.js";
import { documentOf, type KeptRecord } from "./arrival.js";

/** Rows of a table. */
export const rowCount = async (db: Db, table: keyof Tables): Promise<number> =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** What `add` reads belongs to the first generation; `reread` begins others. */
export const FIRST_GENERATION = 1;

export type StoredReading = ReadingRow;
export type StoredReport = ReportRow;

/** A reading with its document. */
export interface Read {
  readonly reading: StoredReading;
  readonly document: ReadoutDocument;
  readonly records: readonly KeptRecord[];
}

/** Generations whose readings count: the first, and those accepted. */
export async function acceptedGenerations(db: Db): Promise<number[]> {
  const rows = await db.selectFrom("acceptances").select("generation").execute();
  return [FIRST_GENERATION, ...rows.map((r) => r.generation)];
}

/** The reading of a report that counts: that of the newest accepted generation which has one. */
export async function currentReading(db: Db, report: number, accepted: readonly number[]): Promise<StoredReading | undefined> {
  return db
    .selectFrom("readings")
    .selectAll()
    .where("report", "=", report)
    .where("generation", "in", accepted)
    .orderBy("generation", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function withRecords(db: Db, reading: StoredReading): Promise<Read> {
  const engine = await db.selectFrom("engines").select(["version", "model"]).where("seq", "=", reading.engine).executeTakeFirstOrThrow();
  const records = await db.selectFrom("records").selectAll().where("reading", "=", reading.seq).orderBy("kind").orderBy("n").execute();
  return { reading, records, document: documentOf(reading, records, engine) };
}

/** All that was said of a report and its records; what was said of subjects that span reports is not among it. */
export async function correctionsOf(db: Db, report: number): Promise<StoredCorrection[]> {
  return db.selectFrom("corrections").selectAll().where("report", "=", report).orderBy("seq").execute();
}

/** All that was said of a subject that spans reports. */
export async function correctionsOfSubject(db: Db, subject: string): Promise<StoredCorrection[]> {
  return db.selectFrom("corrections").selectAll().where("subject", "=", subject).orderBy("seq").execute();
}

/** The bytes of a report as they came in. @throws what zlib throws where they are damaged */
export async function bytesOf(db: Db, sha256: string): Promise<Buffer | null> {
  const blob = await db.selectFrom("blobs").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
  return blob ? gunzipSync(blob.bytes) : null;
}

/** Every report in the order it came, a few at a time, so that a ledger of any size can be gone through. */
export async function* everyReport(read: <T>(work: (db: Db) => Promise<T>) => Promise<T>, count = 100): AsyncGenerator<StoredReport> {
  for (let after = 0; ; ) {
    const page = await read((db) => db.selectFrom("reports").selectAll().where("seq", ">", after).orderBy("seq").limit(count).execute());
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < count) return;
    after = last.seq;
  }
}
