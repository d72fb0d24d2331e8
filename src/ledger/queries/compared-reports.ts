/** Reports as they are shown, with what comparing them came to: each fetched once, since one answer asks of a report in several ways. */
import type { ReportAmongOthers } from "../../compare/standing/voice.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Db } from "../store.js";
import { documentShown } from "./documents.js";
import { originsIn } from "./dossier-origins.js";

/** Who the actors of a report are across reports, by their ids there. */
async function identitiesIn(db: Db, report: number): Promise<ReportAmongOthers["identities"]> {
  const rows = await db
    .selectFrom("projected_actors as a")
    .innerJoin("profiles as f", "f.seq", "a.profile")
    .innerJoin("identities as i", "i.seq", "f.identity")
    .select(["a.id as actor", "i.id", "i.name"])
    .where("a.report", "=", report)
    .execute();
  return new Map(rows.map(({ actor, id, name }) => [actor, { id, name }]));
}

/** Statements of a report that people corrected or confirmed, by their ids. */
async function correctedIn(db: Db, report: number): Promise<ReportAmongOthers["corrected"]> {
  const rows = await db.selectFrom("projected_statements").select("id").where("report", "=", report).where("corrected", "=", 1).execute();
  return new Set(rows.map(({ id }) => id));
}

/** A report among those that are there. */
async function amongOthers(db: Db, report: number, document: ReadoutDocument): Promise<ReportAmongOthers> {
  const row = await db
    .selectFrom("projected_reports")
    .select(["publisher", "published"])
    .where("report", "=", report)
    .executeTakeFirstOrThrow();
  const text = await db.selectFrom("text_reports").selectAll().where("report", "=", report).executeTakeFirst();
  const origins = text ? await originsIn(db, text, document) : [];
  return {
    ...row,
    identities: await identitiesIn(db, report),
    origins: new Map(origins.map(({ statement, origin }) => [statement, origin])),
    corrected: await correctedIn(db, report),
    origin: text?.origin ?? null,
  };
}

/** @internal */
export class ComparedReports {
  readonly #db: Db;
  readonly #documents = new Map<number, ReadoutDocument>();
  readonly #among = new Map<number, ReportAmongOthers>();

  constructor(db: Db) {
    this.#db = db;
  }

  async document(report: number): Promise<ReadoutDocument> {
    const known = this.#documents.get(report) ?? (await documentShown(this.#db, report));
    this.#documents.set(report, known);
    return known;
  }

  async among(report: number): Promise<ReportAmongOthers> {
    const known = this.#among.get(report) ?? (await amongOthers(this.#db, report, await this.document(report)));
    this.#among.set(report, known);
    return known;
  }
}
