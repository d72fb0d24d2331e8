/**
 * The wire types of the HTTP API: all that the page imports. Answers are those of the command line's `--json` (records/views.ts); what is
 * of HTTP alone is derived from schemas.ts. Types only: nothing of this file is left in a program.
 *
 * Every path begins with `/api/v1`. What changes something takes JSON and is refused by a read-only server (403). Errors are `Problem`s,
 * `application/problem+json`. Every answer of the ledger has a strong `ETag` and the header `Readout-Corrections`: the number of the newest
 * correction it shows, which a correction made from that answer sends back as `seen`.
 */
import type { z } from "zod";
import type { DOUBTFUL } from "../records/statement.js";
import type { Views } from "../records/views.js";
import type * as s from "./schemas.js";

export type { Change, ChangeSide, SentenceDiff, WordPiece } from "../records/change.js";
export type { CorrectionItem } from "../records/correction-item.js";
export type { ReadoutDocument } from "../records/document.js";
export type {
  ActorDetail,
  ConflictItem,
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
  OriginItem,
  OriginReport,
  ReadOnly,
  ReportHit,
  ReportItem,
  ReportName,
  RevisionItem,
  StateItem,
  StatementHit,
  StatementItem,
} from "../records/items.js";
export type { Verified, Views } from "../records/views.js";

type Input<T extends z.ZodType> = z.input<T>;
type Output<T extends z.ZodType> = z.output<T>;

/** A number that the page has too, held to the program's by the compiler: it imports types alone. */
export type Doubtful = typeof DOUBTFUL;

export type Job = Output<typeof s.job>;
export type JobView = Output<typeof s.jobView>;
export type JobPage = Output<typeof s.jobPage>;
export type JobReportPage = Output<typeof s.jobReportPage>;
export type ReportPage = Output<typeof s.reportPage>;
export type DossierPage = Output<typeof s.dossierPage>;
export type FacetView = Output<typeof s.facetView>;
export type QuotationView = Output<typeof s.quotationView>;
export type Problem = Output<typeof s.problem>;
export type Session = Output<typeof s.sessionView>;

export type StatementQuery = Input<typeof s.statementQuery>;
export type FacetQuery = Input<typeof s.facetQuery>;
export type SearchQuery = Input<typeof s.searchQuery>;
export type ReportQuery = Input<typeof s.reportQuery>;
export type ActorQuery = Input<typeof s.actorQuery>;
export type MatterQuery = Input<typeof s.matterQuery>;
export type MattersQuery = Input<typeof s.mattersQuery>;
export type StateQuery = Input<typeof s.stateQuery>;
export type OriginQuery = Input<typeof s.originQuery>;
export type TraceQuery = Input<typeof s.traceQuery>;
export type DiffQuery = Input<typeof s.diffQuery>;
export type PageQuery = Input<typeof s.pageQuery>;
export type AsOfQuery = Input<typeof s.asOfQuery>;

export type SignedBody = Input<typeof s.signedBody>;
export type CorrectBody = Input<typeof s.correctBody>;
export type AddStatementBody = Input<typeof s.addStatementBody>;
export type MergeBody = Input<typeof s.mergeBody>;
export type SplitBody = Input<typeof s.splitBody>;
export type RelabelBody = Input<typeof s.relabelBody>;
export type AnswerBody = Input<typeof s.answerBody>;
export type AddBody = Input<typeof s.addBody>;

/** Answers of GET by their path below `/api/v1`. */
export interface Answers {
  "/session": Session;
  "/info": Views["info"];
  "/reports": ReportPage;
  /** The document as `readout read --json` has it, corrections laid over it. */
  "/reports/{id}": Views["read"];
  "/reports/{id}/revisions": Views["revisions"];
  /** Where its paragraphs stand in what came in. */
  "/reports/{id}/trace": Views["trace"];
  /** What is quoted in the report and those of its origin, as each has it. */
  "/reports/{id}/quotations": QuotationView;
  "/statements": Views["statements"];
  /** How many statements each further choice would leave. */
  "/statements/facets": FacetView;
  /** Statements in the order in which they were made. */
  "/timeline": Views["statements"];
  /** The asserted states of a dossier's matters. */
  "/states": Extract<Views["timeline"], { readonly items: readonly { readonly matter: unknown }[] }>;
  "/actors": Views["actors"];
  "/actors/{who}": Views["actor"];
  "/matters": Views["matters"];
  "/matters/{id}": Views["matter"];
  "/conflicts": Views["conflicts"];
  "/origins": Views["origins"];
  "/diff": Views["diff"];
  "/search": Views["find"];
  "/queue": Extract<Views["queue"], { readonly items: unknown }>;
  /** Statements read with little confidence. */
  "/queue/readings": Views["statements"];
  "/corrections": Views["corrections"];
  "/dossiers": DossierPage;
  "/dossiers/{name}": Views["dossier"];
  "/jobs": JobPage;
  "/jobs/{id}": JobView;
  "/jobs/{id}/reports": JobReportPage;
}
// Beside these: GET /reports/{id}/text (text/plain, the canonical text), GET /reports/{id}/raw (the bytes as they came in, as an attachment), GET /reports/{id}/warc (what servers sent of it, where it was fetched; 404 else),
// GET /openapi.json, GET /docs, and GET /events (text/event-stream; below).

/** What POST takes and gives, by its path. An upload to /reports is `multipart/form-data`: files under `file`, and the other fields of `AddBody` beside `reports`, `urls` and `paths`; or one file as the raw body with its name in `?name=`. */
export interface Actions {
  /** 202. */
  "/reports": { body: AddBody; answer: JobView };
  "/reports/{id}/statements": { body: AddStatementBody; answer: Views["add-statement"] };
  /** Fields of a statement, actor, time, place or report. */
  "/records/{id}/correct": { body: CorrectBody; answer: Views["correct"] };
  "/records/{id}/reject": { body: SignedBody; answer: Views["reject"] };
  "/corrections/{number}/undo": { body: SignedBody; answer: Views["undo"] };
  "/queue/{number}": { body: AnswerBody; answer: Extract<Views["queue"], { readonly corrections: unknown }> };
  "/matters/{id}/merge": { body: MergeBody; answer: Views["merge"] };
  "/matters/{id}/split": { body: SplitBody; answer: Views["split"] };
  "/matters/{id}/relabel": { body: RelabelBody; answer: Views["relabel"] };
  "/matters/{id}/confirm": { body: SignedBody; answer: Views["confirm"] };
  "/matters/{id}/retract": { body: SignedBody; answer: Views["retract"] };
  /** A check of the whole ledger, as a job. 202. */
  "/verify": { body: Record<string, never>; answer: JobView };
  /** Cancels a job that waits or runs; what it has added is kept. */
  "/jobs/{id}/cancel": { body: Record<string, never>; answer: JobView };
}

/** Events of `GET /events`, by their names; `data` is JSON. What was missed while away is asked for anew: none is sent twice. */
export interface Events {
  /** A job began, is further, or ended. */
  job: Job;
  /** The ledger shows something else now: lists may be asked again. */
  ledger: { readonly state: string };
}
