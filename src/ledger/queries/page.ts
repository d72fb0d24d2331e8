/** Pages of a list: sort keys in order, a few at a time, each page beginning where the last one ended whatever was added meanwhile. */
import { BadQuery } from "../errors.js";

export interface Page<T> {
  readonly items: readonly T[];
  /** `after` of the next page; null at the end. */
  readonly next: string | null;
}

/** A page of what is listed by its day. */
export interface DatedPage<T> extends Page<T> {
  /**
   * How many that meet the filter `since` and `until` leave out because they have no day; `UNDATED_MOST` stands for that many or more.
   * It is counted with the first page, and null on those after it.
   */
  readonly undated: number | null;
}

/** Counting more would take longer than the page itself. */
export const UNDATED_MOST = 1_000;
/** The same of what a search finds. */
export const TOTAL_MOST = 1_000;

export interface Paging {
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** Items a page, 50 by default. */
  readonly limit?: number | undefined;
}

export const PAGE = 50;

/** The sort key at which a page begins. @throws BadQuery */
export function cursor(after: string | undefined): number | null {
  if (after === undefined) return null;
  const sortKey = Number(after);
  if (!Number.isSafeInteger(sortKey) || sortKey < 0)
    throw new BadQuery({ after }, "is no place in a list", 'give the "next" of the page before');
  return sortKey;
}

/** Cuts one more than a page to a page. */
export function pageOf<R, T>(rows: readonly R[], limit: number, cursorOf: (row: R) => string, items: readonly T[]): Page<T> {
  return { items: items.slice(0, limit), next: rows.length > limit ? cursorOf(rows[limit - 1] as R) : null };
}
