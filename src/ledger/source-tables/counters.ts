/** Numbers that a ledger gives out itself, the same way in both stores and without gaps: those of a transaction that fails are free again. */
import type { Tx } from "../store.js";
import type { CounterRow } from "../tables.js";

/** Takes `count` numbers; the first of them. */
export async function numbers({ db }: Tx, counter: CounterRow["name"], count: number): Promise<number> {
  const { value } = await db
    .updateTable("counters")
    .set((e) => ({ value: e("value", "+", count) }))
    .where("name", "=", counter)
    .returning("value")
    .executeTakeFirstOrThrow();
  return value - count + 1;
}
