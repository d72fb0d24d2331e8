/** Developments of reports as matters have them: with their profiles, and with who speaks in them across reports. */
import type { DescribedDevelopment } from "../../compare/matters/label.js";
import type { MatterProfile } from "../../compare/matters/matter-profile.js";
import type { Assertion } from "../../compare/standing/assertion.js";
import { assertionsOf, bodyFirst } from "../../compare/standing/assertions-of.js";
import { withCitedOutlets } from "../../compare/standing/cited-outlets.js";
import { withDenied } from "../../compare/standing/denied.js";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import type { Db } from "../store.js";
import type { ComparedReports } from "./compared-reports.js";

/** One development of a matter. */
export interface MatterDevelopment extends DescribedDevelopment {
  readonly assertion: Assertion;
  readonly profile: MatterProfile;
}

/** Matters by the developments that are of them. */
export interface MatterMember {
  readonly matter: string;
  readonly report: number;
  readonly id: string;
  /** `MatterProfile`, JSON. */
  readonly profile: string;
}

/** Some developments of a report by their ids, with who speaks in them. */
async function developmentsOf(
  report: number,
  ids: ReadonlySet<string>,
  compared: ComparedReports,
): Promise<Map<string, Omit<MatterDevelopment, "profile">>> {
  const [document, among] = [await compared.document(report), await compared.among(report)];
  const developments = document.developments.filter(({ id }) => ids.has(id));
  const assertions = new Map(assertionsOf({ ...document, developments }, among).map((one) => [one.development, one]));
  // people without a name are voices, not parties: "two senior officials" sent nothing
  const parties = document.actors.filter(({ kind, named }) => named || (kind !== "person" && kind !== "group"));
  const names = new Map(parties.map(({ id, name }) => [id, among.identities.get(id)?.name ?? name]));
  return new Map(
    developments.map((development) => [
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
  members: readonly MatterMember[],
  compared: ComparedReports,
): Promise<Map<string, MatterDevelopment[]>> {
  const found = new Map<string, Map<string, MatterDevelopment>>();
  for (const [report, own] of grouped(members, (member) => member.report)) {
    const all = await developmentsOf(report, new Set(own.map(({ id }) => id)), compared);
    for (const { matter, id, profile } of own) {
      const there = found.get(matter) ?? new Map<string, MatterDevelopment>();
      const one = all.get(id);
      if (one && !there.has(id)) there.set(id, { ...one, profile: JSON.parse(profile) as MatterProfile });
      found.set(matter, there);
    }
  }
  return new Map(
    [...found].map(([matter, all]) => {
      const told = bodyFirst([...all.values()]);
      const assertions = withCitedOutlets(withDenied(told.map(({ assertion }) => assertion)));
      return [matter, told.map((one, n) => ({ ...one, assertion: assertions[n] as Assertion }))];
    }),
  );
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
