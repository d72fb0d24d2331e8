import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { ledgerSuite } from "./suites/ledger.suite.js";

const folder = mkdtempSync(join(tmpdir(), "readout-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
describe("SQLite", () => ledgerSuite(async () => join(folder, `${++count}.db`)));
