/** People and bodies by name, those who said most first; and one of them: under which descriptions, in which reports. */
import { sql } from "kysely";
import type { Actor } from "../../records/actor.js";
import type { ActorDetail, Appearance, NameItem, ReportName } from "../../records/items.js";
import { quoteOf } from "../../text/span.js";
import { dossierNumber } from "../append/dossiers.js";
import { BadQuery, NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { spellingOf } from "../projection/lookups.js";
import type { Db } from "../store.js";
import { reportsOf } from "./items.js";
import { askedWords, type NameFound, namesOf, namesWith } from "./names.js";
import { PAGE, type Page, type Paging, pageOf } from "./page.js";

export interface ActorFilter extends Paging {
  /** Words of a name. */
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly dossier?: string | undefined;
  /** Those without a name too: "a senior official". */
  readonly unnamed?: boolean | undefined;
}

const AFTER = /^(\d+):(p:[0-9a-f]{16})$/;

/** One report for each name, to show where it comes from: the one that came first. */
async function examples(db: Db, names: readonly number[]): Promise<Map<number, { readonly report: ReportName; readonly quote: string }>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom("names as m")
    .innerJoin("projected_actors as a", (on) =>
      on
        .onRef("a.name", "=", "m.seq")
        .on("a.report", "=", (e) =>
          e.selectFrom("projected_actors as f").select("f.report").whereRef("f.name", "=", "m.seq").orderBy("f.report").limit(1),
        ),
    )
    .leftJoin("records as r", (on) => on.onRef("r.reading", "=", "a.reading").on("r.kind", "=", "actor").onRef("r.n", "=", "a.n"))
    .select(["m.seq as name", "a.report", "a.record as changed", "r.record"])
    .where("m.seq", "in", [...names])
    .orderBy("a.n", "desc")
    .execute();
  const reports = await reportsOf(
    db,
    rows.map((r) => r.report),
  );
  return new Map(
    rows.map(({ name, report, changed, record }) => {
      const { mentions } = JSON.parse((changed ?? record) as string) as Actor;
      const found = reports.get(report) as { name: ReportName; record: { text: string } };
      return [
        name,
        {
          report: found.name,
          quote: quoteOf(
            found.record.text,
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
    let query =
      dossier === undefined
        ? db.selectFrom("names as m").select(["m.seq", "m.id", "m.kind", "m.named", "m.statements"])
        : inDossier(db, await dossierNumber(db, dossier));
    if (!unnamed) query = query.where("m.named", "=", 1);
    if (kind !== undefined) query = query.where("m.kind", "=", kind);
    if (name !== undefined) query = query.where("m.seq", "in", namesWith(db, await askedWords(db, name)));
    if (filter.after !== undefined) {
      const [, count, id] = AFTER.exec(filter.after) ?? [];
      if (!id) throw new BadQuery({ after: filter.after }, "is no place in a list", 'give the "next" of the page before');
      query = query.where(sql<boolean>`(m.statements, m.id) < (${Number(count)}, ${id})`);
    }
    // a sum, so that no store goes through the index of all names to meet the few that have the word
    const statements = name === undefined ? sql.ref("m.statements") : sql`m.statements + 0`;
    const rows = await query
      .select(spellingOf(sql`m.seq`).as("name"))
      .orderBy(statements, "desc")
      .orderBy("m.id", "desc")
      .limit(limit + 1)
      .execute();
    const seen = await examples(
      db,
      rows.slice(0, limit).map((r) => r.seq),
    );
    const items = rows.map(({ seq, named, statements, ...row }) => ({
      ...row,
      named: named === 1,
      statements: Number(statements),
      report: seen.get(seq)?.report ?? null,
      quote: seen.get(seq)?.quote ?? null,
    }));
    return pageOf(rows, limit, (r) => `${r.statements}:${r.id}`, items);
  });
}

/** Names of a dossier's reports, with what was said there. */
function inDossier(db: Db, dossier: number) {
  const said = db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_statements as s", "s.report", "d.report")
    .innerJoin("projected_speakers as p", "p.sort_key", "s.sort_key")
    .select((e) => ["p.name", e.fn.countAll<number>().as("n")])
    .where("d.dossier", "=", dossier)
    .where("s.superseded", "=", 0)
    .groupBy("p.name");
  const present = db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_actors as a", "a.report", "d.report")
    .select("a.name")
    .where("d.dossier", "=", dossier)
    .union(said.clearSelect().select("p.name"));
  const counted = db
    .selectFrom(present.as("o"))
    .innerJoin("names as n", "n.seq", "o.name")
    .leftJoin(said.as("c"), "c.name", "o.name")
    .select((e) => ["n.seq", "n.id", "n.kind", "n.named", e.fn.coalesce("c.n", e.lit(0)).as("statements")]);
  return db.selectFrom(counted.as("m")).select(["m.seq", "m.id", "m.kind", "m.named", "m.statements"]);
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
function bestFirst(names: readonly NameFound[], who: string): readonly NameFound[] {
  const asked = who.trim().toLowerCase();
  const full = (n: NameFound) => Number(asked.includes(" ") && n.name.toLowerCase() === asked && n.statements > 0);
  return [...names].sort((a, b) => full(b) - full(a) || b.statements - a.statements || b.named - a.named);
}

/** @param who an id, or words of a name: the best match is shown, others are named @throws NoSuchRecord, BadQuery */
export function actor(ledger: Ledger, who: string): Promise<ActorDetail> {
  return ledger.read(async (db) => {
    const [found, ...others] = bestFirst(await namesOf(db, who, MEANT), who);
    if (!found) throw new NoSuchRecord(`"${who}"`, "nobody in this ledger has that name", "list those who are with `readout actors`");
    const rows = await db
      .selectFrom("projected_actors as a")
      .leftJoin("records as r", (on) => on.onRef("r.reading", "=", "a.reading").on("r.kind", "=", "actor").onRef("r.n", "=", "a.n"))
      .select(["a.report", "a.id", "a.record as changed", "r.record"])
      .where("a.name", "=", found.seq)
      .orderBy("a.report", "desc")
      .limit(APPEARANCES)
      .execute();
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
      roles: [...roles.values()].sort((a, b) => b.reports - a.reports),
      aliases: [...new Set(appearances.flatMap((a) => a.mentions))].filter((m) => m !== name),
      appearances,
      others: others
        .slice(0, OTHERS)
        .map((o) => ({ id: o.id, name: o.name, kind: o.kind, named: o.named === 1, statements: o.statements })),
    };
  });
}
