import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe } from "vitest";
import type { Unguarded } from "../suites/ground.suite.js";
import { ledgerSuite } from "../suites/ledger.suite.js";

const folder = mkdtempSync(join(tmpdir(), "readout-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** By a connection of its own, with the triggers dropped and made again, and no row asked what it holds. */
const unguarded: Unguarded = async (ledger, address, statements) => {
  const compiled = await ledger.read(async (db) => statements.map((s) => s.compile(db)));
  const raw = new Database(address);
  try {
    raw.pragma("foreign_keys = off");
    raw.pragma("ignore_check_constraints = on");
    const guards = raw.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as { name: string; sql: string }[];
    for (const { name } of guards) raw.exec(`drop trigger ${name}`);
    for (const { sql, parameters } of compiled) raw.prepare(sql).run(...parameters);
    for (const guard of guards) raw.exec(guard.sql);
  } finally {
    raw.close();
  }
};

let count = 0;
const fresh = async () => join(folder, `${++count}.db`);
const copyOf = async (file: string) => {
  const copy = await fresh();
  copyFileSync(file, copy);
  return copy;
};
describe("SQLite", () => ledgerSuite({ fresh, copyOf, unguarded }));
