/** Statements that a later revision of the same publication makes again: listed with a mark, and counted once. */
import { type RawBuilder, sql } from "kysely";
import { chunks } from "../chunks.js";
import { countStatements } from "../identities/statement-counts.js";
import type { Db, Tx } from "../store.js";

interface Stand {
  readonly sort_key: number;
  readonly report: number;
  readonly superseded: number;
  /** What it should be. */
  readonly later: number;
}

/** Which marks may be wrong: after rows came, those not set; after rows went, those that are set. */
type Since = "added" | "removed";

const MAY_BE_WRONG: Readonly<Record<Since, number>> = { added: 0, removed: 1 };

async function wrongMarks(db: Db, some: RawBuilder<unknown>): Promise<Stand[]> {
  const { rows } = await sql<Stand>`
    select * from (
      select s.sort_key, s.report, s.superseded, case when exists (
        select 1 from projected_statements o join reports n on n.seq = o.report where o.wording = s.wording and n.revision > r.revision
      ) then 1 else 0 end as later
      from projected_statements s join reports r on r.seq = s.report where ${some}) as stand
    where later <> superseded`.execute(db);
  return rows;
}

/**
 * The publication of a report, where it has other revisions that statements are held against. Null where the report stands alone: most do,
 * and their statements then need no wording, whose index is the costliest to keep, since wordings are spread over all of it.
 */
export async function revisedPublication(db: Db, report: number): Promise<number | null> {
  const found = await db
    .selectFrom("reports as r")
    .innerJoin("reports as o", (on) => on.onRef("o.publication", "=", "r.publication").onRef("o.seq", "<>", "r.seq"))
    .select("r.publication")
    .where("r.seq", "=", report)
    .limit(1)
    .executeTakeFirst();
  return found?.publication ?? null;
}

/** All statements whose mark is not as it should be. */
export const supersession = (db: Db): Promise<Stand[]> => wrongMarks(db, sql`s.wording is not null`);

/** Sets the marks of all statements of these wordings, and what counts them. */
export async function markSuperseded({ db }: Tx, wordings: readonly string[], since: Since): Promise<void> {
  for (const some of chunks(wordings)) {
    const wrong = await wrongMarks(db, sql`s.wording in (${sql.join(some)}) and s.superseded = ${MAY_BE_WRONG[since]}`);
    for (const { sort_key: sortKey, report, later } of wrong) {
      const change = later === 1 ? 1 : -1;
      await db.updateTable("projected_statements").set({ superseded: later }).where("sort_key", "=", sortKey).execute();
      await db
        .updateTable("projected_reports")
        .set((e) => ({ superseded: e("superseded", "+", change) }))
        .where("report", "=", report)
        .execute();
      const speaking = await db.selectFrom("projected_speakers").select(["name", "profile"]).where("sort_key", "=", sortKey).execute();
      await countStatements(db, speaking, change === 1 ? -1 : 1);
    }
  }
}
