/**
 * How a list of statements is found, in one query. One condition drives: its index gives places in their order, or a few that are
 * sorted; the others are held against each of these, until the page is full. So a page costs little, however large the ledger.
 */
import { type RawBuilder, sql } from "kysely";
import type { Range } from "../days.js";
import { dossierNumber } from "../dossiers.js";
import type { Db, Ledger, Order } from "../store.js";
import { queryOf } from "../words.js";
import { type Speakers, speakersOf } from "./names.js";
import { reportNumber } from "./reports.js";
import type { StatementFilter } from "./statements.js";

type Sql = RawBuilder<unknown>;

/** What drives a query: tables, the column of its places, its condition. The statement of a place is `s`. */
interface Driver {
  readonly from: Sql;
  readonly place: Sql;
  readonly where: Sql;
  /** Whether a place may come more than once, and places not in order. */
  readonly mixed?: boolean;
}

/** Statements of a dossier that are rather fetched and sorted than met on the way through the list. */
const FEW = 20_000;
/** Statements of speakers, by the index of speakers. */
function bySpeaker(speakers: Speakers): Driver {
  if ("id" in speakers) return { from: sql`shown_speakers p`, place: sql`p.place`, where: sql`p.name = ${speakers.id}` };
  const [first, ...others] = speakers.words;
  const all = others.map((word) => sql`and exists (select 1 from name_words o where o.word = ${word} and o.name = w.name)`);
  return {
    from: sql`name_words w cross join shown_speakers p`,
    place: sql`p.place`,
    where: sql`w.word = ${first} ${sql.join(all, sql` `)} and p.name = w.name`,
    mixed: true,
  };
}

/** Whether one of the statement's speakers is meant. */
function spokenBy(speakers: Speakers): Sql {
  if ("id" in speakers) return sql`exists (select 1 from shown_speakers p where p.place = s.place and p.name = ${speakers.id})`;
  const words = speakers.words.map((word) => sql`and exists (select 1 from name_words w where w.word = ${word} and w.name = p.name)`);
  return sql`exists (select 1 from shown_speakers p where p.place = s.place ${sql.join(words, sql` `)})`;
}

/** Whether a driver gives few places: then it drives, and the words are looked for in each. */
async function isFew(db: Db, { from, where }: Driver, few: number): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (select 1 from ${from} where ${where} limit ${few}) as few`.execute(
    db,
  );
  return Number(rows[0]?.n) < few;
}

const inDossier = (dossier: number): Driver => ({
  from: sql`dossier_reports d cross join shown_statements o`,
  place: sql`o.place`,
  where: sql`d.dossier = ${dossier} and o.report = d.report and o.repeats = 0`,
});

async function statementsIn(db: Db, dossier: number): Promise<number> {
  const { n } = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("shown_reports as s", "s.report", "d.report")
    .select((e) => e.fn.sum<number>("s.statements").as("n"))
    .where("d.dossier", "=", dossier)
    .executeTakeFirstOrThrow();
  return Number(n ?? 0);
}

/** Places of the statements that meet a filter, in order: `limit` of them, or all there are. @throws BadQuery, NoSuchRecord */
export async function placesOf(
  ledger: Ledger,
  db: Db,
  filter: StatementFilter,
  range: Range,
  limit: number,
  order: Order,
): Promise<number[]> {
  const conditions: Sql[] = [];
  let driver: Driver | null = null;
  const { speaker, authority, stance, about, dossier, report } = filter;
  if (authority !== undefined) conditions.push(sql`s.authority = ${authority}`);
  if (stance !== undefined) conditions.push(sql`s.stance = ${stance}`);
  if (report !== undefined) conditions.push(sql`s.report = ${await reportNumber(db, report)}`);
  const speakers = speaker === undefined ? null : await speakersOf(db, speaker);
  if (about !== undefined) {
    const matches = await ledger.search.matching(db, queryOf(about));
    const listed = sql.join([sql`s.repeats = 0`, ...conditions], sql` and `);
    const walked: Driver = { from: sql`shown_statements s`, place: sql`s.place`, where: listed };
    const other = speakers ? bySpeaker(speakers) : conditions.length > 0 ? walked : null;
    if (other && (await isFew(db, other, matches.few))) conditions.push(matches.holds(speakers ? other.place : sql`s.place`));
    else {
      driver = matches;
      conditions.push(sql`s.repeats = 0`); // reports have the words too, and are no statements
    }
  }
  if (speakers) {
    if (driver || ("words" in speakers && speakers.many)) conditions.push(spokenBy(speakers));
    else driver = bySpeaker(speakers);
  }
  if (dossier !== undefined) {
    const number = await dossierNumber(db, dossier);
    if (!driver && (await statementsIn(db, number)) <= FEW) driver = inDossier(number);
    else conditions.push(sql`exists (select 1 from dossier_reports d where d.report = s.report and d.dossier = ${number})`);
  }
  const { from, place, where, mixed }: Driver = driver ?? { from: sql`shown_statements s`, place: sql`s.place`, where: sql`s.repeats = 0` };
  // a cross join keeps its order in SQLite: what drives comes first
  const tables = driver && conditions.length > 0 ? sql`${from} cross join shown_statements s` : from;
  if (driver && conditions.length > 0) conditions.push(sql`s.place = ${place}`);
  const all = sql.join([where, ...conditions, sql`${place} >= ${range.from}`, sql`${place} < ${range.before}`], sql` and `);
  const { rows } = await sql<{ place: number }>`
    select ${mixed ? sql`distinct` : sql``} ${place} as place from ${tables}
    where ${all} order by ${place} ${order === "newest" ? sql`desc` : sql`asc`} limit ${limit}`.execute(db);
  return [...new Set(rows.map((r) => r.place))];
}
