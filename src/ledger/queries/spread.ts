/** In how many reports somebody's statements stand, and of how many origins these are: what copies print again is one origin's, not many statements'. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Spread } from "../../records/items.js";
import type { Db } from "../store.js";

/** Statements looked at for each row of a list: to look at one takes about 4 µs. */
export const LOOKED_AT = 200;
/** The same where one is shown alone. */
export const LOOKED_AT_OF_ONE = 10_000;

/** @param isTheirs on a row of `projected_speakers p` @param dossier its number, where its reports alone count @param limit statements looked at, the newest */
export async function spreadOf(db: Db, isTheirs: RawBuilder<SqlBool>, dossier: number | null, limit: number): Promise<Spread> {
  const within = dossier === null ? sql`true` : sql`s.report in (select d.report from dossier_reports d where d.dossier = ${dossier})`;
  const { rows } = await sql<Record<keyof Spread, number>>`
    select count(*) as statements, count(distinct q.report) as reports, count(distinct t.origin) as origins
    from (
      select s.report from projected_speakers p join projected_statements s on s.sort_key = p.sort_key
      where ${isTheirs} and s.superseded = 0 and ${within} order by p.sort_key desc limit ${limit}
    ) as q left join text_reports t on t.report = q.report`.execute(db);
  const [row] = rows;
  return { statements: Number(row?.statements), reports: Number(row?.reports), origins: Number(row?.origins) };
}
