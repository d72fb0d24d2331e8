/**
 * How a list of statements is found, in one query. One condition drives: its index gives sort keys in their order, or a few that are
 * sorted; the others are held against each of these, until the page is full. So a page costs little, however large the ledger.
 */
import { sql } from "kysely";
import type { Range } from "../projection/sort-key.js";
import { pendingReports } from "../search/indexer.js";
import { asked } from "../search/search-query.js";
import type { Db, Ledger, Matching, Order } from "../store.js";
import { and, type Driver, type FilterPart, gives, marksOf, partsOf, type Sql } from "./parts.js";
import type { StatementFilter } from "./statements.js";

/** Sorted before anything else is asked of them, so that no more of them need be looked at than fill the page. */
const inOrder = ({ from, sortKey, where }: Driver, within: Sql, by: Sql): Driver => ({
  from: sql`(select distinct ${sortKey} as sort_key from ${from} where ${where} and ${within} order by 1 ${by}) sorted`,
  sortKey: sql`sorted.sort_key`,
  where: sql`true`,
});

/** The same as its `holds` for few sort keys: the set is made once, which costs less than looking up rows; "is true" keeps it a set. */
const amongThose = (found: Sql, { from, sortKey, where }: Driver): Sql =>
  sql`(${found} in (select ${sortKey} from ${from} where ${where})) is true`;

/** What drives where words are asked for too: these, or the first part that the store rather holds against them, which is told as well. */
async function driverBeside(
  db: Db,
  words: Matching,
  parts: readonly FilterPart[],
  sure: boolean,
): Promise<readonly [Driver, FilterPart | null]> {
  for (const part of parts) {
    if (part.few && part.ofReports && words.inReport && sure) return [part.ofReports(words.inReport), part];
    if ((part.few || !part.mixed) && (await gives(db, words.few, part))) return [part, part];
  }
  return [words, null];
}

/** Sort keys of the statements that meet a filter, in order: `limit` of them, or all there are. @throws BadQuery, NoSuchRecord */
export async function sortKeysOf(
  ledger: Ledger,
  db: Db,
  filter: StatementFilter,
  range: Range,
  limit: number,
  order: Order,
): Promise<number[]> {
  const { parts, rows: statements, asked: own } = await partsOf(db, filter);
  const words =
    filter.about === undefined ? null : await ledger.search.matching(db, await asked(db, filter.about), "words", marksOf(filter));
  const lags = words !== null && (await pendingReports(db)) > 0;
  const first = parts.find((part) => part.few) ?? statements;
  const [driver, driving] = words ? await driverBeside(db, words, parts, !lags) : [first, first];
  const others = parts.filter((part) => part !== driving && part !== statements);
  const by = order === "newest" ? sql`desc` : sql`asc`;
  const within = (sortKey: Sql) => and([sql`${sortKey} >= ${range.from}`, sql`${sortKey} < ${range.before}`]);
  const { from, sortKey, where } = driver.mixed ? inOrder(driver, within(driver.sortKey), by) : driver;
  const conditions = others.map((part) => (driver === words && part.few ? amongThose(sortKey, part) : part.holds(sortKey)));
  if (words && driver !== words) conditions.push(words.holds(sortKey));
  // where the index lags it may not know of a correction: then the row says whether a statement is listed, and what it is
  if ((own || lags) && driver !== statements) conditions.push(statements.holds(sortKey));
  const { rows } = await sql<{ sort_key: number }>`
    select ${sortKey} as sort_key from ${from} where ${and([where, ...conditions, within(sortKey)])} order by ${sortKey} ${by} limit ${limit}`.execute(
    db,
  );
  return [...new Set(rows.map((r) => r.sort_key))];
}
