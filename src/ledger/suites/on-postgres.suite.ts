import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { copyOf, databaseOf } from "../../../scripts/postgres.js";
import type { Unguarded } from "./ground.suite.js";
import { ledgerSuite } from "./ledger.suite.js";

/** As a replica does what it is told: neither triggers nor references are asked. What a row may hold it would still be asked. */
const unguarded: Unguarded = (ledger, _, statements) =>
  ledger.write(async ({ db }) => {
    await sql`set local session_replication_role = replica`.execute(db);
    await sql`alter table corrections drop constraint if exists corrections_scope`.execute(db);
    for (const statement of statements) await statement.execute(db);
  });

/** Runs suites over a database each on the tests' server. */
export function onPostgres(suites: Parameters<typeof ledgerSuite>[1]): void {
  const server = inject("postgres");
  // without a server the suite is not run; the set-up has said so in a line, and fails where CI is set
  if (server) describe("PostgreSQL", () => ledgerSuite({ fresh: () => databaseOf(server), copyOf, unguarded }, suites));
  else it("needs a server", () => expect(process.env.CI).toBeUndefined());
}
