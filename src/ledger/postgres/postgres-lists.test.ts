import { LISTING } from "../suites/ledger.suite.js";
import { onPostgres } from "../suites/on-postgres.suite.js";

onPostgres(LISTING);
