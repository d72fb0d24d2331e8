/** What a terminal would act on never leaves the program raw, wherever it came in; with the real weights. Passwords: passwords.test.ts. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { often } from "../../scripts/whole.js";
import { run } from "./run.suite.js";

let folder: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-outputs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Controls, separators, marks of direction and what has no width, but a line's end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const RAW = /[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours
const COLOURS = /\x1b\[(?:1|2|22|31|32|36|39)m/g;

const ATTACKS = [
  "\u001b[2J\u001b[1;1H",
  "\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007",
  "\u001b]0;owned\u001b\\",
  "\u001b[36mSMUGGLED\u001b[39m",
  "\nFORGED: all is well\n",
  "\r\nFORGED",
  "\rFORGED",
  "\u2028FORGED\u2029",
  "\u0085FORGED",
  "\u009b31mred",
  "\u202egnp.exe",
  "\u2066left\u2069\u200e\u200f\u061c",
  "a\u200bb\u200cc\u200dd\u2060\ufeff",
  "\u0008\u0008\u007f\u0007",
  "\ud800",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: "binary", maxLength: 4 })), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(" x").replaceAll("\0", "")); // no argument and no file name can hold a NUL

/** Fails where anything raw is in what was printed. */
function expectQuiet(command: readonly string[], { out, err }: { out: string; err: string }, colours: boolean): void {
  for (const words of [colours ? out.replace(COLOURS, "") : out, err]) {
    const found = RAW.exec(words.replaceAll("\n", ""));
    expect(found && { command, around: JSON.stringify(words.slice(Math.max(0, found.index - 60), found.index + 60)) }).toBeNull();
    expect(words).not.toMatch(/^FORGED/m);
  }
  expect(out).not.toContain("\u001b[36mSMUGGLED");
}

describe("nothing from outside acts on a terminal", { timeout: 300_000 }, () => {
  const everywhere = async (words: string, colours: boolean) => {
    const ledger = join(folder, `${++count}.db`);
    const env = { READOUT_USER: `ana${words}`, ...(colours ? { FORCE_COLOR: "1" } : {}) };
    const said = async (args: readonly string[], stdin = "") => {
      const result = await run(args, stdin, env);
      expectQuiet(args, result, colours);
      return result;
    };
    const on = (...args: string[]) => said([...args, "--ledger", ledger]);
    const json = async (...args: string[]) => JSON.parse((await run([...args, "--json", "--ledger", ledger], "", env)).out);

    const name = `${words.replaceAll(/[\0/]|\p{Cs}/gu, "")}.txt`.slice(-60);
    const file = join(folder, `file ${count} ${name}`);
    writeFileSync(file, `Mayor Ana${words} Novak said on Tuesday that the bridge ${words} would stay closed until May.\n`);
    const report = {
      id: `1${words}`,
      text: `Mayor Ana Novak, the ${words} harbour chief, said that the bridge ${words} would stay closed.\nBen ${words} Okoro denied it.\n`,
      title: `Bridge ${words}`,
      publisher: `Wire ${words}`,
      authors: [`Rosa ${words}`],
      published: "2024-05-07",
      url: `https://ana:tidewater@wire.example/${encodeURIComponent(words.replaceAll(/\p{Cs}/gu, ""))}`,
    };
    const clean = { ...report, id: "2", text: "Mayor Ana Novak said that the harbour would stay closed.\n" }; // there is a statement in any case
    const lines = `${JSON.stringify(report)}\n${JSON.stringify(clean)}\n${JSON.stringify({ [words]: 1 })}\n${words.replaceAll("\n", " ")}\n`;

    await said(["read", file]);
    await said(["read", "--explain", file, `nowhere${words}`, `${words}*`]);
    const record = await said(["read", "--jsonl-in"], lines);
    expect(record.out).not.toContain("tidewater");
    const [first] = (await run(["read", "--jsonl-in", "--jsonl"], lines)).out.split("\n");
    expect(JSON.parse(first as string).report).toMatchObject({ title: report.title, url: report.url });

    await on("add", file, `nowhere${words}`, "--dossier", `dossier ${words}`);
    await said(["add", "--jsonl-in", "--ledger", ledger, "--dossier", `dossier ${words}`], lines);
    const { items } = await json("statements");
    const [statement] = items;
    await on("correct", statement.id, `speaker=Ana ${words}`, "--why", `so ${words}`, "--by", `desk ${words}`);
    await on("correct", statement.id, `mood${words}=glad`);
    await on("correct", statement.report.id, `title=Bridges ${words}`);
    for (const id of [`s:${words}`, words])
      for (const command of ["correct", "reject", "revisions", "actor", "dossier"]) await on(command, id, "a=b");
    for (const command of ["statements", "timeline", "actors", "corrections", "info", "verify", "doctor", "reread"]) await on(command);
    await on("find", "bridge");
    await on("find", words);
    await on("find", `"${words}`);
    await on("actor", (await json("actors")).items[0].id);
    await on("dossier", `dossier ${words}`);
    await on("revisions", statement.report.id);
    await on("diff", file, statement.report.id);
    await on("statements", "--since", words);
    await on("statements", "--after", words);
    await on("reread", "--force");
    await on("backup", join(folder, `none ${count}`, words));
    for (const args of [
      [words],
      [`--${words}`],
      ["read", `--x${words}`, "a"],
      ["statements", "--stance", words],
      ["read", "--jobs", words, "a"],
    ])
      await said(args);
    await said(["info", "--ledger", join(folder, `no ledger ${words}`)]);
    await said(["doctor", "--ledger", join(folder, `no ledger ${words}`)]);

    const raw = new Database(ledger);
    for (const { trigger } of raw.prepare("select name as trigger from sqlite_master where type = 'trigger'").all() as {
      trigger: string;
    }[])
      raw.exec(`drop trigger "${trigger}"`);
    raw.prepare("update readings set document = replace(document, 'closed', ?)").run(JSON.stringify(`open${words}`).slice(1, -1));
    raw.close();
    expect((await on("verify")).code).toBe(1);
    await on("reread");
  };

  it.each([false, true])("over every command, colours: %s", async (colours) => {
    await everywhere(ATTACKS.join(" x"), colours);
    const tries = often(colours ? 1 : 0, 10); // those with colours are looked at for what those without are, too
    if (tries > 0)
      await fc.assert(
        fc.asyncProperty(hostile, (words) => everywhere(words, colours)),
        { numRuns: tries },
      );
  });

  it("help goes through whole", async () => {
    const { code, err } = await run([]);
    expect(code).toBe(2);
    expect(err).toContain("Commands:\n  read ");
  });
});
