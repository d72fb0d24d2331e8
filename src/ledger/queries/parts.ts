/**
 * The parts of a filter. Each part can be asked in two ways: for the sort keys of all statements that meet it (it drives the query), or
 * whether one statement meets it, by the sort key that another part gave (`holds`). plan.ts chooses which part is asked in which way.
 */
import { type RawBuilder, sql } from "kysely";
import { dossierNumber } from "../append/dossiers.js";
import { reportNumber } from "../projection/lookups.js";
import { markOf } from "../search/terms.js";
import type { Db } from "../store.js";
import { hasWord, isOfIdentity, isWord, type SpeakerQuery, speakersOf } from "./names.js";
import { type StatementFilter, wordsOf } from "./statement-filter.js";

export type Sql = RawBuilder<unknown>;

export const and = (conditions: readonly Sql[]): Sql => sql.join([...conditions], sql` and `);

/** A query for the sort keys of statements, in its pieces: tables, the column of their sort keys, a condition. */
export interface Driver {
  readonly from: Sql;
  readonly sortKey: Sql;
  readonly where: Sql;
  /** Whether it gives sort keys in no order, and some more than once, so that they must be sorted first. */
  readonly mixed?: boolean;
}

/** One of the things that are asked for: a speaker, a dossier, values of the statement itself. */
export interface FilterPart extends Driver {
  /** Whether it gives so few sort keys that fetching and sorting them costs less than meeting them on the way through all statements. */
  readonly few: boolean;
  /** The same as a condition on a sort key that another one found. */
  readonly holds: (sortKey: Sql) => Sql;
  /** The same of those reports alone that meet a condition on their own sort key; for stores that have `Matching.inReport`. */
  readonly ofReports?: (meets: (sortKey: Sql) => Sql) => Driver;
}

/** Statements of a part, up to which they are fetched and sorted; more are met sooner on the way through all statements in their order. */
const FEW = 20_000;

/** Statements of speakers, by the index of speakers. */
function saidBy(speakers: SpeakerQuery): FilterPart {
  const said = (sortKey: Sql) => sql`select 1 from projected_speakers p where p.sort_key = ${sortKey}`;
  if ("name" in speakers)
    return {
      from: sql`projected_speakers p`,
      sortKey: sql`p.sort_key`,
      where: sql`p.name = ${speakers.name}`,
      few: true,
      holds: (sortKey) => sql`exists (${said(sortKey)} and p.name = ${speakers.name})`,
    };
  if ("identity" in speakers) {
    const isOf = isOfIdentity(sql`p.name`, sql`p.profile`, speakers.identity);
    return {
      from: sql`projected_speakers p`,
      sortKey: sql`p.sort_key`,
      where: isOf,
      mixed: true,
      few: true,
      holds: (sortKey) => sql`exists (${said(sortKey)} and ${isOf})`,
    };
  }
  const [first, ...others] = speakers.words;
  return {
    from: sql`name_words w cross join projected_speakers p`,
    sortKey: sql`p.sort_key`,
    where: and([isWord(sql`w.word`, first), ...others.map((word) => hasWord(sql`w.name`, word)), sql`p.name = w.name`]),
    mixed: true,
    few: !speakers.many,
    holds: (sortKey) => sql`exists (${and([said(sortKey), ...speakers.words.map((word) => hasWord(sql`p.name`, word))])})`,
  };
}

/** Statements of the reports of a dossier. */
async function inDossier(db: Db, name: string): Promise<FilterPart> {
  const dossier = await dossierNumber(db, name);
  const { n } = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_reports as s", "s.report", "d.report")
    .select((e) => e.fn.sum<number>("s.statements").as("n"))
    .where("d.dossier", "=", dossier)
    .executeTakeFirstOrThrow();
  const from = sql`dossier_reports d cross join projected_statements o`;
  const where = sql`d.dossier = ${dossier} and o.report = d.report`;
  const ofReports = (meets: (sortKey: Sql) => Sql): Driver => ({
    from: sql`(select d.report from dossier_reports d cross join projected_reports r
      where d.dossier = ${dossier} and r.report = d.report and ${meets(sql`r.sort_key`)} offset 0) d cross join projected_statements o`,
    sortKey: sql`o.sort_key`,
    where: sql`o.report = d.report and o.repeats = 0`,
    mixed: true,
  });
  return {
    from,
    sortKey: sql`o.sort_key`,
    where: sql`${where} and o.repeats = 0`,
    mixed: true,
    few: Number(n ?? 0) <= FEW,
    ofReports,
    holds: (sortKey) =>
      sql`exists (select 1 from projected_statements o cross join dossier_reports d where o.sort_key = ${sortKey} and ${where})`,
  };
}

/** Statements whose own rows meet conditions, in the order of their sort keys. */
function listed(conditions: readonly Sql[], few: boolean): FilterPart {
  const where = and([sql`s.repeats = 0`, ...conditions]);
  const from = sql`projected_statements s`;
  return {
    from,
    sortKey: sql`s.sort_key`,
    where,
    few,
    holds: (sortKey) => sql`exists (select 1 from ${from} where s.sort_key = ${sortKey} and ${where})`,
  };
}

/** Whether a driver gives fewer sort keys than that. */
export async function gives(db: Db, fewer: number, { from, where }: Driver): Promise<boolean> {
  if (fewer === 0 || fewer === Number.POSITIVE_INFINITY) return fewer > 0;
  const counted = sql<{ n: number }>`select count(*) as n from (select 1 from ${from} where ${where} limit ${fewer}) as counted`;
  return Number((await counted.execute(db)).rows[0]?.n) < fewer;
}

/** What stands in the index beside words. Reports stand there too, which have no speaker; the rest of a filter leaves them out by itself. */
export function marksOf({ authority, stance, speaker, dossier }: StatementFilter): string[] {
  const marks = [authority && markOf("authority", authority), stance && markOf("stance", stance)].filter((mark) => mark !== undefined);
  return marks.length > 0 || speaker !== undefined || dossier !== undefined ? marks : [markOf("statement")];
}

/**
 * The parts of a filter, words aside. `rows` are the statements' own rows: where no part drives they are gone through in order, and where
 * `asked` is true each statement found is checked against them. With words, authority and stance stand in the search index already
 * (`marksOf`), so the rows are asked for the report alone.
 */
export async function partsOf(db: Db, filter: StatementFilter) {
  const { speaker, authority, stance, dossier, report } = filter;
  const worded = wordsOf(filter) !== null;
  const parts: FilterPart[] = [];
  if (speaker !== undefined) parts.push(saidBy(await speakersOf(db, speaker)));
  if (dossier !== undefined) parts.push(await inDossier(db, dossier));
  const own: Sql[] = [];
  if (authority !== undefined) own.push(sql`s.authority = ${authority}`);
  if (stance !== undefined) own.push(sql`s.stance = ${stance}`);
  if (report !== undefined) own.push(sql`s.report = ${await reportNumber(db, report)}`);
  const drives = !worded ? own.length > 0 && parts.length > 0 : report !== undefined;
  const rows = listed(own, drives && (await gives(db, FEW, listed(own, false))));
  return { parts: drives ? [...parts, rows] : parts, rows, asked: !worded ? own.length > 0 : report !== undefined };
}
