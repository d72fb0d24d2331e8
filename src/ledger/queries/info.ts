/** How much a ledger holds, and of what versions. */

import { WIRE_VERSION } from "../../records/envelope.js";
import type { Info } from "../../records/views.js";
import type { Ledger } from "../ledger.js";
import { schemaOf } from "../migrations/migrations.js";
import { pendingReports } from "../projection/indexer.js";
import { rowCount } from "../source-tables/source-store.js";

export async function info(ledger: Ledger): Promise<Info> {
  const { store } = await ledger.about();
  const bytes = await ledger.bytes();
  return ledger.read(async (db) => {
    const sums = await db
      .selectFrom("projected_reports")
      .select((e) => [
        e.fn.sum<number>(e("statements", "-", e.ref("superseded"))).as("statements"),
        e.fn.sum<number>("actors").as("actors"),
      ])
      .executeTakeFirst();
    const { speakers } = await db
      .selectFrom("identities")
      .select((e) => e.fn.countAll<number>().as("speakers"))
      .where("statements", ">", 0)
      .executeTakeFirstOrThrow();
    const engines = await db
      .selectFrom("projected_reports as s")
      .innerJoin("readings as r", "r.seq", "s.reading")
      .innerJoin("engines as e", "e.seq", "r.engine")
      .select((e) => ["e.version", "e.model", e.fn.countAll<number>().as("reports")])
      .groupBy(["e.version", "e.model"])
      .orderBy("e.version")
      .orderBy("e.model")
      .execute();
    const dossiers = await db
      .selectFrom("dossiers as d")
      .innerJoin("dossier_reports as r", "r.dossier", "d.seq")
      .select((e) => ["d.name", e.fn.countAll<number>().as("reports")])
      .groupBy("d.name")
      .orderBy("d.name")
      .execute();
    return {
      readout: WIRE_VERSION,
      ledger: ledger.name,
      store: store as string,
      reports: await rowCount(db, "reports"),
      publications: await rowCount(db, "publications"),
      statements: Number(sums?.statements ?? 0),
      actors: Number(sums?.actors ?? 0),
      speakers: Number(speakers),
      dossiers: dossiers.map(({ name, reports }) => ({ name, reports: Number(reports) })),
      corrections: await rowCount(db, "corrections"),
      bytes,
      schema: await schemaOf(db, true),
      engines: engines.map((e) => ({ ...e, reports: Number(e.reports) })),
      behind: await pendingReports(db),
    };
  });
}
