import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { BadQuery, NoSuchRecord } from "../errors.js";
import { spellingOf } from "../projection/lookups.js";
import { type Line, sample } from "../suites/sample.suite.js";
import { TemporaryLedger } from "../suites/temporary.suite.js";
import { askedWords, namesOf, namesWith, speakersOf } from "./names.js";

const on = new TemporaryLedger();
const said = (who: string, ...words: string[]): Line[] => words.map((w) => ({ who, words: w }));

beforeAll(async () => {
  await on.add(sample(said("Ana Novak", "it rained", "it snowed", "it froze"), { publisher: "One" }));
  await on.add(sample([...said("ANA NOVAK", "it thawed"), ...said("Ben Novak", "no")], { publisher: "Two" }));
  await on.add(sample(said("a senior official", "yes"), { publisher: "Three" }));
});

const idOf = (name: string): Promise<string> => on.read(async (db) => (await namesOf(db, name, 1))[0]?.id as string);

describe("names", () => {
  it("are found by all of their words in any order, and by how one begins", async () => {
    const found = (who: string) => on.read(async (db) => (await namesOf(db, who, 10)).map((n) => n.name));
    expect(await found("novak ana")).toEqual(["Ana Novak"]);
    expect(await found("nov*")).toEqual(["Ana Novak", "Ben Novak"]);
    expect(await found("ana ben")).toEqual([]);
    expect(await found("official")).toEqual(["a senior official"]);
  });

  it("come with those first who say most, so many at most, each as most reports spell it", async () => {
    const found = await on.read((db) => namesOf(db, "novak", 10));
    expect(found.map((n) => [n.name, n.statements])).toEqual([
      ["Ana Novak", 4],
      ["Ben Novak", 1],
    ]);
    expect(await on.read((db) => namesOf(db, "novak", 1))).toHaveLength(1);
    const { alone } = found[0] as { alone: number };
    const { rows } = await on.read((db) => sql<{ name: string }>`select ${spellingOf(sql`${alone}`)} as name`.execute(db));
    expect(rows).toEqual([{ name: "Ana Novak" }]);
  });

  it("are asked for by the rarest word first", async () => {
    const words = await on.read((db) => askedWords(db, "novak ben"));
    expect(words.map(({ word, n }) => [word, n])).toEqual([
      ["ben", 1],
      ["novak", 2],
    ]);
    expect(await on.read((db) => namesWith(db, words).execute())).toHaveLength(1);
  });

  it("are one by the id of a name, or of an actor who has it", async () => {
    const id = await idOf("ana novak");
    const actor = await on.read((db) =>
      db.selectFrom("projected_actors").select(["id", "name"]).where("spelling", "=", "ANA NOVAK").executeTakeFirstOrThrow(),
    );
    expect(id).toMatch(/^p:/);
    expect(await on.read((db) => speakersOf(db, id))).toEqual({ name: actor.name });
    expect(await on.read((db) => speakersOf(db, actor.id))).toEqual({ name: actor.name });
  });

  it("that are not there, or have no words, are refused", async () => {
    for (const id of ["p:0123456789abcdef", "a:0123456789abcdef"])
      await expect(on.read((db) => speakersOf(db, id))).rejects.toThrow(NoSuchRecord);
    await expect(on.read((db) => namesOf(db, "!!", 1))).rejects.toThrow(BadQuery);
  });
});
