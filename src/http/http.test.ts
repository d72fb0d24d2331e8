import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { databaseOf } from "../../scripts/postgres.js";
import { httpSuite } from "./http.suite.js";

const folder = mkdtempSync(join(tmpdir(), "readout-http-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("over SQLite", () => httpSuite(async () => join(folder, "one.db")));

const server = inject("postgres");
if (server) describe("over PostgreSQL", () => httpSuite(() => databaseOf(server)));
else it("needs a server for PostgreSQL", () => expect(process.env.CI).toBeUndefined());
