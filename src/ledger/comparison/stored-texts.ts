/** Texts as they are stored, and as they are compared. */
import { LIVE, tellsAlone } from "../../compare/origins/candidates.js";
import type { Carrier } from "../../compare/origins/carrier.js";
import type { ComparedText, TextFeatures } from "../../compare/origins/text-features.js";
import { chunks } from "../chunks.js";
import type { KeyTable } from "../shared-keys.js";
import { numbers } from "../source-tables/counters.js";
import type { Db, Tx } from "../store.js";
import type { TextRow } from "../tables.js";

export const TEXT_KEYS: KeyTable = { table: "text_keys", column: "text", most: LIVE, alone: tellsAlone };

/** What a report is compared by: its body's text, and what the report says of itself. */
export interface ReportText {
  readonly digest: string;
  /** JSON */
  readonly features: string;
  /** JSON */
  readonly carrier: string;
}

/** Texts by their numbers, as many as there are. */
export async function textRows(db: Db, seqs: readonly number[]): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for (const some of chunks(seqs)) rows.push(...(await db.selectFrom("texts").selectAll().where("seq", "in", some).execute()));
  return rows;
}

/** Features of texts that were compared lately, by digest: a text is held against many, and each time its sentences are taken apart anew otherwise. */
const lately = new Map<string, TextFeatures>();
const LATELY = 60; // texts, of a batch and a few others, some twelve megabytes once taken apart: then all are forgotten

function featuresOf({ digest, features }: TextRow): TextFeatures {
  const known = lately.get(digest);
  if (known) return known;
  const found = JSON.parse(features) as TextFeatures;
  if (lately.size >= LATELY) lately.clear();
  lately.set(digest, found);
  return found;
}

export const comparedText = (row: TextRow): ComparedText => ({
  digest: row.digest,
  features: featuresOf(row),
  carriers: JSON.parse(row.carriers ?? "[]") as Carrier[],
});

/** Has a text wait to be compared. */
const enqueue = (tx: Tx, text: number): Promise<void> => tx.insert("comparison_queue", [{ text }], "on conflict (text) do nothing");

const UNCOMPARED = { carriers: null, keys: "[]", first: null, root: null, parent: null, origin: null, label: null, why: null } as const;

/** Puts a report under its text, which is made where it is new, and has it wait to be compared. */
export async function attachReport(tx: Tx, report: number, { digest, features, carrier }: ReportText): Promise<void> {
  const found = await tx.db.selectFrom("texts").select("seq").where("digest", "=", digest).executeTakeFirst();
  const text = found?.seq ?? (await numbers(tx, "text", 1));
  if (!found) await tx.insert("texts", [{ seq: text, digest, features, ...UNCOMPARED }]);
  await tx.insert("text_reports", [{ report, text, carrier, origin: null, relation: null, source: null }]);
  await enqueue(tx, text);
}

/** Takes a report from its text, which waits to be compared without it, or to be taken out where it was its last. */
export async function detachReport(tx: Tx, report: number): Promise<void> {
  const found = await tx.db.selectFrom("text_reports").select("text").where("report", "=", report).executeTakeFirst();
  if (!found) return;
  await tx.db.deleteFrom("text_reports").where("report", "=", report).execute();
  await enqueue(tx, found.text);
}
