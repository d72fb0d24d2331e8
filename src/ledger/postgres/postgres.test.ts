import { KEEPING } from "../suites/ledger.suite.js";
import { onPostgres } from "./postgres.suite.js";

onPostgres(KEEPING);
