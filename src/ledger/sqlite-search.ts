/** Full-text search in SQLite: an FTS5 index without a copy of the words; the row number is the place, so hits come in order of places. */

import { type RawBuilder, sql } from "kysely";
import { MARKS, placed } from "./snippets.js";
import type { Db, Indexed, Matching, SearchIndex, Snippet, Tx } from "./store.js";
import { type Query, searchable } from "./words.js";

/** As much of the driver as search needs. */
interface Preparing {
  prepare(words: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
}

const TOKENS = "tokenize='porter unicode61 remove_diacritics 0'";

export const SEARCH: readonly string[] = [
  `create virtual table search using fts5 (words, marks, content='', contentless_delete=1, ${TOKENS})`,
];

const term = (words: readonly string[]): string => `"${words.join(" ")}"`;

/** FTS5's own query language; every word is quoted, so none of it is taken for an operator. */
const expression = ({ all, none }: Query, marks: readonly string[]): string =>
  `words : (${all.map(term).join(" AND ")}${none.map((n) => ` NOT ${term(n)}`).join("")})${marks.map((m) => ` AND marks : ${m}`).join("")}`;

const WORDS = 24; // in a snippet
/** Looking one row up costs 25 µs: the expression is read anew each time. */
const FEW = 1_000;

export class SqliteSearch implements SearchIndex {
  readonly places = sql`select rowid as place from search`;
  readonly #db: Preparing;

  constructor(db: Preparing) {
    this.#db = db;
  }

  async add(_: Tx, rows: readonly Indexed[]): Promise<void> {
    const insert = this.#db.prepare("insert into search (rowid, words, marks) values (?, ?, ?)");
    for (const { place, words, marks } of rows) insert.run(place, words, marks.join(" "));
  }

  async settle(): Promise<void> {}

  async remove(_: Tx, places: readonly number[]): Promise<void> {
    const remove = this.#db.prepare("delete from search where rowid = ?");
    for (const place of places) remove.run(place);
  }

  async matching(_: Db, query: Query, marks: readonly string[]): Promise<Matching> {
    const words = sql`f.search match ${expression(query, marks)}`;
    const holds = (place: RawBuilder<unknown>) => sql`exists (select 1 from search f where ${words} and f.rowid = ${place})`;
    return { from: sql`search f`, place: sql`f.rowid`, where: words, few: FEW, holds };
  }

  /** FTS5 makes snippets of words it holds: the few texts at hand are put into a table of this connection's own. */
  async snippets(_: Db, texts: readonly string[], query: Query): Promise<Snippet[]> {
    this.#db.prepare(`create virtual table if not exists temp.page using fts5 (words, ${TOKENS})`).run();
    this.#db.prepare("delete from temp.page").run();
    const insert = this.#db.prepare("insert into temp.page (rowid, words) values (?, ?)");
    const plain = texts.map(searchable);
    for (const [n, text] of plain.entries()) insert.run(n, text);
    const found = this.#db
      .prepare(
        `select rowid, snippet(page, 0, '${MARKS.open}', '${MARKS.close}', '${MARKS.cut}', ${WORDS}) as words from temp.page where page match ?`,
      )
      .all(query.all.map(term).join(" OR ")) as { rowid: number; words: string }[];
    const byRow = new Map(found.map((f) => [f.rowid, f.words]));
    return plain.map((text, n) => placed(text, byRow.get(n) ?? ""));
  }
}
