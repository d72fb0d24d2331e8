/** What the newest version of a publication changed. */
import { type Diff, diffOf } from "../../compare/changes/diff.js";
import type { Ignored } from "../../records/change.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import { documentShown } from "./documents.js";

/** From the version before to the report, without noise and lines that are ignored; null where it is the first. @throws NoSuchRecord */
export function newestChange(ledger: Ledger, id: string, ignored: Ignored = []): Promise<Diff | null> {
  return ledger.read(async (db) => {
    const number = await reportNumber(db, id);
    const { publication, revision } = await db
      .selectFrom("reports")
      .select(["publication", "revision"])
      .where("seq", "=", number)
      .executeTakeFirstOrThrow();
    if (publication === null || revision < 2) return null;
    const before = await db
      .selectFrom("reports")
      .select("seq")
      .where("publication", "=", publication)
      .where("revision", "=", revision - 1)
      .executeTakeFirstOrThrow();
    return diffOf(await documentShown(db, before.seq), await documentShown(db, number), false, ignored);
  });
}
