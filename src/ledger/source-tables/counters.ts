/** Numbers that a ledger gives out itself, the same way in both stores and without gaps: those of a transaction that fails are free again. */
import { chunks } from "../chunks.js";
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

/** What of some keys has a number already, and what has got one now. */
export interface Numbered {
  readonly all: Map<string, number>;
  readonly added: readonly string[];
}

/** Numbers of things by the keys that tell them apart; those that are new get the next ones. @param known numbers of those that are there, of so many keys at once */
export async function numbersByKey(
  tx: Tx,
  counter: CounterRow["name"],
  keys: readonly string[],
  known: (some: readonly string[]) => Promise<readonly { readonly key: string; readonly seq: number }[]>,
): Promise<Numbered> {
  const all = new Map<string, number>();
  for (const some of chunks(keys)) for (const { key, seq } of await known(some)) all.set(key, seq);
  const added = keys.filter((key) => !all.has(key));
  const first = added.length > 0 ? await numbers(tx, counter, added.length) : 0;
  for (const [n, key] of added.entries()) all.set(key, first + n);
  return { all, added };
}
