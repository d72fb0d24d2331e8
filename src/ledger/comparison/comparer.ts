/**
 * Compares the reports that came since the last time: after each batch, as the search index is brought up to date. What it comes to is a
 * function of the reports that are there, whichever order they came in.
 */
import { candidateKeys } from "../../compare/origins/candidate-keys.js";
import { type Carrier, mergedCarriers } from "../../compare/origins/carrier.js";
import { identifySome, PROFILES, pendingProfiles } from "../identities/identifier.js";
import type { Ledger } from "../ledger.js";
import { MATTER_PROFILES, matchSome, pendingMatters } from "../matters/matcher.js";
import { KeyChanges } from "../shared-keys.js";
import { rowCount } from "../source-tables/source-store.js";
import type { Db, Tx } from "../store.js";
import type { TextReportRow, TextRow } from "../tables.js";
import { stepsOf, type TaskOptions } from "../task.js";
import { placeTexts } from "./components.js";
import { comparedText, TEXT_KEYS, textRows } from "./stored-texts.js";
import { prune, relink, unlink } from "./text-links.js";

/** Texts that are yet to be compared. @internal */
export const pendingTexts = (db: Db): Promise<number> => rowCount(db, "comparison_queue");

/** What the reports of a text say of themselves, as far as comparing needs it, JSON; null where it has none. @internal */
export const carriersIn = (reports: readonly Pick<TextReportRow, "carrier">[]): string | null =>
  reports.length === 0 ? null : JSON.stringify(mergedCarriers(reports.map((r) => JSON.parse(r.carrier) as Carrier)));

/** The keys that a text should have. @internal */
export const keysOf = (row: TextRow): string[] => [...candidateKeys(comparedText(row))].sort();

/** Texts a transaction: few enough that other writers need not wait long. */
const BATCH = 50;

/** Brings one text's own row and keys up to date. @returns whether any report has it still */
async function refresh(tx: Tx, row: TextRow, keys: KeyChanges): Promise<boolean> {
  const { db } = tx;
  const before = JSON.parse(row.keys) as string[];
  const carriers = carriersIn(await db.selectFrom("text_reports").select("carrier").where("text", "=", row.seq).execute());
  const after = carriers === null ? [] : keysOf({ ...row, carriers });
  await keys.change(tx, row.seq, before, after);
  if (carriers === null) return false;
  await db
    .updateTable("texts")
    .set({ carriers, keys: JSON.stringify(after) })
    .where("seq", "=", row.seq)
    .execute();
  return true;
}

/** @returns texts compared */
async function compareSome(tx: Tx): Promise<number> {
  const { db } = tx;
  const waiting = (await db.selectFrom("comparison_queue").select("text").orderBy("text").limit(BATCH).execute()).map((w) => w.text);
  if (waiting.length === 0) return 0;
  const keys = new KeyChanges(TEXT_KEYS);
  const again = new Set<number>();
  /** Texts whose origin may have become another. */
  const moved = new Set<number>();
  for (const row of await textRows(db, waiting)) {
    if (await refresh(tx, row, keys)) again.add(row.seq);
    else for (const other of await unlink(tx, row.seq)) moved.add(other);
  }
  const { less, more, counts } = await keys.turned(db);
  for (const text of more) again.add(text);
  for (const text of await prune(
    tx,
    [...less].filter((seq) => !again.has(seq)),
  ))
    moved.add(text);
  for (const row of await textRows(db, [...again])) {
    moved.add(row.seq);
    for (const other of await relink(tx, row, counts)) moved.add(other);
  }
  await db.deleteFrom("comparison_queue").where("text", "in", waiting).execute();
  const gone = waiting.filter((text) => !again.has(text));
  await placeTexts(
    tx,
    [...moved].filter((text) => !gone.includes(text)),
  );
  if (gone.length > 0) await db.deleteFrom("texts").where("seq", "in", gone).execute();
  return waiting.length;
}

/** Reports, actors and matters that are yet to be compared. */
const pendingComparisons = async (db: Db): Promise<number> =>
  (await pendingTexts(db)) + (await pendingProfiles(db)) + (await pendingMatters(db));

/**
 * Catches up: texts first, then who is who, then what is of one matter. What is compared stays so where it is ended early.
 * @returns texts, and profiles of actors and matters compared
 */
export async function comparePending(ledger: Ledger, task: TaskOptions = {}): Promise<number> {
  const step = stepsOf(task);
  const all = await ledger.read(pendingComparisons);
  let done = 0;
  for (const [some, batch] of [
    [compareSome, BATCH],
    [identifySome, PROFILES],
    [matchSome, MATTER_PROFILES],
  ] as const)
    for (let more = all > 0; more; ) {
      const count = await ledger.write(some);
      done += count;
      more = count === batch;
      await step(done, Math.max(all, done));
    }
  return done;
}
