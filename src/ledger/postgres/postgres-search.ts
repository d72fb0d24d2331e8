/** Full-text search in PostgreSQL: a stored tsvector with a GIN index; an index on an expression was measured ten times slower. */
import { type RawBuilder, sql } from "kysely";
import type { Indexed, Matching, SearchIndex, Where } from "../search/search-index.js";
import { inLanguage, type SearchQuery, type Term } from "../search/search-query.js";
import type { Db, Tx } from "../store.js";
import { LONG, markLexeme, pairOf, rowsOf, speakerLexeme } from "./tsvector.js";

/** Words in the row itself, as they are: to fetch and unpack those of a report takes longer than to look into them. */
const BESIDE = "alter table search alter words set storage main, set (toast_tuple_target = 8160)";

export const POSTGRES_SEARCH = {
  3: [
    "create text search dictionary readout_stem (template = snowball, language = english)",
    "create text search configuration readout (copy = simple)",
    "alter text search configuration readout alter mapping for asciiword, word, numword, hword, asciihword, numhword with readout_stem",
    "create table search (place bigint not null, part integer not null, words tsvector not null, primary key (place, part))",
    BESIDE,
    "create index search_words on search using gin (words)",
  ],
  5: [
    "drop text search configuration readout",
    "drop text search dictionary readout_stem",
    `create table search (place bigint not null, part integer not null, words tsvector not null, pairs smallint[] not null,
     primary key (place, part))`,
    BESIDE,
    "alter table search alter pairs set storage external", // these make room for words: the index has them
    "create index search_words on search using gin (words, pairs)",
    "create index search_long on search (place) where part > 0",
  ],
  6: ["alter table search rename column place to sort_key"],
} as const;

/** The newest entries (reports and statements), which tell how common words are. */
const SAMPLE = 4_000;
/**
 * To go through all entries takes 0.8 µs for each, to fetch one that has the words 2 µs. So of a million, those that match are met sooner
 * than fetched where, in the sample, the entries that match times those that must be looked at for it come to this.
 */
const COMMON = 200;

/** How words side by side are asked for: side by side, or in any order, which is all that the index knows of them. */
type Beside = "<->" | "&";

const lexeme = (word: string, end = ""): string => `'${word}'${end}`;

/** Words of one kind, spelled as `as` says. */
function spelled({ stems, beginning }: Term, beside: Beside, as: (word: string) => string): string {
  const words = stems.map((stem, n) => {
    if (!beginning || n < stems.length - 1) return lexeme(as(stem));
    return `(${[lexeme(as(beginning.word), ":*"), ...beginning.others.map((other) => lexeme(as(other)))].join(" | ")})`;
  });
  return `(${words.join(` ${beside} `)})`;
}

/** Each two words that must stand side by side wherever the query is met. */
const pairsIn = (query: SearchQuery): number[] =>
  inLanguage<number[]>(query, {
    term: ({ stems, beginning }) => stems.slice(1, beginning ? -1 : undefined).map((stem, n) => pairOf(stems[n] as string, stem)),
    all: (all) => all.flat(),
    any: () => [],
  });

/** A whole query as the index can be asked it: rows with the words, and with the pairs. */
function ofIndex(words: string, pairs: readonly number[]): RawBuilder<unknown> {
  const having = sql`words @@ ${tsquery(words)}`;
  return pairs.length === 0 ? having : sql`(${having} and pairs @> ${pairs}::smallint[])`;
}

const termIn = (where: Where, beside: Beside) => (term: Term) =>
  [(word: string) => word, ...(where === "words" ? [] : [speakerLexeme])].map((as) => spelled(term, beside, as)).join(" | ");

/** The whole of a query as one tsquery, as text. */
const expression = (query: SearchQuery, where: Where, marks: readonly string[], beside: Beside): string =>
  [
    inLanguage<string>(query, {
      term: (term) => `(${termIn(where, beside)(term)})`,
      any: (any) => `(${any.join(" | ")})`,
      all: (all, none) => `(${[...all, ...none.map((n) => `!${n}`)].join(" & ")})`,
    }),
    ...marks.map((mark) => lexeme(markLexeme(mark))),
  ].join(" & ");

const tsquery = (words: string): RawBuilder<unknown> => sql`${words}::tsquery`;

/** Sort keys of texts in several parts, which may have each of the words in another part. */
function longPlaces(query: SearchQuery, where: Where, marks: readonly string[]): RawBuilder<unknown> {
  const having = (words: string) => sql`select sort_key from search where words @@ ${tsquery(`(${words}) & ${lexeme(LONG)}`)}`;
  const found = inLanguage<RawBuilder<unknown>>(query, {
    term: (term) => having(termIn(where, "<->")(term)),
    any: (any) => sql`(${sql.join([...any], sql` union `)})`,
    all: (all, none) => {
      const both = sql`(${sql.join([...all], sql` intersect `)})`;
      return none.length === 0 ? both : sql`(${sql.join([both, ...none], sql` except `)})`;
    },
  });
  return sql.join([found, ...marks.map((mark) => having(lexeme(markLexeme(mark))))], sql` intersect `);
}

/** Whether a report has the words that its statements must have, one by one: a long report may have each in another part. */
const inReport = (query: SearchQuery, sortKey: RawBuilder<unknown>): RawBuilder<unknown> =>
  inLanguage<RawBuilder<unknown>>(query, {
    term: (term) =>
      sql`exists (select 1 from search r where r.sort_key = ${sortKey} and r.words @@ ${tsquery(termIn("words", "<->")(term))}) is true`,
    any: (any) => sql`(${sql.join([...any], sql` or `)})`,
    all: (all) => sql`(${sql.join([...all], sql` and `)})`,
  });

export class PostgresSearch implements SearchIndex {
  readonly sortKeys = sql`select distinct sort_key from search`;

  async add({ db }: Tx, rows: readonly Indexed[]): Promise<void> {
    const parts = rows.flatMap((row) => rowsOf(row).map((found, part) => ({ sort_key: row.sortKey, part, ...found })));
    await sql`insert into search (sort_key, part, words, pairs) select sort_key, part, words::tsvector, pairs::smallint[]
      from json_to_recordset(${JSON.stringify(parts)}) as r (sort_key bigint, part integer, words text, pairs text)`.execute(db);
  }

  /** New rows wait in a list beside the index, through which each search must go; sorting them in at once is a third of the work one by one. */
  async settle({ db }: Tx): Promise<void> {
    await sql`select gin_clean_pending_list('search_words')`.execute(db);
  }

  async remove({ db }: Tx, sortKeys: readonly number[]): Promise<void> {
    await sql`delete from search where sort_key = any (${[...sortKeys]}::bigint[])`.execute(db);
  }

  /**
   * Words that many entries have are met soon on the way through all in their order; those of few are fetched by their own index and
   * sorted. Left to itself the planner takes the first way for any words it has never seen, and takes words for strangers to each other.
   */
  async matching(db: Db, query: SearchQuery, where: Where, marks: readonly string[]): Promise<Matching> {
    const [whole, known] = [expression(query, where, marks, "<->"), expression(query, where, marks, "&")];
    const pairs = pairsIn(query);
    const { rows } = await sql<{ met: number; fetched: number; long: boolean }>`
      select count(*) filter (where words @@ ${tsquery(whole)}) as met, count(*) as fetched, exists (select 1 from search where part > 0) as long
      from (select words, pairs from search order by sort_key desc limit ${SAMPLE}) as newest where ${ofIndex(known, pairs)}`.execute(db);
    const [row] = rows;
    const common = Number(row?.met) * Number(row?.fetched) >= COMMON;
    const few = common ? Number.POSITIVE_INFINITY : 0;
    const ways = row?.long ? amongLong(whole, pairs, longPlaces(query, where, marks)) : alone(whole, pairs);
    const { matches, found } = ways;
    return {
      from: common ? sql`search f` : sql`(${found} offset 0) f`,
      sortKey: sql`f.sort_key`,
      where: common ? matches : sql`true`,
      few,
      holds: (sortKey) => sql`exists (select 1 from search f where f.sort_key = ${sortKey} and ${matches}) is true`,
      ...(where === "words" ? { inReport: (sortKey) => inReport(query, sortKey) } : {}),
    };
  }
}

/** How entries are held against a query, as rows `f`, and how they are found by the index. */
interface Ways {
  readonly matches: RawBuilder<unknown>;
  readonly found: RawBuilder<unknown>;
}

const alone = (whole: string, pairs: readonly number[]): Ways => ({
  matches: sql`f.words @@ ${tsquery(whole)}`,
  found: sql`select sort_key from search where ${ofIndex(whole, pairs)}`,
});

/** The same where some texts are in several parts: each of their sort keys once. */
function amongLong(whole: string, pairs: readonly number[], long: RawBuilder<unknown>): Ways {
  const short = `(${whole}) & !${lexeme(LONG)}`;
  return {
    matches: sql`(f.words @@ ${tsquery(short)} or (f.part = 0 and f.sort_key in (${long})))`,
    found: sql`select sort_key from search where ${ofIndex(short, pairs)} union all (${long})`,
  };
}
