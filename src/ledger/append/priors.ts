/** Loads what is there that a report may be: the priors of compare/revisions.ts. */
import type { PriorReport, RevisionPriors, SameBytes } from "../../compare/revisions.js";
import type { Arrival, Raw } from "../source-tables/arrival.js";
import { plain } from "../source-tables/plain.js";
import type { Db } from "../store.js";

/** The report of a capture, by its key. @internal */
export async function captured(db: Db, key: string): Promise<PriorReport | null> {
  const found = await db
    .selectFrom("captures")
    .innerJoin("reports", "reports.seq", "captures.report")
    .innerJoin("projected_reports", "projected_reports.report", "captures.report")
    .select(["captures.report", "projected_reports.id", "reports.revision"])
    .where("captures.key", "=", key)
    .executeTakeFirst();
  return found ?? null;
}

/** Reports that came of the same bytes, oldest first. @param last the newest of them that is looked at @internal */
export const sameBytes = (db: Db, { sha256, form }: Raw, last: number): Promise<SameBytes[]> =>
  db
    .selectFrom("reports as r")
    .innerJoin("projected_reports as s", "s.report", "r.seq")
    .select(["r.seq as report", "s.id", "r.revision", "s.publisher", "s.url"])
    .where("r.sha256", "=", sha256)
    .where("r.form", "=", form)
    .where("r.seq", "<=", last)
    .orderBy("r.seq")
    .execute();

async function sameText(db: Db, id: string): Promise<PriorReport | null> {
  const found = await db
    .selectFrom("readings")
    .innerJoin("reports", "reports.seq", "readings.report")
    .select(["readings.report", "reports.revision"])
    .where("readings.id", "=", id)
    .executeTakeFirst();
  return found ? { ...found, id } : null;
}

async function publication(db: Db, address: string | null): Promise<RevisionPriors["publication"]> {
  if (address === null) return null;
  const found = await db.selectFrom("publications").select("seq").where("url", "=", plain(address)).executeTakeFirst();
  if (!found) return null;
  const { revisions, first } = await db
    .selectFrom("reports")
    .select((e) => [e.fn.max("revision").as("revisions"), e.fn.min("seq").as("first")])
    .where("publication", "=", found.seq)
    .executeTakeFirstOrThrow();
  return { number: found.seq, revisions: revisions ?? 0, first: first ?? null };
}

/** What is looked up stops at the first that decides: bytes that are there need no look at their text. @internal */
export async function revisionPriors(db: Db, { key, address, document }: Arrival): Promise<RevisionPriors> {
  const sameCapture = await captured(db, key);
  const same = sameCapture ? null : await sameText(db, document.report.id);
  return { sameCapture, sameText: same, publication: sameCapture || same ? null : await publication(db, address) };
}
