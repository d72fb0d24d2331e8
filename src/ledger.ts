/**
 * The ledger as a library: reports kept, listed, corrected and checked, in SQLite or PostgreSQL.
 *
 *     import { openLedger, statements } from "readout/ledger";
 *     const ledger = await openLedger("readout.db");
 *     const { items } = await statements(ledger, { speaker: "novak" });
 */

export { type Ingested, type IngestOptions, ingest } from "./batch/ingest.js";
export type { PendingReport } from "./batch/items.js";
export { type Abort, ReadoutError } from "./errors.js";
export { addReport } from "./ledger/append/add-report.js";
export { comparePending } from "./ledger/comparison/comparer.js";
export { addStatement, correct, reject } from "./ledger/corrections/corrections.js";
export { decide } from "./ledger/corrections/decide.js";
export { confirmMatter, mergeMatters, relabelMatter, retractMatter, splitMatter } from "./ledger/corrections/matters.js";
export { undo } from "./ledger/corrections/undo.js";
export type { Signed } from "./ledger/corrections/write-correction.js";
export type { Answer } from "./ledger/decisions.js";
export * from "./ledger/errors.js";
export type { Ledger } from "./ledger/ledger.js";
export { backup, restore } from "./ledger/maintenance/backup.js";
export { accept, differences, reread } from "./ledger/maintenance/reread.js";
export { type OpenOptions, openLedger } from "./ledger/open.js";
export { indexPending } from "./ledger/projection/indexer.js";
export { type ActorFilter, actor, actors } from "./ledger/queries/actors.js";
export { corrections, everyCorrection } from "./ledger/queries/corrections.js";
export { reportDocument } from "./ledger/queries/documents.js";
export { dossier } from "./ledger/queries/dossier.js";
export { type FindFilter, type FindPage, find } from "./ledger/queries/find.js";
export { info } from "./ledger/queries/info.js";
export { conflicts, type MatterDetail, type MatterFilter, matter, matters, type StateFilter, states } from "./ledger/queries/matters.js";
export { type OriginFilter, type OriginTotals, origins } from "./ledger/queries/origins.js";
export type { DatedPage, Page } from "./ledger/queries/page.js";
export { queue } from "./ledger/queries/queue.js";
export { revisions } from "./ledger/queries/reports.js";
export type { StatementFilter } from "./ledger/queries/statement-filter.js";
export { statements, timeline } from "./ledger/queries/statements.js";
export { type Arrival, arrivalOf } from "./ledger/source-tables/arrival.js";
export type { TaskOptions } from "./ledger/task.js";
export { type VerifyOptions, verify } from "./ledger/verify/verify.js";
export type { CorrectionItem } from "./records/correction-item.js";
export { envelope, WIRE_VERSION } from "./records/envelope.js";
export type {
  ActorDetail,
  Appearance,
  ConflictItem,
  DayBasis,
  Description,
  DossierActor,
  DossierOrigin,
  DossierReport,
  DoubtItem,
  DoubtSide,
  HistoryItem,
  Hit,
  MatterHistory,
  MatterItem,
  NameItem,
  Namesake,
  OriginItem,
  OriginReport,
  ReportHit,
  ReportName,
  RevisionItem,
  SharedWords,
  StateItem,
  StatementHit,
  StatementItem,
} from "./records/items.js";
export type { Audit, Difference, Differing, Dossier, Finding, Info, Outcome, Rereading, Verified } from "./records/views.js";
