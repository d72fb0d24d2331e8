/** Inputs, addresses and values that are not as they should be, against the built program: one line each, the exit code of the docs, and the rest goes on. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attack, builtProgram, type Circumstances, type Ended, expectFaults } from "./cli/attack.suite.js";
import { run as runMain } from "./cli/run.suite.js";

const STORY = "Mayor Ana Novak said that the bridge would stay closed.";
const SAID = "Mayor Ana Novak — named person";

let program: string;
let folder: string;
const at = (name: string) => join(folder, name);
const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const file = (name: string, data: string | Uint8Array): string => {
  writeFileSync(at(name), data);
  return at(name);
};
const run = (args: readonly string[], circumstances?: Circumstances): Promise<Ended> => attack(program, args, circumstances);
/** With something on standard input. */
const given = (args: readonly string[], stdin: string | Uint8Array) => run(args, { meanwhile: (child) => child.stdin?.end(stdin) });
/** In this process, which is quicker: what ends in the command line itself. */
const quickly = async (args: readonly string[]): Promise<Ended> => {
  const began = performance.now();
  return { ...(await runMain(args)), seconds: (performance.now() - began) / 1000, megabytes: 0 };
};
const documents = ({ out }: Ended) =>
  out
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));

beforeAll(() => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), "readout-attacks-"));
  file("a.txt", `${STORY}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("without end", () => {
  it("devices and pipes are not opened, of others as much is read as a report may have, and the batch goes on", async () => {
    execFileSync("mkfifo", [at("pipe.txt")]); // nobody ever writes to it
    const ended = await run(["read", "/dev/zero", at("pipe.txt"), "/proc/version", folder, "/dev/stdin", "-", at("a.txt")], {
      stdin: openSync("/dev/zero", "r"),
    });
    const large = /: is more than one report may have \(20\.0 MB\); split it/;
    expectFaults(ended, 1, [
      /\/dev\/zero: cannot be read \(it is a device, and no file\); give what comes out of it on standard input/,
      /pipe\.txt: cannot be read \(it is a pipe, and no file\)/,
      new RegExp(`/dev/stdin${large.source}`),
      new RegExp(`-${large.source}`),
    ]);
    expect(ended.out).toContain("/proc/version");
    expect(ended.out.split(SAID)).toHaveLength(3); // in the folder, where a pipe is passed over, and by name
  });

  it("lines of nothing but NULs, and lines longer than any string may be", async () => {
    const zero = await run(["read", "--jsonl-in", file("nuls.jsonl", "\0".repeat(1 << 20)), "-"], {
      meanwhile: async ({ stdin }) => {
        const part = Buffer.alloc(1 << 20, "a");
        for (let n = 0; n < 520; n++) if (!stdin?.write(part)) await once(stdin as NodeJS.WritableStream, "drain");
        stdin?.end(`\n${line({ text: STORY })}`);
      },
    });
    expectFaults(zero, 1, [/nuls\.jsonl:1: is binary data, or UTF-16; give one JSON object a line/, /^readout: -:1: is more than one/]);
    expect(zero.out).toContain(SAID);
  });

  it("a pipe that a shell starts the program with is read, and not opened before to count what is in it", async () => {
    execFileSync("mkfifo", [at("pipe.jsonl")]);
    const writer = spawn("sh", ["-c", 'printf "%s\\n" "$1" > "$0"', at("pipe.jsonl"), line({ text: STORY }).trim()]);
    const ended = await run(["add", "--ledger", at("pipe.db"), "--jsonl-in", "/dev/stdin"], { stdin: openSync(at("pipe.jsonl"), "r") });
    writer.kill();
    expectFaults(ended, 0, []);
    expect(ended.out).toMatch(/^1 added\. /);
  });
});

describe("lines of JSON", () => {
  it("are read in UTF-8 with a BOM, and where a byte is none with a note that says where", async () => {
    const bad = Buffer.concat([Buffer.from('{"text":"Ana Novak said she would go to Z'), Buffer.from([0xfc]), Buffer.from('rich."}\n')]);
    const ended = await given(
      ["read", "--jsonl-in", "--jsonl"],
      Buffer.concat([Buffer.from("\ufeff"), Buffer.from(line({ id: "1", text: STORY })), bad]),
    );
    expectFaults(ended, 0, []);
    const [first, second] = documents(ended);
    expect([first.report.ref, first.notes]).toEqual(["1", []]);
    expect(second.notes).toContainEqual({ code: "encoding-damaged", span: [32, 33], message: expect.stringContaining("U+FFFD") });
  });

  it("are refused in UTF-16, each that is none by its number, and the rest is read", async () => {
    const sixteen = file("sixteen.jsonl", Buffer.from(`\ufeff${line({ text: STORY })}`, "utf16le"));
    const bare = file("bare.jsonl", Buffer.from(line({ text: STORY }), "utf16le"));
    const dates = ["2024-02-31", "soon", "99-99", "2024-13", "05/02/2025", "0000"];
    const mixed = file(
      "mixed.jsonl",
      `5\nnot json\n${dates.map((published) => line({ text: STORY, published })).join("")}${line({ text: STORY, modified: "2024-02-30" })}${line({ text: STORY, published: "2024-02" })}`,
    );
    const ended = await run(["read", sixteen, bare, mixed]);
    const date = (n: number, why: string) =>
      new RegExp(`mixed\\.jsonl:${n}: "(published|modified)": ${why}: give 2024, 2024-06, .*; mend that field`);
    expectFaults(ended, 1, [
      /sixteen\.jsonl:1: is UTF-16; give one JSON object a line, as UTF-8$/,
      /bare\.jsonl:1: is binary data, or UTF-16;/,
      /mixed\.jsonl:1: is no JSON object;/,
      /mixed\.jsonl:2: is not JSON/,
      date(3, "is no day of the calendar"),
      date(4, "is no date"),
      date(5, "is no date"),
      date(6, "is no day of the calendar"),
      date(7, "is no date"),
      date(8, "is no day of the calendar"),
      date(9, "is no day of the calendar"),
    ]);
    expect(ended.out.split(SAID)).toHaveLength(2);
  });

  it("may give a language as people write it, or as nobody does", async () => {
    const languages = ["en_GB", "EN-us", "en_US.UTF-8", "", "junk", "e".repeat(10_000), "English"];
    const ended = await given(["read", "--jsonl-in"], languages.map((language) => line({ text: STORY, language })).join(""));
    expectFaults(ended, 0, []);
    expect(ended.out.split(SAID)).toHaveLength(languages.length + 1);
    expect(ended.out.match(/language-unknown: the language is given as "(junk|e{40})", which names none/g)).toHaveLength(2);
    expect(ended.out).toContain("British English");
    const page = `<html lang="en_XX_junk-"><head><meta property="article:published_time" content="2024-02-31"><title>Bridge</title></head><body><article>${`<p>${STORY}</p>`.repeat(9)}</article></body></html>`;
    const paged = await run(["read", "--jsonl", file("page.html", page)]);
    expectFaults(paged, 0, []);
    expect(documents(paged)[0]).toMatchObject({
      report: { published: null },
      notes: expect.arrayContaining([expect.objectContaining({ code: "date-unreadable" })]),
    });
  });
});

describe("an output that cannot be written", () => {
  it.each([[["read", "a.txt"]], [["read", "--help"]], [["schema"]], [["doctor", "--json"]]])("%s", async ([command, ...rest]) => {
    const args = [command as string, ...rest.map((word) => (word === "a.txt" ? at(word) : word))];
    const ended = await run(args, { stdout: openSync("/dev/full", "w") });
    expectFaults(ended, 2, [/^readout: standard output: cannot be written \(no space left on device\); make room, or send it elsewhere/]);
    expect(ended.err).not.toContain("--debug");
  });

  it("messages that nobody can read stop nothing", async () => {
    const ended = await run(["read", at("nowhere.txt"), at("a.txt")], { stderr: openSync("/dev/full", "w") });
    expectFaults(ended, 1, []);
    expect(ended.out).toContain(SAID);
  });
});

describe("a fault of the program", () => {
  const broken = [
    ["thrown", 'setTimeout(() => { throw new TypeError("no such\\nthing"); }, 100);'],
    ["rejected", 'setTimeout(() => Promise.reject(new TypeError("no such\\nthing")), 100);'],
  ] as const;
  const LINE =
    /^readout: the program broke \(TypeError: no such thing\); report it with the command and the input, and what it prints with --debug$/;

  it.each(broken)("%s, is one line", async (_, before) => {
    const ended = await run(["read", "-"], { before, meanwhile: () => {} });
    expectFaults(ended, 2, [LINE]);
    expect(ended.out).toBe("");
  });

  it("comes with the way it took where that is asked for", async () => {
    for (const [args, env] of [
      [["read", "-", "--debug"], {}],
      [["read", "-"], { READOUT_DEBUG: "1" }],
    ] as const) {
      const { code, err } = await run(args, { before: broken[0][1], env, meanwhile: () => {} });
      expect([code, err]).toEqual([2, expect.stringMatching(/^readout: the program broke .*\nTypeError: no such\nthing\n {4}at /)]);
    }
  });
});

describe("a ledger that is none", () => {
  it.each([
    ["/dev/null", "is no ledger of Readout (it is a device); give another file to --ledger"],
    [".", "(it is a folder)"],
    ["pipe.db.fifo", "(it is a pipe)"],
    ["nowhere/ledger.db", "there is no folder"],
    ["a.txt/ledger.db", "there is no folder"],
    [":memory:", "what is kept in memory is gone with the program"],
    ["", "a name that is empty"],
    ["mysql://ana:hidden@host/db", "mysql://…: is no ledger of Readout (no store has such addresses); give a file, or postgres://"],
    ["postgres://:abc:def@@", "cannot be opened by this address (Invalid URL); write postgres://HOST:5432/DATABASE"],
    ["postgres://host:99999/db", "(Invalid URL)"],
    ["postgres://host/db?port=abc", "(its port is no number from 1 to 65535)"],
    ["postgres://host/db?sslmode=maybe", "(sslmode is one of disable, prefer,"],
    ["POSTGRES://host/db?sslcert=/nowhere", "(ENOENT: no such file or directory"],
  ])("%s", async (name, words) => {
    if (name.endsWith(".fifo")) execFileSync("mkfifo", [at(name)]);
    const address = /^(?:\/|\w+:|:|$)/.test(name) ? name : at(name);
    const ended = await quickly(["add", "--ledger", address, at("a.txt")]);
    expectFaults(ended, 2, [/^readout: .*; (?:give|make|write) /]);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toMatch(/restore|readout add|bug|hidden/);
  });
});

describe("what people say that cannot be", () => {
  let ledger: string[];
  let report: string;
  beforeAll(async () => {
    ledger = ["--ledger", at("said.db")];
    report = documents(await run(["add", "--jsonl", ...ledger, at("a.txt")]))[0].id;
  });

  it.each(["2024-02-31", "99-99", "2024-13", "soon", "5 Feb 2025", "05/02/2025", "0000"])("the date %s", async (date) => {
    const ended = [
      quickly(["statements", ...ledger, "--since", date]),
      quickly(["correct", ...ledger, report, `published=${date}`]),
    ] as const;
    expectFaults(await ended[0], 2, [/^readout: --since .*: is not a date; give 2024, 2024-06, 2024-06-26 or 2024-06-26T10:00Z$/]);
    expectFaults(await ended[1], 2, [/^readout: published=.*: is no date; give 2024, 2024-06, 2024-06-26 or 2024-06-26T10:00Z, or null/]);
  });

  it.each([
    [["1,5", "3,8"], /^readout: content 3,8: overlaps 1,5; give each piece of the text once$/],
    [["6,9", "1,5", "6,9"], /content 6,9: overlaps 6,9/],
    [["5,5"], /content 5,5: is no piece of the text \(empty\); give START,END between 0 and 56/],
    [["0,9999"], /content 0,9999: is no piece of the text \(outside the text\); give START,END/],
    [["5,6"], /content 5,6: has no words, only white space/],
    [["a,b"], /a,b: is not START,END/],
  ])("the pieces %s", async (pieces, fault) => {
    const ended = await quickly(["add-statement", ...ledger, report, ...pieces.flatMap((piece) => ["--content", piece])]);
    expectFaults(ended, 2, [fault]);
    expect(ended.err).not.toContain("bug");
  });
});

it("Ctrl-C in the middle of a batch ends it by the signal, which shells show as 130, and what was acknowledged is whole", async () => {
  const ledger = ["--ledger", at("broken-off.db")];
  const ended = await run(["add", "--jsonl", "--jsonl-in", ...ledger], {
    meanwhile: async (child) => {
      child.stdin?.write(line({ text: STORY }));
      await once(child.stdout as NodeJS.ReadableStream, "data");
      child.kill("SIGINT");
    },
  });
  expect([ended.code, ended.err]).toEqual(["SIGINT", ""]);
  const verified = await run(["verify", ...ledger]);
  expectFaults(verified, 0, []);
  expect(verified.out).toMatch(/^1 report: /);
});
