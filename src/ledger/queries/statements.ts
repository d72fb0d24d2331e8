/** Statements by speaker, authority, stance, words, dates and dossier, in the order of their days. */
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { placesBetween, type Range } from "../days.js";
import { dossierNumber } from "../dossiers.js";
import { NoSuchRecord } from "../errors.js";
import type { Db, Ledger } from "../store.js";
import type { Tables } from "../tables.js";
import { queryOf } from "../words.js";
import { type StatementItem, statementItems } from "./items.js";
import { namesOf } from "./names.js";
import { cursor, PAGE, type Page, type Paging, pageOf } from "./page.js";

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

export type Order = "newest" | "oldest";

/** Statements of a condition that are rather fetched and sorted than met on the way through the list. */
const FEW = 20_000;
/** Places a driver gives at once, at first and at most. */
const [FIRST_BATCH, LARGEST_BATCH] = [200, 2_000];

type Here = ExpressionBuilder<Tables & { s: Tables["shown_statements"] }, "s">;
type Condition = (e: Here) => Expression<SqlBool>;

/** Gives places of a range in order, the next at each call; what it gives is then held against the other conditions. */
type Driver = (range: Range, limit: number) => Promise<number[]>;

/** The number of a report, by the id of any reading of it. @throws NoSuchRecord */
export async function reportNumber(db: Db, id: string): Promise<number> {
  const shown = await db.selectFrom("shown_reports").select("report").where("id", "=", id).executeTakeFirst();
  const found = shown ?? (await db.selectFrom("readings").select("report").where("id", "=", id).executeTakeFirst());
  if (!found) throw new NoSuchRecord(id);
  return found.report;
}

async function plan(
  ledger: Ledger,
  db: Db,
  filter: StatementFilter,
  order: Order,
): Promise<{ conditions: Condition[]; driver: Driver | null }> {
  const conditions: Condition[] = [(e) => e("s.repeats", "=", 0)];
  const drivers: Driver[] = [];
  const { speaker, authority, stance, about, dossier, report } = filter;
  const sorted = order === "newest" ? "desc" : "asc";
  if (about !== undefined) {
    const query = queryOf(about);
    drivers.push(({ from, before }, limit) => ledger.search.places(db, { query, who: false }, { from, before, limit, order }));
  }
  if (authority !== undefined) conditions.push((e) => e("s.authority", "=", authority));
  if (stance !== undefined) conditions.push((e) => e("s.stance", "=", stance));
  if (report !== undefined) {
    const number = await reportNumber(db, report);
    conditions.push((e) => e("s.report", "=", number));
  }
  if (speaker !== undefined) {
    const { ids, statements } = await namesOf(db, speaker);
    if (ids.length === 0) drivers.unshift(async () => []);
    else if (statements <= FEW && drivers.length === 0)
      drivers.push(async ({ from, before }, limit) =>
        (
          await db
            .selectFrom("shown_speakers")
            .select("place")
            .distinct()
            .where("name", "in", ids.slice(0, 10_000))
            .where("place", ">=", from)
            .where("place", "<", before)
            .orderBy("place", sorted)
            .limit(limit)
            .execute()
        ).map((r) => r.place),
      );
    else
      conditions.push((e) =>
        e.exists(
          e
            .selectFrom("shown_speakers as n")
            .select("n.place")
            .whereRef("n.place", "=", "s.place")
            .where("n.name", "in", ids.slice(0, 10_000)),
        ),
      );
  }
  if (dossier !== undefined) {
    const number = await dossierNumber(db, dossier);
    const reports = db.selectFrom("dossier_reports as d").select("d.report").where("d.dossier", "=", number);
    const size = await db
      .selectFrom("shown_reports")
      .select((e) => e.fn.sum<number>("statements").as("n"))
      .where("report", "in", reports)
      .executeTakeFirst();
    if (Number(size?.n ?? 0) <= FEW && drivers.length === 0)
      drivers.push(async ({ from, before }, limit) =>
        (
          await db
            .selectFrom("shown_statements")
            .select("place")
            .where("report", "in", reports)
            .where("place", ">=", from)
            .where("place", "<", before)
            .orderBy("place", sorted)
            .limit(limit)
            .execute()
        ).map((r) => r.place),
      );
    else
      conditions.push((e) =>
        e.exists(
          e.selectFrom("dossier_reports as d").select("d.report").whereRef("d.report", "=", "s.report").where("d.dossier", "=", number),
        ),
      );
  }
  return { conditions, driver: drivers[0] ?? null };
}

/** Places that meet all conditions, `limit` of them or all there are. */
async function matching(
  db: Db,
  conditions: readonly Condition[],
  driver: Driver | null,
  range: Range,
  limit: number,
  order: Order,
): Promise<number[]> {
  const sorted = order === "newest" ? "desc" : "asc";
  const meeting = (range: Range, among: readonly number[] | null) => {
    let query = db.selectFrom("shown_statements as s").select("s.place");
    if (among) query = query.where("s.place", "in", among);
    else query = query.where("s.place", ">=", range.from).where("s.place", "<", range.before);
    for (const condition of conditions) query = query.where((e) => condition(e as unknown as Here));
    return query.orderBy("s.place", sorted).limit(limit).execute();
  };
  if (!driver) return (await meeting(range, null)).map((r) => r.place);
  const found: number[] = [];
  let left = range;
  for (let size = FIRST_BATCH; found.length < limit; size = Math.min(size * 4, LARGEST_BATCH)) {
    const batch = await driver(left, size);
    if (batch.length > 0) found.push(...(await meeting(left, batch)).map((r) => r.place));
    if (batch.length < size) break;
    const last = batch.at(-1) as number;
    left = order === "newest" ? { ...left, before: last } : { ...left, from: last + 1 };
  }
  return found.slice(0, limit);
}

/** One page of the statements that meet the filter, newest day first, or oldest. @throws BadQuery, NoSuchRecord */
export function statements(ledger: Ledger, filter: StatementFilter, order: Order = "newest"): Promise<Page<StatementItem>> {
  const { limit = PAGE } = filter;
  const all = placesBetween(filter.since, filter.until);
  const at = cursor(filter.after);
  const range =
    at === null ? all : order === "newest" ? { ...all, before: Math.min(all.before, at) } : { ...all, from: Math.max(all.from, at + 1) };
  return ledger.read(async (db) => {
    const { conditions, driver } = await plan(ledger, db, filter, order);
    const places = await matching(db, conditions, driver, range, limit + 1, order);
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
