/**
 * Which texts are held against each other: those that share a key which few have. A key of more than `MOST_TEXTS` tells nothing (a weather
 * report's sentences, a market's close) and is dead. What is found hangs on the keys of all texts, never on the order in which they came:
 * where a key dies or comes back, those that have it are compared again.
 */
import { type RawBuilder, sql } from "kysely";
import { chunks } from "../chunks.js";
import type { Db, Tx } from "../store.js";

/** Texts that may have a key, for it to tell anything. */
export const MOST_TEXTS = 100;

/** Keys a query: each is a query of its own in it, of which SQLite takes 500. */
const KEYS = 200;

/** The texts that have each of some keys: of each key `limit` at most. */
async function textsByKey(db: Db, keys: readonly string[], limit: number): Promise<Map<string, number[]>> {
  const texts = new Map<string, number[]>(keys.map((key) => [key, []]));
  for (const some of chunks(keys, KEYS)) {
    const parts: RawBuilder<unknown>[] = some.map(
      (key) => sql`select * from (select key, text from text_keys where key = ${key} limit ${limit}) as k`,
    );
    const { rows } = await sql<{ key: string; text: number }>`${sql.join(parts, sql` union all `)}`.execute(db);
    for (const { key, text } of rows) texts.get(key)?.push(text);
  }
  return texts;
}

/** Texts that share a key with a text, other than itself. */
export async function candidates(db: Db, text: number, keys: readonly string[]): Promise<number[]> {
  const found = new Set<number>();
  for (const texts of (await textsByKey(db, keys, MOST_TEXTS + 1)).values())
    if (texts.length <= MOST_TEXTS) for (const other of texts) found.add(other);
  found.delete(text);
  return [...found].sort((a, b) => a - b);
}

/** Changes of keys, gathered over some texts. */
export class KeyChanges {
  /** By how much the texts of a key became more. */
  readonly #more = new Map<string, number>();

  async change({ db, insert }: Tx, text: number, before: readonly string[], after: readonly string[]): Promise<void> {
    const [old, now] = [new Set(before), new Set(after)];
    const gone = [...old].filter((key) => !now.has(key));
    const added = [...now].filter((key) => !old.has(key));
    for (const some of chunks(gone)) await db.deleteFrom("text_keys").where("text", "=", text).where("key", "in", some).execute();
    await insert(
      "text_keys",
      added.sort().map((key) => ({ key, text })),
    );
    for (const key of gone) this.#more.set(key, (this.#more.get(key) ?? 0) - 1);
    for (const key of added) this.#more.set(key, (this.#more.get(key) ?? 0) + 1);
  }

  /** Texts that have a key which died by these changes, or came back. */
  async turned(db: Db): Promise<Set<number>> {
    const turned = new Set<number>();
    const most = Math.max(0, ...[...this.#more.values()].map(Math.abs));
    for (const [key, texts] of await textsByKey(db, [...this.#more.keys()], MOST_TEXTS + most + 1)) {
      const before = texts.length - (this.#more.get(key) as number);
      if (before > MOST_TEXTS !== texts.length > MOST_TEXTS) for (const text of texts) turned.add(text);
    }
    return turned;
  }
}
