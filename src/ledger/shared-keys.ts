/**
 * What shares a key with what: texts, profiles of actors, and of matters. A key that too many have tells nothing and is dead (a weather report's
 * sentences, a family name of half a country). What is found hangs on the keys of all, never on the order in which they came: where a key
 * dies or comes back, those that have it are looked at again.
 */
import { type RawBuilder, sql } from "kysely";
import { chunks } from "./chunks.js";
import type { Db, Tx } from "./store.js";

/** A table of keys, and its column of those that have them. */
export interface KeyTable {
  readonly table: "text_keys" | "profile_keys" | "matter_profile_keys";
  readonly column: "text" | "profile";
  /** How many may have a key, for it to tell anything. */
  readonly most: number;
}

/** Keys a query: each is a query of its own in it, of which SQLite takes 500. */
const KEYS = 200;

/** The members of each of some keys: of each key `limit` at most. */
async function membersByKey(db: Db, of: KeyTable, keys: readonly string[], limit: number): Promise<Map<string, number[]>> {
  const members = new Map<string, number[]>(keys.map((key) => [key, []]));
  for (const some of chunks(keys, KEYS)) {
    const parts: RawBuilder<unknown>[] = some.map(
      (key) =>
        sql`select * from (select key, ${sql.ref(of.column)} as member from ${sql.table(of.table)} where key = ${key} limit ${limit}) as k`,
    );
    const { rows } = await sql<{ key: string; member: number }>`${sql.join(parts, sql` union all `)}`.execute(db);
    for (const { key, member } of rows) members.get(key)?.push(member);
  }
  return members;
}

/** Those that have each of some keys, of those which are not dead. */
export async function liveKeys(db: Db, of: KeyTable, keys: readonly string[]): Promise<Map<string, readonly number[]>> {
  return new Map([...(await membersByKey(db, of, keys, of.most + 1))].filter(([, members]) => members.length <= of.most));
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

  /** Those that have a key which died by these changes, or came back. */
  async turned(db: Db): Promise<Set<number>> {
    const turned = new Set<number>();
    const most = Math.max(0, ...[...this.#more.values()].map(Math.abs));
    for (const [key, members] of await membersByKey(db, this.#of, [...this.#more.keys()], this.#of.most + most + 1)) {
      const before = members.length - (this.#more.get(key) as number);
      if (before > this.#of.most !== members.length > this.#of.most) for (const member of members) turned.add(member);
    }
    return turned;
  }
}
