/** Each of two that may be one: who or what it is now, with a report that says so and its sentence. */
import { sql } from "kysely";
import { sentenceAround } from "../../compare/standing/assertions-of.js";
import type { Actor } from "../../records/actor.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { DoubtSide, ReportName } from "../../records/items.js";
import { quoteOf, type Span } from "../../text/span.js";
import type { Db } from "../store.js";
import { reportsOf } from "./items.js";

const flat = (words: string): string => words.replace(/\s+/g, " ");

/** One side of a doubt: who it is now, and a report that says so. */
export async function sideOf(db: Db, profile: number): Promise<DoubtSide> {
  const { rows } = await sql<{ id: string; spelling: string; kind: string; report: number; record: string }>`
    select i.id, a.spelling, i.kind, a.report, coalesce(a.record, r.record) as record
    from profiles f join identities i on i.seq = f.identity join projected_actors a on a.name = f.name and a.profile = f.seq
    left join records r on r.reading = a.reading and r.kind = 'actor' and r.n = a.n
    where f.seq = ${profile} order by a.report, a.n limit 1`.execute(db);
  const [row] = rows as [(typeof rows)[number]];
  const { name, record } = (await reportsOf(db, [row.report])).get(row.report) as { name: ReportName; record: { text: string } };
  const { roles, mentions } = JSON.parse(row.record) as Actor;
  const words = (span: Span) => flat(quoteOf(record.text, [span]));
  const first = mentions[0]?.span;
  return {
    id: row.id,
    name: row.spelling,
    kind: row.kind,
    roles: roles.map((role) => words(role.span)),
    report: name,
    quote: first ? words(first) : row.spelling,
    sentence: first ? words(sentenceAround(record.text, first)) : null,
  };
}

/** One side of a doubt on matters: the first report that has it. */
export async function matterSideOf(db: Db, profile: number, shown: (report: number) => Promise<ReadoutDocument>): Promise<DoubtSide> {
  const row = await db
    .selectFrom("projected_developments as d")
    .innerJoin("matter_profiles as f", "f.seq", "d.profile")
    .select(["d.report", "d.id", "f.matter"])
    .where("d.profile", "=", profile)
    .orderBy("d.report")
    .orderBy("d.n")
    .executeTakeFirstOrThrow();
  const { name } = (await reportsOf(db, [row.report])).get(row.report) as { name: ReportName };
  const { report, developments, actors } = await shown(row.report);
  const development = developments.find(({ id }) => id === row.id) as Development;
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const [first] = development.objects;
  const quote = flat(report.text.slice(...sentenceAround(report.text, development.evidence[0] as Span)));
  return {
    id: row.matter as string,
    name: flat(first?.text ?? development.thing?.text ?? development.kind),
    kind: development.kind,
    roles: development.parties.flatMap(({ actor }) => names.get(actor) ?? []),
    report: name,
    quote,
    sentence: quote,
  };
}
