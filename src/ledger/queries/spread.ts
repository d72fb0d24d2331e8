/** In how many reports somebody's statements stand, and of how many origins these are: what copies print again is one origin's, not many statements'. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Spread } from "../../records/items.js";
import type { Db } from "../store.js";

/** Statements looked at for each row of a list: to look at one takes about 4 µs. */
export const LOOKED_AT = 200;
/** The same where one is shown alone. */
export const LOOKED_AT_OF_ONE = 2_000;

/** @param isTheirs on a row of `projected_speakers p` @param limit rows of these looked at, the newest: the rest is not touched */
export async function spreadOf(db: Db, isTheirs: RawBuilder<SqlBool>, limit: number): Promise<Spread> {
  const { rows } = await sql<Record<keyof Spread, number>>`
    select count(*) as statements, count(distinct s.report) as reports, count(distinct t.origin) as origins
    from (select p.sort_key from projected_speakers p where ${isTheirs} order by p.sort_key desc limit ${limit}) as q
    join projected_statements s on s.sort_key = q.sort_key and s.superseded = 0
    left join text_reports t on t.report = s.report`.execute(db);
  const [row] = rows;
  return { statements: Number(row?.statements), reports: Number(row?.reports), origins: Number(row?.origins) };
}
