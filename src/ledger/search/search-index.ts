/** What a store's full-text index does for the queries: one interface over FTS5 and GIN. */
import type { RawBuilder } from "kysely";
import type { Db, Tx } from "../store.js";
import type { SearchQuery } from "./search-query.js";

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
   * by one, which a speaker's words cannot be: a name need not stand in the report as the index has it. Words to be left out are not asked for.
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
