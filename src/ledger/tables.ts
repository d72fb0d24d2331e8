/**
 * The tables of a ledger, the same in SQLite and PostgreSQL. Two sorts, told apart by name (docs/ledger.md draws them):
 * those that keep what came in, what was read and what people said of it, to which rows are only ever added; and those
 * named `projected_…`, `name…`, `text…`, `profile…`, `identit…`, `matter_…`, `search…` and `comparison_queue`, which are worked out from the first and can be made anew at any time.
 *
 * `sort_key` is the order of all lists in one number: a day and a serial number (projection/sort-key.ts).
 *
 * `seq` is a number that the store gives out, where a table is `NUMBERED` (store.ts). Times of the clock are ISO 8601 in UTC. JSON is text: it keeps what JSON can say (a NUL, half a surrogate pair) in either store.
 */
import type { RecordKind, RegisteredKind } from "../records/registry.js";

/** Bytes as they came in, compressed with gzip; `size` is that of the bytes themselves. */
export interface BlobRow {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** One address; its reports are revisions, counted from 1. */
export interface PublicationRow {
  readonly seq: number;
  readonly url: string;
}

/** One version of one published text, as it came in. `form`, `media_type` and `given` are what `read` was given with the bytes. */
export interface ReportRow {
  readonly seq: number;
  readonly sha256: string;
  readonly form: "bytes" | "text" | "html";
  readonly media_type: string | null;
  readonly source: string;
  /** Metadata as given, JSON. */
  readonly given: string;
  readonly publication: number | null;
  readonly revision: number;
  readonly fetched: string;
  /** SHA-256 over how it came in: `reportDigest`. */
  readonly digest: string;
}

/** What has been seen, by `captureKey`: bytes, address and publisher. Other bytes with the same text are a report seen again. */
export interface CaptureRow {
  readonly key: string;
  readonly report: number;
  readonly seen: string;
}

export interface EngineRow {
  readonly seq: number;
  readonly version: string;
  readonly model: string;
}

/** A time all reports were read with one engine. The first holds what `add` reads until another is accepted. */
export interface GenerationRow {
  readonly number: number;
  readonly engine: number | null;
  readonly started: string;
}

export interface AcceptanceRow {
  readonly generation: number;
  readonly at: string;
  readonly who: string;
}

/** What one engine read in one report: the report's own record here, the others in `records`. */
export interface ReadingRow {
  readonly seq: number;
  readonly report: number;
  readonly generation: number;
  readonly engine: number;
  readonly at: string;
  /** The report's id by this reading's text. */
  readonly id: string;
  /** `report` of the document, JSON. */
  readonly document: string;
  /** `notes` of the document, JSON. */
  readonly notes: string;
  /** The serial numbers base … base + statements belong to this reading: the report's own, and one for each statement. */
  readonly base: number;
  /** SHA-256 over all that was read: `readingDigest`. */
  readonly digest: string;
}

/** One machine record. `receipt` has the words of each span in `record`, in the order of `spansIn`, JSON. */
export interface RecordRow {
  readonly reading: number;
  readonly kind: RecordKind;
  readonly n: number;
  readonly id: string;
  readonly record: string;
  readonly receipt: string;
}

/** What a person said of a report or a record of it, or of a subject that spans reports. Taken back by a later row that names it in `undoes`. */
export interface CorrectionRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  readonly action: "correct" | "reject" | "add-statement" | "undo";
  /** The report it is of; null where it is of a subject. One of the two is always given. */
  readonly report: number | null;
  /** What it is of, where that spans reports: by an id that is in more than one of them. */
  readonly subject: string | null;
  /** The id as it was when the correction was made. */
  readonly target: string | null;
  readonly kind: RegisteredKind | null;
  /** Spans and words it was made on: `Receipt`, JSON. */
  readonly receipt: string | null;
  /** Fields and values, JSON; a whole statement for `add-statement`. */
  readonly change: string | null;
  readonly undoes: number | null;
  /** Serial number of an added statement. */
  readonly serial: number | null;
  /** SHA-256 over all of it and the digest of the correction before: `correctionDigest`. */
  readonly digest: string;
}

export interface DossierRow {
  readonly seq: number;
  readonly name: string;
}

export interface DossierReportRow {
  readonly dossier: number;
  readonly report: number;
  readonly at: string;
}

/** One line for each row of the source tables, in the order they came (audit-log.ts); `blobs` and `records` are covered by their reports and readings. */
export interface AuditLogRow {
  readonly seq: number;
  /** The row's table, and its key there. */
  readonly subject: string;
  readonly key: string;
  /** SHA-256 over the row. */
  readonly digest: string;
  /** SHA-256 over this line and the `link` of the one before. */
  readonly link: string;
}

/** A line before it is linked to the one before it. */
export type AuditEntry = Pick<AuditLogRow, "subject" | "key" | "digest">;

/** The highest numbers given out: serial numbers of reports and statements, numbers of names, texts, profiles, identities, doubts and profiles of matters, lines of the audit log. */
export interface CounterRow {
  readonly name: "serial" | "name" | "text" | "profile" | "identity" | "doubt" | "matter-profile" | "audit";
  readonly value: number;
}

/** Each report by the reading that counts, with people's corrections of its metadata. */
export interface ProjectedReportRow {
  readonly report: number;
  readonly sort_key: number;
  readonly reading: number;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string;
  readonly ref: string | null;
  readonly statements: number;
  /** Those of its statements that a later revision of the same publication makes again. */
  readonly superseded: number;
  readonly actors: number;
}

/** A statement as lists have it: corrections applied, rejected ones absent. */
export interface ProjectedStatementRow {
  readonly sort_key: number;
  readonly report: number;
  readonly reading: number;
  /** Number among the statements of the reading; null where a person added it. */
  readonly n: number | null;
  readonly id: string;
  /** The day it is listed under, and whether that is when it was said or when it was published. */
  readonly day: string | null;
  readonly authority: string;
  readonly stance: string;
  readonly mode: string;
  /** 1 where another statement makes it already. */
  readonly repeats: number;
  /** 1 where people changed or added it. */
  readonly corrected: number;
  /** The record as people or a day that was given later made it, JSON; null where it is the machine's. */
  readonly record: string | null;
  /** What tells a statement from the others of its publication: `wordingOf`; null where no other report is of its publication. */
  readonly wording: string | null;
  /** 1 where a later revision of the publication has that wording. */
  readonly superseded: number;
}

/** Who makes a statement, under which words. Those that repeat another are left out. */
export interface ProjectedSpeakerRow {
  readonly name: number;
  /** Null for a source that is no named actor. */
  readonly profile: number | null;
  readonly sort_key: number;
  readonly spelling: string;
}

export interface ProjectedActorRow {
  readonly name: number;
  /** Null for one without a name. */
  readonly profile: number | null;
  readonly spelling: string;
  readonly report: number;
  readonly reading: number;
  readonly n: number;
  readonly id: string;
  /** The record where people changed it, JSON. */
  readonly record: string | null;
}

/** One name of one kind of actor, or one description of those unnamed, whichever reports it stands in. */
export interface NameRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly named: number;
  /** Repeated and superseded statements are not counted. */
  readonly statements: number;
}

/** The ways a name is spelt, and the rows of speakers and actors that spell it so. Lists show the one that most do. */
export interface NameSpellingRow {
  readonly name: number;
  readonly spelling: string;
  readonly uses: number;
}

export interface NameWordRow {
  readonly word: string;
  readonly name: number;
}

/** Reports whose words are not yet in the search index, or no longer as they stand there. */
export interface SearchQueueRow {
  readonly report: number;
}

/** What the search index has. */
export interface SearchKeyRow {
  readonly sort_key: number;
  readonly report: number;
}

/** A word that the index has under another spelling: by its stem. Words stay, whether or not a report still has them. */
export interface SearchStemRow {
  readonly word: string;
  readonly stem: string;
}

/** One body of text, whichever reports have it, and what comparing it came to; that is null until it was compared. */
export interface TextRow {
  readonly seq: number;
  /** Of the folded body; of a body that is too short to tell anything, of its report. */
  readonly digest: string;
  /** `TextFeatures`, JSON. */
  readonly features: string;
  /** What its reports say of themselves, as far as comparing needs it: `Carrier[]`, JSON. */
  readonly carriers: string | null;
  /** The keys it is found by, JSON. */
  readonly keys: string;
  /** The report that was first with it. */
  readonly first: number | null;
  /** The text that all with its origin come from; itself where it comes from none. */
  readonly root: number | null;
  /** The text it comes from; null for a root. */
  readonly parent: number | null;
  /** Of a root alone: its origin's id, what it is called, and why its reports share it. */
  readonly origin: string | null;
  readonly label: string | null;
  readonly why: string | null;
}

export interface TextReportRow {
  readonly report: number;
  readonly text: number;
  /** What the report says of itself: `Carrier`, JSON. */
  readonly carrier: string;
  /** Id of its origin, what it is to it, and the report it comes from; null until it was compared. */
  readonly origin: string | null;
  readonly relation: string | null;
  readonly source: number | null;
}

export interface TextKeyRow {
  readonly key: string;
  readonly text: number;
}

/** What links a text to another: each link is there from both sides. */
export interface TextLinkRow {
  readonly text: number;
  readonly other: number;
  /** `TextLink`, JSON. */
  readonly link: string;
}

/** Texts that are yet to be compared, or to be compared again. */
export interface ComparisonQueueRow {
  readonly text: number;
}

/** What is known of named actors that tells whether they are the same; actors with equal profiles are. */
export interface ProfileRow {
  readonly seq: number;
  readonly key: string;
  /** `ActorProfile`, JSON. */
  readonly profile: string;
  /** The name of all who have it. */
  readonly name: number;
  /** Actors who have it, and days of the first and the last of their reports. */
  readonly uses: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Repeated and superseded statements are not counted. */
  readonly statements: number;
  /** The keys it is found by, JSON. */
  readonly keys: string;
  /** Null until it was held against others. */
  readonly identity: number | null;
}

export interface ProfileKeyRow {
  readonly key: string;
  readonly profile: number;
}

/** Dossiers whose reports have a profile. */
export interface ProfileDossierRow {
  readonly profile: number;
  readonly dossier: number;
  readonly uses: number;
}

/** Two profiles that two actors of one report have, the one with the lesser key first; and of how many reports. */
export interface ProfilesApartRow {
  readonly profile: number;
  readonly other: number;
  readonly uses: number;
}

/** One person or body, whichever names and reports it has. */
export interface IdentityRow {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly statements: number;
}

/** Two profiles that may be one person's or body's, the one with the lesser key first: a person decides. */
export interface IdentityDoubtRow {
  readonly seq: number;
  readonly profile: number;
  readonly other: number;
  readonly rule: string;
  readonly reason: string;
  /** 1 where somebody looked and was unsure. */
  readonly unsure: number;
}

/** Profiles that are yet to be held against others, or to be held against them again. */
export interface IdentityQueueRow {
  readonly profile: number;
}
