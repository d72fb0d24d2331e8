/** Full-text search in PostgreSQL: a stored tsvector with a GIN index; an index on an expression was measured ten times slower. */
import { type RawBuilder, sql } from "kysely";
import { MARKS, placed } from "./snippets.js";
import type { Db, Indexed, Matching, SearchIndex, Snippet, Tx } from "./store.js";
import { type Query, searchable } from "./words.js";

/** Stems as SQLite's porter does, nearly, and like it without stop words: "to be" can be looked for. */
export const SEARCH: readonly string[] = [
  "create text search dictionary readout_stem (template = snowball, language = english)",
  "create text search configuration readout (copy = simple)",
  "alter text search configuration readout alter mapping for asciiword, word, numword, hword, asciihword, numhword with readout_stem",
  "create table search (place bigint not null, part integer not null, words tsvector not null, primary key (place, part))",
  // words beside their place, as they are: to fetch and unpack those of a report takes longer than to look into them
  "alter table search alter words set storage main, set (toast_tuple_target = 8160)",
  "create index search_words on search using gin (words)",
];

/** The newest places, which tell how common words are. */
const SAMPLE = 4_000;
/**
 * To go through all places takes 0.8 µs for each, to fetch one that has the words 2 µs. So of a million, those that match are met sooner
 * than fetched where, in the sample, the places that match times those that must be looked at for it come to this.
 */
const COMMON = 200;

/** Characters that surely fit one tsvector (1 MB); longer texts are several rows. */
const PART = 100_000;

const term = (words: readonly string[]): RawBuilder<unknown> => sql`phraseto_tsquery('readout', ${words.join(" ")})`;

/** A mark is a lexeme that no word can be. */
const lexeme = (mark: string): string => `=${mark}`;

const marked = (mark: string): RawBuilder<unknown> => sql`${`'${lexeme(mark)}'`}::tsquery`;

const expression = ({ all, none }: Query, marks: readonly string[]): RawBuilder<unknown> =>
  sql`(${sql.join([...all.map(term), ...none.map((words) => sql`!!${term(words)}`), ...marks.map(marked)], sql` && `)})`;

const HEADLINE = `StartSel="${MARKS.open}", StopSel="${MARKS.close}", MaxWords=24, MinWords=12, ShortWord=0, HighlightAll=false`;

/** The text in parts, each ended at a space. */
function* partsOf(words: string): Generator<string> {
  for (let from = 0; from < words.length; ) {
    const to = words.length - from <= PART ? words.length : words.lastIndexOf(" ", from + PART);
    const end = to > from ? to : Math.min(words.length, from + PART);
    yield words.slice(from, end);
    from = end;
  }
}

export class PostgresSearch implements SearchIndex {
  readonly places = sql`select distinct place from search`;

  async add({ db }: Tx, rows: readonly Indexed[]): Promise<void> {
    const parts = rows.flatMap(({ place, words, marks }) =>
      [...partsOf(words)].map((text, part) => ({ place, part, text, marks: marks.map(lexeme) })),
    );
    await sql`insert into search (place, part, words) select place, part, to_tsvector('readout', text) || array_to_tsvector(marks)
      from json_to_recordset(${JSON.stringify(parts)}) as r (place bigint, part integer, text text, marks text[])`.execute(db);
  }

  /** New rows wait in a list beside the index, through which each search must go; sorting them in at once is a third of the work one by one. */
  async settle({ db }: Tx): Promise<void> {
    await sql`select gin_clean_pending_list('search_words')`.execute(db);
  }

  async remove({ db }: Tx, places: readonly number[]): Promise<void> {
    await sql`delete from search where place = any (${[...places]}::bigint[])`.execute(db);
  }

  /**
   * Words that many places have are met soon on the way through the places in order; those of few are fetched by their own index and
   * sorted. Left to itself the planner takes the first way for any words it has never seen, and takes words for strangers to each other.
   */
  async matching(db: Db, query: Query, marks: readonly string[]): Promise<Matching> {
    const words = expression(query, marks);
    const each = expression({ all: query.all.flat().map((word) => [word]), none: [] }, marks);
    const { rows } = await sql<{ met: number; fetched: number }>`
      select count(*) filter (where words @@ ${words}) as met, count(*) as fetched
      from (select words from search order by place desc limit ${SAMPLE}) as newest where words @@ ${each}`.execute(db);
    const common = Number(rows[0]?.met) * Number(rows[0]?.fetched) >= COMMON;
    const holds = (place: RawBuilder<unknown>) =>
      sql`exists (select 1 from search f where f.place = ${place} and f.words @@ ${words}) is true`;
    const from = common ? sql`search f` : sql`(select place from search where words @@ ${words} offset 0) f`;
    const where = common ? sql`f.words @@ ${words}` : sql`true`;
    return { from, place: sql`f.place`, where, few: common ? Number.POSITIVE_INFINITY : 0, holds };
  }

  async snippets(db: Db, texts: readonly string[], query: Query): Promise<Snippet[]> {
    if (texts.length === 0) return [];
    const plain = texts.map(searchable);
    const any = sql`(${sql.join(query.all.map(term), sql` || `)})`;
    const { rows } = await sql<{ words: string }>`
      select ts_headline('readout', t.words, ${any}, ${HEADLINE}) as words from unnest(${plain}::text[]) with ordinality as t (words, n) order by t.n`.execute(
      db,
    );
    return plain.map((text, n) => placed(text, rows[n]?.words ?? ""));
  }
}
