/** The commands on a ledger as a user meets them, with the real weights: what they print, exit codes, messages. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { databaseOf } from "../../../scripts/postgres.js";
import { namedExtensions } from "../../intake/formats.js";
import { fieldsOf } from "../../ledger/corrections/fields.js";
import { SCHEMA } from "../../ledger/migrations/migrations.js";
import { run as runMain } from "../run.suite.js";
import { CLOSED } from "./commands.js";

const STORY =
  "The council met on Tuesday.\nMayor Ana Novak said that the bridge would stay closed until May.\n“We will wait,” she told reporters.\n";
const DENIAL = "A senior official denied that the harbour had been at risk.\nBen Okoro, the engineer, said that the bridge was safe.\n";

let folder: string;
let ledger: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-cli-ledger-"));
  mkdirSync(join(folder, "set"));
  writeFileSync(join(folder, "set/a.txt"), STORY);
  writeFileSync(join(folder, "set/b.txt"), DENIAL);
  writeFileSync(join(folder, "bad.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  ledger = join(folder, `${++count}.db`);
});

const at = (name: string) => join(folder, name);
const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const run = (args: readonly string[], stdin = "") => runMain([...args, "--ledger", ledger], stdin, { READOUT_USER: "ana" });
const json = async (...args: string[]) => JSON.parse((await run([...args, "--json"])).out);
const WIRE = line({
  id: "1",
  text: STORY,
  publisher: "Harbour Wire",
  published: "2024-05-07",
  url: "https://wire.example/1",
  title: "Bridge closed",
});
const CHANGED = line({
  id: "2",
  text: `${STORY}Correction.\n`,
  publisher: "Harbour Wire",
  published: "2024-05-08",
  url: "https://wire.example/1",
});

describe("readout add", () => {
  it("keeps a folder, once, and says so", async () => {
    const { code, out, err } = await run(["add", at("set"), "--dossier", "harbour", "--published", "2024-05-07", "--publisher", "Wire"]);
    expect([code, err.replace(/^readout: \d of 2 reports, .*\n/gm, "")]).toEqual([0, ""]); // a slow machine tells how far it is
    expect(out).toMatch(/^2 added\. .*\.db now holds 2 reports with 4 statements\.\n$/);
    expect((await run(["add", at("set")])).out).toMatch(/^0 added, 2 there already\. /);
  });

  it("names what failed, keeps the rest and exits with 1", async () => {
    const { code, out, err } = await run(["add", at("bad.txt"), at("set/a.txt"), "--json"]);
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.txt: holds no text/);
    expect(JSON.parse(out)).toEqual(
      expect.objectContaining({ readout: 1, added: 1, failed: 1, reports: 1, errors: [expect.objectContaining({ code: "empty-input" })] }),
    );
  });

  it("says of each report what became of it, as it is stored", async () => {
    const { out } = await run(["add", "--jsonl-in", "--jsonl", "-"], WIRE + CHANGED + WIRE);
    expect(
      out
        .trim()
        .split("\n")
        .map((l) => JSON.parse(l))
        .map((l) => [l.ref, l.outcome, l.revision]),
    ).toEqual([
      ["1", "added", 1],
      ["2", "revision", 2],
      ["1", "known", 1],
    ]);
    const [first] = (await json("statements")).items;
    const { items } = await json("revisions", first.report.id);
    expect(items.map((i: { revision: number }) => i.revision)).toEqual([1, 2]);
  });

  it("says what was passed over, left unread, and what has no date or publisher; with --json as lists", async () => {
    const german =
      "Der Minister sagte am Dienstag, dass die Gespräche in der nächsten Woche fortgesetzt werden sollen, wie das Ministerium mitteilte.";
    const mixed = join(folder, "mixed");
    mkdirSync(mixed);
    for (const [name, words] of Object.entries({ "2024-05-07.txt": STORY, "de.txt": german, "a.doc": STORY, "b.md": STORY }))
      writeFileSync(join(mixed, name), words);
    const { code, out, err } = await run(["add", mixed]);
    expect([code, out.split("\n")]).toEqual([0, [expect.stringMatching(/^2 added\. /), ""]]);
    expect(err.trim().split("\n")).toEqual([
      `readout: passed over 2 files that are no ${namedExtensions("or")}: 1 .doc (${join(mixed, "a.doc")}), 1 .md (${join(mixed, "b.md")})`,
      `readout: 1 report left unread for its language (de: ${join(mixed, "de.txt")}): --force reads it all the same`,
      `readout: 2 reports have no date (${join(mixed, "2024-05-07.txt")}, ${join(mixed, "de.txt")}): add again with --published to give it; the name of 1 of these files holds one: --published filename`,
      `readout: 2 reports have no publisher (${join(mixed, "2024-05-07.txt")}, ${join(mixed, "de.txt")}): add again with --publisher to give it`,
    ]);
    ledger = join(folder, "mixed.db");
    expect(await json("add", mixed)).toMatchObject({
      passedOver: [join(mixed, "a.doc"), join(mixed, "b.md")],
      unread: [{ source: join(mixed, "de.txt"), language: "de" }],
      undated: [join(mixed, "2024-05-07.txt"), join(mixed, "de.txt")],
      withoutPublisher: [join(mixed, "2024-05-07.txt"), join(mixed, "de.txt")],
      given: 0,
    });
  });

  it("gives date and publisher to what is there already, as the message says", async () => {
    const file = join(folder, "2024-05-07 bridge.txt");
    writeFileSync(file, STORY);
    await run(["add", file]);
    const again = await run(["add", file, "--published", "filename", "--publisher", "Harbour Wire"]);
    expect(again.out).toMatch(/^0 added, 1 there already\. .* now holds 1 report /);
    expect(again.err).toBe("readout: 1 report that was there already got the date or publisher given: `readout corrections` lists that\n");
    expect((await json("statements")).items[0]).toMatchObject({ report: { published: "2024-05-07", publisher: "Harbour Wire" } });
    expect((await run(["add", file, "--publisher", "Harbour Wire"])).err).toBe("");
    expect((await json("corrections")).items).toHaveLength(1);
    expect((await run(["add", file, "--publisher", "River Post"])).out).toMatch(/^1 added\. /);
    expect((await run(["verify"])).code).toBe(0);
  });

  it("keeps no half of a run that another's ledger refuses", async () => {
    writeFileSync(ledger, "this is no ledger, but somebody's notes");
    const { code, err } = await run(["add", at("set")]);
    expect([code, err]).toEqual([2, expect.stringMatching(/is no ledger of Readout .*give another file to --ledger/)]);
  });

  it("works on a server as on a file", async () => {
    const server = inject("postgres");
    if (server) ledger = await databaseOf(server);
    expect((await run(["add", at("set")])).out).toContain("2 added");
    expect((await json("statements", "--speaker", "novak")).items).toHaveLength(2);
    expect((await run(["doctor"])).out).toContain(server ? "PostgreSQL" : "SQLite");
  });
});

describe("lists", () => {
  beforeEach(async () => {
    await run(["add", "--jsonl-in", "-", "--dossier", "harbour"], WIRE);
    await run(["add", at("set/b.txt")]);
  });

  it("statements: a table, each row naming its report", async () => {
    const { out } = await run(["statements"]);
    expect(out).toContain("Ana Novak");
    expect(out).toContain("Harbour Wire,");
    expect(out).toContain("“We will wait,”");
    expect(out.split("\n").every((l) => l.length <= 90)).toBe(true);
  });

  it("statements: JSON as the wire format has it, in pages", async () => {
    const first = await json("statements", "--limit", "1");
    expect(Object.keys(first)).toEqual(["readout", "items", "next", "undated"]);
    expect(first.items[0]).toEqual(
      expect.objectContaining({
        id: expect.stringMatching(/^s:/),
        quote: expect.any(String),
        report: expect.objectContaining({ publisher: "Harbour Wire", title: "Bridge closed" }),
      }),
    );
    const rest = await json("statements", "--after", first.next);
    expect([first, rest].flatMap((p) => p.items)).toHaveLength(4);
    expect((await run(["statements", "--limit", "1"])).err).toContain(`--after ${first.next}`);
  });

  it("statements: the verb, the doubt, what the day rests on, whom a person corrected", async () => {
    const [denied] = (await json("statements", "--stance", "deny")).items;
    expect((await run(["statements"])).out).toMatch(/denied: that the harbour had been/);
    expect((await run(["statements"])).out).toContain("in harbour");
    await run(["correct", denied.id, "stance=doubt"]);
    expect((await run(["statements"])).out).toContain("corrected by a person");
    const { out } = await run(["timeline", "--csv"]);
    expect(out.match(/,denied,doubt,false,.*,corrected,false,exact,/g)).toHaveLength(1);
    expect(out.match(/,publication,,false,exact,.*,harbour,s:\w+,r:\w+\r\n/g)).toHaveLength(2);
    expect(out.match(/,exact,.*,,s:\w+,r:\w+\r\n/g)).toHaveLength(2);
  });

  it("CSV quotes what must be quoted", async () => {
    const { out } = await run(["statements", "--csv", "--speaker", "novak"]);
    const [head, ...rows] = out.trimEnd().split("\r\n");
    expect(head).toMatch(/^title,publisher,published,day,speaker,source,authority,.*,id,report$/);
    expect(rows).toHaveLength(2);
    expect(rows.join("\n")).toContain('"“We will wait,”"');
  });

  it("CSV has every row unless --limit is given, of every list, in a file too", async () => {
    const many = Array.from({ length: 70 }, (_, n) => line({ text: `Ana Novak said that the bridge number ${n} was closed.` })).join("");
    await run(["add", "--jsonl-in", "-"], many);
    const rows = async (...args: string[]) => (await run([...args, "--csv"])).out.trimEnd().split("\r\n").length - 1;
    const [all, found] = [await rows("statements"), await rows("find", "bridge")];
    expect(all).toBeGreaterThanOrEqual(74);
    expect(await rows("timeline")).toBe(all);
    expect(found).toBeGreaterThan(140);
    expect(await rows("actor", "Ana Novak")).toBe(await rows("statements", "--speaker", "Ana Novak"));
    expect(await rows("statements", "--limit", "3")).toBe(3);
    const file = at("bridges.csv");
    expect((await run(["statements", "--csv", file])).err).toBe(`readout: ${file} holds ${all} rows\n`);
    expect(readFileSync(file, "utf8").trimEnd().split("\r\n")).toHaveLength(all + 1);
    expect(await run(["statements", "--csv", file])).toMatchObject({ code: 2, err: expect.stringContaining("is there already") });
    expect(await run(["find", "--csv", "bridge"])).toMatchObject({ code: 2, err: expect.stringContaining("must end in .csv") });
    expect((await run(["statements", "--bom", "--limit", "1"])).out).toMatch(/^\ufefftitle,/);
  });

  it("what has no date stands apart at the end, and is counted where dates leave it out", async () => {
    const { out } = await run(["timeline"]);
    expect(out.indexOf("without a date")).toBeGreaterThan(out.indexOf("2024-05-07"));
    expect(out.match(/without a date/g)).toHaveLength(1);
    const { err } = await run(["timeline", "--since", "2024"]);
    expect(err).toBe("readout: 2 statements have no date and are left out: list them with --undated in place of --since and --until\n");
    expect((await json("timeline", "--since", "2024")).undated).toBe(2);
    expect((await json("statements", "--undated")).items.map((i: { day: string | null }) => i.day)).toEqual([null, null]);
    expect((await run(["find", "bridge", "--until", "2025"])).err).toContain("2 hits have no date");
    expect((await run(["statements", "--undated", "--since", "2024"])).code).toBe(2);
  });

  it("find, timeline, actors, actor, dossier, info", async () => {
    expect((await json("find", "bridge", "closed")).items.map((i: { kind: string }) => i.kind)).toEqual(["statement", "report"]);
    expect((await run(["find", "bridge", "safe"])).out).toContain("*bridge* was *safe*");
    expect((await run(["find", "novak (clos* OR shut)"])).out).toMatch(/Ana Novak.*\*closed\*/s);
    expect((await json("timeline", "--dossier", "harbour")).items).toHaveLength(2);
    expect((await json("actors", "--name", "novak")).items[0].name).toBe("Ana Novak");
    expect((await run(["actor", "Ana Novak"])).out).toMatch(/^Ana Novak — person, 2 statements/);
    expect(await json("dossier", "harbour")).toEqual(expect.objectContaining({ dossier: "harbour", asOf: null, conflicts: [] }));
    expect((await run(["dossier", "harbour"])).out).toMatch(/^harbour: 1 report, 1 origin\n/);
    expect(await json("info")).toEqual(expect.objectContaining({ readout: 1, reports: 2, statements: 4, schema: SCHEMA }));
    expect((await run(["info"])).out).toContain("dossier     harbour: 1 report\n");
  });

  it("wrong usage is exit code 2, with what would be right", async () => {
    expect((await run(["statements", "--authority", "boss"])).err).toContain("named-person");
    expect(await run(["statements", "--since", "soon"])).toEqual(
      expect.objectContaining({ code: 2, err: expect.stringMatching(/^readout: --since soon: is not a date; give .*2024-06-26/) }),
    );
    const foreign = await run(["find", "bridge AND safe"]);
    expect([foreign.code, foreign.err]).toEqual([2, expect.stringMatching(/"bridge AND safe": has AND.*leave it out/)]);
    expect((await run(["find", "!!"])).err).toContain("names no word to look for");
    expect(await run(["dossier", "none"])).toEqual(expect.objectContaining({ code: 2, err: expect.stringContaining("readout info") }));
  });

  it("a ledger that is not there is not made by asking it", async () => {
    ledger = at("not-there.db");
    expect(await run(["statements"])).toEqual(expect.objectContaining({ code: 2, err: expect.stringContaining("there is no ledger") }));
    expect((await run(["doctor"])).out).toContain("none yet");
  });
});

describe("corrections", () => {
  it("are signed, listed, and taken back", async () => {
    await run(["add", at("set/b.txt")]);
    const [item] = (await json("statements", "--stance", "deny")).items;
    const { out } = await run(["correct", item.id, "stance=doubt", "--why", "he only doubted it"]);
    expect(out).toMatch(/^corrected s:[0-9a-f]{16}: correction 1\. `readout undo 1` takes it back\.\n$/);
    expect((await json("statements", "--stance", "doubt")).items.map((i: { id: string }) => i.id)).toEqual([item.id]);
    expect((await json("corrections")).items[0]).toEqual(
      expect.objectContaining({ who: "ana", why: "he only doubted it", status: "placed" }),
    );
    expect((await run(["corrections"])).out).toContain("stance=doubt");
    await run(["undo", "1", "--by", "ben"]);
    expect((await json("statements", "--stance", "deny")).items).toHaveLength(1);
    await run(["reject", item.id]);
    const report = item.report.id;
    await run(["add-statement", report, "--content", "27,58", "--source", "0,17", "speaker=Ben Okoro", "stance=deny"]);
    const [added] = (await json("statements", "--stance", "deny")).items;
    expect(added).toEqual(expect.objectContaining({ speakerText: "A senior official", quote: DENIAL.slice(27, 58) }));
    expect((await run(["correct", item.id, "mood=glad"])).code).toBe(2);
    expect((await run(["verify"])).code).toBe(0);
  });

  it("say whom a name was taken for, and whom no report names yet; the list has names, not ids", async () => {
    await run(["add", at("set/b.txt")]);
    const [item] = (await json("statements", "--stance", "deny")).items;
    expect((await run(["correct", item.id, "speaker=okoro"])).out).toMatch(
      /^corrected s:[0-9a-f]{16} \(speaker: Ben Okoro\): correction 1\. /,
    );
    expect((await run(["correct", item.id, "speaker=Harbour Board"])).out).toMatch(
      /\nHarbour Board is not named in this report, and was brought in as its speaker \(person\)\. If that is a body: speaker='\{"name":"Harbour Board","kind":"organisation"\}' in place of it\.\n$/,
    );
    expect((await run(["correct", item.id, 'speaker={"name":"Harbour Board","kind":"organisation"}'])).out).toMatch(
      /\(organisation\)\.\n$/,
    );
    const added = await run([
      "add-statement",
      item.report.id,
      "--words",
      "at risk",
      "--speaker",
      '{"name":"Pier Union","kind":"organisation"}',
    ]);
    expect(added.out).toMatch(
      /^added s:[0-9a-f]{16} \(“at risk”\) \(speaker: Pier Union\): correction 4\. .*\nPier Union is not named .* \(organisation\)\.\n$/,
    );
    const list = (await run(["corrections"])).out;
    expect(list).toContain("speaker=Ben Okoro");
    expect(list).toMatch(/add-statement +at risk +placed/);
    expect(list).not.toMatch(/a:[0-9a-f]{16}|[{[]"/);
    expect((await run(["corrections", "--csv"])).out).toContain(",speaker=Harbour Board authority.kind=organisation,");
    expect((await run(["correct", "the denial", "stance=ask"])).err).toMatch(
      /the denial: is no id of a record; an id is .*; every list shows them\n$/,
    );
    expect((await run(["revisions", "https://wire.example/1"])).err).toMatch(
      /there is no such record in this ledger; every list shows ids/,
    );
    expect((await run(["verify"])).code).toBe(0);
  });

  it("add a statement by its words; refuse a value with those that a field can have", async () => {
    await run(["add", at("set/b.txt")]);
    const [item] = (await json("statements")).items;
    const add = (...args: string[]) => run(["add-statement", item.report.id, ...args]);
    const { out } = await add("--words", "the engineer", "--source-words", "Ben Okoro", "--speaker", "Ben Okoro", "stance=know");
    expect(out).toMatch(/^added s:[0-9a-f]{16} \(“Ben Okoro” “the engineer”\) \(speaker: Ben Okoro\): correction 1\. /);
    expect((await json("statements", "--stance", "know")).items[0]).toMatchObject({ quote: "the engineer", speakerName: "Ben Okoro" });
    expect(await add("--words", "had")).toMatchObject({ code: 0 });
    expect(await add("--words", "that")).toMatchObject({ code: 2, err: expect.stringContaining("say which with --nth: (1) ") });
    expect(await add("--words", "that", "--nth", "2")).toMatchObject({ code: 0 });
    expect(await add("stance=deny")).toMatchObject({ code: 2, err: expect.stringContaining("--words") });
    expect(await run(["correct", item.id, "authority.kind=boss"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("give named-person, spokesperson, official-unnamed"),
    });
  });

  it("help lists the values that fields can have, as the schemas have them", async () => {
    for (const [kind, fields] of Object.entries(CLOSED))
      for (const [path, values] of Object.entries(fields)) {
        const takes = fieldsOf(kind as keyof typeof CLOSED).find((f) => f.path === path)?.takes;
        expect([path, takes?.replace(/ or null$/, "").replace(" or ", ", ")]).toEqual([path, values.join(", ")]);
      }
    expect((await run(["correct", "--help"])).out.replace(/\s+/g, " ")).toContain("stance: assert, confirm, deny,");
  });
});

describe("care", () => {
  it("verify, backup, restore, reread", async () => {
    await run(["add", at("set")]);
    const { code, out } = await run(["verify"]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^2 reports: \d+ exact, 0 moved, 0 changed, 0 lost; all is as it was kept\.\nHead of the audit log, to be noted elsewhere: [0-9a-f]{64} \(\d+ lines\)\.\n$/,
      ),
    ]);
    expect((await run(["reread"])).out).toContain("nothing to do");
    expect((await run(["reread", "--force"])).out).toContain("2 reports read into generation 2, which waits");
    expect((await run(["reread", "--accept"])).out).toContain("2 reports now shown as generation 2 reads");
    const copy = `${ledger}.backup`;
    expect((await run(["backup", copy])).out).toContain("holds all of");
    expect((await run(["restore", copy])).err).toContain("holds 2 reports already");
    ledger = at("restored.db");
    expect((await run(["restore", copy])).code).toBe(0);
    expect((await json("find", "bridge")).items).toHaveLength(4);
    expect((await run(["verify"])).code).toBe(0);
  });
});
