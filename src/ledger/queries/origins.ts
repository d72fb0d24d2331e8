/** Origins: which reports share one first source, and the words by which that is told. */
import { sql } from "kysely";
import { sentencesOf } from "../../compare/origins/body-sentences.js";
import type { TextLink } from "../../compare/origins/link.js";
import type { OriginItem, OriginReport, ReportName, SharedWords } from "../../records/items.js";
import type { Report } from "../../records/report.js";
import { quoteOf, type Span } from "../../text/span.js";
import { dossierNumber } from "../append/dossiers.js";
import { pendingTexts } from "../comparison/comparer.js";
import type { Ledger } from "../ledger.js";
import { UNDATED } from "../projection/sort-key.js";
import type { Db } from "../store.js";
import { reportsOf } from "./items.js";
import { cursor, PAGE, type Page, type Paging, pageOf } from "./page.js";

export interface OriginFilter extends Paging {
  readonly dossier?: string | undefined;
  /** Those of one report alone, too. */
  readonly all?: boolean | undefined;
}

/** How many reports, outlets and origins there are in all that was asked of, and how many texts are yet to be compared. */
export interface OriginTotals {
  readonly reports: number;
  readonly outlets: number;
  readonly origins: number;
  readonly behind: number;
}

/** Sentences shown of what two reports share. */
const SHOWN = 3;

/** A report among those of its origin. */
interface Placed {
  readonly report: number;
  readonly root: number;
  readonly relation: OriginReport["relation"];
  /** The report that it comes from. */
  readonly source: number | null;
  /** What links its text to that one's; null where both have one text. */
  readonly link: string | null;
}

/** The reports of some origins, in the order of their days, then of their ids; of a dossier's reports only, where one is given. */
async function placedReports(db: Db, roots: readonly number[], dossier: number | null): Promise<Placed[]> {
  if (roots.length === 0) return [];
  const within = dossier === null ? sql`true` : sql`r.report in (select report from dossier_reports where dossier = ${dossier})`;
  const { rows } = await sql<Placed>`
    select r.report, t.root, r.relation, r.source, l.link
    from texts t
    join text_reports r on r.text = t.seq
    join projected_reports p on p.report = r.report
    left join text_links l on l.text = t.seq and l.other = t.parent
    where t.root in (${sql.join(roots)}) and ${within}
    order by p.sort_key < ${UNDATED.before}, p.published, p.id`.execute(db);
  return rows;
}

type Reports = ReadonlyMap<number, { readonly name: ReportName; readonly record: Report }>;

/** The first sentences that a report shares with the one it comes from, how many there are, and the share of its words. */
function sharedWith(placed: Placed, of: number, reports: Reports): Pick<OriginReport, "shared" | "share" | "sentences"> {
  const [own, source] = [reports.get(placed.report), reports.get(of)].map((found) => found?.record) as [Report, Report];
  const [spans, others] = [own, source].map((report) => sentencesOf({ report })) as [Span[], Span[]];
  const link = placed.link === null ? null : (JSON.parse(placed.link) as TextLink);
  const pairs = link?.sentences ?? spans.map((_, n) => [n, n] as const);
  const sentences = { shared: pairs.length, own: spans.length, other: others.length };
  const shared = pairs.slice(0, SHOWN).flatMap(([a, b]): SharedWords[] => {
    const [span, there] = [spans[a], others[b]];
    if (!span || !there) return [];
    return [{ span, quote: quoteOf(own.text, [span]), of: { span: there, quote: quoteOf(source.text, [there]) } }];
  });
  return { shared, sentences, share: Math.round((link?.covered[0] ?? 1) * 100) / 100 };
}

const NONE = { shared: [], share: null, sentences: null };

function itemOf(root: { id: string; label: string; why: OriginItem["why"] }, placed: readonly Placed[], reports: Reports): OriginItem {
  const nameOf = (report: number) => (reports.get(report) as { name: ReportName }).name;
  const items = placed.map((one): OriginReport => {
    const { relation, source: of } = one;
    return {
      ...nameOf(one.report),
      relation,
      of: of === null ? null : nameOf(of).id,
      ...(of === null ? NONE : sharedWith(one, of, reports)),
    };
  });
  return { ...root, outlets: new Set(items.map((i) => i.publisher)).size, reports: items };
}

async function totals(db: Db, dossier: number | null): Promise<OriginTotals> {
  const within = dossier === null ? sql`true` : sql`r.report in (select report from dossier_reports where dossier = ${dossier})`;
  const { rows } = await sql<Record<"reports" | "outlets" | "origins", number>>`
    select count(*) as reports, count(distinct p.publisher) as outlets, count(distinct t.root) as origins
    from text_reports r join texts t on t.seq = r.text join projected_reports p on p.report = r.report where ${within}`.execute(db);
  const [row] = rows;
  return {
    reports: Number(row?.reports),
    outlets: Number(row?.outlets),
    origins: Number(row?.origins),
    behind: await pendingTexts(db),
  };
}

/** Origins, those whose first report is newest first. @throws BadQuery, NoSuchRecord */
export function origins(
  ledger: Ledger,
  { dossier, all = false, limit = PAGE, after }: OriginFilter = {},
): Promise<Page<OriginItem> & OriginTotals> {
  const before = cursor(after);
  return ledger.read(async (db) => {
    const number = dossier === undefined ? null : await dossierNumber(db, dossier);
    const inDossier = (report: ReturnType<typeof sql>) =>
      sql`exists (select 1 from dossier_reports d where d.dossier = ${number} and d.report = ${report})`;
    const some = sql`select 1 from texts t join text_reports r on r.text = t.seq where t.root = o.seq`;
    const conditions = [
      sql`o.root = o.seq`,
      ...(number === null ? [] : [sql`exists (${some} and ${inDossier(sql`r.report`)})`]),
      ...(all ? [] : [sql`exists (${some} and r.report <> o.first)`]),
      ...(before === null ? [] : [sql`p.sort_key < ${before}`]),
    ];
    const { rows } = await sql<{ seq: number; sort_key: number; id: string; label: string; why: OriginItem["why"] }>`
      select o.seq, p.sort_key, o.origin as id, o.label, o.why from projected_reports p join texts o on o.first = p.report
      where ${sql.join(conditions, sql` and `)} order by p.sort_key desc limit ${limit + 1}`.execute(db);
    const page = rows.slice(0, limit);
    const placed = await placedReports(
      db,
      page.map((r) => r.seq),
      number,
    );
    const reports = await reportsOf(
      db,
      placed.flatMap((p) => (p.source === null ? [p.report] : [p.report, p.source])),
    );
    const items = page.map(({ seq, sort_key: _, ...root }) =>
      itemOf(
        root,
        placed.filter((p) => p.root === seq),
        reports,
      ),
    );
    return { ...pageOf(rows, limit, (r) => String(r.sort_key), items), ...(await totals(db, number)) };
  });
}
