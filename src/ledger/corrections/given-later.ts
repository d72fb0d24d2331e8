/** A date or a publisher that comes with a report which was kept without it: laid over the report as a correction, signed and undoable. */
import { isoDate } from "../../calendar.js";
import { type PriorReport, sameReport } from "../../compare/revisions.js";
import type { Metadata } from "../../intake/report.js";
import { captured, sameBytes } from "../append/priors.js";
import type { Ledger } from "../ledger.js";
import { reportNumber } from "../projection/lookups.js";
import { captureKey, type Raw } from "../source-tables/arrival.js";
import type { Db } from "../store.js";
import { correctedReport } from "./corrected-report.js";
import { correct } from "./corrections.js";

const WHY = "given when it was added again";

const shownOf = (db: Db, report: number) =>
  db.selectFrom("projected_reports").select(["published", "publisher"]).where("report", "=", report).executeTakeFirstOrThrow();

/** The number of the newest report, 0 where there is none. */
export async function newest(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom("reports")
    .select((e) => e.fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/**
 * The report that an arrival is already, before it is read; null where it is new. Bytes that are there with a publisher or an address
 * are the same report where the arrival names none: it does not say that it is another's.
 * @param lacking whether it is also that which is there without a publisher, now that one is given
 * @param last the newest report that was there before the run: what comes in one run is told apart by what it says of itself, since
 * whether one report of it is stored before the next is looked for hangs on how many are read at once
 */
export const knownOf = (ledger: Ledger, raw: Raw, lacking: boolean, last: number): Promise<PriorReport | null> =>
  ledger.read(async (db) => (await captured(db, captureKey(raw))) ?? sameReport(raw.given, await sameBytes(db, raw, last), lacking));

/** When a report was published, as it was given or corrected; the day of its dateline aside. */
const ownDay = (ledger: Ledger, id: string): Promise<string | null> =>
  ledger.read(async (db) => {
    const { document, layer } = await correctedReport(db, await reportNumber(db, id));
    return layer.report.published ?? document.report.published;
  });

/**
 * Lays the date and publisher that were given over a report that is shown without.
 * @param who tells who signs it, where there is something to sign
 * @returns the fields that were laid
 */
export async function giveLater(ledger: Ledger, id: string, { published, publisher }: Metadata, who: () => string): Promise<string[]> {
  const shown = await ledger.read(async (db) => shownOf(db, await reportNumber(db, id)));
  const date = published && isoDate(published) ? published : null; // what is none is refused where a report is new
  // a day that only the dateline gives is none that somebody gave
  const undated = date !== null && shown.published !== null && shown.published !== date && (await ownDay(ledger, id)) === null;
  if (undated) shown.published = null;
  const lacking = Object.entries({ published: date, publisher }).filter(
    ([field, value]) => value && shown[field as keyof typeof shown] === null,
  );
  if (lacking.length > 0) await correct(ledger, id, Object.fromEntries(lacking), { who: who(), why: WHY });
  return lacking.map(([field]) => field);
}
