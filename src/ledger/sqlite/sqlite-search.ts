/** Full-text search in SQLite: an FTS5 index without a copy of the words; the row number is the sort key, so hits come in that order. */

import { type RawBuilder, sql } from "kysely";
import type { Indexed, Matching, SearchIndex, Where } from "../search/search-index.js";
import { inLanguage, type SearchQuery, type Term } from "../search/search-query.js";
import type { Db, Tx } from "../store.js";

/** As much of the driver as search needs. */
interface Preparing {
  prepare(words: string): { run(...values: unknown[]): unknown };
}

export const SQLITE_SEARCH = {
  3: [
    "create virtual table search using fts5 (words, marks, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 0')",
  ],
  // words come cut and stemmed; this tokenizer parts them at spaces, and takes all that is not ASCII for letters
  5: ["create virtual table search using fts5 (words, speakers, marks, content='', contentless_delete=1, tokenize='ascii')"],
  6: [], // a row has its sort key for a number
} as const;

/** FTS5's own query language; every word is quoted, so none of it is taken for an operator. */
const phrase = (stems: readonly string[]): string => `"${stems.join(" ")}"`;

function term({ stems, beginning }: Term): string {
  if (!beginning) return phrase(stems);
  const [before, { word, others }] = [stems.slice(0, -1), beginning];
  return `(${[`${phrase([...before, word])} *`, ...others.map((stem) => phrase([...before, stem]))].join(" OR ")})`;
}

const expression = (query: SearchQuery): string =>
  inLanguage<string>(query, {
    term,
    any: (any) => `(${any.join(" OR ")})`,
    all: (all, none) => `(${[all.length === 1 ? all[0] : `(${all.join(" AND ")})`, ...none].join(" NOT ")})`,
  });

const COLUMNS: Readonly<Record<Where, string>> = { words: "words", "speakers too": "{words speakers}" };

const whole = (query: SearchQuery, where: Where, marks: readonly string[]): string =>
  [`${COLUMNS[where]} : ${expression(query)}`, ...marks.map((mark) => `marks : ${mark}`)].join(" AND ");

/** Looking one row up costs 25 µs: the expression is read anew each time. */
const FEW = 1_000;

export class SqliteSearch implements SearchIndex {
  readonly sortKeys = sql`select rowid as sort_key from search`;
  readonly #db: Preparing;

  constructor(db: Preparing) {
    this.#db = db;
  }

  async add(_: Tx, rows: readonly Indexed[]): Promise<void> {
    const insert = this.#db.prepare("insert into search (rowid, words, speakers, marks) values (?, ?, ?, ?)");
    for (const { sortKey, words, speakers, marks } of rows) insert.run(sortKey, words.join(" "), speakers.join(" "), marks.join(" "));
  }

  async settle(): Promise<void> {}

  async remove(_: Tx, sortKeys: readonly number[]): Promise<void> {
    const remove = this.#db.prepare("delete from search where rowid = ?");
    for (const sortKey of sortKeys) remove.run(sortKey);
  }

  async matching(_: Db, query: SearchQuery, where: Where, marks: readonly string[]): Promise<Matching> {
    const words = sql`f.search match ${whole(query, where, marks)}`;
    const holds = (sortKey: RawBuilder<unknown>) => sql`exists (select 1 from search f where ${words} and f.rowid = ${sortKey})`;
    return { from: sql`search f`, sortKey: sql`f.rowid`, where: words, few: FEW, holds };
  }
}
