/** What every store must do; `sqlite.test.ts` and `postgres.test.ts` each run all of it. */
import { addingSuite } from "./adding.suite.js";
import { careSuite } from "./care.suite.js";
import { endingSuite } from "./ending.suite.js";
import { Ground, type Unguarded } from "./ground.suite.js";
import { laterSuite } from "./later.suite.js";
import { listsSuite } from "./lists.suite.js";
import { peopleSuite } from "./people.suite.js";
import { searchSuite } from "./search.suite.js";
import { tamperSuite } from "./tamper.suite.js";
import { togetherSuite } from "./together.suite.js";

/** @param fresh the address of a ledger that is not there yet @param unguarded runs statements on a ledger with its guards off */
export function ledgerSuite(fresh: () => Promise<string>, unguarded: Unguarded): void {
  const on = new Ground(fresh, unguarded);
  for (const suite of [addingSuite, listsSuite, searchSuite, peopleSuite, laterSuite, careSuite, tamperSuite, togetherSuite, endingSuite])
    suite(on);
}
