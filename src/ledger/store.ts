/** What a ledger is to the code that uses it: one interface over SQLite and PostgreSQL. Code asks what a store can do, never which it is. */
import type { Insertable, Kysely, RawBuilder } from "kysely";
import type { AuditEntry } from "./append/audit-log.js";
import type { SearchQuery } from "./search/search-query.js";
import type { Tables } from "./tables.js";

/** Queries, inside `Ledger.read` or `Ledger.write` only. */
export type Db = Kysely<Tables>;

/** Tables whose rows are numbered as they come. */
export const NUMBERED = ["publications", "reports", "engines", "readings", "corrections", "dossiers"] as const;
export type Numbered = (typeof NUMBERED)[number];

/** A transaction that writes. */
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

/** What one report or statement is found by. */
export interface Indexed {
  readonly sortKey: number;
  /** Stems in their order, with gaps (`GAP`). */
  readonly words: readonly string[];
  /** Stems of the names of those who say it, with a gap between two of them. */
  readonly speakers: readonly string[];
  /** What else it is found by, beside words: `markOf`. */
  readonly marks: readonly string[];
}

/** Where words are looked for: in what was said alone, or in the names of those who said it too. */
export type Where = "words" | "speakers too";

export type Order = "newest" | "oldest";

/** A search as what drives a query: it gives sort keys in their order, or few. A long text may give its sort key more than once. */
export interface Matching {
  readonly from: RawBuilder<unknown>;
  readonly sortKey: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  /** Fewer statements than that are sooner held against the words one by one than met on the way through all that have these. */
  readonly few: number;
  /** Whether what has that sort key has the words. */
  holds(sortKey: RawBuilder<unknown>): RawBuilder<unknown>;
  /**
   * Whether statements of a report may have the words, by the report's own sort key; where that is sooner asked than of its statements one
   * by one. Words to be left out are not asked for.
   */
  readonly inReport?: (sortKey: RawBuilder<unknown>) => RawBuilder<unknown>;
}

export interface SearchIndex {
  /** A query for the sort keys that it has, each once, as `sort_key`. */
  readonly sortKeys: RawBuilder<unknown>;
  add(tx: Tx, rows: readonly Indexed[]): Promise<void>;
  remove(tx: Tx, sortKeys: readonly number[]): Promise<void>;
  /** Called once a batch is in. */
  settle(tx: Tx): Promise<void>;
  /** What has the words, and all of the marks. */
  matching(db: Db, query: SearchQuery, where: Where, marks: readonly string[]): Promise<Matching>;
}

/** One thing the store's own check found. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

export interface Ledger {
  /** The file, or the address without its password. */
  readonly name: string;
  readonly kind: "SQLite" | "PostgreSQL";
  readonly search: SearchIndex;
  /** Runs queries on one state of the ledger, whatever is added meanwhile. @throws the errors of errors.ts */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs one transaction, alone: writers wait for each other. What it did is on disk once this returns, or nothing is. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The store's own check of its files and indexes, and of every reference. */
  integrity(): Promise<Fault[]>;
  /** Bytes on disk. */
  bytes(): Promise<number>;
  /** Version of the store and how it is set, for `doctor` and `info`. */
  about(): Promise<Readonly<Record<string, string>>>;
  /** A compact copy of one state in a new SQLite file, where the store can make one by itself. */
  copyTo?(file: string): Promise<void>;
  /** Newest numbers given out follow those that were put in by hand (`restore`). */
  settle(tx: Tx): Promise<void>;
  close(): Promise<void>;
}
