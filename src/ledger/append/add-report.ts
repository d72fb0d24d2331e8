/** One report that was read, into the ledger: what is there is loaded, compared with it, and it is appended, all in one transaction. */
import { compareRevisions } from "../../compare/revisions.js";
import type { Outcome } from "../../records/views.js";
import type { Ledger } from "../ledger.js";
import type { Arrival } from "../source-tables/arrival.js";
import { append } from "./append.js";
import { revisionPriors } from "./priors.js";

/** @returns what became of it, once it is on disk @throws the errors of a ledger; then nothing of the report is there */
export const addReport = (ledger: Ledger, arrival: Arrival): Promise<Outcome> =>
  ledger.write(async (tx) => append(tx, arrival, compareRevisions(await revisionPriors(tx.db, arrival))));
