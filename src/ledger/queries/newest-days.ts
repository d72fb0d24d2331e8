/** [H4] The day that a matter's silence is told by: the newest of its dossiers, since another affair's news tells nothing of it. */
import { sql } from "kysely";
import { dossierNumber } from "../append/dossiers.js";
import type { Db } from "../store.js";
import type { MatterDevelopment } from "./matter-assertions.js";

/** The newest day on which a report was published. @param dossier null for all reports */
async function newestDay(db: Db, dossier: number | null): Promise<string | null> {
  const within = dossier === null ? sql`true` : sql`report in (select report from dossier_reports where dossier = ${dossier})`;
  const { rows } = await sql<{ day: string | null }>`select max(published) as day from projected_reports where ${within}`.execute(db);
  return rows[0]?.day ?? null;
}

/** @internal */
export class NewestDays {
  readonly #db: Db;
  readonly #known = new Map<number | null, string | null>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** @param dossier in whose view the matter is told; null where it is told of all reports: then all dossiers count that have one of its reports */
  async for(own: readonly MatterDevelopment[], dossier: number | null): Promise<string | null> {
    if (dossier !== null) return this.#of(dossier);
    const days: (string | null)[] = [];
    for (const name of new Set(own.flatMap(({ profile }) => profile.dossiers)))
      days.push(await this.#of(await dossierNumber(this.#db, name)));
    return days.length === 0
      ? this.#of(null)
      : (days
          .filter((day) => day !== null)
          .sort()
          .at(-1) ?? null);
  }

  async #of(dossier: number | null): Promise<string | null> {
    const known = this.#known.get(dossier);
    if (known !== undefined) return known;
    const found = await newestDay(this.#db, dossier);
    this.#known.set(dossier, found);
    return found;
  }
}
