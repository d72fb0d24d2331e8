/** The command line in-process, with stand-ins for the terminal; exit codes and messages as a user meets them. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namedExtensions } from "../intake/formats.js";
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
    const { code, out, err } = await run(["read", at("set/a.txt"), "--published", "2024-05-07"]);
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

  it("takes date, publisher and address from flags; a line's own win over them, they over the page's", async () => {
    const page = `<html><head><title>Bridge</title><meta property="article:published_time" content="2019-01-01">
      <meta property="og:site_name" content="Page Post"></head><body><article><p>${STORY.repeat(4)}</p></article></body></html>`;
    const jsonl = [{ text: STORY, published: "2024-05", publisher: "Own Wire" }, { text: STORY, publisher: null }, { text: STORY }];
    writeFileSync(at("page.html"), page);
    const said = async (input: string, stdin: string, ...flags: string[]) =>
      lines((await run(["read", "--jsonl", ...flags, input], stdin)).out).map(({ report }) => {
        const { published, publisher, url } = report as Record<string, unknown>;
        return [published, publisher, url];
      });
    const [published, publisher] = [
      ["--published", "2023"],
      ["--publisher", "Flag Wire"],
    ] as const;
    expect(await said("-", jsonl.map((l) => JSON.stringify(l)).join("\n"), "--jsonl-in", ...published, ...publisher)).toEqual([
      ["2024-05", "Own Wire", null],
      ["2023", "Flag Wire", null],
      ["2023", "Flag Wire", null],
    ]);
    expect(await said(at("page.html"), "")).toEqual([["2019-01-01", "Page Post", null]]);
    expect(await said(at("page.html"), "", ...published, ...publisher, "--url", "https://wire.example/1")).toEqual([
      ["2023", "Flag Wire", "https://wire.example/1"],
    ]);
  });

  it("[A34] reads pages strictly when told to, and compares them so", async () => {
    const card = "A tram stands at its last stop in the hills";
    const page = (more: string) =>
      `<html><head><title>Bridge</title></head><body><div class="grid"><figure><img src="a.jpg"><figcaption>${card}${more}</figcaption></figure></div>
       <main><article><h1>The bridge stays closed</h1>${`<p>${STORY}</p>`.repeat(3)}</article></main></body></html>`;
    writeFileSync(at("one.html"), page(""));
    writeFileSync(at("other.html"), page(" above the old town"));
    const read = async (...flags: string[]) => lines((await run(["read", "--jsonl", ...flags, at("one.html")])).out)[0]?.report;
    expect([await read(), await read("--strict")]).toEqual([
      expect.objectContaining({ text: expect.stringContaining(card) }),
      expect.objectContaining({ text: expect.not.stringContaining(card) }),
    ]);
    expect(JSON.parse((await run(["diff", "--json", "--strict", at("one.html"), at("other.html")])).out).words).toEqual([]);
  });

  it("offers the day in a file's name, and takes it when told to", async () => {
    mkdirSync(at("named"));
    for (const name of ["2024-05-07 council.txt", "08-May-2024.txt", "council.txt"]) writeFileSync(at(`named/${name}`), STORY);
    const { err } = await run(["read", at("named")]);
    expect(err).toMatch(
      /^readout: 3 reports have no date \(.*\): give it with --published; the names of 2 of these files hold one: --published filename\n$/,
    );
    const taken = await run(["read", at("named"), "--published", "filename"]);
    const json = await run(["read", "--jsonl", at("named"), "--published", "filename"]);
    expect(json.err).toBe("");
    expect(lines(json.out).map(({ report }) => (report as { published: string }).published)).toEqual(["2024-05-08", "2024-05-07", null]);
    expect(taken.err).toMatch(/^readout: 1 report has no date \(.*council\.txt\): give it with --published\n$/);
  });

  it("says no more once nobody reads the results", async () => {
    expect(await run(["read", at("set")], "", {}, async () => false)).toMatchObject({ code: 0, err: "" });
  });

  it("says what it passed over in a folder, or with a pattern", async () => {
    mkdirSync(at("mixed"));
    for (const name of ["a.txt", "b.doc", "c.DOC", "d.png", "README", "e.doc", "f.doc"]) writeFileSync(at(`mixed/${name}`), STORY);
    const said = `passed over 6 files that are no ${namedExtensions("or")}: 4 .doc (${["b.doc", "c.DOC", "e.doc"].map((n) => at(`mixed/${n}`)).join(", ")} …), 1 without an ending (${at("mixed/README")}), 1 .png (${at("mixed/d.png")})`;
    expect((await run(["read", at("mixed")])).err).toContain(`readout: ${said}\n`);
    expect((await run(["read", at("mixed/*.p*")])).err).toContain(`passed over 1 file that is no ${namedExtensions("or")}: 1 .png`);
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
    const { code, out, err } = await run(["read", at(name), at("set/a.txt"), "--published", "2024"]);
    expect(code).toBe(1);
    expect(err).toBe(`${err.split("\n")[0]}\n`);
    expect(err).toContain(`${at(name)}: ${message}`);
    expect(out).toContain("Mayor Ana Novak");
  });

  it("a statement that is not there", async () => {
    const { code, err } = await run(["read", "--explain", "--statement", "s:none", "--published", "2024", at("set/a.txt")]);
    expect([code, err]).toEqual([1, "readout: no statement s:none in what was read; --json lists the ids\n"]);
  });

  it("an address", async () => {
    const { code, err } = await run(["read", "http://127.0.0.1:9/a"]);
    expect([code, err]).toEqual([1, expect.stringContaining("no address of the public web")]);
  });

  it.each([
    [["read"]],
    [["read", "--bogus", "x"]],
    [["nonsense"]],
    [["read", "--json", "--jsonl", "x"]],
    [["read", "--threads", "none", "x"]],
    [["read", "--jobs", "0", "x"]],
    [["read", "--jobs", "2.5", "x"]],
    [["read", "--published", "soon", "x"]],
    [["read", "--published", "2024-02-31", "x"]],
  ])("wrong usage: %s", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^error: /);
  });
});

it("refuses one address for several reports, before any is read", async () => {
  for (const [input, stdin] of [
    [at("set"), ""],
    ["-", '{"text":"a"}\n{"text":"b"}'],
  ] as const) {
    const { code, out, err } = await run(["read", "--jsonl-in", "--url", "https://wire.example/1", input], stdin);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^readout: --url https:\/\/wire\.example\/1: is the address of one report, and there are more; give one, or/);
  }
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
