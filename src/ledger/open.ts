/** Opens a ledger by its address: a file, or a PostgreSQL server's database. */
import { isServer } from "../address.js";
import type { Ledger } from "./ledger.js";
import { checkFile } from "./sqlite/database-file.js";
import type { TaskOptions } from "./task.js";

export interface OpenOptions {
  /** Make the ledger where there is none; otherwise that is an error. */
  readonly create?: boolean | undefined;
  /** Seconds to wait for another writer, 10 by default. */
  readonly wait?: number | undefined;
  /** Seconds that one statement of a server may take, 120 by default. */
  readonly longest?: number | undefined;
  /** Open a file for reading only, as it is, whatever schema this program knows it by. */
  readonly asIs?: boolean | undefined;
  /** Stop at an earlier schema: for tests of migrations. */
  readonly schema?: number | undefined;
  /** Told of each report that is worked out anew where the ledger is of an older program. */
  readonly migrating?: TaskOptions["step"];
}

const WAIT = 10;
const LONGEST = 120;

/** @throws the errors of errors.ts */
export async function openLedger(
  address: string,
  { create = false, wait = WAIT, longest = LONGEST, asIs = false, schema, migrating }: OpenOptions = {},
): Promise<Ledger> {
  const options = { create, wait: wait * 1000, ...(schema === undefined ? {} : { schema }), migrating };
  if (isServer(address)) {
    const { openPostgres } = await import("./postgres/postgres.js"); // each loads a driver; a run needs one
    return openPostgres(address.trim(), { ...options, longest: longest * 1000 });
  }
  checkFile(address);
  const { openSqlite } = await import("./sqlite/sqlite.js");
  return openSqlite(address, { ...options, asIs });
}
