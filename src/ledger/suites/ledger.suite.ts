/** What every store must do; `sqlite.test.ts` and `postgres.test.ts` each run all of it. */
import { addingSuite } from "./adding.suite.js";
import { careSuite } from "./care.suite.js";
import { Ground } from "./ground.suite.js";
import { listsSuite } from "./lists.suite.js";
import { peopleSuite } from "./people.suite.js";
import { searchSuite } from "./search.suite.js";
import { togetherSuite } from "./together.suite.js";

/** @param fresh the address of a ledger that is not there yet */
export function ledgerSuite(fresh: () => Promise<string>): void {
  const on = new Ground(fresh);
  for (const suite of [addingSuite, listsSuite, searchSuite, peopleSuite, careSuite, togetherSuite]) suite(on);
}
