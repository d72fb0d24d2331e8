/**
 * How a list of statements is found: one condition drives, giving places in their order, a few hundred at a time; these are held
 * against the others. Without a driver the list itself is walked along an index. So each page costs little, however large the ledger.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Range } from "../days.js";
import { dossierNumber } from "../dossiers.js";
import type { Db, Ledger, Order } from "../store.js";
import type { Tables } from "../tables.js";
import { type Query, queryOf } from "../words.js";
import { type Speakers, speakersOf } from "./names.js";
import { reportNumber } from "./reports.js";
import type { StatementFilter } from "./statements.js";

/** Statements of a dossier that are rather fetched and sorted than met on the way through the list. */
const FEW = 20_000;
/** Places a driver gives at once, at first and at most. */
const [FIRST_BATCH, LARGEST_BATCH] = [200, 2_000];

type Here = ExpressionBuilder<Tables & { s: Tables["shown_statements"] }, "s">;
type Condition = (e: Here) => Expression<SqlBool>;

/** Gives places of a range in order; what it gives is then held against the other conditions. */
type Driver = (range: Range, limit: number) => Promise<number[]>;

export interface Plan {
  readonly order: Order;
  readonly conditions: readonly Condition[];
  readonly driver: Driver | null;
  /** Those of the places that have the words that are looked for, where something else drives. */
  readonly worded: ((places: readonly number[]) => Promise<readonly number[]>) | null;
}

const direction = (order: Order) => (order === "newest" ? sql`desc` : sql`asc`);

/** Statements of speakers, by the index of speakers. */
function bySpeaker(db: Db, speakers: Speakers, order: Order): Driver {
  return async ({ from, before }, limit) => {
    const range = sql`p.place >= ${from} and p.place < ${before}`;
    const paged = sql`order by p.place ${direction(order)} limit ${limit}`;
    if ("id" in speakers) {
      const { rows } = await sql<{
        place: number;
      }>`select p.place from shown_speakers p where p.name = ${speakers.id} and ${range} ${paged}`.execute(db);
      return rows.map((r) => r.place);
    }
    const [first, ...others] = speakers.words;
    const all = others.map((word) => sql`and exists (select 1 from name_words o where o.word = ${word} and o.name = w.name)`);
    const { rows } = await sql<{ place: number }>`
      select distinct p.place from name_words w join shown_speakers p on p.name = w.name
      where w.word = ${first} ${sql.join(all, sql` `)} and ${range} ${paged}`.execute(db);
    return rows.map((r) => r.place);
  };
}

/** Whether one of the statement's speakers is meant. */
function spokenBy(speakers: Speakers): Condition {
  return (e) => {
    const here = e.selectFrom("shown_speakers as p").select("p.place").whereRef("p.place", "=", "s.place");
    if ("id" in speakers) return e.exists(here.where("p.name", "=", speakers.id));
    return e.exists(
      speakers.words.reduce(
        (query, word) =>
          query.where((x) =>
            x.exists(x.selectFrom("name_words as w").select("w.name").where("w.word", "=", word).whereRef("w.name", "=", "p.name")),
          ),
        here,
      ),
    );
  };
}

function byWords(ledger: Ledger, db: Db, query: Query, order: Order): Driver {
  return (range, limit) => ledger.search.places(db, { query, who: false }, { ...range, limit, order });
}

const everywhere = { from: 0, before: Number.MAX_SAFE_INTEGER };

/** @throws BadQuery, NoSuchRecord */
export async function plan(ledger: Ledger, db: Db, filter: StatementFilter, order: Order): Promise<Plan> {
  const conditions: Condition[] = [(e) => e("s.repeats", "=", 0)];
  let driver: Driver | null = null;
  let worded: Plan["worded"] = null;
  const { speaker, authority, stance, about, dossier, report } = filter;
  if (authority !== undefined) conditions.push((e) => e("s.authority", "=", authority));
  if (stance !== undefined) conditions.push((e) => e("s.stance", "=", stance));
  if (report !== undefined) {
    const number = await reportNumber(db, report);
    conditions.push((e) => e("s.report", "=", number));
  }
  if (speaker !== undefined) {
    const speakers = await speakersOf(db, speaker);
    if ("words" in speakers && speakers.many) conditions.push(spokenBy(speakers));
    else driver = bySpeaker(db, speakers, order);
  }
  if (about !== undefined) {
    const query = queryOf(about);
    if (driver === null) driver = byWords(ledger, db, query, order);
    else
      worded = (among) =>
        ledger.search.places(db, { query, who: false }, { ...everywhere, limit: Math.max(1, among.length), order, among });
  }
  if (dossier !== undefined) {
    const number = await dossierNumber(db, dossier);
    if (driver === null && (await statementsIn(db, number)) <= FEW) driver = byDossier(db, number, order);
    else
      conditions.push((e) =>
        e.exists(
          e.selectFrom("dossier_reports as d").select("d.report").whereRef("d.report", "=", "s.report").where("d.dossier", "=", number),
        ),
      );
  }
  return { order, conditions, driver, worded };
}

async function statementsIn(db: Db, dossier: number): Promise<number> {
  const size = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("shown_reports as s", "s.report", "d.report")
    .select((e) => e.fn.sum<number>("s.statements").as("n"))
    .where("d.dossier", "=", dossier)
    .executeTakeFirst();
  return Number(size?.n ?? 0);
}

function byDossier(db: Db, dossier: number, order: Order): Driver {
  return async ({ from, before }, limit) => {
    const { rows } = await sql<{ place: number }>`
      select s.place from dossier_reports d join shown_statements s on s.report = d.report
      where d.dossier = ${dossier} and s.place >= ${from} and s.place < ${before} order by s.place ${direction(order)} limit ${limit}`.execute(
      db,
    );
    return rows.map((r) => r.place);
  };
}

/** Places that meet all conditions, in order: `limit` of them, or all there are. */
export async function matching(db: Db, { order, conditions, driver, worded }: Plan, range: Range, limit: number): Promise<number[]> {
  const meeting = (among: readonly number[] | null) => {
    let query = db.selectFrom("shown_statements as s").select("s.place");
    if (among) query = query.where("s.place", "in", among);
    else query = query.where("s.place", ">=", range.from).where("s.place", "<", range.before);
    for (const condition of conditions) query = query.where((e) => condition(e as unknown as Here));
    return query
      .orderBy("s.place", order === "newest" ? "desc" : "asc")
      .limit(limit)
      .execute();
  };
  if (!driver) return (await meeting(null)).map((r) => r.place);
  const found: number[] = [];
  let left = range;
  for (let size = FIRST_BATCH; found.length < limit; size = Math.min(size * 4, LARGEST_BATCH)) {
    const batch = await driver(left, size);
    const some = worded && batch.length > 0 ? await worded(batch) : batch;
    if (some.length > 0) found.push(...(await meeting(some)).map((r) => r.place));
    if (batch.length < size) break;
    const last = batch.at(-1) as number;
    left = order === "newest" ? { ...left, before: last } : { ...left, from: last + 1 };
  }
  return found.slice(0, limit);
}
