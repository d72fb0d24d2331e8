/** Doubts as they are stored, of actors and of matters: both are numbered together, since people answer them by their numbers. */
import { chunks } from "./chunks.js";
import { numbers } from "./source-tables/counters.js";
import type { Tx } from "./store.js";

export type DoubtTable = "identity_doubts" | "matter_doubts";

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
