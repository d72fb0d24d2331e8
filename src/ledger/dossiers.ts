/** Dossiers: the reports of one affair, by name. */
import { NoSuchRecord } from "./errors.js";
import { plain } from "./shown.js";
import type { Db, Tx } from "./store.js";

/** Puts a report in a dossier; twice is once. */
export async function intoDossier({ db, insert }: Tx, name: string, report: number, at: string): Promise<void> {
  await insert("dossiers", [{ name: plain(name) }], "on conflict (name) do nothing");
  const { seq } = await db.selectFrom("dossiers").select("seq").where("name", "=", plain(name)).executeTakeFirstOrThrow();
  await insert("dossier_reports", [{ dossier: seq, report, at }], "on conflict (dossier, report) do nothing");
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
