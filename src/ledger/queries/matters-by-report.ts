/** Matters in the order in which reports told of them last, met on the way down the reports: a page costs what it shows, not what the ledger has. */
import { type RawBuilder, sql } from "kysely";
import { chunks } from "../chunks.js";
import { BadQuery } from "../errors.js";
import type { Db } from "../store.js";

/** Which matters are listed; all where both are null. */
export interface MatterScope {
  /** Number of a dossier whose reports alone count. */
  readonly dossier: number | null;
  /** Id of a report that tells of them. */
  readonly report: string | null;
}

export interface MatterPlace {
  readonly matter: string;
  /** Sort key of the report that told of it last. */
  readonly last: number;
}

/** Developments that are met at a time. */
const STRIDE = 400;

export const matterPlace = ({ last, matter }: MatterPlace): string => `${last}/${matter}`;

/** @throws BadQuery */
function placeOf(after: string): MatterPlace {
  const [, last, matter] = /^(\d+)\/(m:[0-9a-f]+)$/.exec(after) ?? [];
  if (matter === undefined) throw new BadQuery({ after }, "is no place in a list", 'give the "next" of the page before');
  return { last: Number(last), matter };
}

/** Developments of matters with the reports that tell them, as far as they count. */
function told({ dossier, report }: MatterScope): RawBuilder<unknown> {
  const within = dossier === null ? sql`true` : sql`p.report in (select report from dossier_reports where dossier = ${dossier})`;
  const of =
    report === null
      ? sql`true`
      : sql`f.matter in (select g.matter from projected_developments e join matter_profiles g on g.seq = e.profile
          join projected_reports q on q.report = e.report where q.id = ${report})`;
  return sql`projected_reports p join projected_developments d on d.report = p.report
    join matter_profiles f on f.seq = d.profile where f.matter is not null and ${within} and ${of}`;
}

/** Those of some matters that stand at a place or before it. */
async function listedBefore(db: Db, scope: MatterScope, matters: Iterable<string>, { last, matter }: MatterPlace): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunks([...matters])) {
    const { rows } = await sql<{ matter: string }>`select distinct f.matter from ${told(scope)} and f.matter in (${sql.join(some)})
      and (p.sort_key > ${last} or (p.sort_key = ${last} and f.matter >= ${matter}))`.execute(db);
    for (const row of rows) found.add(row.matter);
  }
  return found;
}

/** @param after the place behind which they are listed @throws BadQuery where that is none */
export async function mattersByReport(
  db: Db,
  scope: MatterScope,
  after: string | undefined,
  limit: number,
  stride = STRIDE,
): Promise<MatterPlace[]> {
  const from = after === undefined ? null : placeOf(after);
  const found = new Map<string, MatterPlace>();
  const before = new Set<string>();
  for (let at = from; found.size < limit; ) {
    const behind = at ? sql`p.sort_key <= ${at.last} and (p.sort_key < ${at.last} or f.matter < ${at.matter})` : sql`true`;
    const { rows } = await sql<MatterPlace>`select p.sort_key as last, f.matter from ${told(scope)} and ${behind}
      order by p.sort_key desc, f.matter desc limit ${stride}`.execute(db);
    const fresh = new Set(rows.map(({ matter }) => matter).filter((matter) => !found.has(matter) && !before.has(matter)));
    if (from) for (const matter of await listedBefore(db, scope, fresh, from)) before.add(matter);
    for (const { matter, last } of rows) if (!found.has(matter) && !before.has(matter)) found.set(matter, { matter, last: Number(last) });
    const end = rows.at(-1);
    if (rows.length < stride || !end) break;
    at = { last: Number(end.last), matter: end.matter };
  }
  return [...found.values()].slice(0, limit);
}
