/** Rows that a query finds wrong. */
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../store.js";
import type { Tally } from "./tally.js";

/** The name under which what is of no one report is found. */
export const LEDGER = "ledger";

/** Counts rows that a query finds wrong, as one finding. */
export async function noRows(db: Db, tally: Tally, what: string, wrong: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${wrong}) as wrong`.execute(db);
  const n = Number(rows[0]?.n ?? 0);
  tally.note(LEDGER, what, n === 0 ? "exact" : "changed", null, n === 0 ? null : `${n} rows`);
}
