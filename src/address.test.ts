import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMistaken, isServer, shownAddress, withoutPasswords } from "./address.js";

const SECRET = "tidewater";

/** An address, and what is shown of it. */
const ADDRESSES: readonly (readonly [address: string, shown: string])[] = [
  ["postgres://ana:tidewater@db.example:5432/news", "postgres://ana@db.example:5432/news"],
  ["postgresql://ana:tidewater@db.example/news", "postgresql://ana@db.example/news"],
  ["POSTGRES://ana:tidewater@db.example/news", "POSTGRES://ana@db.example/news"],
  ["PostgreSQL://:tidewater@db.example/news", "PostgreSQL://@db.example/news"],
  ["postgres://ana%3Atidewater@db.example/news", "postgres://ana@db.example/news"],
  ["postgres://ana:tide%77ater@db.example/news", "postgres://ana@db.example/news"],
  ["postgres://ana:tidewater@h@db.example/news", "postgres://ana@db.example/news"],
  ["postgres://ana:12/tidewater?x#y@db.example/news", "postgres://ana@db.example/news"],
  ["postgres://ana:my tidewater@db.example/news", "postgres://ana@db.example/news"],
  ["postgres://ana:tidewater@db.example:port/news", "postgres://ana@db.example:port/news"],
  ["postgres://ana:tidewater@[::1/news", "postgres://ana@[::1/news"],
  ["postgres:/ana:tidewater@db.example/news", "postgres:/ana@db.example/news"],
  ["postgres//ana:tidewater@db.example/news", "postgres//ana@db.example/news"],
  ["postgre://ana:tidewater@db.example/news", "postgre://ana@db.example/news"],
  ["jdbc:postgresql://db.example/news?user=ana&password=tidewater", "jdbc:postgresql://db.example/news?user=ana&password=***"],
  ["postgres://db.example/news?password=tidewater", "postgres://db.example/news?password=***"],
  [
    "postgres://db.example/news?user=ana&PASSWORD=tidewater&sslmode=require",
    "postgres://db.example/news?user=ana&PASSWORD=***&sslmode=require",
  ],
  ["postgres://db.example/news?PGPASSWORD=tidewater", "postgres://db.example/news?PGPASSWORD=***"],
  ["postgres://db.example/news?sslkey=k&sslpassword=tide%77ater", "postgres://db.example/news?sslkey=k&sslpassword=***"],
  ["postgres://db.example/news?pass%77ord=tidewater", "postgres://db.example/news?pass%77ord=***"],
  ["postgres://db.example/news?password=my tidewater&sslmode=require", "postgres://db.example/news?password=***&sslmode=require"],
  ["postgres://db.example/news?password=a#tidewater", "postgres://db.example/news?password=***"],
  ["host=db.example dbname=news password=tidewater", "host=db.example dbname=news password=***"],
  ["host=db.example PASSWORD = 'my \\' tidewater' dbname=news", "host=db.example PASSWORD = *** dbname=news"],
];

describe("an address", () => {
  it.each(ADDRESSES)("%s", (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
    expect(shownAddress(shown)).toBe(shown);
  });

  it.each(ADDRESSES)("in a message: %s", (address) => {
    const words = withoutPasswords(`error: unknown command '${address}'`);
    expect(words).toMatch(/^error: unknown command '/);
    expect(words).not.toMatch(/tide(?:w|%77)ater/);
  });

  it.each([
    "readout.db",
    "notes/postgres.txt",
    "C:\\news\\a.db",
    "postgres://ana@db.example:5432/news?sslmode=require",
    "https://ana:tidewater@wire.example/1",
  ])("that has none, or is no ledger's, stays as it is: %s", (address) => {
    expect(shownAddress(address)).toBe(address);
  });

  it("of a report is shown without its password too", () => {
    expect(withoutPasswords("https://ana:tidewater@wire.example/1: addresses are not fetched")).toBe(
      "https://ana@wire.example/1: addresses are not fetched",
    );
    expect(withoutPasswords("ana:tidewater@db.example/news: there is no ledger")).toBe("ana@db.example/news: there is no ledger");
  });

  it.each([
    "postgres://db.example/news?password=***: the server does not answer; start it",
    "a.txt: no such file or folder; check the path",
    "postgres://ana@db.example:5432/news: the server does not answer (connect ECONNREFUSED 127.0.0.1:5432); start it",
    'postgres://ana@db.example/news: the server does not answer (role "ana@desk" does not exist)',
    "page.html:12 at 10:30, write to desk@wire.example",
  ])("is not seen where there is none: %s", (words) => {
    expect(withoutPasswords(words)).toBe(words);
  });

  it("gives no password away, whatever signs it is of", () => {
    const password = fc.string({ minLength: 1 }).map((s) => `${s}${SECRET}${s}`.replaceAll("\n", ""));
    const known = fc.constantFrom("ana", "", "desk.one", "a-b");
    fc.assert(
      fc.property(known, password, fc.constantFrom("postgres", "POSTGRESQL", "Postgres"), (user, word, scheme) => {
        for (const address of [
          `${scheme}://${user}:${word}@db.example:5432/news`,
          `${scheme}://${user}:${encodeURIComponent(word)}@db.example/news`,
          `${scheme}://db.example/news?user=${user}&password=${encodeURIComponent(word)}`,
        ])
          for (const shown of [shownAddress(address), withoutPasswords(address)]) {
            expect(shown).not.toContain(SECRET);
            expect(shown).toContain("db.example");
          }
      }),
    );
  });
});

describe("a server", () => {
  it("is known by its scheme, in any case", () => {
    for (const address of ["postgres://h/d", "POSTGRES://h/d", "Postgresql://h/d", " postgres://h/d"]) expect(isServer(address)).toBe(true);
    for (const address of ["postgres.db", "./postgres://h", "host=h dbname=d"]) expect(isServer(address)).toBe(false);
    for (const address of ["host=h dbname=d", "postgre://h/d", "postgres:/h/d", "jdbc:postgresql://h/d"])
      expect(isMistaken(address)).toBe(true);
    for (const address of ["notes=a.db", "postgres://h/d", "postgres.db", "postgres/a.db"]) expect(isMistaken(address)).toBe(false);
  });
});
