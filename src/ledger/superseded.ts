/** Statements that a later revision of the same publication makes again: listed with a mark, and counted once. */
import { sql } from "kysely";
import type { Db, Tx } from "./store.js";

interface Stand {
  readonly place: number;
  readonly report: number;
  readonly superseded: number;
  /** What it should be. */
  readonly later: number;
}

/** How statements stand to later revisions, those of some wordings, or all whose mark is not as it should be. */
export async function supersession(db: Db, wordings: readonly string[] | "all"): Promise<Stand[]> {
  const some = wordings === "all" ? sql`s.wording is not null` : sql`s.wording in (${sql.join(wordings)})`;
  const { rows } = await sql<Stand>`
    select * from (
      select s.place, s.report, s.superseded, case when exists (
        select 1 from shown_statements o join reports n on n.seq = o.report where o.wording = s.wording and n.revision > r.revision
      ) then 1 else 0 end as later
      from shown_statements s join reports r on r.seq = s.report where ${some}) as stand
    where later <> superseded`.execute(db);
  return rows;
}

const SOME = 1_000; // values a query

/** Sets the marks of all statements of these wordings, and what counts them. */
export async function markSuperseded({ db }: Tx, wordings: readonly string[]): Promise<void> {
  for (let from = 0; from < wordings.length; from += SOME) {
    const wrong = await supersession(db, wordings.slice(from, from + SOME));
    for (const { place, report, later } of wrong) {
      const change = later === 1 ? 1 : -1;
      await db.updateTable("shown_statements").set({ superseded: later }).where("place", "=", place).execute();
      await db
        .updateTable("shown_reports")
        .set((e) => ({ superseded: e("superseded", "+", change) }))
        .where("report", "=", report)
        .execute();
      await sql`update names set statements = statements - ${change} where seq in (select name from shown_speakers where place = ${place})`.execute(
        db,
      );
    }
  }
}
