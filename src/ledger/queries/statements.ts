/** Statements by speaker, authority, stance, words, dates and dossier, in the order of their days. */
import { placesBetween } from "../days.js";
import type { Ledger, Order } from "../store.js";
import { type StatementItem, statementItems } from "./items.js";
import { cursor, PAGE, type Page, type Paging, pageOf } from "./page.js";
import { placesOf } from "./plan.js";

export interface StatementFilter extends Paging {
  /** Words of a name, or an id. */
  readonly speaker?: string | undefined;
  readonly authority?: string | undefined;
  readonly stance?: string | undefined;
  /** Words of what was said, as `queryOf` reads them. */
  readonly about?: string | undefined;
  /** First and last day, or month, or year. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly dossier?: string | undefined;
  /** Id of a report. */
  readonly report?: string | undefined;
}

/** One page of the statements that meet the filter, newest day first, or oldest. @throws BadQuery, NoSuchRecord */
export function statements(ledger: Ledger, filter: StatementFilter, order: Order = "newest"): Promise<Page<StatementItem>> {
  const { limit = PAGE } = filter;
  const all = placesBetween(filter.since, filter.until);
  const at = cursor(filter.after);
  const range =
    at === null ? all : order === "newest" ? { ...all, before: Math.min(all.before, at) } : { ...all, from: Math.max(all.from, at + 1) };
  return ledger.read(async (db) => {
    const places = await placesOf(ledger, db, filter, range, limit + 1, order);
    const items = await statementItems(db, places.slice(0, limit));
    return pageOf(
      places,
      limit,
      String,
      items.map(({ place: _, ...item }) => item),
    );
  });
}

/** The same in the order in which it was said. What has no day comes first. */
export const timeline = (ledger: Ledger, filter: StatementFilter): Promise<Page<StatementItem>> => statements(ledger, filter, "oldest");
