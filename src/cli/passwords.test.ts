/** A password that comes with an address is never shown, wherever the address is given and whatever the server says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { databaseOf } from "../../scripts/postgres.js";
import { often } from "../../scripts/whole.js";
import { run } from "./run.suite.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-passwords-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = "tidewater";

describe("no password is shown", { timeout: 300_000 }, () => {
  /** Runs a command; what it said, all of it, without the password. */
  const hushed = async (args: readonly string[], stdin = "", env: NodeJS.ProcessEnv = {}) => {
    // what is not foreseen ends the program with all that the error holds
    const { code, out, err } = await run(args, stdin, env).catch((error: unknown) => ({ code: 2, out: "", err: inspect(error) }));
    for (const words of [out, err]) expect(words.includes(SECRET) ? { args, words } : null).toBeNull();
    return { code, out, err };
  };

  const COMMANDS = [
    ["info"],
    ["info", "--json"],
    ["doctor"],
    ["doctor", "--json"],
    ["verify"],
    ["verify", "--json"],
    ["statements"],
    ["statements", "--json"],
    ["timeline", "--csv"],
    ["find", "bridge"],
    ["actors"],
    ["actor", "nobody"],
    ["revisions", "r:0"],
    ["dossier", "none"],
    ["correct", "s:0", "stance=deny"],
    ["reject", "s:0"],
    ["add-statement", "r:0", "--content", "0,5"],
    ["undo", "7"],
    ["corrections"],
    ["reread"],
    ["reread", "--accept"],
    ["backup", "/nowhere/copy.db"],
    ["restore", "/nowhere/copy.db"],
  ];

  /** The ways in which a password comes with an address; `at` is host, port and database. */
  const forms = (at: string) => [
    `postgres://postgres:${SECRET}@${at}`,
    `POSTGRES://postgres:${SECRET}@${at}`,
    `Postgresql://postgres@${at}?password=${SECRET}`,
    `postgres://postgres@${at}?sslpassword=${SECRET}&application_name=x`,
  ];

  let turn = 0;
  /**
   * Every command, and every address; each with each before a release, and by turns otherwise: the commands are shared out among the
   * addresses, another way each time. @returns what `info` says of each address
   */
  const every = async (addresses: readonly string[]) => {
    turn++;
    for (const [a, address] of addresses.entries())
      for (const [c, command] of COMMANDS.entries())
        if ((a + c + turn) % often(addresses.length, 1) === 0) await hushed([...command, "--ledger", address]);
    const told: Awaited<ReturnType<typeof hushed>>[] = [];
    for (const address of addresses) {
      await hushed(["info"], "", { READOUT_LEDGER: address });
      told.push(await hushed(["info", "--ledger", address]));
    }
    return told;
  };
  const each = <T>(addresses: readonly string[], found: T) => addresses.map(() => found);

  it("of a server that is down, an address that is none, or what is no address", async () => {
    const down = forms("127.0.0.1:1/news");
    expect(await every(down)).toMatchObject(each(down, { code: 2 }));
    const none = [
      `postgres:/postgres:${SECRET}@127.0.0.1:1/news`,
      `postgres://postgres:${SECRET}@127.0.0.1:port/news`,
      `postgres://postgres:${SECRET}@[::1/news`,
      `postgres://postgres:12/${SECRET}@127.0.0.1:1/news`,
      `postgre://postgres:${SECRET}@127.0.0.1:1/news`,
      `jdbc:postgresql://127.0.0.1:1/news?user=ana&password=${SECRET}`,
      `host=127.0.0.1 port=1 dbname=news password=${SECRET}`,
      `host=127.0.0.1 password='my ${SECRET}'`,
    ];
    expect(await every(none)).toMatchObject(each(none, { code: 2 }));
    expect((await hushed(["info", "--ledger", `host=127.0.0.1 password=${SECRET}`])).err).toContain(
      "give that as postgres://HOST/DATABASE",
    );
  });

  it("given in the wrong place", async () => {
    const addresses = [...forms("127.0.0.1:1/news"), `postgres://ana:my ${SECRET}@h/d`, `postgres://h/d?password=my ${SECRET}`];
    for (const [a, address] of addresses.entries()) {
      const places = [
        ["read", address],
        ["read", "--json", address],
        ["add", address, "--ledger", join(folder, "some.db")],
        ["add", "--json", address, "--ledger", join(folder, "some.db")],
        ["add", "--jsonl", address, "--ledger", join(folder, "some.db")],
        ["restore", address, "--ledger", join(folder, "none.db")],
        ["backup", address, "--ledger", join(folder, "some.db")],
        [address],
        ["schema", address],
        ["statements", "--stance", address],
        ["statements", `--${address}`],
        ["read", "--jobs", address, "a"],
      ];
      // every place and every address on any day, by turns
      for (const [p, place] of places.entries()) if ((a + p) % often(3, 1) === 0) await hushed(place);
    }
  });

  it("of a server that answers, whatever it says", async () => {
    const server = inject("postgres");
    if (!server) {
      expect(process.env.CI).toBeUndefined();
      return;
    }
    const at = async () => (await databaseOf(server)).replace(/^.*@/, "");
    const [there, empty, newer] = [await at(), await at(), await at()];
    const client = new pg.Client({ connectionString: `postgres://postgres@${newer}` });
    await client.connect();
    await client.query("create table ledger_schema (version integer); insert into ledger_schema values (99)");
    await client.end();
    const story = JSON.stringify({ text: "Mayor Ana Novak said that the bridge would stay closed.\n" });
    for (const address of forms(there)) {
      const { code, out } = await hushed(["add", "--jsonl-in", "--json", "--ledger", address], story);
      expect([code, JSON.parse(out).ledger]).toEqual([0, expect.stringMatching(/^postgres(?:ql)?:\/\/postgres@/i)]);
      await hushed(["restore", join(folder, "some.db"), "--ledger", address]);
    }
    const answered = async (addresses: readonly string[], found: { code?: number; err?: unknown }) =>
      expect(await every(addresses)).toMatchObject(each(addresses, found));
    await answered(forms(there), { code: 0 });
    await answered(forms(empty), { err: expect.stringContaining("there is no ledger") });
    await answered(forms(newer), { code: 2 });
    await answered(forms(there.replace(/\/.*$/, "/no-such")), { err: expect.stringContaining("does not exist") });
    await answered(
      forms(there).map((address) => address.replace("postgres@", "nobody@").replace("postgres:t", "nobody:t")),
      { code: 2 },
    );
  });
});
