/** Checks of what came of comparing reports: each text, key, link and origin must be what would be found now. Texts that wait to be compared are left out. */
import { sql } from "kysely";
import { carriersIn, keysOf, pendingTexts } from "../comparison/comparer.js";
import { type Placement, placementOf } from "../comparison/components.js";
import type { ReportText } from "../comparison/stored-texts.js";
import { linksOf } from "../comparison/text-links.js";
import { grouped } from "../grouped.js";
import type { Db } from "../store.js";
import type { TextReportRow, TextRow } from "../tables.js";
import { holds, type Tally } from "./tally.js";
import { LEDGER, noRows } from "./wrong-rows.js";

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

/** What a page of texts has in the tables beside them, by the texts' numbers. */
interface Beside {
  readonly reports: ReadonlyMap<number, readonly TextReportRow[]>;
  readonly keys: ReadonlyMap<number, readonly { readonly key: string }[]>;
  readonly links: ReadonlyMap<number, readonly { readonly other: number; readonly link: string }[]>;
}

async function besideTexts(db: Db, seqs: readonly number[]): Promise<Beside> {
  const [reports, keys, links] = [
    await db.selectFrom("text_reports").selectAll().where("text", "in", seqs).execute(),
    await db.selectFrom("text_keys").selectAll().where("text", "in", seqs).execute(),
    await db.selectFrom("text_links").selectAll().where("text", "in", seqs).execute(),
  ];
  return { reports: grouped(reports, (r) => r.text), keys: grouped(keys, (k) => k.text), links: grouped(links, (l) => l.text) };
}

/** Where texts belong, each worked out once for all that hang together: links that one of them lacks are told of that one. */
class Placements {
  readonly #db: Db;
  readonly #known = new Map<number, Placement>();

  constructor(db: Db) {
    this.#db = db;
  }

  async of(text: number): Promise<Placement> {
    const known = this.#known.get(text);
    if (known) return known;
    const placement = await placementOf(this.#db, text);
    for (const seq of placement.texts.keys()) this.#known.set(seq, placement);
    return placement;
  }
}

async function isRight(db: Db, row: TextRow, beside: Beside, placements: Placements): Promise<boolean> {
  const reports = beside.reports.get(row.seq) ?? [];
  const stored = beside.keys.get(row.seq) ?? [];
  const links = beside.links.get(row.seq) ?? [];
  const now = carriersIn(reports);
  if (now === null || now !== row.carriers) return false;
  const keys = keysOf(row);
  if (JSON.stringify(keys) !== row.keys || JSON.stringify(stored.map((s) => s.key).sort()) !== row.keys) return false;
  if (wordsOf(new Map(links.map((l) => [l.other, JSON.parse(l.link)]))) !== wordsOf(await linksOf(db, row))) return false;
  const placement = await placements.of(row.seq);
  const { first, root, parent, origin, label, why } = row;
  if (JSON.stringify({ first, root, parent, origin, label, why }) !== JSON.stringify(placement.texts.get(row.seq))) return false;
  return reports.every(
    ({ report, origin, relation, source }) =>
      JSON.stringify({ origin, relation, source }) === JSON.stringify(placement.reports.get(report)),
  );
}

/** All texts, keys and links; none where texts wait, since any of the others may then be about to change. */
export async function checkComparison(db: Db, tally: Tally): Promise<void> {
  await noRows(
    db,
    tally,
    "texts, their keys and links",
    sql`select 1 from text_keys k where not exists (select 1 from texts t where t.seq = k.text)
      union all select 1 from text_links l where not exists (select 1 from texts t where t.seq = l.text)
      union all select 1 from texts t where not exists (select 1 from text_reports r where r.text = t.seq)
        and not exists (select 1 from comparison_queue q where q.text = t.seq)`,
  );
  if ((await pendingTexts(db)) > 0) return;
  for (let after = 0; ; ) {
    const rows = await db.selectFrom("texts").selectAll().where("seq", ">", after).orderBy("seq").limit(PAGE).execute();
    const last = rows.at(-1);
    if (!last) return;
    const beside = await besideTexts(
      db,
      rows.map((row) => row.seq),
    );
    const placements = new Placements(db);
    for (const row of rows)
      tally.note(LEDGER, `text ${row.digest}`, (await holds(() => isRight(db, row, beside, placements))) ? "exact" : "changed");
    after = last.seq;
  }
}
