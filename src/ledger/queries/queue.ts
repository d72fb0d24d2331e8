/** What waits for a person: pairs of actors that may be one. */
import { sql } from "kysely";
import type { Actor } from "../../records/actor.js";
import type { DoubtItem, DoubtSide, ReportName } from "../../records/items.js";
import { quoteOf } from "../../text/span.js";
import { BadQuery } from "../errors.js";
import { pendingProfiles } from "../identities/identifier.js";
import type { Ledger } from "../ledger.js";
import type { Db } from "../store.js";
import { reportsOf } from "./items.js";
import { PAGE, type Page, type Paging, pageOf } from "./page.js";

/** One side of a doubt: who it is now, and a report that says so. */
async function sideOf(db: Db, profile: number): Promise<DoubtSide> {
  const { rows } = await sql<{ id: string; spelling: string; kind: string; report: number; record: string }>`
    select i.id, a.spelling, i.kind, a.report, coalesce(a.record, r.record) as record
    from profiles f join identities i on i.seq = f.identity join projected_actors a on a.name = f.name and a.profile = f.seq
    left join records r on r.reading = a.reading and r.kind = 'actor' and r.n = a.n
    where f.seq = ${profile} order by a.report, a.n limit 1`.execute(db);
  const [row] = rows as [(typeof rows)[number]];
  const { name, record } = (await reportsOf(db, [row.report])).get(row.report) as { name: ReportName; record: { text: string } };
  const { roles, mentions } = JSON.parse(row.record) as Actor;
  const words = (span: readonly [number, number]) => quoteOf(record.text, [span]).replace(/\s+/g, " ");
  return {
    id: row.id,
    name: row.spelling,
    kind: row.kind,
    roles: roles.map((role) => words(role.span)),
    report: name,
    quote: mentions[0] ? words(mentions[0].span) : row.spelling,
  };
}

/** Doubts, the oldest first; those that somebody was unsure of stand behind. @throws BadQuery */
export function queue(ledger: Ledger, { limit = PAGE, after }: Paging = {}): Promise<Page<DoubtItem> & { readonly behind: number }> {
  const place = /^([01]):(\d+)$/.exec(after ?? "0:0");
  if (!place) throw new BadQuery({ after: after as string }, "is no place in a list", 'give the "next" of the page before');
  return ledger.read(async (db) => {
    const rows = await db
      .selectFrom("identity_doubts")
      .selectAll()
      .where(sql<boolean>`(unsure, seq) > (${Number(place[1])}, ${Number(place[2])})`)
      .orderBy("unsure")
      .orderBy("seq")
      .limit(limit + 1)
      .execute();
    const items: DoubtItem[] = [];
    for (const { seq: number, profile, other, rule, reason, unsure: looked } of rows.slice(0, limit))
      items.push({ number, rule, reason, unsure: looked === 1, one: await sideOf(db, profile), other: await sideOf(db, other) });
    return { ...pageOf(rows, limit, (r) => `${r.unsure}:${r.seq}`, items), behind: await pendingProfiles(db) };
  });
}
