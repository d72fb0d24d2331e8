/** How many statements names, profiles and identities make; those that repeat another, or that a later revision makes again, are not counted. */
import { type RawBuilder, sql } from "kysely";
import { chunks } from "../chunks.js";
import { grouped } from "../grouped.js";
import type { Db } from "../store.js";
import { tally } from "../tally.js";

/** Who makes a statement, by numbers. */
export interface Speaking {
  readonly name: number;
  readonly profile: number | null;
}

async function countIn(db: Db, table: "names" | "profiles", seqs: readonly number[], by: 1 | -1): Promise<void> {
  const counts = tally(seqs);
  for (const [n, all] of grouped(counts.keys(), (seq) => counts.get(seq) as number))
    for (const some of chunks(all))
      await sql`update ${sql.table(table)} set statements = statements + ${by * n} where seq in (${sql.join(some)})`.execute(db);
}

/** Identities are counted anew from their profiles. */
export const recountIdentities = async (db: Db, which: RawBuilder<unknown>): Promise<void> =>
  void (await sql`update identities set statements = (select coalesce(sum(f.statements), 0) from profiles f where f.identity = identities.seq)
    where seq in (${which})`.execute(db));

/** Counts statements once more, or once less, for all who make them. */
export async function countStatements(db: Db, speaking: readonly Speaking[], by: 1 | -1): Promise<void> {
  await countIn(
    db,
    "names",
    speaking.map((s) => s.name),
    by,
  );
  const profiles = speaking.flatMap((s) => s.profile ?? []);
  await countIn(db, "profiles", profiles, by);
  for (const some of chunks([...new Set(profiles)]))
    await recountIdentities(db, sql`select identity from profiles where seq in (${sql.join(some)}) and identity is not null`);
}
