/** Doubts as they are stored, of actors and of matters: both are numbered together, since people answer them by their numbers. */
import { sql } from "kysely";
import { chunks } from "./chunks.js";
import { numbers } from "./source-tables/counters.js";
import type { Db, Tx } from "./store.js";
import type { IdentityDoubtRow } from "./tables.js";

export type DoubtTable = "identity_doubts" | "matter_doubts";

/**
 * Doubts of actors with the question that each asks: of the same rule, between the same two names, with or without somebody having been unsure.
 * One surname of many reports, say, and who may be meant by it.
 */
export const asked = sql<IdentityDoubtRow & { readonly lesser: number; readonly greater: number }>`(
  select d.*, case when f.name < o.name then f.name else o.name end as lesser, case when f.name < o.name then o.name else f.name end as greater
  from identity_doubts d join profiles f on f.seq = d.profile join profiles o on o.seq = d.other)`;

/** All doubts that ask the same as one of them, itself among them, in their order. */
export async function alike(db: Db, seq: number): Promise<IdentityDoubtRow[]> {
  const { rows } = await sql<IdentityDoubtRow>`
    select a.seq, a.profile, a.other, a.rule, a.reason, a.unsure from ${asked} as a
    join ${asked} as own on own.seq = ${seq}
    where a.rule = own.rule and a.lesser = own.lesser and a.greater = own.greater and a.unsure = own.unsure order by a.seq`.execute(db);
  return rows;
}

/** Two profiles by number, of which a person should say whether they are one. */
export type DoubtColumns = {
  readonly profile: number;
  readonly other: number;
  readonly rule: string;
  readonly reason: string;
  readonly unsure: number;
};

/** The doubts of a component in place of those that it had; a doubt that stays keeps its number. @param seqs its profiles */
export async function writeDoubts(tx: Tx, table: DoubtTable, seqs: readonly number[], doubts: readonly DoubtColumns[]): Promise<void> {
  const { db } = tx;
  const before = new Map<string, number>();
  for (const some of chunks(seqs))
    for (const { seq, profile, other } of await db.selectFrom(table).selectAll().where("profile", "in", some).execute())
      before.set(`${profile} ${other}`, seq);
  const stay = new Set(doubts.map(({ profile, other }) => `${profile} ${other}`));
  const gone = [...before].filter(([pair]) => !stay.has(pair)).map(([, seq]) => seq);
  for (const some of chunks(gone)) await db.deleteFrom(table).where("seq", "in", some).execute();
  for (const { profile, other, ...doubt } of doubts) {
    const seq = before.get(`${profile} ${other}`);
    if (seq === undefined) await tx.insert(table, [{ seq: await numbers(tx, "doubt", 1), profile, other, ...doubt }]);
    else await db.updateTable(table).set(doubt).where("seq", "=", seq).execute();
  }
}

/** Takes out the doubts that some profiles are part of. @returns the others of those pairs */
export async function removeDoubts({ db }: Tx, table: DoubtTable, seqs: readonly number[]): Promise<Set<number>> {
  const others = new Set<number>();
  for (const some of chunks(seqs)) {
    const doubts = await db
      .selectFrom(table)
      .selectAll()
      .where((e) => e.or([e("profile", "in", some), e("other", "in", some)]))
      .execute();
    for (const { profile, other } of doubts) for (const one of [profile, other]) if (!seqs.includes(one)) others.add(one);
    await db
      .deleteFrom(table)
      .where((e) => e.or([e("profile", "in", some), e("other", "in", some)]))
      .execute();
  }
  return others;
}
