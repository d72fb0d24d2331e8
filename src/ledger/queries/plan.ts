/**
 * How a list of statements is found, in one query. One condition drives: its index gives places in their order, or a few that are
 * sorted; the others are held against each of these, until the page is full. So a page costs little, however large the ledger.
 */
import { type RawBuilder, sql } from "kysely";
import type { Range } from "../days.js";
import { dossierNumber } from "../dossiers.js";
import type { Db, Ledger, Order } from "../store.js";
import { markOf, queryOf } from "../words.js";
import { hasWord, type Speakers, speakersOf } from "./names.js";
import { reportNumber } from "./reports.js";
import type { StatementFilter } from "./statements.js";

type Sql = RawBuilder<unknown>;

const and = (conditions: readonly Sql[]): Sql => sql.join([...conditions], sql` and `);

/** What can drive a query: tables, the column of their places, a condition. */
interface Driver {
  readonly from: Sql;
  readonly place: Sql;
  readonly where: Sql;
  /** Whether it gives places in their order, each once. */
  readonly ordered: boolean;
}

/** One of the things that are asked for. */
interface Part extends Driver {
  /** Whether it gives few enough places to be fetched and sorted. */
  readonly few: boolean;
  /** The same as a condition on a place that another one found. */
  readonly holds: (place: Sql) => Sql;
}

/** Statements that are rather fetched and sorted than met on the way through the list. */
const FEW = 20_000;

/** Statements of speakers, by the index of speakers. */
function saidBy(speakers: Speakers): Part {
  const said = (place: Sql) => sql`select 1 from shown_speakers p where p.place = ${place}`;
  if ("id" in speakers)
    return {
      from: sql`shown_speakers p`,
      place: sql`p.place`,
      where: sql`p.name = ${speakers.id}`,
      ordered: true,
      few: true,
      holds: (place) => sql`exists (${said(place)} and p.name = ${speakers.id})`,
    };
  const [first, ...others] = speakers.words;
  return {
    from: sql`name_words w cross join shown_speakers p`,
    place: sql`p.place`,
    where: and([sql`w.word = ${first.word}`, ...others.map((word) => hasWord(sql`w.name`, word)), sql`p.name = w.name`]),
    ordered: false,
    few: !speakers.many,
    holds: (place) => sql`exists (${and([said(place), ...speakers.words.map((word) => hasWord(sql`p.name`, word))])})`,
  };
}

/** Statements of the reports of a dossier. */
async function inDossier(db: Db, name: string): Promise<Part> {
  const dossier = await dossierNumber(db, name);
  const { n } = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("shown_reports as s", "s.report", "d.report")
    .select((e) => e.fn.sum<number>("s.statements").as("n"))
    .where("d.dossier", "=", dossier)
    .executeTakeFirstOrThrow();
  const from = sql`dossier_reports d cross join shown_statements o`;
  const where = sql`d.dossier = ${dossier} and o.report = d.report`;
  return {
    from,
    place: sql`o.place`,
    where: sql`${where} and o.repeats = 0`,
    ordered: false,
    few: Number(n ?? 0) <= FEW,
    holds: (place) => sql`exists (select 1 from shown_statements o cross join dossier_reports d where o.place = ${place} and ${where})`,
  };
}

/** Statements whose own rows meet conditions, in the order of their places. */
function listed(conditions: readonly Sql[], few: boolean): Part {
  const where = and([sql`s.repeats = 0`, ...conditions]);
  const from = sql`shown_statements s`;
  return {
    from,
    place: sql`s.place`,
    where,
    ordered: true,
    few,
    holds: (place) => sql`exists (select 1 from ${from} where s.place = ${place} and ${where})`,
  };
}

/** Sorted before anything else is asked of them, so that no more of them need be looked at than fill the page. */
const inOrder = ({ from, place, where }: Driver, within: Sql, by: Sql): Driver => ({
  from: sql`(select distinct ${place} as place from ${from} where ${where} and ${within} order by 1 ${by}) sorted`,
  place: sql`sorted.place`,
  where: sql`true`,
  ordered: true,
});

/** The same as its `holds` for few places: the set is made once, which costs less than looking up rows; "is true" keeps it a set. */
const amongThose = (found: Sql, { from, place, where }: Driver): Sql =>
  sql`(${found} in (select ${place} from ${from} where ${where})) is true`;

/** Whether a driver gives fewer places than that. */
async function gives(db: Db, fewer: number, { from, where }: Driver): Promise<boolean> {
  if (fewer === 0 || fewer === Number.POSITIVE_INFINITY) return fewer > 0;
  const counted = sql<{ n: number }>`select count(*) as n from (select 1 from ${from} where ${where} limit ${fewer}) as counted`;
  return Number((await counted.execute(db)).rows[0]?.n) < fewer;
}

/** What stands in the index beside words. Reports stand there too, which have no speaker; the rest of a filter leaves them out by itself. */
function marksOf({ authority, stance, speaker, dossier }: StatementFilter): string[] {
  const marks = [authority && markOf("authority", authority), stance && markOf("stance", stance)].filter((mark) => mark !== undefined);
  return marks.length > 0 || speaker !== undefined || dossier !== undefined ? marks : [markOf("statement")];
}

/** What a filter asks for, but for words and what is looked for with them; and the rows of statements, which are walked through where nothing else drives. */
async function partsOf(db: Db, { about, speaker, authority, stance, dossier, report }: StatementFilter) {
  const parts: Part[] = [];
  if (speaker !== undefined) parts.push(saidBy(await speakersOf(db, speaker)));
  if (dossier !== undefined) parts.push(await inDossier(db, dossier));
  const own: Sql[] = [];
  if (about === undefined && authority !== undefined) own.push(sql`s.authority = ${authority}`);
  if (about === undefined && stance !== undefined) own.push(sql`s.stance = ${stance}`);
  if (report !== undefined) own.push(sql`s.report = ${await reportNumber(db, report)}`);
  const alone = about === undefined && parts.length === 0;
  const walked = listed(own, own.length > 0 && !alone && (await gives(db, FEW, listed(own, false))));
  return { parts: own.length > 0 ? [...parts, walked] : parts, walked };
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
  const { parts, walked } = await partsOf(db, filter);
  const words = filter.about === undefined ? null : await ledger.search.matching(db, queryOf(filter.about), marksOf(filter));
  let driver: Driver | undefined;
  if (words) for (const part of parts) if (!driver && (part.few || part.ordered) && (await gives(db, words.few, part))) driver = part;
  driver ??= words ?? parts.find((part) => part.few) ?? walked;
  const others = parts.filter((part) => part !== driver);
  const by = order === "newest" ? sql`desc` : sql`asc`;
  const within = (place: Sql) => and([sql`${place} >= ${range.from}`, sql`${place} < ${range.before}`]);
  const { from, place, where } = driver.ordered ? driver : inOrder(driver, within(driver.place), by);
  const conditions = others.map((part) => (driver === words && part.few ? amongThose(place, part) : part.holds(place)));
  if (words && driver !== words) conditions.push(words.holds(place));
  const { rows } = await sql<{ place: number }>`
    select ${place} as place from ${from} where ${and([where, ...conditions, within(place)])} order by ${place} ${by} limit ${limit}`.execute(
    db,
  );
  return [...new Set(rows.map((r) => r.place))];
}
