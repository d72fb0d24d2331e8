/** People and bodies by name, those who said most first; and one of them: under which descriptions, in which reports. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "../../records/actor.js";
import type { ActorDetail, Appearance, NameItem, ReportName } from "../../records/items.js";
import { quoteOf } from "../../text/span.js";
import { dossierNumber } from "../append/dossiers.js";
import { BadQuery, NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { spellingOf } from "../projection/lookups.js";
import type { Db } from "../store.js";
import { descriptionsOf } from "./descriptions.js";
import { reportsOf } from "./items.js";
import { askedWords, isOfIdentity, type Listed, listed, namesOf, namesWith } from "./names.js";
import { PAGE, type Page, type Paging, pageOf } from "./page.js";
import { LOOKED_AT, LOOKED_AT_OF_ONE, spreadOf } from "./spread.js";

export interface ActorFilter extends Paging {
  /** Words of a name. */
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly dossier?: string | undefined;
  /** Those without a name too: "a senior official". */
  readonly unnamed?: boolean | undefined;
}

const AFTER = /^(\d+):(p:[0-9a-f]{16})$/;

/** Whether a row of `projected_actors a`, or of `projected_speakers p`, is of somebody who is listed. */
const isOf = ({ identity, alone }: Pick<Listed, "identity" | "alone">, row: "a" | "p" = "a"): RawBuilder<SqlBool> => {
  const [name, profile] = [sql.ref(`${row}.name`), sql.ref(`${row}.profile`)];
  return identity === null ? sql<SqlBool>`${name} = ${alone}` : isOfIdentity(name, profile, identity);
};

/** One report for each who is listed, to show where they come from: the one that came first. */
async function examples(db: Db, rows: readonly Listed[]): Promise<Map<string, { readonly report: ReportName; readonly quote: string }>> {
  const found = new Map<string, { report: number; record: string }>();
  for (const row of rows) {
    const { rows: first } = await sql<{ report: number; record: string }>`
      select a.report, coalesce(a.record, r.record) as record from projected_actors a
      left join records r on r.reading = a.reading and r.kind = 'actor' and r.n = a.n
      where ${isOf(row)} order by a.report, a.n limit 1`.execute(db);
    if (first[0]) found.set(row.id, first[0]);
  }
  const reports = await reportsOf(
    db,
    [...found.values()].map((r) => r.report),
  );
  return new Map(
    [...found].map(([id, { report, record }]) => {
      const { mentions } = JSON.parse(record) as Actor;
      const { name, record: of } = reports.get(report) as { name: ReportName; record: { text: string } };
      return [
        id,
        {
          report: name,
          quote: quoteOf(
            of.text,
            mentions.slice(0, 1).map((m) => m.span),
          ),
        },
      ];
    }),
  );
}

/** @throws BadQuery, NoSuchRecord */
export function actors(ledger: Ledger, filter: ActorFilter = {}): Promise<Page<NameItem>> {
  const { limit = PAGE, name, kind, dossier, unnamed = false } = filter;
  return ledger.read(async (db) => {
    const names = name === undefined ? null : sql`${namesWith(db, await askedWords(db, name))}`;
    const within = dossier === undefined ? null : await dossierNumber(db, dossier);
    const all = within === null ? listed(names) : inDossier(within, names);
    const conditions = [
      // who has no name and said nothing is no source: "no fisherman"
      unnamed ? sql`(m.named = 1 or m.statements > 0)` : sql`m.named = 1`,
      ...(kind === undefined ? [] : [sql`m.kind = ${kind}`]),
      ...(filter.after === undefined ? [] : [isAfter(filter.after)]),
    ];
    const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
    const { rows } = await sql<
      Listed | ListedInDossier
    >`select * from (${all}) as m ${where} order by statements desc, id desc limit ${limit + 1}`.execute(db);
    const seen = await examples(db, rows.slice(0, limit));
    const items: NameItem[] = [];
    for (const row of rows.slice(0, limit)) {
      const { id, name: called, kind: of, named, statements } = row;
      const { report = null, quote = null } = seen.get(id) ?? {};
      const said = Number(statements);
      const spread =
        "origins" in row
          ? { statements: said, reports: Number(row.reports), origins: Number(row.origins) }
          : await spreadOf(db, isOf(row, "p"), LOOKED_AT);
      items.push({ id, name: called, kind: of, named: named === 1, statements: said, spread, report, quote });
    }
    return pageOf(rows, limit, (r) => `${r.statements}:${r.id}`, items);
  });
}

/** Behind the last row of a page. @throws BadQuery */
function isAfter(after: string): RawBuilder<SqlBool> {
  const [, count, id] = AFTER.exec(after) ?? [];
  if (!id) throw new BadQuery({ after }, "is no place in a list", 'give the "next" of the page before');
  return sql<SqlBool>`(m.statements, m.id) < (${Number(count)}, ${id})`;
}

/** One of a dossier, with the reports there that have what they said, and the origins of these. */
interface ListedInDossier extends Listed {
  readonly reports: number;
  readonly origins: number;
}

/** Those whom a dossier's reports have, with what is said there. */
function inDossier(dossier: number, names: RawBuilder<unknown> | null): RawBuilder<ListedInDossier> {
  const some = names === null ? sql`true` : sql`b.name in (${names})`;
  const who = (joined: RawBuilder<unknown>, counted: RawBuilder<unknown>) =>
    sql`select b.name, b.profile, ${counted} as said, d.report from dossier_reports d ${joined} where d.dossier = ${dossier} and ${some}`;
  return sql<ListedInDossier>`
    select g.identity, g.alone, coalesce(i.id, n.id) as id, coalesce(i.kind, n.kind) as kind, g.named, g.statements, g.reports, g.origins,
      coalesce(i.name, ${spellingOf(sql`n.seq`)}) as name
    from (
      select f.identity, case when f.identity is null then b.name end as alone, n.named, sum(b.said) as statements,
        count(distinct case when b.said = 1 then b.report end) as reports, count(distinct case when b.said = 1 then t.origin end) as origins
      from (
        ${who(sql`join projected_statements s on s.report = d.report and s.superseded = 0 join projected_speakers b on b.sort_key = s.sort_key`, sql`1`)}
        union all ${who(sql`join projected_actors b on b.report = d.report`, sql`0`)}
      ) as b
      join names n on n.seq = b.name left join profiles f on f.seq = b.profile left join text_reports t on t.report = b.report
      group by f.identity, case when f.identity is null then b.name end, n.named
    ) as g left join identities i on i.seq = g.identity left join names n on n.seq = g.alone`;
}

/** Names looked at to find the one that is meant. */
const MEANT = 100;
/** Others who may be meant, named so many at most. */
const OTHERS = 10;
/** The newest reports are looked at, so many of them. */
const APPEARANCES = 100;

/**
 * Who is meant, of the names that have the words: a full name is the one of that name; one word may be anybody's surname, so the one who
 * says most comes first.
 */
function bestFirst(names: readonly Listed[], who: string): readonly Listed[] {
  const asked = who.trim().toLowerCase();
  const full = (n: Listed) => Number(asked.includes(" ") && n.name.toLowerCase() === asked && n.statements > 0);
  return [...names].sort((a, b) => full(b) - full(a) || b.statements - a.statements || b.named - a.named);
}

/** @param who an id, or words of a name: the best match is shown, others are named @throws NoSuchRecord, BadQuery */
export function actor(ledger: Ledger, who: string): Promise<ActorDetail> {
  return ledger.read(async (db) => {
    const [found, ...others] = bestFirst(await namesOf(db, who, MEANT), who);
    if (!found) throw new NoSuchRecord(`"${who}"`, "nobody in this ledger has that name", "list those who are with `readout actors`");
    const { rows } = await sql<{ report: number; id: string; changed: string | null; record: string | null }>`
      select a.report, a.id, a.record as changed, r.record from projected_actors a
      left join records r on r.reading = a.reading and r.kind = 'actor' and r.n = a.n
      where ${isOf(found)} order by a.report desc, a.n limit ${APPEARANCES}`.execute(db);
    const reports = await reportsOf(
      db,
      rows.map((r) => r.report),
    );
    const records = rows.map((row) => ({
      ...row,
      actor: JSON.parse((row.changed ?? row.record) as string) as Actor,
      in: reports.get(row.report),
    }));
    const roles = new Map<string, { title: string; of: string | null; reports: number }>();
    for (const { actor: a } of records)
      for (const { title, of } of a.roles) {
        const role = roles.get(`${title}|${of}`) ?? { title, of, reports: 0 };
        roles.set(`${title}|${of}`, { ...role, reports: role.reports + 1 });
      }
    const appearances = records.map(({ actor: a, in: report, record: read }): Appearance => {
      const byPeople = read === null;
      const { name: of, record } = report as { name: ReportName; record: { text: string } };
      return {
        id: a.id,
        name: a.name,
        report: of,
        roles: a.roles.map((r) => record.text.slice(...r.span)),
        // one whom people brought in is nowhere named in the report
        mentions: byPeople
          ? []
          : [...new Set(a.mentions.filter((m) => m.form !== "pronoun").map((m) => record.text.slice(...m.span).replace(/\s+/g, " ")))],
      };
    });
    const { id, name, kind, statements } = found;
    return {
      id,
      name,
      kind,
      statements,
      spread: await spreadOf(db, isOf(found, "p"), LOOKED_AT_OF_ONE),
      roles: [...roles.values()].sort((a, b) => b.reports - a.reports),
      descriptions: await descriptionsOf(db, isOf(found, "p")),
      aliases: [...new Set(appearances.flatMap((a) => a.mentions))].filter((m) => m !== name),
      appearances,
      others: others
        .slice(0, OTHERS)
        .map((o) => ({ id: o.id, name: o.name, kind: o.kind, named: o.named === 1, statements: o.statements })),
    };
  });
}
