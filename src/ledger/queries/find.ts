/** Full-text search over reports and statements, newest first, with the words around each match. */

import { sql } from "kysely";
import type { Hit, ReportHit, ReportName } from "../../records/items.js";
import type { Ledger } from "../ledger.js";
import { pendingReports } from "../projection/indexer.js";
import { type Days, dayOfSortKey, daysOf, leavesUndatedOut, type Range, rangesInOrder, UNDATED } from "../projection/sort-key.js";
import type { Matching } from "../search/search-index.js";
import { asked, type SearchQuery } from "../search/search-query.js";
import { type Snippet, snippetOf } from "../search/snippets.js";
import type { Db } from "../store.js";
import { reportsOf, statementItems } from "./items.js";
import { cursor, type DatedPage, type Paging, TOTAL_MOST, UNDATED_MOST } from "./page.js";

export interface FindFilter extends Paging, Days {}

/**
 * A page of hits; how many there are in all, `TOTAL_MOST` for that many or more, null on pages after the first; and how many reports the index has
 * yet to take in: these may have the words too.
 */
export type FindPage = DatedPage<Hit> & { readonly total: number | null; readonly behind: number };

const cut = (text: string, { span, matches }: Snippet): Pick<Hit, "snippet" | "matches"> => ({
  snippet: text.slice(...span),
  matches: matches.map(([a, b]) => [a - span[0], b - span[0]] as const),
});

/** Hits a page: each is read more closely than a row of another list. */
const HITS = 20;

const dayShown = (published: string | null, sortKey: number): string | null =>
  daysOf(published) ? (published?.slice(0, 10) ?? null) : dayOfSortKey(sortKey);

async function reportHits(db: Db, sortKeys: readonly number[], query: SearchQuery): Promise<Map<number, ReportHit>> {
  if (sortKeys.length === 0) return new Map();
  const rows = await db
    .selectFrom("projected_reports as p")
    .leftJoin("text_reports as t", "t.report", "p.report")
    .select(["p.sort_key", "p.report", "t.origin"])
    .where("p.sort_key", "in", [...sortKeys])
    .execute();
  const reports = await reportsOf(
    db,
    rows.map((r) => r.report),
  );
  return new Map(
    rows.map(({ sort_key: sortKey, report, origin: textOrigin }) => {
      const { name, record } = reports.get(report) as { name: ReportName; record: { text: string } };
      const snippet = snippetOf(record.text, query);
      const { span } = snippet;
      const day = dayShown(name.published, sortKey);
      return [sortKey, { kind: "report", id: name.id, report: name, textOrigin, span, day, ...cut(record.text, snippet) }];
    }),
  );
}

/** Sort keys of what has the words, newest day first; that of a long text may come more than once. */
async function sortKeysWith(db: Db, { from, sortKey, where }: Matching, range: Range, limit: number): Promise<number[]> {
  const { rows } = await sql<{ sort_key: number }>`
    select ${sortKey} as sort_key from ${from} where ${where} and ${sortKey} >= ${range.from} and ${sortKey} < ${range.before}
    order by ${sortKey} desc limit ${limit}`.execute(db);
  return rows.map((r) => r.sort_key);
}

/** One page of what holds the words of a query (`queryOf`): reports, and statements by what was said and who said it. @throws BadQuery */
export function find(ledger: Ledger, words: string, filter: FindFilter = {}): Promise<FindPage> {
  const { limit = HITS, after } = filter;
  const [range] = rangesInOrder(filter, "newest", cursor(after)) as [Range];
  return ledger.read(async (db) => {
    const query = await asked(db, words);
    const matching = await ledger.search.matching(db, query, "speakers too", []);
    const first = after === undefined;
    const all = await sortKeysWith(db, matching, range, first ? Math.max(limit + 1, TOTAL_MOST) : limit + 1);
    const rows = all.slice(0, limit + 1);
    const keys = [...new Set(rows)].slice(0, limit);
    const statements = await statementItems(db, keys);
    const reports = keys.filter((key) => !statements.some((s) => s.sortKey === key));
    const hits = await reportHits(db, reports, query);
    const said = new Map<number, Hit>(
      statements.map(({ sortKey, ...item }) => [sortKey, { kind: "statement", ...item, ...cut(item.quote, snippetOf(item.quote, query)) }]),
    );
    const items = keys.flatMap((sortKey) => said.get(sortKey) ?? hits.get(sortKey) ?? []);
    const next = rows.length > limit ? String(keys.at(-1)) : null;
    const leftOut = async () => (leavesUndatedOut(filter) ? new Set(await sortKeysWith(db, matching, UNDATED, UNDATED_MOST)).size : 0);
    // a long text may give its key more than once: where so many rows came, no more is known than that
    const counted = all.length >= TOTAL_MOST ? TOTAL_MOST : new Set(all).size;
    const total = first ? counted : null;
    return { items, next, total, undated: first ? await leftOut() : null, behind: await pendingReports(db) };
  });
}
