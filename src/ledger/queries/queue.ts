/** What waits for a person: pairs of actors, and of matters, that may be one. */
import { sql } from "kysely";
import { sentenceAround } from "../../compare/standing/assertions-of.js";
import type { Actor } from "../../records/actor.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { DoubtItem, DoubtSide, ReportName } from "../../records/items.js";
import { quoteOf, type Span } from "../../text/span.js";
import { alike, asked } from "../doubts.js";
import { BadQuery } from "../errors.js";
import { pendingProfiles } from "../identities/identifier.js";
import type { Ledger } from "../ledger.js";
import { pendingMatters } from "../matters/matcher.js";
import type { Db } from "../store.js";
import type { IdentityDoubtRow } from "../tables.js";
import { documentShown } from "./documents.js";
import { reportsOf } from "./items.js";
import { PAGE, type Page, type Paging, pageOf } from "./page.js";

const flat = (words: string): string => words.replace(/\s+/g, " ");

/** One side of a doubt: who it is now, and a report that says so. */
async function sideOf(db: Db, profile: number): Promise<DoubtSide> {
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

/** Reports that are named of a question which many of them ask. */
const NAMED = 20;

/** What an answer to all that ask the same as a doubt of actors settles. */
async function alikeOf(db: Db, { seq, pairs }: Asking, { one, other }: Pick<DoubtItem, "one" | "other">): Promise<DoubtItem["alike"]> {
  const own = [...new Map([one.report, other.report].map((report) => [report.id, report])).values()];
  if (pairs === 1) return { pairs, reports: own };
  const some = (await alike(db, seq)).slice(0, NAMED).flatMap(({ profile, other: second }) => [profile, second]);
  const { rows } = await sql<{ report: number }>`
    select min(a.report) as report from profiles f join projected_actors a on a.name = f.name and a.profile = f.seq
    where f.seq in (${sql.join([...new Set(some)])}) group by f.seq order by 1`.execute(db);
  const seqs = [...new Set(rows.map(({ report }) => report))].slice(0, NAMED);
  const names = await reportsOf(db, seqs);
  return { pairs, reports: seqs.map((report) => (names.get(report) as { name: ReportName }).name) };
}

/** A question with how many pairs ask it. */
type Asking = IdentityDoubtRow & { readonly of: DoubtItem["of"]; readonly pairs: number };

/**
 * Questions, the oldest first; those that somebody was unsure of stand behind. Pairs that ask the same stand once, as the first of them.
 * @throws BadQuery
 */
export function queue(ledger: Ledger, { limit = PAGE, after }: Paging = {}): Promise<Page<DoubtItem> & { readonly behind: number }> {
  const place = /^([01]):(\d+)$/.exec(after ?? "0:0");
  if (!place) throw new BadQuery({ after: after as string }, "is no place in a list", 'give the "next" of the page before');
  return ledger.read(async (db) => {
    const { rows } = await sql<Asking>`
      select * from (
        select 'actor' as of, d.*, q.pairs from identity_doubts d join
          (select min(seq) as seq, count(*) as pairs from ${asked} as a group by unsure, rule, lesser, greater) as q on q.seq = d.seq
        union all select 'matter' as of, m.*, 1 as pairs from matter_doubts m) as doubts
      where (unsure, seq) > (${Number(place[1])}, ${Number(place[2])}) order by unsure, seq limit ${limit + 1}`.execute(db);
    const shown = (report: number) => documentShown(db, report);
    const items: DoubtItem[] = [];
    for (const row of rows.slice(0, limit)) {
      const { of, seq: number, profile, other, rule, reason, unsure: looked } = row;
      const side = (one: number) => (of === "actor" ? sideOf(db, one) : matterSideOf(db, one, shown));
      const sides = { one: await side(profile), other: await side(other) };
      const together = await alikeOf(db, { ...row, pairs: Number(row.pairs) }, sides);
      items.push({ number, of, rule, reason, unsure: looked === 1, ...sides, alike: together });
    }
    const behind = (await pendingProfiles(db)) + (await pendingMatters(db));
    return { ...pageOf(rows, limit, (r) => `${r.unsure}:${r.seq}`, items), behind };
  });
}
