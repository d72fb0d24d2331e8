/** The comparison of a dossier's reports as WIRE.md has it. */

import type { Actor } from "../../records/actor.js";
import { WIRE_VERSION } from "../../records/envelope.js";
import { nameId } from "../../records/ids.js";
import type { DossierActor, DossierReport } from "../../records/items.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Dossier } from "../../records/views.js";
import { dossierNumber, reportsOfDossier } from "../append/dossiers.js";
import type { Ledger } from "../ledger.js";
import { nameOf } from "../projection/rows.js";
import { UNDATED } from "../projection/sort-key.js";
import type { Db } from "../store.js";
import { ComparedReports } from "./compared-reports.js";
import { conflictsOfReports } from "./dossier-conflicts.js";
import { dossierOrigins } from "./dossier-origins.js";
import { reportsOf } from "./items.js";
import { developmentsOfMatters, matterMembers } from "./matter-assertions.js";
import { conflictsIn, dayAsked, matterOf } from "./matter-items.js";
import { matterNotes } from "./matter-notes.js";

async function dossierReports(db: Db, dossier: number): Promise<DossierReport[]> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_reports as s", "s.report", "d.report")
    .innerJoin("text_reports as t", "t.report", "d.report")
    .leftJoin("projected_reports as f", "f.report", "t.source")
    .select(["s.id", "s.ref", "s.title", "s.publisher", "s.published", "s.url", "t.origin", "t.relation", "f.id as of"])
    .where("d.dossier", "=", dossier)
    .orderBy((e) => e("s.sort_key", "<", UNDATED.before)) // those without a day last
    .orderBy("s.sort_key")
    .execute();
  return rows.map(({ relation, ...row }) => ({ ...row, relation: relation as DossierReport["relation"] }));
}

/** An actor of a report; `named` in it, or brought in by people. */
interface Placed {
  readonly report: number;
  /** Who it is; null for one without a name, and for one who was not compared yet. */
  readonly identity: { readonly id: string; readonly name: string } | null;
  readonly actor: Actor;
  readonly named: boolean;
}

/** A statement of a dossier's report is of the origin of its text. */
type OriginOf = ReadonlyMap<number, string | null>;

async function originsOfTexts(db: Db, dossier: number): Promise<OriginOf> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("text_reports as t", "t.report", "d.report")
    .select(["d.report", "t.origin"])
    .where("d.dossier", "=", dossier)
    .execute();
  return new Map(rows.map(({ report, origin }) => [report, origin]));
}

/** The actors of those reports, as people corrected them. */
async function actorsOf(db: Db, dossier: number): Promise<Placed[]> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_actors as a", "a.report", "d.report")
    .leftJoin("records as r", (on) => on.onRef("r.reading", "=", "a.reading").on("r.kind", "=", "actor").onRef("r.n", "=", "a.n"))
    .leftJoin("profiles as f", "f.seq", "a.profile")
    .leftJoin("identities as i", "i.seq", "f.identity")
    .select(["a.report", "a.record as changed", "r.record", "i.id", "i.name"])
    .where("d.dossier", "=", dossier)
    .orderBy("a.report")
    .orderBy("a.n")
    .execute();
  return rows.map(({ report, changed, record, id, name }) => ({
    report,
    actor: JSON.parse((changed ?? record) as string) as Actor,
    named: record !== null,
    identity: id === null || name === null ? null : { id, name },
  }));
}

/** What an actor says in the dossier. */
interface Said {
  readonly statements: number;
  /** Whether all of it is a body's. */
  readonly body: boolean;
}

const NOTHING: Said = { statements: 0, body: true };

/** What each actor says in the dossier, by the actor's id. */
async function speakersOf(db: Db, dossier: number): Promise<Map<string, Said>> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_statements as s", "s.report", "d.report")
    .leftJoin("records as r", (on) => on.onRef("r.reading", "=", "s.reading").on("r.kind", "=", "statement").onRef("r.n", "=", "s.n"))
    .select(["s.record as changed", "r.record"])
    .where("d.dossier", "=", dossier)
    .where("s.repeats", "=", 0)
    .where("s.superseded", "=", 0)
    .execute();
  const said = new Map<string, Said>();
  for (const { changed, record } of rows) {
    const { speakers, authority } = JSON.parse((changed ?? record) as string) as Statement;
    for (const id of new Set(speakers)) {
      const { statements, body } = said.get(id) ?? NOTHING;
      said.set(id, { statements: statements + 1, body: body && authority.kind === "organisation" });
    }
  }
  return said;
}

/** Whether actors of a kind are no people; those of whom several are meant may be either. */
const isBody = (kind: Actor["kind"]): boolean => kind !== "person" && kind !== "group";

function grouped(
  actors: readonly Placed[],
  texts: ReadonlyMap<number, Report>,
  said: ReadonlyMap<string, Said>,
  originOf: OriginOf,
): DossierActor[] {
  const speaking = new Map<string, Set<number>>();
  const groups = new Map<
    string,
    { -readonly [K in keyof DossierActor]: DossierActor[K] extends readonly (infer T)[] ? T[] : DossierActor[K] }
  >();
  for (const { report, actor, named, identity } of actors) {
    const id = actor.named ? (identity?.id ?? nameOf(actor).id) : nameId([actor.id]);
    const group = groups.get(id) ?? {
      id,
      name: identity?.name ?? actor.name,
      kind: actor.kind,
      named: actor.named,
      body: isBody(actor.kind),
      aliases: [],
      members: [],
      statements: 0,
      spread: { statements: 0, reports: 0, origins: 0 },
    };
    const { text } = texts.get(report) as Report;
    for (const { span, form } of named ? actor.mentions : []) {
      const words = text.slice(...span).replace(/\s+/g, " ");
      if (form !== "pronoun" && words !== group.name && !group.aliases.includes(words)) group.aliases.push(words);
    }
    if (actor.named && actor.name !== group.name && !group.aliases.includes(actor.name)) group.aliases.push(actor.name);
    group.members.push(actor.id);
    const own = said.get(actor.id) ?? NOTHING;
    group.statements += own.statements;
    if (own.statements > 0) group.body = own.body || isBody(group.kind);
    if (own.statements > 0) speaking.set(id, (speaking.get(id) ?? new Set()).add(report));
    groups.set(id, group);
  }
  for (const [id, reports] of speaking) {
    const group = groups.get(id) as DossierActor & { spread: DossierActor["spread"] };
    const origins = new Set([...reports].flatMap((report) => originOf.get(report) ?? []));
    group.spread = { statements: group.statements, reports: reports.size, origins: origins.size };
  }
  return [...groups.values()].sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
}

/** The newest day on which one of some reports was published. */
const newestOf = (reports: readonly DossierReport[]): string | null =>
  reports
    .map(({ published }) => published)
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** The matters of a dossier's reports, those that were told of last first, and who contradicts whom. */
async function mattersOf(
  db: Db,
  dossier: number,
  compared: ComparedReports,
  { asOf, newest }: { readonly asOf: string | null; readonly newest: string | null },
): Promise<Pick<Dossier, "matters" | "conflicts">> {
  const all = await developmentsOfMatters(await matterMembers(db, { dossier }), compared);
  const notes = await matterNotes(db);
  const found = [...all].flatMap(([id, own]) => {
    const matter = matterOf(id, own, { day: asOf, newest, notes });
    return matter ? [{ matter, own }] : [];
  });
  const last = ({ matter }: (typeof found)[number]) =>
    matter.history
      .map(({ published }) => published ?? "")
      .sort()
      .at(-1) as string;
  found.sort((a, b) => (last(a) === last(b) ? (a.matter.id < b.matter.id ? -1 : 1) : last(a) > last(b) ? -1 : 1));
  const within = found.flatMap(({ matter, own }) => conflictsIn(matter, own, asOf));
  return {
    matters: found.map(({ matter }) => matter),
    conflicts: [...within, ...(await conflictsOfReports(db, dossier, compared, { asOf, within }))],
  };
}

/** @param day a day, month or year up to which matters are told of @throws NoSuchRecord where there is no dossier of that name, BadQuery where that is no day */
export function dossier(ledger: Ledger, name: string, day?: string): Promise<Dossier> {
  const asOf = dayAsked(day);
  return ledger.read(async (db) => {
    const number = await dossierNumber(db, name);
    const compared = new ComparedReports(db);
    const texts = new Map([...(await reportsOf(db, await reportsOfDossier(db, name)))].map(([n, { record }]) => [n, record]));
    const actors = grouped(await actorsOf(db, number), texts, await speakersOf(db, number), await originsOfTexts(db, number));
    const reports = await dossierReports(db, number);
    return {
      readout: WIRE_VERSION,
      dossier: name,
      asOf,
      reports,
      origins: await dossierOrigins(db, number, compared),
      ...(await mattersOf(db, number, compared, { asOf, newest: newestOf(reports) })),
      actors,
    };
  });
}
