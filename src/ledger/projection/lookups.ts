/** What is looked up in projections by those who list and those who correct. */
import { type RawBuilder, sql } from "kysely";
import { NoSuchRecord } from "../errors.js";
import type { Db } from "../store.js";

/** The number of a report, by the id of any reading of it. @throws NoSuchRecord @internal */
export async function reportNumber(db: Db, id: string): Promise<number> {
  const current = await db.selectFrom("projected_reports").select("report").where("id", "=", id).executeTakeFirst();
  const found = current ?? (await db.selectFrom("readings").select("report").where("id", "=", id).executeTakeFirst());
  if (!found) throw new NoSuchRecord(id);
  return found.report;
}

/** How most rows spell a name; of several alike the first by its letters, so that the order of adding tells nothing. */
export const spellingOf = (name: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(select z.spelling from name_spellings z where z.name = ${name} order by z.uses desc, z.spelling limit 1)`;
