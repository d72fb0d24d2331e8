/** The servers that the ledger's tests run on: they start, come back from a crash with what was committed, and leave nothing. */
import { existsSync } from "node:fs";
import pg from "pg";
import { expect, it } from "vitest";
import { startPostgres } from "./postgres.js";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ [column: string]: unknown }>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

const debians = (): number[] => [15, 16, 17, 18, 19, 20].filter((n) => existsSync(`/usr/lib/postgresql/${n}/bin/postgres`));

it("a server starts, comes back from a crash on the same address, and is deleted", { timeout: 300_000 }, async () => {
  const server = await startPostgres();
  if (server === null) {
    // No server is right only where Debian's packages are not.
    expect(debians()).toEqual([]);
    return;
  }
  const [folder] = await ask(server.url, "SHOW data_directory");
  const url = await server.database('a "name" of its own');
  expect(await ask(url, "SELECT current_database()")).toEqual(['a "name" of its own']);
  expect(await ask(url, "SHOW fsync")).toEqual(["on"]);
  expect(await ask(url, "SHOW synchronous_commit")).toEqual(["on"]);
  expect(await server.database()).not.toBe(await server.database());

  await ask(url, "CREATE TABLE kept AS SELECT 7 AS n");
  await server.stop("immediate");
  await expect(ask(url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
  await server.start();
  expect(await ask(url, "SELECT n FROM kept")).toEqual([7]);

  await server.stop();
  await server.start();
  expect(existsSync(folder as string)).toBe(true);
  await server.end();
  expect(existsSync(folder as string)).toBe(false);
  await expect(ask(url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
});
