/**
 * How a list of statements is found, in one query. Of the conditions of a filter the one that is met by the fewest statements is chosen
 * to *drive* the query: its index gives the sort keys of those statements, in order or few enough to be sorted. Each of these keys is
 * then checked against the other conditions, until a page is full. So the cost of a page depends on how rare its rarest condition is, and
 * not on how large the ledger is. Left to themselves both stores choose worse, since they cannot know how rare a word or a name is.
 */
import { sql } from "kysely";
import type { Ledger } from "../ledger.js";
import { pendingReports } from "../projection/indexer.js";
import type { Range } from "../projection/sort-key.js";
import type { Matching } from "../search/search-index.js";
import { asked } from "../search/search-query.js";
import type { Db, Order } from "../store.js";
import { and, type Driver, type FilterPart, gives, marksOf, partsOf, type Sql } from "./parts.js";
import { type StatementFilter, wordsOf } from "./statement-filter.js";

/** The driver's keys, sorted before the other conditions are asked, so that these are asked of no more keys than fill the page. */
const inOrder = ({ from, sortKey, where }: Driver, within: Sql, by: Sql): Driver => ({
  from: sql`(select distinct ${sortKey} as sort_key from ${from} where ${where} and ${within} order by 1 ${by}) sorted`,
  sortKey: sql`sorted.sort_key`,
  where: sql`true`,
});

/**
 * The condition of a part that gives few sort keys, as a set of these which the store makes once: cheaper than looking up a row for each
 * key that the driver gives. Without "is true" PostgreSQL would make a join of it, and look up rows after all.
 */
const amongThose = (found: Sql, { from, sortKey, where }: Driver): Sql =>
  sql`(${found} in (select ${sortKey} from ${from} where ${where})) is true`;

/**
 * What drives where words are asked for too: the words' own index; or a part that gives fewer keys than the store can sooner check
 * against the words one by one (`Matching.few`), and then that part too, since it need not be asked again.
 * @param sure whether the search index has all reports
 */
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
  const wanted = wordsOf(filter);
  const words = wanted && (await ledger.search.matching(db, await asked(db, wanted.words), wanted.where, marksOf(filter)));
  const lags = words !== null && (await pendingReports(db)) > 0;
  const first = parts.find((part) => part.few) ?? statements;
  const [driver, driving] = words ? await driverBeside(db, words, parts, !lags) : [first, first];
  const others = parts.filter((part) => part !== driving && part !== statements);
  const by = order === "newest" ? sql`desc` : sql`asc`;
  const within = (sortKey: Sql) => and([sql`${sortKey} >= ${range.from}`, sql`${sortKey} < ${range.before}`]);
  const { from, sortKey, where } = driver.mixed ? inOrder(driver, within(driver.sortKey), by) : driver;
  const conditions = others.map((part) => (driver === words && part.few ? amongThose(sortKey, part) : part.holds(sortKey)));
  if (words && driver !== words) conditions.push(words.holds(sortKey));
  // where the index has yet to take in a report it may not know of a correction there: then the row of each statement is asked too
  if ((own || lags) && driver !== statements) conditions.push(statements.holds(sortKey));
  const { rows } = await sql<{ sort_key: number }>`
    select ${sortKey} as sort_key from ${from} where ${and([where, ...conditions, within(sortKey)])} order by ${sortKey} ${by} limit ${limit}`.execute(
    db,
  );
  return [...new Set(rows.map((r) => r.sort_key))];
}
