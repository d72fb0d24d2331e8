/**
 * Brings a ledger to the newest schema, forward only. Our own thirty lines and not Kysely's Migrator, for that one runs SQLite's
 * steps outside a transaction, and a ledger must never be found half-way (docs/decisions/004-ledger-stores-and-migrations.md).
 */
import { sql } from "kysely";
import { VERSION } from "../../version.js";
import { LedgerNewer } from "../errors.js";
import { reprojectAll } from "../projection/projection.js";
import { logAll } from "../source-tables/audit-log.js";
import type { Db, Tx } from "../store.js";
import type { TaskOptions } from "../task.js";
import { SOURCES, sources } from "./001-sources.js";
import { projections } from "./002-projections.js";
import { search } from "./003-search.js";
import { audit } from "./004-audit.js";
import { searchByOurStems } from "./005-search.js";
import { sortKeys } from "./006-sort-keys.js";
import { subjects } from "./007-subjects.js";
import { texts } from "./008-texts.js";
import { identities } from "./009-identities.js";
import { matters } from "./010-matters.js";
import { textKeys } from "./011-text-keys.js";
import { web } from "./012-web.js";
import { matterKeys } from "./013-matter-keys.js";
import { matterThings } from "./014-matter-things.js";
import { profileNames } from "./015-profile-names.js";
import { mattersByDeeds } from "./016-matters-by-deeds.js";
import { actingBodies } from "./017-acting-bodies.js";
import { partiesAndPictures } from "./018-parties-and-pictures.js";
import { mattersByTheirDay } from "./019-matters-by-their-day.js";
import { goodsByTheirContents } from "./020-goods-by-their-contents.js";
import { undatedReports } from "./021-undated-reports.js";
import type { Migration, Types } from "./types.js";

const MIGRATIONS: readonly Migration[] = [
  sources,
  projections,
  search,
  audit,
  searchByOurStems,
  sortKeys,
  subjects,
  texts,
  identities,
  matters,
  textKeys,
  web,
  matterKeys,
  matterThings,
  profileNames,
  mattersByDeeds,
  actingBodies,
  partiesAndPictures,
  mattersByTheirDay,
  goodsByTheirContents,
  undatedReports,
];

/** The schema that brought the audit log. */
const AUDITED = 4;

/** The newest schema that has projections hold something else than before: those of older ledgers are worked out anew. */
export const ANEW = 21;

/** The schema this program writes. */
export const SCHEMA = MIGRATIONS.length;

/** Schema of a ledger; 0 where it has no tables yet. `exists` says whether it has `ledger_schema`. */
export async function schemaOf(db: Db, exists: boolean): Promise<number> {
  if (!exists) return 0;
  const { version } = await db
    .selectFrom("ledger_schema")
    .select((e) => e.fn.max("version").as("version"))
    .executeTakeFirstOrThrow();
  return version ?? 0;
}

export interface MigrateOptions {
  /** Up to which schema: this program's by default. */
  readonly to?: number | undefined;
  /** Told of each report that is worked out anew. */
  readonly step?: TaskOptions["step"];
}

/**
 * Runs the steps that are missing, up to `to`; call it in one transaction that no other writer shares. Projections are then worked
 * out anew, but for those of ledgers whose steps changed none, so that a step need only say what their tables are.
 * @returns the schema it was at
 * @throws LedgerNewer where the ledger is ahead of this program
 */
export async function migrate(
  tx: Tx,
  ledger: string,
  types: Types,
  exists: boolean,
  { to = SCHEMA, step }: MigrateOptions = {},
): Promise<number> {
  const { db } = tx;
  const from = await schemaOf(db, exists);
  if (from > SCHEMA) throw new LedgerNewer(ledger, from, SCHEMA);
  const run = async (statement: string) => void (await sql.raw(statement).execute(db));
  if (!exists) {
    await run(types.table("ledger_schema", "version integer primary key, at text not null, program text not null"));
    for (const statement of types.guards("ledger_schema")) await run(statement);
  }
  for (let version = from + 1; version <= to; version++) {
    for (const statement of (MIGRATIONS[version - 1] as Migration)(types)) await run(statement);
    const row = { version, at: new Date().toISOString(), program: VERSION };
    await tx.insert("ledger_schema", [row]);
    if (version === AUDITED) await logAll(tx, SOURCES);
  }
  if (from > 0 && from < ANEW && to === SCHEMA) await reprojectAll(tx, step);
  return from;
}
