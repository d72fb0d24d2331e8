/** Checks of the projections, which are worked out from the source tables: each must be what would be worked out now, row by row, and so must its indexes and counts. */
import { sql } from "kysely";
import { chunks } from "../chunks.js";
import type { ProjectionRows } from "../projection/rows.js";
import { nameOf } from "../projection/rows.js";
import { supersession } from "../projection/superseded.js";
import type { SearchIndex } from "../search/search-index.js";
import type { SearchQuery } from "../search/search-query.js";
import { GAP, type SearchWord, stemOf, tokensOf } from "../search/terms.js";
import type { Db } from "../store.js";
import type { Tally } from "./tally.js";
import { LEDGER, noRows } from "./wrong-rows.js";

interface Rows {
  readonly report: object | undefined;
  readonly statements: readonly object[];
  readonly actors: readonly object[];
  readonly speakers: readonly object[];
  readonly names: readonly object[];
}

/** Rows as text, whatever their order. What hangs on other reports too is left out: it is checked of all at once. */
function rowsInOrder({ report, ...lists }: Rows): string {
  const fields = (row: object) => JSON.stringify(Object.entries({ ...row, superseded: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { statements, actors, speakers, names } = lists;
  return [fields(report ?? {}), ...[statements, actors, speakers, names].map((rows) => rows.map(fields).sort().join("\n"))].join("\n\n");
}

/** The rows of one report, with ids for the numbers of names. */
async function projectedNow(db: Db, report: number): Promise<Rows> {
  const head = await db.selectFrom("projected_reports").selectAll().where("report", "=", report).execute();
  const statements = await db.selectFrom("projected_statements").selectAll().where("report", "=", report).execute();
  const actors = await db
    .selectFrom("projected_actors as a")
    .innerJoin("names as m", "m.seq", "a.name")
    .leftJoin("profiles as f", "f.seq", "a.profile")
    .selectAll("a")
    .select(["m.id as name", "f.key as profile"])
    .where("a.report", "=", report)
    .execute();
  const speakers = await db
    .selectFrom("projected_speakers as p")
    .innerJoin("projected_statements as s", "s.sort_key", "p.sort_key")
    .innerJoin("names as m", "m.seq", "p.name")
    .leftJoin("profiles as f", "f.seq", "p.profile")
    .select(["m.id as name", "f.key as profile", "p.sort_key", "p.spelling"])
    .where("s.report", "=", report)
    .execute();
  const ids = [...new Set([...speakers, ...actors].map((row) => String(row.name)))];
  const names: object[] = [];
  for (const some of chunks(ids))
    names.push(...(await db.selectFrom("names").select(["id", "kind", "named"]).where("id", "in", some).execute()));
  return { report: head[0], statements, actors, speakers, names };
}

/** The rows of one report. */
export async function checkProjection(db: Db, tally: Tally, name: string, expected: ProjectionRows): Promise<void> {
  const names = expected.names.map(({ id, kind, named }) => ({ id, kind, named: named ? 1 : 0 }));
  const same = rowsInOrder({ ...expected, names }) === rowsInOrder(await projectedNow(db, expected.report.report));
  tally.note(name, "what is shown", same ? "exact" : "changed");
}

/** Words by which a report is looked for in the index: the longest, which few others have. */
const WORDS = 5;

/** Words that are looked at for that. */
const FIRST = 2_000;

/** The words of a text, each once: those that tell it from others, and those whose stems are spelled otherwise. */
function tellingWords(text: string): { readonly query: SearchQuery | null; readonly spelled: readonly SearchWord[] } {
  const words = new Map<string, SearchWord>();
  let count = 0;
  for (const token of tokensOf(text)) {
    if (++count > FIRST) break;
    if (token.word === GAP) continue;
    words.set(token.word, token);
  }
  const longest = [...words.values()].sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1)).slice(0, WORDS);
  const all = longest.map(({ word, stem }): SearchQuery => ({ words: [word], stems: [stem], beginning: null }));
  return { query: all.length === 0 ? null : { all, none: [] }, spelled: [...words.values()].filter(({ word, stem }) => word !== stem) };
}

/** Whether the search index has the report and its statements under their sort keys, and finds the report by its words; nothing while it waits. */
export async function checkIndexed(
  db: Db,
  search: SearchIndex,
  tally: Tally,
  name: string,
  text: string,
  expected: ProjectionRows,
): Promise<void> {
  const { report, sort_key: sortKey } = expected.report;
  const waiting = await db.selectFrom("search_queue").select("report").where("report", "=", report).executeTakeFirst();
  if (waiting) return;
  const sortKeys = [sortKey, ...expected.statements.filter((s) => s.repeats === 0).map((s) => s.sort_key)];
  const there = await db.selectFrom("search_keys").select("sort_key").where("report", "=", report).execute();
  const same =
    sortKeys.sort((a, b) => a - b).join() ===
    there
      .map((t) => t.sort_key)
      .sort((a, b) => a - b)
      .join();
  const { query, spelled } = tellingWords(text);
  const found = query === null || (await holds(db, search, sortKey, query));
  const stems =
    spelled.length === 0
      ? []
      : await db
          .selectFrom("search_stems")
          .selectAll()
          .where(
            "word",
            "in",
            spelled.map((s) => s.word),
          )
          .execute();
  const known = new Map(stems.map((s) => [s.word, s.stem]));
  const stemmed = spelled.every(({ word, stem }) => known.get(word) === stem);
  tally.note(name, "search index", same && found && stemmed ? "exact" : "changed");
}

async function holds(db: Db, search: SearchIndex, sortKey: number, query: SearchQuery): Promise<boolean> {
  const matching = await search.matching(db, query, "words", []);
  const { rows } = await sql`select 1 as there where ${matching.holds(sql`${sortKey}`)}`.execute(db);
  return rows.length > 0;
}

/** What is counted over all reports: names with their spellings, words and statements; marks of revisions; the index; numbers given out. */
export async function checkTotals(db: Db, search: SearchIndex, tally: Tally): Promise<void> {
  const later = await supersession(db);
  await noRows(
    db,
    tally,
    "marks of statements without an address",
    sql`select 1 from projected_statements where wording is null and superseded <> 0`,
  );
  tally.note(LEDGER, "marks of statements that a later revision makes again", later.length === 0 ? "exact" : "changed");
  await noRows(
    db,
    tally,
    "counts of such statements",
    sql`select 1 from projected_reports h where h.superseded <> (select count(*) from projected_statements s where s.report = h.report and s.superseded = 1)`,
  );
  await noRows(
    db,
    tally,
    "speakers",
    sql`select 1 from projected_speakers p where not exists (select 1 from projected_statements s where s.sort_key = p.sort_key)`,
  );
  await noRows(
    db,
    tally,
    "statements of each name",
    sql`select m.seq from names m where m.statements <> (
      select count(*) from projected_speakers p join projected_statements s on s.sort_key = p.sort_key where p.name = m.seq and s.superseded = 0)`,
  );
  await noRows(
    db,
    tally,
    "spellings of names",
    sql`select name from (
      select name, spelling, uses as counted, 0 as now from name_spellings
      union all select name, spelling, 0, 1 from projected_actors union all select name, spelling, 0, 1 from projected_speakers
    ) as u group by name, spelling having sum(counted) <> sum(now)`,
  );
  await noRows(db, tally, "names", sql`select 1 from names m where not exists (select 1 from name_spellings z where z.name = m.seq)`);
  await checkNameWords(db, tally);
  await checkStems(db, tally);
  await noRows(
    db,
    tally,
    "search index: entries",
    sql`select 1 from search_keys p where not exists (select 1 from (${search.sortKeys}) i where i.sort_key = p.sort_key)`,
  );
  await noRows(
    db,
    tally,
    "search index: strays",
    sql`select 1 from (${search.sortKeys}) i where not exists (select 1 from search_keys p where p.sort_key = i.sort_key)`,
  );
  await noRows(
    db,
    tally,
    "numbers given out",
    sql`select 'missing' as name where (select count(*) from counters where name in ('audit', 'doubt', 'identity', 'matter-profile', 'name', 'profile', 'serial', 'text')) < 8
      union all select name from counters where name = 'name' and value < (select max(seq) from names)
      union all select name from counters where name = 'text' and value < (select max(seq) from texts)
      union all select name from counters where name = 'profile' and value < (select max(seq) from profiles)
      union all select name from counters where name = 'identity' and value < (select max(seq) from identities)
      union all select name from counters where name = 'doubt' and value < (
        select max(seq) from (select seq from identity_doubts union all select seq from matter_doubts) as doubts)
      union all select name from counters where name = 'matter-profile' and value < (select max(seq) from matter_profiles)
      union all select name from counters where name = 'serial' and value < (
        select max(n) from (
          select base + (select count(*) from records where reading = r.seq and kind = 'statement') as n
          from readings r where base = (select max(base) from readings)
          union all select serial from corrections where serial is not null) as used)`,
  );
}

/** The stems of words, which grow with the index and are never taken out of it. */
async function checkStems(db: Db, tally: Tally): Promise<void> {
  let wrong = 0;
  for (let after = ""; ; ) {
    const rows = await db.selectFrom("search_stems").selectAll().where("word", ">", after).orderBy("word").limit(PAGE).execute();
    const last = rows.at(-1);
    if (!last) break;
    wrong += rows.filter(({ word, stem }) => stemOf(word) !== stem).length;
    after = last.word;
  }
  tally.note(LEDGER, "stems of words", wrong === 0 ? "exact" : "changed", null, wrong === 0 ? null : `${wrong} rows`);
}

const PAGE = 500; // rows

/** The words that names are found by: all there, and none beside. */
async function checkNameWords(db: Db, tally: Tally): Promise<void> {
  let [expected, missing] = [0, 0];
  for (let after = 0; ; ) {
    const { rows } = await sql<{ seq: number; named: number; kind: string; spelling: string | null }>`
      select m.seq, m.named, m.kind, (select min(z.spelling) from name_spellings z where z.name = m.seq) as spelling
      from names m where m.seq > ${after} order by m.seq limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (!last) break;
    const pairs = rows.flatMap(({ seq, named, kind, spelling }) =>
      nameOf({ name: spelling ?? "", kind: kind as "person", named: named === 1 }).words.map(
        (word) => sql`(cast(${word} as text), cast(${seq} as integer))`,
      ),
    );
    expected += pairs.length;
    if (pairs.length > 0) {
      const there = await sql<{ n: number }>`
        select count(*) as n from name_words where (word, name) in (values ${sql.join(pairs)})`.execute(db);
      missing += pairs.length - Number(there.rows[0]?.n ?? 0);
    }
    after = last.seq;
  }
  const all = await sql<{ n: number }>`select count(*) as n from name_words`.execute(db);
  const beside = Number(all.rows[0]?.n ?? 0) - (expected - missing);
  const exact = missing === 0 && beside === 0;
  tally.note(LEDGER, "words of names", exact ? "exact" : "changed", null, exact ? null : `${missing} missing, ${beside} beside`);
}
