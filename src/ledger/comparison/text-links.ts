/** What links texts: found anew for a text whose keys, reports or candidates are no longer what they were. */
import { linkOf, mirrored, type TextLink } from "../../compare/origins/link.js";
import { sharing } from "../shared-keys.js";
import type { Db, Tx } from "../store.js";
import type { TextRow } from "../tables.js";
import { comparedText, TEXT_KEYS, textRows } from "./stored-texts.js";

/** The links that a text should have, by the other text's number; each as seen from it. */
export async function linksOf(db: Db, row: TextRow): Promise<Map<number, TextLink>> {
  const others = await sharing(db, TEXT_KEYS, JSON.parse(row.keys) as string[]);
  others.delete(row.seq);
  const own = comparedText(row);
  const links = new Map<number, TextLink>();
  for (const other of await textRows(db, [...others])) {
    const link = linkOf(own, comparedText(other));
    if (link) links.set(other.seq, link);
  }
  return links;
}

/** Takes out all links of a text. @returns the texts it was linked to */
export async function unlink({ db }: Tx, text: number): Promise<number[]> {
  const before = await db.selectFrom("text_links").select("other").where("text", "=", text).execute();
  const others = before.map((b) => b.other);
  if (others.length === 0) return [];
  await db.deleteFrom("text_links").where("text", "=", text).execute();
  await db.deleteFrom("text_links").where("text", "in", others).where("other", "=", text).execute();
  return others;
}

/** Writes the links of a text, from both sides, in place of those it had. @returns the texts it was linked to */
export async function relink(tx: Tx, row: TextRow): Promise<number[]> {
  const before = await unlink(tx, row.seq);
  const links = [...(await linksOf(tx.db, row))];
  await tx.insert(
    "text_links",
    links.flatMap(([other, link]) => [
      { text: row.seq, other, link: JSON.stringify(link) },
      { text: other, other: row.seq, link: JSON.stringify(mirrored(link)) },
    ]),
  );
  return before;
}
