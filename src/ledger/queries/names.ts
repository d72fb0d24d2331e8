/** Who a query means: names that have all of the given words, or the name of one actor. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { looksLikeNameId } from "../../records/ids.js";
import { NoSuchRecord } from "../errors.js";
import { spellingOf } from "../projection/lookups.js";
import { beginsWith, type NameWord, nameWordsOf } from "../search/search-query.js";
import type { Db } from "../store.js";

/** A word that is asked for, and how many names have it: `MANY` at most. */
interface Counted extends NameWord {
  readonly n: number;
}

type NameWords = readonly [Counted, ...Counted[]];

/** One name or identity by its number, or all names that have the words, the rarest word first; whether they said much. */
export type SpeakerQuery =
  | { readonly name: number }
  | { readonly identity: number }
  | { readonly words: NameWords; readonly many: boolean };

/** Names with a word, or statements of these, from which on they are rather met on the way through a list than fetched and sorted. */
const MANY = 8_000;
const MUCH = 10_000;
/** Names that are looked at to tell how much those with a word said. */
const SAMPLE = 200;

/** Whether a word of a name is the one. */
export const isWord = (column: RawBuilder<unknown>, { word, beginning }: NameWord): RawBuilder<SqlBool> =>
  beginning ? beginsWith(column, word) : sql<SqlBool>`${column} = ${word}`;

/** Whether a name has a word: looked up, or where no more than `MANY` have it, looked for in the set of these, which is made once. */
export const hasWord = (name: RawBuilder<unknown>, word: Counted): RawBuilder<SqlBool> =>
  word.n < MANY
    ? sql`(${name} in (select o.name from name_words o where ${isWord(sql`o.word`, word)})) is true`
    : sql`exists (select 1 from name_words o where ${isWord(sql`o.word`, word)} and o.name = ${name})`;

/** Numbers of the names that have all of the words. */
export function namesWith(db: Db, [first, ...others]: NameWords) {
  let having = db
    .selectFrom("name_words as w")
    .select("w.name")
    .where(isWord(sql.ref("w.word"), first));
  for (const word of others) having = having.where(hasWord(sql.ref("w.name"), word));
  return having;
}

/** The words of a name that is asked for, the rarest first. @throws BadQuery where there are none */
export async function askedWords(db: Db, name: string): Promise<NameWords> {
  const counted: Counted[] = [];
  for (const word of nameWordsOf(name)) {
    const some = db
      .selectFrom("name_words")
      .select("name")
      .where(isWord(sql.ref("word"), word))
      .limit(MANY);
    const { n } = await db
      .selectFrom(some.as("w"))
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    counted.push({ ...word, n: Number(n) });
  }
  return counted.sort((a, b) => a.n - b.n) as [Counted, ...Counted[]];
}

/** @param who an actor's id (a:…), a name's (p:…), or words of a name in any order @throws BadQuery without words; NoSuchRecord for an unknown id */
export async function speakersOf(db: Db, who: string): Promise<SpeakerQuery> {
  if (/^[ap]:[0-9a-f]{16}$/.test(who)) return bearerOf(db, who);
  const words = await askedWords(db, who);
  return { words, many: words[0].n === MANY || (await statementsBy(db, words)) > MUCH };
}

/** Statements of the names that have the words: of one word, so many times what some of its names said on the average. */
async function statementsBy(db: Db, words: NameWords): Promise<number> {
  const [{ n }, ...others] = words;
  const names = others.length > 0 ? namesWith(db, words) : namesWith(db, words).limit(SAMPLE);
  const { sum } = await db
    .selectFrom("names as m")
    .innerJoin(names.as("w"), "w.name", "m.seq")
    .select((e) => e.fn.sum<number | null>("m.statements").as("sum"))
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0) * (others.length > 0 ? 1 : Math.max(1, n / SAMPLE));
}

/** Who has an id: an identity's own, a name's, or an actor's of a report. A name is its identity, where it has one. @throws NoSuchRecord */
async function bearerOf(db: Db, id: string): Promise<{ readonly identity: number } | { readonly name: number }> {
  if (looksLikeNameId(id)) {
    const own = await db.selectFrom("identities").select("seq").where("id", "=", id).executeTakeFirst();
    if (own) return { identity: own.seq };
    const name = await db.selectFrom("names").select("seq").where("id", "=", id).executeTakeFirst();
    if (!name) throw new NoSuchRecord(id);
    const of = await db
      .selectFrom("profiles")
      .select("identity")
      .where("name", "=", name.seq)
      .where("identity", "is not", null)
      .orderBy("statements", "desc")
      .orderBy("key")
      .limit(1)
      .executeTakeFirst();
    return of ? { identity: of.identity as number } : { name: name.seq };
  }
  const actor = await db
    .selectFrom("projected_actors as a")
    .leftJoin("profiles as f", "f.seq", "a.profile")
    .select(["a.name", "f.identity"])
    .where("a.id", "=", id)
    .executeTakeFirst();
  if (!actor) throw new NoSuchRecord(id);
  return actor.identity === null ? { name: actor.name } : { identity: actor.identity };
}

/** Conditions on the columns of a name and a profile: that they are an identity's. */
export const isOfIdentity = (name: RawBuilder<unknown>, profile: RawBuilder<unknown>, identity: number): RawBuilder<SqlBool> =>
  sql<SqlBool>`${name} in (select f.name from profiles f where f.identity = ${identity})
    and ${profile} in (select f.seq from profiles f where f.identity = ${identity})`;

/** Somebody who is listed: an identity, or a name that is of none (a source without a name, a name that was not looked at yet). */
export interface Listed {
  readonly identity: number | null;
  /** The name, of one who is no identity. */
  readonly alone: number | null;
  readonly id: string;
  readonly kind: string;
  readonly named: number;
  readonly statements: number;
  readonly name: string;
}

/** All who are listed, or those who have one of some names. */
export function listed(names: RawBuilder<unknown> | null): RawBuilder<Listed> {
  const ofNames = names === null ? sql`true` : sql`i.seq in (select f.identity from profiles f where f.name in (${names}))`;
  const alone = names === null ? sql`true` : sql`n.seq in (${names})`;
  return sql<Listed>`select i.seq as identity, null as alone, i.id, i.kind, 1 as named, i.statements, i.name from identities i where ${ofNames}
    union all select null, n.seq, n.id, n.kind, n.named, n.statements, ${spellingOf(sql`n.seq`)} from names n
    where not exists (select 1 from profiles f where f.name = n.seq and f.identity is not null) and ${alone}`;
}

/** Those who are meant, those first who say most: all there are, `limit` at most. @throws BadQuery, NoSuchRecord */
export async function namesOf(db: Db, who: string, limit: number): Promise<Listed[]> {
  const speakers = await speakersOf(db, who);
  const some = "identity" in speakers ? sql`select name from profiles where identity = ${speakers.identity}` : null;
  const names = some ?? ("name" in speakers ? sql`${speakers.name}` : sql`${namesWith(db, (speakers as { words: NameWords }).words)}`);
  const one = "identity" in speakers ? sql`where m.identity = ${speakers.identity}` : sql``;
  const { rows } = await sql<Listed>`select * from (${listed(names)}) as m ${one}
    order by statements desc, named desc, id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, statements: Number(row.statements) }));
}
