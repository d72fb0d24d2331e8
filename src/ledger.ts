/**
 * The ledger as a library: reports kept, listed, corrected and checked, in SQLite or PostgreSQL.
 *
 *     import { openLedger, statements } from "readout/ledger";
 *     const ledger = await openLedger("readout.db");
 *     const { items } = await statements(ledger, { speaker: "novak" });
 */
export { type Ingested, type IngestOptions, ingest } from "./batch/ingest.js";
export type { PendingReport } from "./batch/items.js";
export { append, type Outcome } from "./ledger/append/append.js";
export { type Arrival, arrivalOf } from "./ledger/append/arrival.js";
export { addStatement, correct, reject, type Signed, undo } from "./ledger/corrections/corrections.js";
export * from "./ledger/errors.js";
export { backup, restore } from "./ledger/maintenance/backup.js";
export { accept, type Difference, differences, reread } from "./ledger/maintenance/reread.js";
export { type OpenOptions, openLedger } from "./ledger/open.js";
export { type ActorDetail, type ActorFilter, actor, actors, type NameItem } from "./ledger/queries/actors.js";
export { type CorrectionItem, corrections, everyCorrection } from "./ledger/queries/corrections.js";
export { type Dossier, dossier } from "./ledger/queries/dossier.js";
export { type FindFilter, type FindPage, find, type Hit } from "./ledger/queries/find.js";
export { type Info, info } from "./ledger/queries/info.js";
export type { DayBasis, StatementItem } from "./ledger/queries/items.js";
export type { DatedPage, Page } from "./ledger/queries/page.js";
export { type RevisionItem, revisions } from "./ledger/queries/reports.js";
export { type StatementFilter, statements, timeline } from "./ledger/queries/statements.js";
export { indexPending } from "./ledger/search/indexer.js";
export type { Ledger } from "./ledger/store.js";
export type { Finding } from "./ledger/verify/tally.js";
export { type Verified, type VerifyOptions, verify } from "./ledger/verify/verify.js";
