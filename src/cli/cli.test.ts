/** The command line in-process, with stand-ins for the terminal; exit codes and messages as a user meets them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, readoutDocument } from "../records/document.js";
import { VERSION } from "../version.js";
import { lines, run } from "./run.suite.js";

const STORY =
  "The council met on Tuesday.\nMayor Ana Novak said that the bridge would stay closed until May.\n“We will wait,” she told reporters.\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-cli-"));
  mkdirSync(join(folder, "set"));
  mkdirSync(join(folder, "none"));
  writeFileSync(join(folder, "set/a.txt"), STORY);
  writeFileSync(join(folder, "set/b.txt"), `${STORY}More.\n`);
  writeFileSync(join(folder, "set/skip.bin"), "x");
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "junk.txt"), Buffer.from([0, 1, 2, 3, 0, 0, 255]));
  writeFileSync(
    join(folder, "lines.jsonl"),
    `${JSON.stringify({ id: "one", text: STORY, publisher: "The Harbour Wire" })}\nnot json\n\n${JSON.stringify({ id: "two", path: "set/a.txt" })}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
describe("readout read", () => {
  it("prints a record for people, without colours where there is no terminal", async () => {
    const { code, out, err } = await run(["read", at("set/a.txt")]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Mayor Ana Novak — named person, indirect");
    expect(out).toContain("“We will wait,”");
    expect(out).not.toContain("\u001b[");
  });

  it("prints one indented document a report with --json", async () => {
    const { out } = await run(["read", "--json", at("set/a.txt")]);
    expect(readoutDocument.parse(JSON.parse(out)).report.source).toBe(at("set/a.txt"));
    expect(out).toContain('\n  "readout": 1');
  });

  it("takes a folder, a pattern and standard input, in order", async () => {
    const sources = async (...args: string[]) =>
      lines((await run(["read", "--jsonl", ...args], STORY)).out).map((d) => (d.report as { source: string }).source);
    expect(await sources(at("set"))).toEqual([at("set/a.txt"), at("set/b.txt")]);
    expect(await sources(at("set/[ab].txt"), "-")).toEqual([at("set/a.txt"), at("set/b.txt"), "-"]);
  });

  it("reads one report a line, one for one, and says which line failed", async () => {
    const { code, out, err } = await run(["read", "--jsonl-in", "--jsonl", at("lines.jsonl")]);
    const [one, bad, two] = lines(out);
    expect(code).toBe(1);
    expect(one).toMatchObject({ report: { ref: "one", publisher: "The Harbour Wire", text: STORY } });
    expect(failure.parse(bad).error).toMatchObject({ code: "bad-line", line: 2, input: at("lines.jsonl") });
    expect(two).toMatchObject({ report: { ref: "two", source: "set/a.txt" } });
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("gives the same bytes twice, and the same ids whatever is read beside it", async () => {
    const alone = (await run(["read", "--jsonl", at("set/b.txt")])).out;
    const beside = (await run(["read", "--jsonl", at("set")])).out.trim().split("\n")[1];
    expect(`${beside}\n`).toBe(alone);
  });

  it("notes a text that is not English, and reads it only when told to", async () => {
    const german =
      "Der Minister sagte am Dienstag, dass die Gespräche in der nächsten Woche fortgesetzt werden sollen, wie das Ministerium mitteilte.";
    const [plain] = lines((await run(["read", "--jsonl", "-"], german)).out);
    expect(plain).toMatchObject({ statements: [], report: { language: "de" }, notes: [{ code: "language-not-english" }] });
    const [forced] = lines((await run(["read", "--jsonl", "--force", "-"], german)).out);
    expect(forced).toMatchObject({ notes: [{ message: expect.stringContaining("read all the same") }] });
  });
});

describe("errors name the input and the mend, and the batch goes on", () => {
  it.each([
    ["a missing file", "nope.txt", "no such file or folder; check the path"],
    ["an empty file", "empty.txt", "holds no text; check that the file was saved whole"],
    ["binary junk", "junk.txt", "is not text but binary data; give the report as plain text or HTML"],
    ["a folder without reports", "none", "holds no reports; give .txt"],
    ["a pattern that fits nothing", "x*.txt", "holds no reports"],
  ])("%s", async (_, name, message) => {
    const { code, out, err } = await run(["read", at(name), at("set/a.txt")]);
    expect(code).toBe(1);
    expect(err).toBe(`${err.split("\n")[0]}\n`);
    expect(err).toContain(`${at(name)}: ${message}`);
    expect(out).toContain("Mayor Ana Novak");
  });

  it("a statement that is not there", async () => {
    const { code, err } = await run(["read", "--explain", "--statement", "s:none", at("set/a.txt")]);
    expect([code, err]).toEqual([1, "readout: no statement s:none in what was read; --json lists the ids\n"]);
  });

  it("an address", async () => {
    const { code, err } = await run(["read", "https://news.example/a"]);
    expect([code, err]).toEqual([1, expect.stringContaining("save the page and give the file")]);
  });

  it.each([
    [["read"]],
    [["read", "--bogus", "x"]],
    [["nonsense"]],
    [["read", "--json", "--jsonl", "x"]],
    [["read", "--threads", "none", "x"]],
    [["read", "--jobs", "0", "x"]],
    [["read", "--jobs", "2.5", "x"]],
  ])("wrong usage: %s", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^error: /);
  });
});

describe("readout", () => {
  it("prints a JSON Schema", async () => {
    const { code, out } = await run(["schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $defs: { document: { properties: { statements: { type: "array" } } } } });
  });

  it("has the version of its package", async () => {
    expect((await run(["--version"])).out.trim()).toBe(VERSION);
    expect(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version).toBe(VERSION);
  });

  it("helps", async () => {
    const { code, out } = await run(["read", "--help"]);
    expect([code, out]).toEqual([0, expect.stringContaining("--jsonl-in")]);
  });
});
