/** The revisions of one publication, each with what changed in it. */
import { changesBetween } from "../../compare/changes/compare-versions.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { ReportName, RevisionItem } from "../../records/items.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import type { Db } from "../store.js";
import { documentShown } from "./documents.js";
import { reportsOf } from "./items.js";

async function rows(db: Db, which: readonly number[]): Promise<RevisionItem[]> {
  const names = await reportsOf(db, which);
  const found = await db
    .selectFrom("reports as r")
    .innerJoin("projected_reports as s", "s.report", "r.seq")
    .select((e) => [
      "r.seq",
      "r.revision",
      "r.fetched",
      "r.sha256",
      "s.statements",
      e
        .selectFrom("captures as c")
        .select((c) => c.fn.countAll<number>().as("n"))
        .whereRef("c.report", "=", "r.seq")
        .as("seen"),
    ])
    .where("r.seq", "in", [...which])
    .orderBy("r.revision")
    .execute();
  const items: RevisionItem[] = [];
  let before: ReadoutDocument | null = null;
  for (const { seq, seen, ...row } of found) {
    const document: ReadoutDocument | null = found.length > 1 ? await documentShown(db, seq) : null;
    const changes = before && document ? changesBetween(before, document) : [];
    items.push({ report: (names.get(seq) as { name: ReportName }).name, ...row, seen: Number(seen ?? 1) - 1, changes });
    before = document;
  }
  return items;
}

/** All versions of what was published at the address of a report, oldest first. @throws NoSuchRecord */
export function revisions(ledger: Ledger, id: string): Promise<RevisionItem[]> {
  return ledger.read(async (db) => {
    const number = await reportNumber(db, id);
    const { publication } = await db.selectFrom("reports").select("publication").where("seq", "=", number).executeTakeFirstOrThrow();
    if (publication === null) return rows(db, [number]);
    const all = await db.selectFrom("reports").select("seq").where("publication", "=", publication).execute();
    return rows(
      db,
      all.map((r) => r.seq),
    );
  });
}
