import { describe, expect, inject, it } from "vitest";
import { databaseOf } from "../../scripts/postgres.js";
import { ledgerSuite } from "./suites/ledger.suite.js";

const server = inject("postgres");
// without a server the suite is not run; the set-up has said so in a line, and fails where CI is set
if (server) describe("PostgreSQL", () => ledgerSuite(() => databaseOf(server)));
else it("needs a server", () => expect(process.env.CI).toBeUndefined());
