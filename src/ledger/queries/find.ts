/** Full-text search over reports and statements, newest first, with the words around each match. */

import { sql } from "kysely";
import type { Span } from "../../text/span.js";
import { lag } from "../catch-up.js";
import { type Days, dayOf, daysOf, leavesUndatedOut, type Range, stretches, UNDATED } from "../days.js";
import type { Db, Ledger, Matching, Snippet } from "../store.js";
import { type Query, queryOf, searchable } from "../words.js";
import { type ReportName, reportsOf, type StatementItem, statementItems } from "./items.js";
import { cursor, type DatedPage, type Paging, UNDATED_MOST } from "./page.js";

export interface FindFilter extends Paging, Days {}

interface Cut {
  /** Words of the text around the first match. */
  readonly snippet: string;
  /** Offsets of the matches in `snippet`, in UTF-16 units. */
  readonly matches: readonly (readonly [number, number])[];
}

/** A report that has the words: `span` is where the snippet stands in its text. */
export interface ReportHit extends Cut {
  readonly kind: "report";
  readonly id: string;
  readonly report: ReportName;
  readonly span: readonly [number, number];
  readonly day: string | null;
}

export type StatementHit = { readonly kind: "statement" } & StatementItem & Cut;

export type Hit = ReportHit | StatementHit;

/** A page of hits, and how many reports the index has yet to take in: these may have the words too. */
export type Found = DatedPage<Hit> & { readonly behind: number };

const cut = (text: string, { span, matches }: Snippet): Cut => ({
  snippet: text.slice(...span),
  matches: matches.map(([a, b]) => [a - span[0], b - span[0]] as const),
});

/** Hits a page: each is read more closely than a row of another list. */
const HITS = 20;

/** Units of text on either side of a match that a snippet may be cut from. */
const NEAR = 400;
/** Letters a word shares with others of its stem, at least. */
const SHARED = 4;

/**
 * The stretch of a text that the snippet is cut from, since making one of a whole text takes the store long: around the first word that
 * begins as one of those looked for; all of the text where none does.
 */
function windowOf(text: string, { all }: Query): Span {
  const beginnings = all.flat().map((word) => word.slice(0, SHARED));
  const at = new RegExp(`(?<![\\p{L}\\p{N}])(?:${beginnings.join("|")})`, "iu").exec(searchable(text))?.index;
  return at === undefined ? [0, text.length] : [Math.max(0, at - NEAR), Math.min(text.length, at + NEAR)];
}

const dayShown = (published: string | null, place: number): string | null =>
  daysOf(published) ? (published?.slice(0, 10) ?? null) : dayOf(place);

async function reportHits(ledger: Ledger, db: Db, places: readonly number[], query: Query) {
  const rows =
    places.length === 0
      ? []
      : await db
          .selectFrom("shown_reports")
          .select(["place", "report"])
          .where("place", "in", [...places])
          .execute();
  const reports = await reportsOf(
    db,
    rows.map((r) => r.report),
  );
  const texts = rows.map((r) => reports.get(r.report)?.record.text ?? "");
  const windows = texts.map((text) => windowOf(text, query));
  const found = await ledger.search.snippets(
    db,
    windows.map(([start, end], n) => (texts[n] as string).slice(start, end)),
    query,
  );
  const snippets = found.map(({ span, matches }, n): Snippet => {
    const by = (windows[n] as Span)[0];
    return { span: [span[0] + by, span[1] + by], matches: matches.map(([a, b]) => [a + by, b + by] as const) };
  });
  return new Map(
    rows.map(({ place, report }, n): [number, ReportHit] => {
      const snippet = snippets[n] as Snippet;
      const { name } = reports.get(report) as { name: ReportName };
      return [
        place,
        {
          kind: "report",
          id: name.id,
          report: name,
          span: snippet.span,
          day: dayShown(name.published, place),
          ...cut(texts[n] as string, snippet),
        },
      ];
    }),
  );
}

/** Places that hold the words, newest day first; that of a long text may come more than once. */
async function placesWith(db: Db, { from, place, where }: Matching, range: Range, limit: number): Promise<number[]> {
  const { rows } = await sql<{ place: number }>`
    select ${place} as place from ${from} where ${where} and ${place} >= ${range.from} and ${place} < ${range.before}
    order by ${place} desc limit ${limit}`.execute(db);
  return rows.map((r) => r.place);
}

/** One page of what holds the words of a query (`queryOf`). @throws BadQuery */
export function find(ledger: Ledger, words: string, filter: FindFilter = {}): Promise<Found> {
  const { limit = HITS, after } = filter;
  const query = queryOf(words);
  const [range] = stretches(filter, "newest", cursor(after)) as [Range];
  return ledger.read(async (db) => {
    const matching = await ledger.search.matching(db, query, []);
    const rows = await placesWith(db, matching, range, limit + 1);
    const shown = [...new Set(rows)].slice(0, limit);
    const statements = await statementItems(db, shown);
    const snippets = await ledger.search.snippets(
      db,
      statements.map((s) => s.quote),
      query,
    );
    const hits = await reportHits(
      ledger,
      db,
      shown.filter((p) => !statements.some((s) => s.place === p)),
      query,
    );
    const said = new Map<number, Hit>(
      statements.map(({ place, ...item }, n) => [place, { kind: "statement", ...item, ...cut(item.quote, snippets[n] as Snippet) }]),
    );
    const items = shown.flatMap((place) => said.get(place) ?? hits.get(place) ?? []);
    const next = rows.length > limit ? String(shown.at(-1)) : null;
    const leftOut = async () => (leavesUndatedOut(filter) ? new Set(await placesWith(db, matching, UNDATED, UNDATED_MOST)).size : 0);
    return { items, next, undated: after === undefined ? await leftOut() : null, behind: await lag(db) };
  });
}
