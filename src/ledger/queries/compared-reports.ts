/** Reports as they are shown, with what comparing them came to: each fetched once, since one answer asks of a report in several ways. */
import type { StatementOrigin } from "../../compare/origins/statement-origins.js";
import type { ReportAmongOthers } from "../../compare/standing/voice.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Db } from "../store.js";
import { documentShown } from "./documents.js";
import { originsIn } from "./report-origins.js";

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

/** The origin of a report's text, null until it was compared, and of each statement. */
interface Origins {
  readonly own: string | null;
  readonly copied: boolean;
  readonly statements: readonly StatementOrigin[];
}

/** @internal */
export class ComparedReports {
  readonly #db: Db;
  readonly #documents = new Map<number, ReadoutDocument>();
  readonly #origins = new Map<number, Origins>();
  readonly #among = new Map<number, ReportAmongOthers>();

  constructor(db: Db) {
    this.#db = db;
  }

  async document(report: number): Promise<ReadoutDocument> {
    const known = this.#documents.get(report) ?? (await documentShown(this.#db, report));
    this.#documents.set(report, known);
    return known;
  }

  /** What each of its statements comes from; nothing until it was compared. */
  async origins(report: number): Promise<readonly StatementOrigin[]> {
    return (await this.#originsOf(report)).statements;
  }

  async among(report: number): Promise<ReportAmongOthers> {
    const known = this.#among.get(report) ?? (await this.#amongOthers(report));
    this.#among.set(report, known);
    return known;
  }

  async #originsOf(report: number): Promise<Origins> {
    const known = this.#origins.get(report);
    if (known) return known;
    const text = await this.#db.selectFrom("text_reports").selectAll().where("report", "=", report).executeTakeFirst();
    const statements = text ? await originsIn(this.#db, text, await this.document(report)) : [];
    const found = { own: text?.origin ?? null, copied: text?.relation === "copy" || text?.relation === "revision", statements };
    this.#origins.set(report, found);
    return found;
  }

  async #amongOthers(report: number): Promise<ReportAmongOthers> {
    const row = await this.#db
      .selectFrom("projected_reports")
      .select(["publisher", "published"])
      .where("report", "=", report)
      .executeTakeFirstOrThrow();
    const { own, copied, statements } = await this.#originsOf(report);
    return {
      ...row,
      identities: await identitiesIn(this.#db, report),
      origins: new Map(statements.map(({ statement, origin }) => [statement, origin])),
      corrected: await correctedIn(this.#db, report),
      origin: own,
      copied,
    };
  }
}
