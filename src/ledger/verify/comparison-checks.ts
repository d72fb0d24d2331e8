/** Checks of what came of comparing reports: each text, key, link and origin must be what would be found now. Texts that wait to be compared are left out. */
import { sql } from "kysely";
import { carriersOf, keysOf, pendingTexts } from "../comparison/comparer.js";
import { placementOf } from "../comparison/components.js";
import type { ReportText } from "../comparison/stored-texts.js";
import { linksOf } from "../comparison/text-links.js";
import type { Db } from "../store.js";
import type { TextRow } from "../tables.js";
import { holds, type Tally } from "./tally.js";

const LEDGER = "ledger";

/** What a report is compared by. */
export async function checkText(db: Db, tally: Tally, name: string, report: number, expected: ReportText): Promise<void> {
  const there = await db
    .selectFrom("text_reports as r")
    .innerJoin("texts as t", "t.seq", "r.text")
    .select(["t.digest", "t.features", "r.carrier"])
    .where("r.report", "=", report)
    .executeTakeFirst();
  const same = there?.digest === expected.digest && there.features === expected.features && there.carrier === expected.carrier;
  tally.note(name, "what it is compared by", same ? "exact" : "changed");
}

/** Texts a page. */
const PAGE = 100;

const wordsOf = (found: ReadonlyMap<number, unknown>): string =>
  JSON.stringify([...found].map(([seq, value]) => [seq, JSON.stringify(value)]).sort(([a], [b]) => Number(a) - Number(b)));

async function isRight(db: Db, row: TextRow): Promise<boolean> {
  const now = await carriersOf(db, row.seq);
  if (now === null || now !== row.carriers) return false;
  const keys = keysOf(row);
  const stored = await db.selectFrom("text_keys").select("key").where("text", "=", row.seq).execute();
  if (JSON.stringify(keys) !== row.keys || JSON.stringify(stored.map((s) => s.key).sort()) !== row.keys) return false;
  const links = await db.selectFrom("text_links").select(["other", "link"]).where("text", "=", row.seq).execute();
  if (wordsOf(new Map(links.map((l) => [l.other, JSON.parse(l.link)]))) !== wordsOf(await linksOf(db, row))) return false;
  const placement = await placementOf(db, row.seq);
  const { first, root, parent, origin, label, why } = row;
  if (JSON.stringify({ first, root, parent, origin, label, why }) !== JSON.stringify(placement.texts.get(row.seq))) return false;
  const reports = await db.selectFrom("text_reports").selectAll().where("text", "=", row.seq).execute();
  return reports.every(
    ({ report, origin, relation, source }) =>
      JSON.stringify({ origin, relation, source }) === JSON.stringify(placement.reports.get(report)),
  );
}

/** All texts, keys and links; none where texts wait, since any of the others may then be about to change. */
export async function checkComparison(db: Db, tally: Tally): Promise<void> {
  const strays = await sql<{ n: number }>`
    select count(*) as n from (
      select 1 from text_keys k where not exists (select 1 from texts t where t.seq = k.text)
      union all select 1 from text_links l where not exists (select 1 from texts t where t.seq = l.text)
      union all select 1 from texts t where not exists (select 1 from text_reports r where r.text = t.seq)
        and not exists (select 1 from comparison_queue q where q.text = t.seq)) as strays`.execute(db);
  const count = Number(strays.rows[0]?.n ?? 0);
  tally.note(LEDGER, "texts, their keys and links", count === 0 ? "exact" : "changed", null, count === 0 ? null : `${count} rows`);
  if ((await pendingTexts(db)) > 0) return;
  for (let after = 0; ; ) {
    const rows = await db.selectFrom("texts").selectAll().where("seq", ">", after).orderBy("seq").limit(PAGE).execute();
    const last = rows.at(-1);
    if (!last) return;
    for (const row of rows) tally.note(LEDGER, `text ${row.digest}`, (await holds(() => isRight(db, row))) ? "exact" : "changed");
    after = last.seq;
  }
}
