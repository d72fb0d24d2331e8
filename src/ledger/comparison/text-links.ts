/** What links texts: found anew for a text whose keys, reports or candidates are no longer what they were. */
import { candidatesAmong } from "../../compare/origins/candidates.js";
import { linkOf, mirrored, type TextLink } from "../../compare/origins/link.js";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import { liveKeys } from "../shared-keys.js";
import type { Db, Tx } from "../store.js";
import type { TextRow } from "../tables.js";
import { comparedText, TEXT_KEYS, textRows } from "./stored-texts.js";

/** How many texts have some keys, where that was counted already. */
type Counts = ReadonlyMap<string, number>;

/** The texts that one is held against, by number. */
async function candidatesOf(db: Db, row: TextRow, known?: Counts): Promise<Set<number>> {
  const keys = JSON.parse(row.keys) as string[];
  const others = candidatesAmong(await liveKeys(db, TEXT_KEYS, keys, { ...(known && { known }), least: 2 }));
  others.delete(row.seq);
  return others;
}

/** The links that a text should have, by the other text's number; each as seen from it. */
export async function linksOf(db: Db, row: TextRow, known?: Counts): Promise<Map<number, TextLink>> {
  const others = await candidatesOf(db, row, known);
  if (others.size === 0) return new Map();
  const own = comparedText(row);
  const links = new Map<number, TextLink>();
  for (const other of await textRows(db, [...others])) {
    const link = linkOf(own, comparedText(other));
    if (link) links.set(other.seq, link);
  }
  return links;
}

/** Takes out links of a text, from both sides. */
async function unlinkFrom({ db }: Tx, text: number, others: readonly number[]): Promise<void> {
  for (const some of chunks(others)) {
    await db.deleteFrom("text_links").where("text", "=", text).where("other", "in", some).execute();
    await db.deleteFrom("text_links").where("text", "in", some).where("other", "=", text).execute();
  }
}

/** Takes out all links of a text. @returns the texts it was linked to */
export async function unlink(tx: Tx, text: number): Promise<number[]> {
  const before = await tx.db.selectFrom("text_links").select("other").where("text", "=", text).execute();
  const others = before.map((b) => b.other);
  await unlinkFrom(tx, text, others);
  return others;
}

/** Writes the links of a text, from both sides, in place of those it had. @returns the texts it was linked to */
export async function relink(tx: Tx, row: TextRow, known: Counts): Promise<number[]> {
  const before = await unlink(tx, row.seq);
  const links = [...(await linksOf(tx.db, row, known))];
  await tx.insert(
    "text_links",
    links.flatMap(([other, link]) => [
      { text: row.seq, other, link: JSON.stringify(link) },
      { text: other, other: row.seq, link: JSON.stringify(mirrored(link)) },
    ]),
  );
  return before;
}

/**
 * Takes out the links of some texts to those that they are no longer held against: keys that tell less than before bring no new ones.
 * @returns the texts that lost one
 */
export async function prune(tx: Tx, texts: readonly number[]): Promise<Set<number>> {
  const { db } = tx;
  const lost = new Set<number>();
  for (const some of chunks(texts)) {
    const links = await db.selectFrom("text_links").select(["text", "other"]).where("text", "in", some).execute();
    const linked = grouped(links, ({ text }) => text);
    for (const row of await textRows(db, [...linked.keys()])) {
      const others = await candidatesOf(db, row);
      const gone = (linked.get(row.seq) as typeof links).map(({ other }) => other).filter((other) => !others.has(other));
      if (gone.length === 0) continue;
      await unlinkFrom(tx, row.seq, gone);
      for (const text of [row.seq, ...gone]) lost.add(text);
    }
  }
  return lost;
}
