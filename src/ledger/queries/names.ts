/** Who a query means: names that have all of the given words, or the name of one actor. */
import { BadQuery, NoSuchRecord } from "../errors.js";
import type { Db } from "../store.js";
import { wordsOfName } from "../words.js";

/** One name by its id, or all names that have the words, the rarest word first. */
export type Speakers = { readonly id: string } | { readonly words: readonly string[]; readonly many: boolean };

/** Names with a word, or statements of these, from which on they are rather met on the way through a list than fetched and sorted. */
const MANY = 8_000;
const MUCH = 20_000;
/** Names that are looked at to tell how much those with a word say. */
const SAMPLE = 200;

/** Ids of the names that have all of the words. */
export function namesWith(db: Db, [first = "", ...others]: readonly string[]) {
  let having = db.selectFrom("name_words as w").select("w.name").where("w.word", "=", first);
  for (const word of others)
    having = having.where((e) =>
      e.exists(e.selectFrom("name_words as o").select("o.name").where("o.word", "=", word).whereRef("o.name", "=", "w.name")),
    );
  return having;
}

/** The words of a name that is asked for. @throws BadQuery where there are none */
export function askedName(name: string): string[] {
  const words = wordsOfName(name);
  if (words.length === 0) throw new BadQuery(`"${name}"`, "holds no word of a name", "give a name or part of one, or an id");
  return words;
}

/** @param who an actor's id (a:…), a name's (p:…), or words of a name in any order @throws BadQuery without words; NoSuchRecord for an unknown id */
export async function speakersOf(db: Db, who: string): Promise<Speakers> {
  if (/^[ap]:[0-9a-f]{16}$/.test(who)) return { id: await nameNumber(db, who) };
  const counted: { word: string; n: number }[] = [];
  for (const word of askedName(who)) {
    const some = db.selectFrom("name_words").select("name").where("word", "=", word).limit(MANY);
    const { n } = await db
      .selectFrom(some.as("w"))
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    counted.push({ word, n: Number(n) });
  }
  counted.sort((a, b) => a.n - b.n);
  const [{ word, n }] = counted as [{ word: string; n: number }];
  return { words: counted.map((c) => c.word), many: n === MANY || n * (await saidEach(db, word)) > MUCH };
}

/** Statements of a name with the word, on the average of some. */
async function saidEach(db: Db, word: string): Promise<number> {
  const some = db.selectFrom("name_words").select("name").where("word", "=", word).limit(SAMPLE);
  const { mean } = await db
    .selectFrom(some.as("w"))
    .innerJoin("names as m", "m.id", "w.name")
    .select((e) => e.fn.avg<number | null>("m.statements").as("mean"))
    .executeTakeFirstOrThrow();
  return Number(mean ?? 0);
}

/** The name an actor has, or a name itself, by id. @throws NoSuchRecord */
async function nameNumber(db: Db, id: string): Promise<string> {
  const found = id.startsWith("p:")
    ? await db.selectFrom("names").select("id").where("id", "=", id).executeTakeFirst()
    : await db.selectFrom("shown_actors").select("name as id").where("id", "=", id).executeTakeFirst();
  if (!found) throw new NoSuchRecord(id);
  return found.id;
}

/** Names that are meant: all there are, `limit` at most. @throws BadQuery, NoSuchRecord */
export async function namesOf(db: Db, who: string, limit: number): Promise<{ readonly id: string; readonly name: string }[]> {
  const speakers = await speakersOf(db, who);
  const names = db.selectFrom("names").select(["id", "name"]);
  if ("id" in speakers) return names.where("id", "=", speakers.id).execute();
  return names.where("id", "in", namesWith(db, speakers.words)).orderBy("statements", "desc").orderBy("id").limit(limit).execute();
}
