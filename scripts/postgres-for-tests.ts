/** One PostgreSQL for the whole test run: `inject("postgres")` is its URL in every test file, or "" where there is none. */
import type {} from "vitest"; // The module below must be known also where no test is compiled.
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.js";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: string;
  }
}

const NONE = "no PostgreSQL here: set READOUT_TEST_POSTGRES to a postgres:// URL to run the ledger's tests over it too";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.READOUT_TEST_POSTGRES;
  const server = given ? null : await startPostgres();
  const url = given || server?.url || "";
  if (!url) {
    // In CI nobody would read the line: half of the ledger's tests would be gone without a sign.
    if (process.env.CI) throw new Error(NONE);
    process.stderr.write(`${NONE}\n`);
  }
  project.provide("postgres", url);
  return async () => server?.end();
}
