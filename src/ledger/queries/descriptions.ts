/** Under which words somebody spoke, and when. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Description } from "../../records/items.js";
import type { Statement } from "../../records/statement.js";
import type { Db } from "../store.js";

/** Statements that are looked at: the newest. */
const NEWEST = 500;

/** @param isTheirs a condition on the columns of `projected_speakers p` @returns descriptions, those of most statements first */
export async function descriptionsOf(db: Db, isTheirs: RawBuilder<SqlBool>): Promise<Description[]> {
  const { rows } = await sql<{ day: string | null; record: string }>`
    select s.day, coalesce(s.record, r.record) as record
    from projected_speakers p join projected_statements s on s.sort_key = p.sort_key
    left join records r on r.reading = s.reading and r.kind = 'statement' and r.n = s.n
    where ${isTheirs} and s.superseded = 0 order by p.sort_key desc limit ${NEWEST}`.execute(db);
  const found = new Map<string, { words: string; statements: number; first: string | null; last: string | null }>();
  for (const { day, record } of rows) {
    const { authority, speakerText } = JSON.parse(record) as Statement;
    const words = (authority.descriptor ?? speakerText ?? "").replace(/\s+/g, " ");
    if (words === "") continue;
    const before = found.get(words) ?? { words, statements: 0, first: day, last: day };
    const days = [before.first, before.last, day].filter((d) => d !== null).sort();
    found.set(words, { words, statements: before.statements + 1, first: days[0] ?? null, last: days.at(-1) ?? null });
  }
  return [...found.values()].sort((a, b) => b.statements - a.statements || (a.words < b.words ? -1 : 1));
}
