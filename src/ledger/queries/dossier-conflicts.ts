/** Conflicts between the reports of a dossier, whichever matters they are of: denials and figures, and what a publication changed. */
import { conflictsAmongClaims } from "../../compare/conflicts/among-claims.js";
import { type Claim, claimsOf } from "../../compare/conflicts/claims.js";
import { areOfSameWords, isAnsweredIn, isToldByMatter } from "../../compare/conflicts/conflict.js";
import { type Version, wordingsBetween } from "../../compare/conflicts/wordings.js";
import type { ConflictItem } from "../../records/items.js";
import { grouped } from "../grouped.js";
import type { Db } from "../store.js";
import type { ComparedReports } from "./compared-reports.js";
import { conflictItemOf } from "./matter-items.js";

/** @param within conflicts that are told within a matter: these are not told again */
export async function conflictsOfReports(
  db: Db,
  dossier: number,
  compared: ComparedReports,
  { asOf, within }: { readonly asOf: string | null; readonly within: readonly ConflictItem[] },
): Promise<ConflictItem[]> {
  const rows = await db
    .selectFrom("dossier_reports as d")
    .innerJoin("projected_reports as p", "p.report", "d.report")
    .innerJoin("reports as r", "r.seq", "d.report")
    .select(["d.report", "r.publication"])
    .where("d.dossier", "=", dossier)
    .orderBy("r.publication")
    .orderBy("r.revision")
    .execute();
  const claims: Claim[] = [];
  const versions: { readonly publication: number | null; readonly version: Version }[] = [];
  for (const { report, publication } of rows) {
    const among = await compared.among(report);
    if (asOf !== null && (among.published === null || among.published.slice(0, asOf.length) > asOf)) continue;
    const document = await compared.document(report);
    claims.push(...claimsOf(document, among));
    versions.push({ publication, version: { document, among } });
  }
  const published = grouped(versions, ({ publication }) => publication);
  const wordings = [...published].flatMap(([publication, all]) =>
    publication === null
      ? []
      : all.slice(1).flatMap(({ version }, n) => wordingsBetween((all[n] as (typeof all)[number]).version, version)),
  );
  const more = conflictsAmongClaims(claims).filter(
    (one) => !within.some((other) => areOfSameWords(one, other) || isAnsweredIn(one, other) || isToldByMatter(one, other)),
  );
  return [...more, ...wordings].map((one) => conflictItemOf(one, null));
}
