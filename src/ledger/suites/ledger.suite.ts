/** What every store must do; `sqlite.test.ts` runs all of it, `postgres.test.ts` and `postgres-lists.test.ts` each their part. */
import { addingSuite } from "./adding.suite.js";
import { careSuite } from "./care.suite.js";
import { endingSuite } from "./ending.suite.js";
import { facetsSuite } from "./facets.suite.js";
import { Ground, type Store } from "./ground.suite.js";
import { identitiesSuite } from "./identities.suite.js";
import { laterSuite } from "./later.suite.js";
import { listsSuite } from "./lists.suite.js";
import { mattersSuite } from "./matters.suite.js";
import { originsSuite } from "./origins.suite.js";
import { peopleSuite } from "./people.suite.js";
import { reportsSuite } from "./reports.suite.js";
import { searchSuite } from "./search.suite.js";
import { subjectsSuite } from "./subjects.suite.js";
import { tamperSuite } from "./tamper.suite.js";
import { togetherSuite } from "./together.suite.js";

type Suite = (on: Ground) => void;

/** What is kept, and stays so. */
export const KEEPING: readonly Suite[] = [addingSuite, laterSuite, careSuite, tamperSuite, togetherSuite, endingSuite];
/** What is listed, found and corrected. */
export const LISTING: readonly Suite[] = [
  listsSuite,
  facetsSuite,
  reportsSuite,
  originsSuite,
  identitiesSuite,
  mattersSuite,
  searchSuite,
  peopleSuite,
  subjectsSuite,
];

export function ledgerSuite(store: Store, suites: readonly Suite[] = [...KEEPING, ...LISTING]): void {
  const on = new Ground(store);
  for (const suite of suites) suite(on);
}
