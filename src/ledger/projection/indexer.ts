/** Brings the search index up to the projections: after each batch, since `add` would take seven times as long with it. */

import { quoteOf } from "../../text/span.js";
import type { Ledger } from "../ledger.js";
import { overlaid, overlayOf } from "../overlay/overlay.js";
import type { Indexed } from "../search/search-index.js";
import { GAP, markOf, type SearchWord, tokensIn, tokensOf } from "../search/terms.js";
import {
  acceptedGenerations,
  correctionsOf,
  currentReading,
  rowCount,
  type StoredReading,
  withRecords,
} from "../source-tables/source-store.js";
import type { Db, Tx } from "../store.js";
import { stepsOf, type TaskOptions } from "../task.js";

/** Reports whose words the index does not have yet, or has otherwise. @internal */
export const pendingReports = (db: Db): Promise<number> => rowCount(db, "search_queue");

/** Words whose stems are spelled otherwise, met while indexing. */
type Spelled = Map<string, string>;

/** The stems of words, of which those that are spelled otherwise are noted. */
const stems = (words: Iterable<SearchWord>, spelled: Spelled): string[] =>
  Array.from(words, ({ word, stem }) => {
    if (stem !== word && !spelled.has(word)) spelled.set(word, stem);
    return stem;
  });

/** Names of those who make each statement of a report, by the statement's sort key. */
async function speakersIn(db: Db, report: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom("projected_statements as s")
    .innerJoin("projected_speakers as p", "p.sort_key", "s.sort_key")
    .select(["s.sort_key", "p.spelling as name"])
    .where("s.report", "=", report)
    .orderBy("p.spelling")
    .execute();
  const names = new Map<number, string[]>();
  for (const { sort_key: sortKey, name } of rows) names.set(sortKey, [...(names.get(sortKey) ?? []), name]);
  return names;
}

/** What a report and its statements are found by. */
async function indexed(db: Db, report: number, accepted: readonly number[], spelled: Spelled): Promise<Indexed[]> {
  const reading = (await currentReading(db, report, accepted)) as StoredReading;
  const { document } = await withRecords(db, reading);
  const layer = overlayOf(document, await correctionsOf(db, report));
  const { text } = document.report;
  const corrected = { ...document.report, ...layer.report };
  const { sort_key: sortKey } = await db
    .selectFrom("projected_reports")
    .select("sort_key")
    .where("report", "=", report)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("projected_statements")
    .select(["sort_key", "n", "id", "repeats", "authority", "stance"])
    .where("report", "=", report)
    .execute();
  const speakers = await speakersIn(db, report);
  const added = new Map(layer.added.map((a) => [a.statement.id, a.statement]));
  const tokens = [...tokensOf(text)];
  // a report has all words of its statements, so that those of a dossier can be asked before their statements are
  const beside = corrected.title !== null && !text.includes(corrected.title) ? [corrected.title] : [];
  const statements = rows.flatMap((row): Indexed[] => {
    const machine = row.n === null ? undefined : document.statements[row.n];
    const statement = machine ? overlaid(layer, machine) : added.get(row.id);
    if (!statement || row.repeats === 1) return [];
    const quote = quoteOf(text, statement.content);
    const words = tokensIn(tokens, statement.content);
    if (!words) beside.push(quote);
    return [
      {
        sortKey: row.sort_key,
        words: stems(words ?? tokensOf(quote), spelled),
        speakers: stems(tokensOf((speakers.get(row.sort_key) ?? []).join(GAP)), spelled),
        marks: [markOf("statement"), markOf("authority", row.authority), markOf("stance", row.stance)],
      },
    ];
  });
  const words = [...stems(tokens, spelled), ...beside.flatMap((words) => [GAP, ...stems(tokensOf(words), spelled)])];
  return [{ sortKey, words, speakers: [], marks: [] }, ...statements];
}

/** The words of one report, out of the index and in again as lists have them now. */
async function indexReport(ledger: Ledger, tx: Tx, report: number, accepted: readonly number[], spelled: Spelled): Promise<void> {
  const { db, insert } = tx;
  const before = await db.selectFrom("search_keys").select("sort_key").where("report", "=", report).execute();
  if (before.length > 0) {
    await ledger.search.remove(
      tx,
      before.map((b) => b.sort_key),
    );
    await db.deleteFrom("search_keys").where("report", "=", report).execute();
  }
  const rows = await indexed(db, report, accepted, spelled);
  await ledger.search.add(tx, rows);
  await insert(
    "search_keys",
    rows.map(({ sortKey }) => ({ sort_key: sortKey, report })),
  );
  await db.deleteFrom("search_queue").where("report", "=", report).execute();
}

/** Reports a transaction: few enough that other writers need not wait long. */
const BATCH = 50;

/** Catches up; what is indexed stays so where it is ended early. @returns reports indexed */
export async function indexPending(ledger: Ledger, task: TaskOptions = {}): Promise<number> {
  const step = stepsOf(task);
  const all = await ledger.read(pendingReports);
  let done = 0;
  for (let more = all > 0; more; ) {
    const count = await ledger.write(async (tx) => {
      const waiting = await tx.db.selectFrom("search_queue").select("report").orderBy("report").limit(BATCH).execute();
      const accepted = await acceptedGenerations(tx.db);
      const spelled: Spelled = new Map();
      for (const { report } of waiting) await indexReport(ledger, tx, report, accepted, spelled);
      const words = [...spelled].map(([word, stem]) => ({ word, stem }));
      await tx.insert("search_stems", words, "on conflict (word) do nothing");
      return waiting.length;
    });
    done += count;
    more = count === BATCH;
    await step(done, Math.max(all, done));
  }
  if (done > 0) await ledger.write((tx) => ledger.search.settle(tx));
  return done;
}
