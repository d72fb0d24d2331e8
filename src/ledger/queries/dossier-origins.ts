/** The origins of a dossier: of its reports' main words, and of each statement. */
import type { DossierOrigin } from "../../records/items.js";
import { UNDATED } from "../projection/sort-key.js";
import type { Db } from "../store.js";
import type { ComparedReports } from "./compared-reports.js";

/** @returns origins in the order of the reports that have them, with what is theirs in the dossier; empty until reports were compared */
export async function dossierOrigins(db: Db, dossier: number, compared: ComparedReports): Promise<DossierOrigin[]> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("text_reports as r", "r.report", "d.report")
    .innerJoin("projected_reports as p", "p.report", "d.report")
    .innerJoin("texts as t", "t.seq", "r.text")
    .innerJoin("texts as o", "o.seq", "t.root")
    .select(["r.report", "r.origin", "p.id", "o.label", "o.why"])
    .where("d.dossier", "=", dossier)
    .orderBy((e) => e("p.sort_key", "<", UNDATED.before))
    .orderBy("p.sort_key")
    .execute();
  const found = new Map<
    string,
    { -readonly [K in keyof DossierOrigin]: DossierOrigin[K] extends readonly (infer T)[] ? T[] : DossierOrigin[K] }
  >();
  const own = (id: string, label: string, why: DossierOrigin["why"]) => {
    const there = found.get(id) ?? { id, label, why, reports: [], statements: [] };
    found.set(id, there);
    return there;
  };
  for (const { id, label, why, origin } of rows) own(origin as string, label as string, why as DossierOrigin["why"]).reports.push(id);
  for (const { report } of rows)
    for (const { statement, origin, label, why } of await compared.origins(report))
      own(origin, label ?? origin, why).statements.push(statement);
  return [...found.values()].map((one) => (one.reports.length === 1 && one.why !== "same-source" ? { ...one, why: null } : one));
}
