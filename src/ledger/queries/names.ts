/** Who a query means: names that have all of the given words, or the name of one actor. */
import { BadQuery, NoSuchRecord } from "../errors.js";
import type { Db } from "../store.js";
import { wordsOfName } from "../words.js";

export interface Named {
  readonly ids: readonly string[];
  /** Statements of all of them together. */
  readonly statements: number;
}

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
export async function namesOf(db: Db, who: string): Promise<Named> {
  const names = db.selectFrom("names").select(["id", "statements"]);
  const of = (rows: readonly { id: string; statements: number }[]): Named => ({
    ids: rows.map((r) => r.id),
    statements: rows.reduce((sum, r) => sum + r.statements, 0),
  });
  if (/^[ap]:[0-9a-f]{16}$/.test(who)) {
    const found = who.startsWith("p:")
      ? await names.where("id", "=", who).execute()
      : await names.where("id", "in", db.selectFrom("shown_actors").select("name").where("id", "=", who)).execute();
    if (found.length === 0) throw new NoSuchRecord(who);
    return of(found);
  }
  return of(
    await names
      .where("id", "in", namesWith(db, askedName(who)))
      .where("statements", ">", 0)
      .execute(),
  );
}
