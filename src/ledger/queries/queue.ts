/** What waits for a person: pairs of actors, and of matters, that may be one. */
import { sql } from "kysely";
import type { DoubtItem, ReportName } from "../../records/items.js";
import { alike, asked } from "../doubts.js";
import { BadQuery } from "../errors.js";
import { pendingProfiles } from "../identities/identifier.js";
import type { Ledger } from "../ledger.js";
import { pendingMatters } from "../matters/matcher.js";
import type { Db } from "../store.js";
import type { IdentityDoubtRow } from "../tables.js";
import { documentShown } from "./documents.js";
import { matterSideOf, sideOf } from "./doubt-sides.js";
import { reportsOf } from "./items.js";
import { PAGE, type Page, type Paging, pageOf } from "./page.js";

/** Reports that are named of a question which many of them ask. */
const NAMED = 20;

/** What an answer to all that ask the same as a doubt of actors settles. */
async function alikeOf(db: Db, { seq, pairs }: Asking, { one, other }: Pick<DoubtItem, "one" | "other">): Promise<DoubtItem["alike"]> {
  const own = [...new Map([one.report, other.report].map((report) => [report.id, report])).values()];
  if (pairs === 1) return { pairs, reports: own };
  const some = (await alike(db, seq)).slice(0, NAMED).flatMap(({ profile, other: second }) => [profile, second]);
  const { rows } = await sql<{ report: number }>`
    select min(a.report) as report from profiles f join projected_actors a on a.name = f.name and a.profile = f.seq
    where f.seq in (${sql.join([...new Set(some)])}) group by f.seq order by 1`.execute(db);
  const seqs = [...new Set(rows.map(({ report }) => report))].slice(0, NAMED);
  const names = await reportsOf(db, seqs);
  return { pairs, reports: seqs.map((report) => (names.get(report) as { name: ReportName }).name) };
}

/** A question with how many pairs ask it. */
type Asking = IdentityDoubtRow & { readonly of: DoubtItem["of"]; readonly pairs: number };

/**
 * Questions, the oldest first; those that somebody was unsure of stand behind. Pairs that ask the same stand once, as the first of them.
 * @throws BadQuery
 */
export function queue(ledger: Ledger, { limit = PAGE, after }: Paging = {}): Promise<Page<DoubtItem> & { readonly behind: number }> {
  const place = /^([01]):(\d+)$/.exec(after ?? "0:0");
  if (!place) throw new BadQuery({ after: after as string }, "is no place in a list", 'give the "next" of the page before');
  return ledger.read(async (db) => {
    const { rows } = await sql<Asking>`
      select * from (
        select 'actor' as of, d.*, q.pairs from identity_doubts d join
          (select min(seq) as seq, count(*) as pairs from ${asked} as a group by unsure, rule, lesser, greater) as q on q.seq = d.seq
        union all select 'matter' as of, m.*, 1 as pairs from matter_doubts m) as doubts
      where (unsure, seq) > (${Number(place[1])}, ${Number(place[2])}) order by unsure, seq limit ${limit + 1}`.execute(db);
    const shown = (report: number) => documentShown(db, report);
    const items: DoubtItem[] = [];
    for (const row of rows.slice(0, limit)) {
      const { of, seq: number, profile, other, rule, reason, unsure: looked } = row;
      const side = (one: number) => (of === "actor" ? sideOf(db, one) : matterSideOf(db, one, shown));
      const sides = { one: await side(profile), other: await side(other) };
      const together = await alikeOf(db, { ...row, pairs: Number(row.pairs) }, sides);
      items.push({ number, of, rule, reason, unsure: looked === 1, ...sides, alike: together });
    }
    const behind = (await pendingProfiles(db)) + (await pendingMatters(db));
    return { ...pageOf(rows, limit, (r) => `${r.unsure}:${r.seq}`, items), behind };
  });
}
