/** Statements by speaker, authority, stance, words, dates and dossier, in the order of their days. */

import type { StatementItem } from "../../records/items.js";
import type { Ledger } from "../ledger.js";
import { leavesUndatedOut, rangesInOrder, UNDATED } from "../projection/sort-key.js";
import type { Db, Order } from "../store.js";
import { statementItems } from "./items.js";
import { cursor, type DatedPage, PAGE, pageOf, UNDATED_MOST } from "./page.js";
import { sortKeysOf } from "./plan.js";
import type { StatementFilter } from "./statement-filter.js";

/** How many the dates of a filter leave out: those that meet the rest of it, and have no day. */
async function leftOut(ledger: Ledger, db: Db, filter: StatementFilter): Promise<number> {
  if (!leavesUndatedOut(filter)) return 0;
  return (await sortKeysOf(ledger, db, filter, UNDATED, UNDATED_MOST, "newest")).length;
}

/** One page of the statements that meet the filter, newest day first, or oldest; what has no day last. @throws BadQuery, NoSuchRecord */
export function statements(ledger: Ledger, filter: StatementFilter, order: Order = "newest"): Promise<DatedPage<StatementItem>> {
  const { limit = PAGE, after } = filter;
  const ranges = rangesInOrder(filter, order, cursor(after));
  return ledger.read(async (db) => {
    const sortKeys: number[] = [];
    for (const range of ranges)
      if (sortKeys.length <= limit) sortKeys.push(...(await sortKeysOf(ledger, db, filter, range, limit + 1 - sortKeys.length, order)));
    const items = await statementItems(db, sortKeys.slice(0, limit));
    const page = pageOf(
      sortKeys,
      limit,
      String,
      items.map(({ sortKey: _, ...item }) => item),
    );
    return { ...page, undated: after === undefined ? await leftOut(ledger, db, filter) : null };
  });
}

/** The same in the order in which it was said. */
export const timeline = (ledger: Ledger, filter: StatementFilter): Promise<DatedPage<StatementItem>> =>
  statements(ledger, filter, "oldest");
