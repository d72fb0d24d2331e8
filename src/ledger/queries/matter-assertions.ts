/** Developments of reports as matters have them: with their profiles, and with who speaks in them across reports. */
import type { DescribedDevelopment } from "../../compare/matters/label.js";
import type { MatterProfile } from "../../compare/matters/matter-profile.js";
import type { Assertion } from "../../compare/standing/assertion.js";
import { assertionsOf, type ReportAmongOthers } from "../../compare/standing/assertions-of.js";
import type { ReadoutDocument } from "../../records/document.js";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import type { Db } from "../store.js";
import type { ShownReports } from "./documents.js";
import { originsIn } from "./dossier-origins.js";

/** One development of a matter. */
export interface MatterDevelopment extends DescribedDevelopment {
  readonly assertion: Assertion;
}

/** Matters by the developments that are of them. */
export interface MatterMember {
  readonly matter: string;
  readonly report: number;
  readonly id: string;
  /** `MatterProfile`, JSON. */
  readonly profile: string;
}

/** Who the actors of a report are across reports, by their ids there. */
async function identitiesIn(db: Db, report: number): Promise<ReportAmongOthers["identities"]> {
  const rows = await db
    .selectFrom("projected_actors as a")
    .innerJoin("profiles as f", "f.seq", "a.profile")
    .innerJoin("identities as i", "i.seq", "f.identity")
    .select(["a.id as actor", "i.id", "i.name"])
    .where("a.report", "=", report)
    .execute();
  return new Map(rows.map(({ actor, id, name }) => [actor, { id, name }]));
}

/** A report among those that are there. */
async function amongOthers(db: Db, report: number, document: ReadoutDocument): Promise<ReportAmongOthers> {
  const row = await db
    .selectFrom("projected_reports")
    .select(["publisher", "published"])
    .where("report", "=", report)
    .executeTakeFirstOrThrow();
  const text = await db.selectFrom("text_reports").selectAll().where("report", "=", report).executeTakeFirst();
  const origins = text ? await originsIn(db, text, document) : [];
  return {
    ...row,
    identities: await identitiesIn(db, report),
    origins: new Map(origins.map(({ statement, origin }) => [statement, origin])),
    origin: text?.origin ?? null,
  };
}

/** All developments of a report by their ids, with who speaks in them. */
async function developmentsOf(db: Db, report: number, shown: ShownReports): Promise<Map<string, Omit<MatterDevelopment, "profile">>> {
  const document = await shown.of(report);
  const among = await amongOthers(db, report, document);
  const assertions = new Map(assertionsOf(document, among).map((one) => [one.development, one]));
  const names = new Map(document.actors.map(({ id, name }) => [id, among.identities.get(id)?.name ?? name]));
  return new Map(
    document.developments.map((development) => [
      development.id,
      {
        development,
        assertion: assertions.get(development.id) as Assertion,
        partyNames: development.parties.flatMap(({ role, actor }) => {
          const name = names.get(actor);
          return name === undefined ? [] : [{ role, name }];
        }),
      },
    ]),
  );
}

/** The developments of some matters, by the matter; each once, whichever of its things is of it. */
export async function developmentsOfMatters(
  db: Db,
  members: readonly MatterMember[],
  shown: ShownReports,
): Promise<Map<string, MatterDevelopment[]>> {
  const found = new Map<string, Map<string, MatterDevelopment>>();
  for (const [report, own] of grouped(members, (member) => member.report)) {
    const all = await developmentsOf(db, report, shown);
    for (const { matter, id, profile } of own) {
      const there = found.get(matter) ?? new Map<string, MatterDevelopment>();
      const one = all.get(id);
      if (one && !there.has(id)) there.set(id, { ...one, profile: JSON.parse(profile) as MatterProfile });
      found.set(matter, there);
    }
  }
  return new Map([...found].map(([matter, all]) => [matter, [...all.values()]]));
}

/** The developments that are of matters: of some matters, or in the reports of a dossier. */
export async function matterMembers(
  db: Db,
  { matters, dossier }: { readonly matters?: readonly string[]; readonly dossier?: number | null },
): Promise<MatterMember[]> {
  const found: MatterMember[] = [];
  for (const some of matters === undefined ? [undefined] : chunks(matters)) {
    let query = db
      .selectFrom("projected_developments as d")
      .innerJoin("matter_profiles as f", "f.seq", "d.profile")
      .select(["f.matter", "f.profile", "d.report", "d.id"])
      .where("f.matter", "is not", null);
    if (some !== undefined) query = query.where("f.matter", "in", some);
    if (dossier != null)
      query = query.where("d.report", "in", db.selectFrom("dossier_reports").select("report").where("dossier", "=", dossier));
    for (const row of await query.orderBy("d.report").orderBy("d.n").orderBy("d.part").execute()) found.push(row as MatterMember);
  }
  return found;
}
