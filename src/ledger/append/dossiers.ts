/** Dossiers: the reports of one affair, by name. */

import { NoSuchRecord } from "../errors.js";
import { countInDossier } from "../identities/stored-profiles.js";
import { reattachDevelopments } from "../matters/stored-matters.js";
import { keep } from "../source-tables/audit-log.js";
import { plain } from "../source-tables/plain.js";
import type { Db, Tx } from "../store.js";

/** Puts a report in a dossier; twice is once. */
export async function intoDossier(tx: Tx, name: string, report: number, at: string): Promise<void> {
  const { db } = tx;
  const found = await db.selectFrom("dossiers").select("seq").where("name", "=", plain(name)).executeTakeFirst();
  const dossier = found?.seq ?? (await keep(tx, "dossiers", { name: plain(name) }));
  const there = await db
    .selectFrom("dossier_reports")
    .select("at")
    .where("dossier", "=", dossier)
    .where("report", "=", report)
    .executeTakeFirst();
  if (there) return;
  await keep(tx, "dossier_reports", { dossier, report, at });
  await countInDossier(tx, report, dossier, 1);
  await reattachDevelopments(tx, report);
}

/** The number of a dossier. @throws NoSuchRecord */
export async function dossierNumber(db: Db, name: string): Promise<number> {
  const found = await db.selectFrom("dossiers").select("seq").where("name", "=", plain(name)).executeTakeFirst();
  if (!found) throw new NoSuchRecord(`dossier "${name}"`, "there is no such dossier in this ledger", "`readout info` lists them");
  return found.seq;
}

/** Numbers of the reports of a dossier, in the order they came. @throws NoSuchRecord */
export async function reportsOfDossier(db: Db, name: string): Promise<number[]> {
  const dossier = await dossierNumber(db, name);
  const found = await db.selectFrom("dossier_reports").select("report").where("dossier", "=", dossier).orderBy("report").execute();
  return found.map((r) => r.report);
}
