/** Puts what is shown of a report into its tables, and takes it out again. */
import { sql } from "kysely";
import { acceptedGenerations, correctionsOf, type StoredReading, standingReading, withRecords } from "./kept.js";
import { layerOf } from "./layer.js";
import { nameWords, type Shown, shownOf } from "./shown.js";
import type { Tx } from "./store.js";

/** Rows of one report; it waits for the search index after. */
export async function putShown({ insert }: Tx, { report, statements, speakers, actors, names }: Shown): Promise<void> {
  await insert("shown_reports", [report]);
  await insert("shown_statements", statements);
  await insert("names", names, "on conflict (id) do update set statements = names.statements + excluded.statements");
  await insert("name_words", nameWords(names), "on conflict (word, name) do nothing");
  await insert("shown_speakers", speakers);
  await insert("shown_actors", actors);
  await insert("search_queue", [{ report: report.report }], "on conflict (report) do nothing");
}

/** Takes out all that is shown of a report. Names stay, as they may be another's. */
async function removeShown({ db }: Tx, report: number): Promise<void> {
  await sql`
    update names set statements = statements - (
      select count(*) from shown_speakers join shown_statements using (place)
      where shown_statements.report = ${report} and shown_speakers.name = names.id)
    where id in (select name from shown_speakers join shown_statements using (place) where shown_statements.report = ${report})`.execute(
    db,
  );
  await sql`delete from shown_speakers where place in (select place from shown_statements where report = ${report})`.execute(db);
  await db.deleteFrom("shown_statements").where("report", "=", report).execute();
  await db.deleteFrom("shown_actors").where("report", "=", report).execute();
  await db.deleteFrom("shown_reports").where("report", "=", report).execute();
}

/** Works out anew what is shown of a report: by the reading that counts, and all corrections. */
export async function showAgain(tx: Tx, report: number): Promise<void> {
  const { db } = tx;
  const reading = (await standingReading(db, report, await acceptedGenerations(db))) as StoredReading;
  const [{ document }, corrections] = [await withRecords(db, reading), await correctionsOf(db, report)];
  await removeShown(tx, report);
  await putShown(tx, shownOf({ report, reading: reading.seq, base: reading.base }, document, layerOf(document, corrections)));
}

/** Works out anew what is shown of all reports. @param step told after each */
export async function showAll(tx: Tx, step: (done: number, all: number) => void = () => {}): Promise<void> {
  const reports = await tx.db.selectFrom("reports").select("seq").orderBy("seq").execute();
  for (const [n, { seq }] of reports.entries()) {
    await showAgain(tx, seq);
    step(n + 1, reports.length);
  }
}
