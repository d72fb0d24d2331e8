/** Brings the search index up to what is shown. It is kept out of the way of `add`, which it would slow down seven times, and caught up after. */

import { quoteOf } from "../text/span.js";
import { acceptedGenerations, correctionsOf, countOf, type StoredReading, standingReading, withRecords } from "./kept.js";
import { layerOf, withLayer } from "./layer.js";
import type { Db, Indexed, Ledger, Tx } from "./store.js";
import { markOf, searchable } from "./words.js";

/** Reports whose words the index does not have yet, or has otherwise. */
export const lag = (db: Db): Promise<number> => countOf(db, "search_queue");

/** What a report and its statements are found by. */
async function indexed(db: Db, report: number, accepted: readonly number[]): Promise<Indexed[]> {
  const reading = (await standingReading(db, report, accepted)) as StoredReading;
  const { document } = await withRecords(db, reading);
  const layer = layerOf(document, await correctionsOf(db, report));
  const { text } = document.report;
  const shown = { ...document.report, ...layer.report };
  const { place } = await db.selectFrom("shown_reports").select("place").where("report", "=", report).executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("shown_statements")
    .select(["place", "n", "id", "repeats", "authority", "stance"])
    .where("report", "=", report)
    .execute();
  const added = new Map(layer.added.map((a) => [a.statement.id, a.statement]));
  const statements = rows.flatMap((row): Indexed[] => {
    const machine = row.n === null ? undefined : document.statements[row.n];
    const statement = machine ? withLayer(layer, machine) : added.get(row.id);
    if (!statement || row.repeats === 1) return [];
    const marks = [markOf("statement"), markOf("authority", row.authority), markOf("stance", row.stance)];
    return [{ place: row.place, words: searchable(quoteOf(text, statement.content)), marks }];
  });
  const title = shown.title !== null && !text.includes(shown.title) ? `${shown.title} ` : "";
  return [{ place, words: searchable(title + text), marks: [] }, ...statements];
}

/** The words of one report, out of the index and in again as they are shown now. */
async function indexReport(ledger: Ledger, tx: Tx, report: number, accepted: readonly number[]): Promise<void> {
  const { db, insert } = tx;
  const before = await db.selectFrom("search_places").select("place").where("report", "=", report).execute();
  if (before.length > 0) {
    await ledger.search.remove(
      tx,
      before.map((b) => b.place),
    );
    await db.deleteFrom("search_places").where("report", "=", report).execute();
  }
  const rows = await indexed(db, report, accepted);
  await ledger.search.add(tx, rows);
  await insert(
    "search_places",
    rows.map(({ place }) => ({ place, report })),
  );
  await db.deleteFrom("search_queue").where("report", "=", report).execute();
}

/** Reports a transaction: few enough that other writers need not wait long. */
const BATCH = 50;

/** Catches up. @param step told how many reports are done and how many were waiting @returns reports indexed */
export async function catchUp(ledger: Ledger, step: (done: number, all: number) => void = () => {}): Promise<number> {
  const all = await ledger.read(lag);
  let done = 0;
  for (let more = all > 0; more; ) {
    const count = await ledger.write(async (tx) => {
      const waiting = await tx.db.selectFrom("search_queue").select("report").orderBy("report").limit(BATCH).execute();
      const accepted = await acceptedGenerations(tx.db);
      for (const { report } of waiting) await indexReport(ledger, tx, report, accepted);
      return waiting.length;
    });
    done += count;
    more = count === BATCH;
    step(done, Math.max(all, done));
  }
  if (done > 0) await ledger.write((tx) => ledger.search.settle(tx));
  return done;
}
