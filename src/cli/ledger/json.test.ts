/** What every command prints with `--json` is what records/views.ts says, no field more and none less; with the real weights. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addedLine, VIEWS, type Views } from "../../records/views.js";
import { processIo } from "../io.js";
import { program } from "../program.js";
import { lines, run } from "../run.suite.js";

const report = (id: string, more: string, fields: object = {}) => ({
  id,
  text: `Mayor Ana Novak told the Harbour Wire on Tuesday that the bridge would stay closed, according to a letter.\nA senior official, who asked not to be named, denied it.\n${more}`,
  title: "Bridge",
  publisher: "Harbour Wire",
  published: "2024-05-07",
  url: "https://wire.example/1",
  ...fields,
});
const REPORTS = [
  report("1", ""),
  report("2", "Ben Okoro said that it was safe.\n"),
  report("3", "Eva Lind said so too.\n", { title: null, publisher: null, published: null, url: null }),
];

let folder: string;
let ledger: string;
const said = async (...args: string[]) => run([...args, "--ledger", ledger], "", { READOUT_USER: "ana" });

/** What a command printed, held against its schema: a field that the schema does not have would be lost by it. */
async function checked<C extends keyof Views>(command: C, ...args: string[]): Promise<Views[C]> {
  const { out, err } = await said(command, ...args, "--json");
  const printed = JSON.parse(out || `"${err.trim()}"`);
  expect(VIEWS[command].parse(printed)).toEqual(printed);
  expect(Object.keys(printed)[0]).toBe("readout");
  return printed;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-json-"));
  ledger = join(folder, "one.db");
  writeFileSync(join(folder, "reports.jsonl"), `${REPORTS.map((r) => JSON.stringify(r)).join("\n")}\nno json\n`);
  writeFileSync(join(folder, "passed-over.png"), "");
  expect((await said("add", folder, "--dossier", "bridge")).code).toBe(1);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("--json", { timeout: 120_000 }, () => {
  it("has a schema for every command that takes it", () => {
    const commands = program(processIo(), () => {}).commands.filter((c) => c.options.some((o) => o.long === "--json"));
    expect(Object.keys(VIEWS).sort()).toEqual(commands.map((c) => c.name()).sort());
  });

  it("of where paragraphs stand in what came in, of all of them and of a stretch", async () => {
    const id = (await checked("statements")).items[0]?.report.id as string;
    const { paragraphs } = await checked("trace", id);
    expect(paragraphs[0]?.bytes?.[0]).toBe(0);
    expect((await checked("trace", id, "0,3")).paragraphs).toEqual(paragraphs.slice(0, 1));
    expect((await said("trace", id)).out).toContain("bytes 0–");
    expect(await said("trace", id, "9,3")).toMatchObject({
      code: 2,
      err: expect.stringContaining("9,3: is no stretch of the report"),
    });
  });

  it("of what is added", async () => {
    const again = (form: string) => said("add", join(folder, "reports.jsonl"), form);
    for (const line of lines((await again("--jsonl")).out)) expect(addedLine.parse(line)).toEqual(line);
    const whole = JSON.parse((await again("--json")).out);
    expect(VIEWS.add.parse(whole)).toEqual(whole);
    expect(whole).toMatchObject({ known: 3, failed: 1, errors: [{ code: "bad-line" }] });
  });

  it("of the lists", async () => {
    const { items } = await checked("statements");
    expect(items.length).toBeGreaterThan(5);
    await checked("statements", "--limit", "2", "--since", "2024");
    await checked("timeline");
    const hits = await checked("find", "bridge");
    expect(new Set(hits.items.map((h) => h.kind))).toEqual(new Set(["report", "statement"]));
    expect((await checked("actors", "--unnamed")).items.some((a) => !a.named)).toBe(true);
    const novak = await checked("actor", "novak");
    expect([novak.said.length, novak.appearances.length]).toEqual([3, 3]);
    const revisions = await checked("revisions", items.find((i) => i.report.url !== null)?.report.id as string);
    expect(revisions.items.map((r) => r.revision)).toEqual([1, 2]);
    const versions = revisions.items.map((r) => r.report.id);
    const { relation, changes, words } = await checked("diff", ...versions);
    expect([relation, changes.map(({ kind }) => kind), words.length]).toEqual(["revision", ["statement-added"], 1]);
    expect(revisions.items.map((r) => r.changes)).toEqual([[], changes]);
    expect((await checked("dossier", "bridge")).reports.map((r) => r.relation)).toContain("revision");
  });

  it("of corrections", async () => {
    const { items } = await checked("statements");
    const [first, second, third] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
    await checked("correct", first.id, "speaker=Lena Berg", "stance=warn", "--why", "heard it");
    const { correction } = await checked("reject", second.id);
    await checked("undo", String(correction));
    await checked("add-statement", third.report.id, "--words", "denied it", "stance=deny");
    const { items: all } = await checked("corrections");
    expect(all.map((c) => c.status)).toEqual(["placed", "undone", "done", "placed"]);
    expect((await checked("statements")).items.map((i) => i.correction)).toEqual(expect.arrayContaining(["corrected", "added"]));
  });

  it("of the ledger looked after", async () => {
    await checked("info");
    await checked("verify");
    await checked("reread");
    await checked("reread", "--force");
    await checked("reread", "--accept");
    await checked("doctor");
    const copy = join(folder, "copy.db");
    await checked("backup", copy);
    ledger = join(folder, "two.db");
    await checked("restore", copy);
  });

  it("of what is not as it was kept", async () => {
    const { default: Database } = await import("better-sqlite3");
    const raw = new Database(ledger);
    const triggers = raw.prepare("select name from sqlite_master where type = 'trigger'").all() as { name: string }[];
    for (const { name } of triggers) raw.exec(`drop trigger "${name}"`);
    raw.exec(`update readings set document = replace(document, 'closed', 'opened')`);
    raw.close();
    expect((await checked("verify")).findings.length).toBeGreaterThan(0);
  });

  it("is printed as a JSON Schema by name", async () => {
    const { code, out } = await run(["schema", "find"]);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ properties: expect.objectContaining({ behind: expect.anything() }) }),
    ]);
    expect((await run(["schema", "nothing"])).code).toBe(2);
  });
});
