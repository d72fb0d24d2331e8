/** What a ledger is to the code that uses it: one interface over SQLite and PostgreSQL. Code asks what a store can do, never which it is. */

import type { Generated, Insertable, Kysely } from "kysely";
import type * as matters from "./matter-tables.js";
import type * as rows from "./tables.js";
import type { AuditEntry } from "./tables.js";
import type * as web from "./web-tables.js";

/** A table whose store gives its rows their numbers. */
type ByNumber<Row extends { readonly seq: number }> = Omit<Row, "seq"> & { readonly seq: Generated<number> };

/** The tables as Kysely knows them. @internal */
export interface Tables {
  readonly blobs: rows.BlobRow;
  readonly publications: ByNumber<rows.PublicationRow>;
  readonly reports: ByNumber<rows.ReportRow>;
  readonly captures: rows.CaptureRow;
  readonly engines: ByNumber<rows.EngineRow>;
  readonly generations: rows.GenerationRow;
  readonly acceptances: rows.AcceptanceRow;
  readonly readings: ByNumber<rows.ReadingRow>;
  readonly records: rows.RecordRow;
  readonly corrections: ByNumber<rows.CorrectionRow>;
  readonly dossiers: ByNumber<rows.DossierRow>;
  readonly dossier_reports: rows.DossierReportRow;
  readonly responses: ByNumber<web.ResponseRow>;
  readonly feeds: web.FeedRow;
  readonly feed_items: web.FeedItemRow;
  readonly audit_log: rows.AuditLogRow;
  readonly counters: rows.CounterRow;
  readonly projected_reports: rows.ProjectedReportRow;
  readonly projected_statements: rows.ProjectedStatementRow;
  readonly projected_speakers: rows.ProjectedSpeakerRow;
  readonly projected_actors: rows.ProjectedActorRow;
  readonly names: rows.NameRow;
  readonly name_spellings: rows.NameSpellingRow;
  readonly name_words: rows.NameWordRow;
  readonly search_queue: rows.SearchQueueRow;
  readonly search_keys: rows.SearchKeyRow;
  readonly search_stems: rows.SearchStemRow;
  readonly texts: rows.TextRow;
  readonly text_reports: rows.TextReportRow;
  readonly text_keys: rows.TextKeyRow;
  readonly text_links: rows.TextLinkRow;
  readonly comparison_queue: rows.ComparisonQueueRow;
  readonly profiles: rows.ProfileRow;
  readonly profile_keys: rows.ProfileKeyRow;
  readonly profile_dossiers: rows.ProfileDossierRow;
  readonly profiles_apart: rows.ProfilesApartRow;
  readonly identities: rows.IdentityRow;
  readonly identity_doubts: rows.IdentityDoubtRow;
  readonly identity_queue: rows.IdentityQueueRow;
  readonly projected_developments: matters.ProjectedDevelopmentRow;
  readonly matter_profiles: matters.MatterProfileRow;
  readonly matter_profile_keys: matters.MatterProfileKeyRow;
  readonly matter_doubts: matters.MatterDoubtRow;
  readonly matter_queue: matters.MatterQueueRow;
  readonly ledger_schema: { readonly version: number; readonly at: string; readonly program: string };
}

/** Queries, inside `Ledger.read` or `Ledger.write` only. @internal */
export type Db = Kysely<Tables>;

/** Tables whose rows are numbered as they come. @internal */
export const NUMBERED = ["publications", "reports", "engines", "readings", "corrections", "dossiers", "responses"] as const;
/** @internal */
export type Numbered = (typeof NUMBERED)[number];

/** A transaction that writes. @internal */
export interface Tx {
  readonly db: Db;
  /**
   * Adds rows, all with the same fields, by the quickest way the store has.
   * @param conflict an `on conflict …` clause
   */
  insert<T extends keyof Tables>(table: T, rows: readonly Insertable<Tables[T]>[], conflict?: string): Promise<void>;
  /** Adds one row; the number (`seq`) it was given. */
  add<T extends Numbered>(table: T, row: Insertable<Tables[T]>): Promise<number>;
  /** Lines that the audit log is owed for rows added; the store writes them before it commits. */
  readonly unlogged: AuditEntry[];
}

export type Order = "newest" | "oldest";

/** One thing the store's own check found. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}
