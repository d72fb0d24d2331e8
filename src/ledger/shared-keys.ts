/**
 * What shares a key with what: texts, profiles of actors, and of matters. A key that too many have tells nothing and is dead (a weather report's
 * sentences, a family name of half a country). What is found hangs on the keys of all, never on the order in which they came: where a key
 * dies or comes back, those that have it are looked at again.
 */
import { sql } from "kysely";
import { chunks } from "./chunks.js";
import type { Db, Tx } from "./store.js";

/** A table of keys, and its column of those that have them. */
export interface KeyTable {
  readonly table: "text_keys" | "profile_keys" | "matter_profile_keys";
  readonly column: "text" | "profile";
  /** How many may have a key, for it to tell anything. */
  readonly most: number;
  /** How many may have it, for it to tell enough by itself; as many where this is left out. */
  readonly alone?: (key: string) => number;
}

/** Those that have keys which came to tell less, and those that have keys which came to tell more. */
export interface Turned {
  readonly less: ReadonlySet<number>;
  readonly more: ReadonlySet<number>;
  /** How many have each key that changed, as far as it was counted: past the dead no further. */
  readonly counts: ReadonlyMap<string, number>;
}

/** How many have each of some keys, counted up to a limit, so that the commonest costs no more than others. */
async function countsByKey(db: Db, { table }: KeyTable, keys: readonly string[], limit: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const some of chunks(keys)) {
    const asked = sql.join(some.map((key) => sql`(${key})`));
    const { rows } = await sql<{ key: string; n: number }>`with asked (key) as (values ${asked})
      select a.key, (select count(*) from (select 1 from ${sql.table(table)} as t where t.key = a.key limit ${limit}) as k) as n
      from asked as a`.execute(db);
    for (const { key, n } of rows) counts.set(key, n);
  }
  return counts;
}

/** All who have each of some keys. */
async function membersOf(db: Db, { table, column }: KeyTable, keys: readonly string[]): Promise<Map<string, number[]>> {
  const members = new Map<string, number[]>(keys.map((key) => [key, []]));
  for (const some of chunks(keys)) {
    const { rows } = await sql<{ key: string; member: number }>`
      select key, ${sql.ref(column)} as member from ${sql.table(table)} where key in (${sql.join(some)})`.execute(db);
    for (const { key, member } of rows) members.get(key)?.push(member);
  }
  return members;
}

/**
 * Those that have each of some keys, of those which are not dead.
 * @param known how many have some of them, where that was counted already
 * @param least keys that fewer have are left out: one's own, where nobody else has them
 */
export async function liveKeys(
  db: Db,
  of: KeyTable,
  keys: readonly string[],
  { known, least = 1 }: { readonly known?: ReadonlyMap<string, number>; readonly least?: number } = {},
): Promise<Map<string, readonly number[]>> {
  const asked = keys.filter((key) => !known?.has(key));
  const counts = await countsByKey(db, of, asked, of.most + 1);
  const countOf = (key: string) => known?.get(key) ?? counts.get(key) ?? 0;
  return membersOf(
    db,
    of,
    keys.filter((key) => countOf(key) >= least && countOf(key) <= of.most),
  );
}

/** All that share one of some keys which are not dead. */
export const sharing = async (db: Db, of: KeyTable, keys: readonly string[]): Promise<Set<number>> =>
  new Set([...(await liveKeys(db, of, keys)).values()].flat());

/** Changes of keys, gathered over some members. */
export class KeyChanges {
  readonly #of: KeyTable;
  /** By how much the members of a key became more. */
  readonly #more = new Map<string, number>();

  constructor(of: KeyTable) {
    this.#of = of;
  }

  async change({ db, insert }: Tx, member: number, before: readonly string[], after: readonly string[]): Promise<void> {
    const { table, column } = this.#of;
    const [old, now] = [new Set(before), new Set(after)];
    const gone = [...old].filter((key) => !now.has(key));
    const added = [...now].filter((key) => !old.has(key));
    for (const some of chunks(gone))
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${member} and key in (${sql.join(some)})`.execute(db);
    await insert(table, added.sort().map((key) => ({ key, [column]: member })) as never[]);
    for (const key of gone) this.#more.set(key, (this.#more.get(key) ?? 0) - 1);
    for (const key of added) this.#more.set(key, (this.#more.get(key) ?? 0) + 1);
  }

  /** Those that have a key which tells less by these changes than before, or more. */
  async turned(db: Db): Promise<Turned> {
    const [less, more] = [new Set<number>(), new Set<number>()];
    const most = Math.max(0, ...[...this.#more.values()].map(Math.abs));
    const crossed = new Map<string, Set<number>>();
    const counts = await countsByKey(db, this.#of, [...this.#more.keys()], this.#of.most + most + 1);
    for (const [key, count] of counts) {
      const [before, now] = [this.#worth(key, count - (this.#more.get(key) as number)), this.#worth(key, count)];
      if (before !== now) crossed.set(key, now < before ? less : more);
    }
    for (const [key, members] of await membersOf(db, this.#of, [...crossed.keys()]))
      for (const member of members) crossed.get(key)?.add(member);
    return { less, more, counts };
  }

  /** What a key tells that so many have: 0 nothing, 1 something beside another, 2 enough. */
  #worth(key: string, count: number): number {
    const { most, alone } = this.#of;
    return count > most ? 0 : count > (alone?.(key) ?? most) ? 1 : 2;
  }
}
