/** What every store must do; `sqlite.test.ts` and `postgres.test.ts` each run all of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EmptyInput } from "../errors.js";
import { readoutDocument } from "../records/document.js";
import { append } from "./append.js";
import { incomingOf, publicationOf } from "./arrival.js";
import { backup, restore } from "./backup.js";
import { catchUp } from "./catch-up.js";
import { addStatement, correct, corrections, parsedChange, reject, undo } from "./corrections.js";
import { LedgerKept, LedgerMissing, LedgerNewer } from "./errors.js";
import { bytesOf, standingReading, withRecords } from "./kept.js";
import { KEPT } from "./migrations/001-kept.js";
import { SCHEMA } from "./migrations/migrations.js";
import { openLedger } from "./open.js";
import { actor, actors } from "./queries/actors.js";
import { dossier } from "./queries/dossier.js";
import { find } from "./queries/find.js";
import { info } from "./queries/info.js";
import { revisions } from "./queries/reports.js";
import { statements, timeline } from "./queries/statements.js";
import { accept, differences, reread } from "./reread.js";
import { arrival, ENGINE, type Line, type Sample, sample } from "./sample.suite.js";
import type { Ledger } from "./store.js";
import { verify } from "./verify.js";

const BRIDGE: Line[] = [
  { who: "Ana Novak", words: "the bridge would stay closed" },
  { who: "a senior official", words: "the harbour was never at risk", authority: "official-unnamed", stance: "deny" },
];
const TALKS: Line[] = [
  { who: "Ben Okoro", words: "the talks on the bridge had ended", stance: "confirm" },
  { who: "Ana Novak", words: "she would not resign", stance: "promise" },
];
const ANA = { who: "desk", why: "read again" };

/** @param fresh the address of a ledger that is not there yet */
export function ledgerSuite(fresh: () => Promise<string>): void {
  let folder: string;
  let address: string;
  let ledger: Ledger;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "readout-ledger-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    address = await fresh();
    ledger = await openLedger(address, { create: true });
  });
  afterEach(async () => {
    await ledger.close();
  });

  const add = (s: Sample, dossierName: string | null = null, at?: string) => append(ledger, arrival(s, dossierName, at));
  const harbour = (published: string, lines = BRIDGE, more = {}) =>
    sample(lines, { publisher: "Harbour Wire", published, title: `On ${published}`, ...more });
  const quotes = (page: { items: readonly { quote: string | null }[] }) => page.items.map((i) => i.quote);
  const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
    const found: T[] = [];
    for await (const item of items) found.push(item);
    return found;
  };
  const clean = async (on = ledger) => {
    const { findings, store } = await verify(on);
    expect({ findings, store }).toEqual({ findings: [], store: [] });
  };

  describe("opening", () => {
    it("is refused where there is no ledger and none is to be made", async () => {
      await expect(openLedger(await fresh())).rejects.toThrow(LedgerMissing);
    });

    it("a ledger of a newer program is left as it is", async () => {
      await ledger.write(({ insert }) =>
        insert("ledger_schema", [{ version: SCHEMA + 1, at: "2030-01-01T00:00:00.000Z", program: "9.0.0" }]),
      );
      await expect(openLedger(address)).rejects.toThrow(LedgerNewer);
      await expect(openLedger(address)).rejects.toThrow(/newer Readout/);
    });

    it("several at once make one ledger, and add to it by turns", async () => {
      const there = await fresh();
      const opened = await Promise.all([1, 2, 3].map(() => openLedger(there, { create: true })));
      await Promise.all(opened.map((one, n) => append(one, arrival(sample(BRIDGE, { publisher: `Wire ${n}` })))));
      const versions = await (opened[0] as Ledger).read((db) =>
        db.selectFrom("ledger_schema").select("version").orderBy("version").execute(),
      );
      expect(versions.map((v) => v.version)).toEqual(Array.from({ length: SCHEMA }, (_, n) => n + 1));
      expect((await info(opened[0] as Ledger)).reports).toBe(3);
      for (const one of opened) await one.close();
    });
  });

  describe("adding", () => {
    it("keeps every record of the document as it was read", async () => {
      const s = harbour("2024-05-05");
      expect(await add(s)).toEqual({ outcome: "added", id: s.document.report.id, revision: 1 });
      const again = await ledger.read(async (db) => {
        const reading = await standingReading(db, 1, [1]);
        return (await withRecords(db, reading as never)).document;
      });
      expect(readoutDocument.parse(again)).toEqual(s.document);
    });

    it("keeps the bytes, so that they can be read again as they came", async () => {
      const s = harbour("2024-05-05");
      await add(s);
      const incoming = await ledger.read(async (db) => {
        const report = await db.selectFrom("reports").selectAll().executeTakeFirstOrThrow();
        return incomingOf(report, (await bytesOf(db, report.sha256)) as Buffer);
      });
      expect(incoming).toEqual(s.incoming);
    });

    it("the same bytes twice are one report", async () => {
      const s = harbour("2024-05-05");
      await add(s);
      expect((await add(s)).outcome).toBe("known");
      expect((await info(ledger)).reports).toBe(1);
    });

    it("the same text out of other bytes is the report seen again", async () => {
      const s = harbour("2024-05-05");
      await add(s);
      const other = { ...s, incoming: { ...s.incoming, html: `<p>${s.document.report.text}</p>` } as Sample["incoming"] };
      expect(
        (await add({ ...other, incoming: { source: "page.html", html: "<p>…</p>", metadata: s.incoming.metadata ?? {} } })).outcome,
      ).toBe("seen");
      expect((await revisions(ledger, s.document.report.id))[0]?.seen).toBe(1);
    });

    it("the same words at two outlets are two reports", async () => {
      await add(sample(BRIDGE, { publisher: "Harbour Wire" }));
      expect((await add(sample(BRIDGE, { publisher: "River Post" }))).outcome).toBe("added");
    });

    it("other text at the same address is a revision of the same publication", async () => {
      const url = "https://wire.example/bridge";
      const [one, two] = [harbour("2024-05-05", BRIDGE, { url }), harbour("2024-05-05", TALKS, { url: `${url}?utm_source=x#top` })];
      await add(one);
      expect(await add(two)).toEqual({ outcome: "revision", id: two.document.report.id, revision: 2 });
      expect((await revisions(ledger, one.document.report.id)).map((r) => [r.report.id, r.revision])).toEqual([
        [one.document.report.id, 1],
        [two.document.report.id, 2],
      ]);
    });

    it("leaves nothing behind where it fails half-way", async () => {
      const s = harbour("2024-05-05");
      const broken = { ...arrival(s), reading: { ...arrival(s).reading, records: [{ ...arrival(s).reading.records[0], record: null }] } };
      await expect(append(ledger, broken as never)).rejects.toThrow();
      expect((await info(ledger)).reports).toBe(0);
      await clean();
    });

    it("takes what not every store can hold: a NUL, half a surrogate pair, letters beyond the BMP", async () => {
      const s = sample([{ who: "Ana\0 Novak", words: "the \ud800 bridge 😀 is \0 shut" }], {
        publisher: "Wire\0",
        title: "A \udfff title",
        published: "2024-05-05",
      });
      await add(s);
      await catchUp(ledger);
      const page = await statements(ledger, {});
      expect(quotes(page)).toEqual(["the \ud800 bridge 😀 is \0 shut"]);
      expect((await find(ledger, "bridge shut")).items).toHaveLength(2);
      await clean();
    });
  });

  describe("what is kept", () => {
    it("is never changed or deleted", async () => {
      const s = harbour("2024-05-05", BRIDGE, { url: "https://wire.example/bridge" });
      await add(s, "harbour");
      await reject(ledger, s.document.statements[0]?.id as string, ANA);
      await ledger.write(({ insert }) => insert("acceptances", [{ generation: 1, at: "2024-05-05T00:00:00.000Z", who: "desk" }]));
      for (const table of KEPT) {
        const column = table === "captures" ? "seen" : table === "generations" ? "started" : table === "dossiers" ? "name" : null;
        await expect(
          ledger.write(({ db }) => sql`delete from ${sql.table(table)}`.execute(db)),
          table,
        ).rejects.toThrow(LedgerKept);
        if (column)
          await expect(
            ledger.write(({ db }) => sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`.execute(db)),
            table,
          ).rejects.toThrow(LedgerKept);
      }
      await expect(ledger.write(({ db }) => sql`update records set record = '{}'`.execute(db))).rejects.toThrow(/never changed or deleted/);
      await clean();
    });
  });

  describe("statements", () => {
    const words = async (filter: Parameters<typeof statements>[1]) => quotes(await statements(ledger, filter));
    beforeEach(async () => {
      await add(harbour("2024-05-05"), "harbour");
      await add(sample(TALKS, { publisher: "River Post", published: "2024-06-01" }));
      await add(
        sample([{ who: "Zoë Novak", words: "it was false", saidAt: "2023-12-24", stance: "deny" }], { published: "2024-07" }),
        "harbour",
      );
      await add(sample([{ who: "Undated Person", words: "nobody knew when" }]));
      await catchUp(ledger);
    });

    it("come newest first, by the day they were said, else published; what has no day last", async () => {
      const page = await statements(ledger, {});
      expect(page.items.map((i) => i.day)).toEqual(["2024-06-01", "2024-06-01", "2024-05-05", "2024-05-05", "2023-12-24", null]);
      expect(page.items[0]?.report).toEqual(expect.objectContaining({ publisher: "River Post", published: "2024-06-01" }));
      expect(page.items.every((i) => i.check === "exact")).toBe(true);
    });

    it("by speaker: all words of a name in any order, accents or none", async () => {
      expect(await words({ speaker: "novak" })).toHaveLength(3);
      expect(await words({ speaker: "NOVAK zoe" })).toEqual(["it was false"]);
      expect(await words({ speaker: "senior official" })).toEqual(["the harbour was never at risk"]);
      expect(await words({ speaker: "Nobody" })).toEqual([]);
      const [item] = (await statements(ledger, { speaker: "okoro" })).items;
      expect(await words({ speaker: item?.speaker as string })).toEqual(["the talks on the bridge had ended"]);
    });

    it("by authority, stance and dossier", async () => {
      expect(await words({ authority: "official-unnamed" })).toEqual(["the harbour was never at risk"]);
      expect(await words({ stance: "deny" })).toEqual(["the harbour was never at risk", "it was false"]);
      expect(await words({ stance: "deny", authority: "named-person" })).toEqual(["it was false"]);
      expect(await words({ dossier: "harbour" })).toHaveLength(3);
      expect(await words({ dossier: "harbour", speaker: "novak" })).toHaveLength(2);
      await expect(words({ dossier: "none" })).rejects.toThrow(/no such dossier/);
    });

    it("by words of what was said, stemmed, not by the speaker's name", async () => {
      expect(await words({ about: "talk bridges" })).toEqual(["the talks on the bridge had ended"]);
      expect(await words({ about: "bridge -talks" })).toEqual(["the bridge would stay closed"]);
      expect(await words({ about: '"stay closed"' })).toEqual(["the bridge would stay closed"]);
      expect(await words({ about: '"closed stay"' })).toEqual([]);
      expect(await words({ about: "novak" })).toEqual([]);
      expect(await words({ about: "bridge", speaker: "okoro" })).toEqual(["the talks on the bridge had ended"]);
      await expect(words({ about: "-bridge" })).rejects.toThrow(/no word to look for/);
    });

    it("takes operators of the store's own language for words", async () => {
      for (const about of ['bridge" OR "x', "bridge OR NEAR(x)", "bridge & !x", "who : bridge", "'; drop table records"])
        expect(await words({ about })).toEqual([]);
      expect(await words({ about: "bridge:*" })).toHaveLength(2);
    });

    it("by dates, months and years", async () => {
      expect(await words({ since: "2024-06" })).toHaveLength(2);
      expect(await words({ until: "2023" })).toEqual(["it was false"]);
      expect(await words({ since: "2024-05-05", until: "2024-05-05" })).toHaveLength(2);
      await expect(words({ since: "yesterday" })).rejects.toThrow(/is not a date/);
      await expect(words({ since: "2025", until: "2024" })).rejects.toThrow(/no day lies between/);
    });

    it("pages hold each once, whatever is added meanwhile", async () => {
      const first = await statements(ledger, { limit: 2 });
      await add(harbour("2025-01-01", [{ who: "Late Comer", words: "this came in between" }]));
      const rest = await statements(ledger, { limit: 100, after: first.next as string });
      expect([...quotes(first), ...quotes(rest)]).toEqual((await words({})).slice(1));
      expect(rest.next).toBeNull();
      await expect(words({ after: "x" })).rejects.toThrow(/no place in a list/);
    });

    it("timeline is the same from the oldest on, in pages", async () => {
      const all = (await words({})).reverse();
      const first = await timeline(ledger, { limit: 4 });
      const second = await timeline(ledger, { limit: 4, after: first.next as string });
      expect([...quotes(first), ...quotes(second)]).toEqual(all);
      expect(quotes(await timeline(ledger, { about: "bridge", limit: 1 }))).toEqual(["the bridge would stay closed"]);
    });
  });

  describe("find", () => {
    it("finds reports and statements, with the words around the match and where they stand", async () => {
      const s = harbour("2024-05-05");
      await add(s);
      expect(await find(ledger, "harbours")).toEqual({ items: [], next: null, behind: 1 });
      await catchUp(ledger);
      const { items, behind } = await find(ledger, "harbours risk");
      expect(behind).toBe(0);
      expect(items.map((i) => i.kind)).toEqual(["statement", "report"]);
      for (const { snippet, matches } of items) expect(matches.map(([a, b]) => snippet.slice(a, b))).toEqual(["harbour", "risk"]);
      const report = items[1];
      expect(report?.kind === "report" && s.document.report.text.slice(...report.span)).toBe(report?.snippet);
    });

    it("finds statements by who speaks too, words with accents, and pages", async () => {
      for (const n of [1, 2, 3])
        await add(sample([{ who: "Zoë Ålund", words: `café number ${n} is shut` }], { published: `2024-05-0${n}` }));
      await catchUp(ledger);
      expect((await find(ledger, "alund cafe")).items.filter((i) => i.kind === "statement")).toHaveLength(3);
      const first = await find(ledger, "shut", { limit: 4 });
      const second = await find(ledger, "shut", { limit: 4, after: first.next as string });
      expect([first.items.length, second.items.length, second.next]).toEqual([4, 2, null]);
      expect(new Set([...first.items, ...second.items].map((i) => i.id)).size).toBe(6);
    });

    it("takes texts longer than a search row of any store", async () => {
      const lead = `${Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(" ")}. needle \n`;
      await add(sample(BRIDGE, { published: "2024-05-05" }, { lead }));
      await catchUp(ledger);
      const { items } = await find(ledger, "needle");
      expect(items.map((i) => i.snippet.slice(...(i.matches[0] ?? [0, 0])))).toEqual(["needle"]);
    });
  });

  describe("actors", () => {
    it("come with those first who say most, each name with a report that has it", async () => {
      await add(harbour("2024-05-05"), "harbour");
      await add(sample(TALKS, { publisher: "River Post" }));
      const { items } = await actors(ledger);
      expect(items.map((i) => [i.name, i.statements])).toEqual([
        ["Ana Novak", 2],
        ["Ben Okoro", 1],
      ]);
      expect(items[0]).toEqual(
        expect.objectContaining({ quote: "Ana Novak", report: expect.objectContaining({ publisher: "Harbour Wire" }) }),
      );
      expect((await actors(ledger, { unnamed: true })).items).toHaveLength(3);
      expect((await actors(ledger, { name: "okoro" })).items.map((i) => i.name)).toEqual(["Ben Okoro"]);
      expect((await actors(ledger, { dossier: "harbour" })).items.map((i) => [i.name, i.statements])).toEqual([["Ana Novak", 1]]);
      const first = await actors(ledger, { limit: 1 });
      expect((await actors(ledger, { limit: 1, after: first.next as string })).items.map((i) => i.name)).toEqual(["Ben Okoro"]);
      const one = await actor(ledger, "Ana Novak");
      expect([one.statements, one.appearances.map((a) => a.report.publisher)]).toEqual([2, ["River Post", "Harbour Wire"]]);
    });
  });

  describe("dossier", () => {
    it("is the comparison of its reports, revisions told", async () => {
      const url = "https://wire.example/bridge";
      const [one, two] = [harbour("2024-05-05", BRIDGE, { url, id: "01" }), harbour("2024-05-06", TALKS, { url, id: "02" })];
      for (const s of [one, two]) await add(s, "harbour");
      await add(sample(TALKS, { publisher: "River Post" }));
      const found = await dossier(ledger, "harbour");
      expect(found).toEqual(
        expect.objectContaining({ readout: 1, dossier: "harbour", asOf: null, origins: [], matters: [], conflicts: [] }),
      );
      expect(found.reports.map((r) => [r.id, r.ref, r.relation, r.of])).toEqual([
        [one.document.report.id, "01", "original", null],
        [two.document.report.id, "02", "revision", one.document.report.id],
      ]);
      expect(found.actors.map((a) => [a.name, a.statements, a.members.length])).toEqual([
        ["Ana Novak", 2, 2],
        expect.anything(),
        expect.anything(),
      ]);
    });
  });

  describe("corrections", () => {
    let s: Sample;
    const first = async () => (await statements(ledger, {})).items;
    beforeEach(async () => {
      s = harbour("2024-05-05");
      await add(s);
      await catchUp(ledger);
    });

    it("lie over the record, and are found by", async () => {
      const [, denied] = s.document.statements;
      expect(
        await correct(
          ledger,
          denied?.id as string,
          parsedChange(["stance=confirm", "speaker=Ana Novak", "authority.kind=named-person"]),
          ANA,
        ),
      ).toBe(1);
      expect((await statements(ledger, { stance: "deny" })).items).toEqual([]);
      const [item] = (await statements(ledger, { stance: "confirm" })).items;
      expect(item).toEqual(
        expect.objectContaining({ id: denied?.id, speaker: s.document.statements[0]?.speaker, quote: "the harbour was never at risk" }),
      );
      expect((await statements(ledger, { speaker: "novak" })).items).toHaveLength(2);
      expect((await actors(ledger)).items[0]?.statements).toBe(2);
      await clean();
    });

    it("are taken back, and back again", async () => {
      const id = s.document.statements[0]?.id as string;
      await reject(ledger, id, ANA);
      expect((await first()).map((i) => i.id)).not.toContain(id);
      expect((await find(ledger, "closed")).behind).toBe(1);
      expect(await undo(ledger, 1, ANA)).toBe(2);
      expect((await first()).map((i) => i.id)).toContain(id);
      await expect(undo(ledger, 1, ANA)).rejects.toThrow(/taken back by 2/);
      await undo(ledger, 2, ANA);
      expect((await first()).map((i) => i.id)).not.toContain(id);
      expect((await corrections(ledger)).map((c) => [c.number, c.action, c.standing])).toEqual([
        [1, "reject", "placed"],
        [2, "undo", "undone"],
        [3, "undo", "done"],
      ]);
      await catchUp(ledger);
      expect((await find(ledger, "closed")).items.map((i) => i.kind)).toEqual(["report"]);
      await clean();
    });

    it("add what the machine missed", async () => {
      const start = s.document.report.text.indexOf("bridge");
      const spans = { source: [[0, 9]], cue: [], content: [[start, start + 6]] } as const;
      const { id } = await addStatement(
        ledger,
        s.document.report.id,
        { ...spans, change: parsedChange(["speaker=Ana Novak", "stance=praise"]) },
        ANA,
      );
      const [item] = (await statements(ledger, { stance: "praise" })).items;
      expect(item).toEqual(expect.objectContaining({ id, quote: "bridge", speakerText: "Ana Novak", confidence: 1 }));
      await correct(ledger, id, { stance: "warn" }, ANA);
      expect((await statements(ledger, { stance: "warn" })).items.map((i) => i.id)).toEqual([id]);
      await catchUp(ledger);
      expect((await statements(ledger, { about: "bridge", stance: "warn" })).items).toHaveLength(1);
      await expect(addStatement(ledger, s.document.report.id, { ...spans, change: {} }, ANA)).rejects.toThrow(/is there/);
      await reject(ledger, id, ANA);
      expect((await statements(ledger, { stance: "warn" })).items).toEqual([]);
      await clean();
    });

    it("are of other records and of the report too", async () => {
      await correct(ledger, s.document.actors[0]?.id as string, { name: "Anna Novak" }, ANA);
      expect((await statements(ledger, { speaker: "anna" })).items).toHaveLength(1);
      await correct(ledger, s.document.report.id, { published: "2020-01-01", publisher: "Old Wire" }, ANA);
      expect((await first()).map((i) => [i.day, i.report.publisher])).toEqual([
        ["2020-01-01", "Old Wire"],
        ["2020-01-01", "Old Wire"],
      ]);
      await clean();
    });

    it("are refused where they make no sense, and nothing is stored", async () => {
      const id = s.document.statements[0]?.id as string;
      const refused = async (change: Record<string, unknown>, why: RegExp) => expect(correct(ledger, id, change, ANA)).rejects.toThrow(why);
      await refused({ stance: "shouted" }, /stance/);
      await refused({ mood: "glad" }, /no field of a statement/);
      await refused({ id: "s:0000000000000000" }, /cannot be corrected/);
      await refused({ speaker: "Nobody Here" }, /nobody of that name is in the report; give one of: Ana Novak/);
      await refused({ content: [[0, 9999]] }, /not a span/);
      await refused({}, /no field is given/);
      await expect(correct(ledger, "s:0000000000000000", { stance: "deny" }, ANA)).rejects.toThrow(/no such record/);
      await expect(reject(ledger, s.document.report.id, ANA)).rejects.toThrow(/cannot be rejected/);
      expect(await corrections(ledger)).toEqual([]);
    });
  });

  describe("reread", () => {
    const newer = { version: "0.2.0", model: ENGINE.model };
    const url = "https://wire.example/bridge";

    it("puts a new reading beside the old one, tells what differs, and waits", async () => {
      const s = harbour("2024-05-05", BRIDGE, { url });
      await add(s);
      const better = harbour("2024-05-05", [{ ...(BRIDGE[0] as Line), stance: "warn" }], { url });
      const document = {
        ...s.document,
        engine: newer,
        statements: [{ ...(s.document.statements[0] as object), stance: "warn" }],
      } as Sample["document"];
      expect(better.document.statements).toHaveLength(1);
      const result = await reread(ledger, async () => document, newer);
      expect(result).toEqual({ generation: 2, read: 1, same: 0, failed: [] });
      const [change] = await all(differences(ledger));
      expect(change?.gone.map((g) => g.quote)).toEqual(["the harbour was never at risk"]);
      expect(change?.altered.map((a) => a.fields)).toEqual([["stance"]]);
      expect((await statements(ledger, {})).items).toHaveLength(2);
      expect(await reread(ledger, async () => document, newer)).toEqual({ generation: 2, read: 0, same: 1, failed: [] });
      expect(await accept(ledger, "desk")).toEqual({ generation: 2, reports: 1 });
      expect((await statements(ledger, {})).items.map((i) => i.stance)).toEqual(["warn"]);
      await expect(accept(ledger, "desk")).rejects.toThrow(/no reading is waiting/);
      await clean();
    });

    it("lays corrections on the record that shares half of their words, and lists the others", async () => {
      const s = harbour("2024-05-05", [...BRIDGE, { who: "Ben Okoro", words: "the mayor knew of it" }], { url });
      await add(s);
      const ids = s.document.statements.map((x) => x.id);
      await correct(ledger, ids[0] as string, { stance: "warn", speaker: "Ben Okoro" }, ANA);
      await reject(ledger, ids[1] as string, ANA);
      await correct(ledger, ids[2] as string, { stance: "accuse" }, ANA);
      const from = s.document.report.text.indexOf("bridge");
      await addStatement(ledger, s.document.report.id, { source: [], cue: [], content: [[from, from + 6]], change: {} }, ANA);
      const lead = "HARBOUR (Wire) - ";
      const moved = sample(
        [
          BRIDGE[0] as Line,
          { who: "a senior official", words: "something else altogether" },
          { who: "Ben Okoro", words: "the mayor knew of it all along" },
        ],
        s.incoming.metadata,
        {
          engine: newer,
          lead,
        },
      );
      await reread(ledger, async () => moved.document, newer);
      await accept(ledger, "desk");
      const items = (await statements(ledger, {})).items;
      expect(items.map((i) => [i.quote, i.stance])).toEqual(
        expect.arrayContaining([
          ["the bridge would stay closed", "warn"],
          ["something else altogether", "assert"],
          ["the mayor knew of it all along", "accuse"],
          ["bridge", "assert"],
        ]),
      );
      expect(items.find((i) => i.stance === "warn")?.speakerName).toBe("Ben Okoro");
      const listed = await corrections(ledger);
      expect(listed.map((c) => c.standing)).toEqual(["placed", "unplaced", "placed", "placed"]);
      expect(listed[1]).toEqual(
        expect.objectContaining({ because: expect.stringContaining("words"), words: expect.stringContaining("never at risk") }),
      );
      expect((await verify(ledger)).unplaced).toBe(1);
      await clean();
    });

    it("goes on where one report fails", async () => {
      await add(harbour("2024-05-05"));
      await add(sample(TALKS));
      const result = await reread(
        ledger,
        async (incoming) => {
          if (incoming.metadata?.publisher) throw new EmptyInput("page");
          return { ...sample(TALKS).document, engine: newer };
        },
        newer,
      );
      expect([result.read, result.failed.map((f) => f.message)]).toEqual([1, ["page: holds no text; check that the file was saved whole"]]);
    });
  });

  describe("verify", () => {
    /** Changes what is kept, as only somebody with the file or the server in hand can. */
    const tamper = async (statement: string, table: string) => {
      await ledger.write(async ({ db }) => {
        const off =
          ledger.kind === "SQLite"
            ? ["update", "delete"].map((act) => `drop trigger if exists ${table}_no_${act}`)
            : [`alter table ${table} disable trigger user`];
        for (const words of [...off, statement]) await sql.raw(words).execute(db);
      });
    };
    const found = async () => (await verify(ledger)).findings.map((f) => [f.what.replace(/ [a-z]:.*| \d+$/, ""), f.standing]);

    it("counts all as exact where nothing was touched", async () => {
      await add(harbour("2024-05-05"));
      expect(await verify(ledger)).toEqual(
        expect.objectContaining({ reports: 1, exact: 9, moved: 0, changed: 0, lost: 0, findings: [], store: [] }),
      );
    });

    it("finds a record with other spans, and a text with other words", async () => {
      await add(harbour("2024-05-05"));
      await tamper(
        `update records set record = replace(record, '"content":[[15,43]]', '"content":[[16,43]]') where kind = 'statement'`,
        "records",
      );
      expect(await found()).toEqual(
        expect.arrayContaining([
          ["statement", "moved"],
          ["reading", "changed"],
        ]),
      );
      await tamper(`update readings set document = replace(document, 'bridge', 'tunnel')`, "readings");
      expect(await found()).toEqual(
        expect.arrayContaining([
          ["text of reading", "changed"],
          ["statement", "changed"],
        ]),
      );
    });

    it("finds words that moved, spans outside the text, records and bytes that are gone", async () => {
      await add(harbour("2024-05-05"));
      await tamper(`update readings set document = replace(document, 'Ana Novak said', 'So Ana Novak said')`, "readings");
      expect(await found()).toEqual(
        expect.arrayContaining([
          ["statement", "moved"],
          ["actor", "moved"],
        ]),
      );
      await tamper(`update readings set document = replace(document, ' was never at risk', '')`, "readings");
      expect(await found()).toEqual(expect.arrayContaining([["statement", "lost"]]));
      await tamper("delete from records where kind = 'actor'", "records");
      expect(await found()).toEqual(expect.arrayContaining([["reading", "changed"]]));
      await tamper(ledger.kind === "SQLite" ? "update blobs set bytes = x'00'" : "update blobs set bytes = '\\x00'", "blobs");
      expect(await found()).toEqual(expect.arrayContaining([["bytes", "lost"]]));
    });

    it("finds what is shown otherwise than it was read", async () => {
      await add(harbour("2024-05-05"));
      await ledger.write(({ db }) => db.updateTable("shown_statements").set({ stance: "praise" }).execute());
      expect(await found()).toEqual([["what is shown", "changed"]]);
    });
  });

  describe("backup and restore", () => {
    it("hold all that was kept, corrections too, in either store", async () => {
      const s = harbour("2024-05-05");
      await add(s, "harbour");
      await add(sample([{ who: "Ana\0 Novak", words: "the \ud800 bridge" }]));
      await correct(ledger, s.document.statements[0]?.id as string, { stance: "warn" }, ANA);
      await catchUp(ledger);
      const file = join(folder, `${Math.random()}.db`);
      await backup(ledger, file);
      await expect(backup(ledger, file)).rejects.toThrow(/is there already/);
      const to = await fresh();
      expect(await restore(file, to)).toBe(2);
      await expect(restore(file, to)).rejects.toThrow(/holds 2 reports already/);
      const copy = await openLedger(to);
      try {
        await clean(copy);
        expect(await dossier(copy, "harbour")).toEqual(await dossier(ledger, "harbour"));
        expect(await statements(copy, {})).toEqual(await statements(ledger, {}));
        await catchUp(copy);
        expect((await find(copy, "harbour")).items).toEqual((await find(ledger, "harbour")).items);
        expect((await append(copy, arrival(sample(TALKS)))).outcome).toBe("added");
        await correct(copy, s.document.statements[0]?.id as string, { stance: "deny" }, ANA);
        await clean(copy);
      } finally {
        await copy.close();
      }
    });
  });

  describe("migrations", () => {
    it.each(Array.from({ length: SCHEMA - 1 }, (_, n) => n + 1))(
      "bring a ledger of schema %i up to date, with all that it held",
      async (schema) => {
        const old = await fresh();
        const s = harbour("2024-05-05");
        await add(s, "harbour");
        const before = await openLedger(old, { create: true, schema });
        await before.write(async (tx) => {
          await ledger.read(async (db) => {
            for (const table of KEPT) {
              const rows = await db.selectFrom(table).selectAll().execute();
              await tx.insert(table, rows as never[], table === "generations" ? "on conflict (number) do nothing" : "");
            }
          });
          await before.settle(tx);
        });
        await before.close();
        const now = await openLedger(old);
        try {
          expect((await info(now)).schema).toBe(SCHEMA);
          await catchUp(now);
          expect((await find(now, "harbour")).items).toHaveLength(2);
          expect(await dossier(now, "harbour")).toEqual(await dossier(ledger, "harbour"));
          expect((await append(now, arrival(sample(TALKS)))).outcome).toBe("added");
          await clean(now);
        } finally {
          await now.close();
        }
      },
    );
  });

  it("info counts, names the engine and the schema", async () => {
    await add(harbour("2024-05-05"), "harbour");
    expect(await info(ledger)).toEqual(
      expect.objectContaining({
        readout: 1,
        reports: 1,
        statements: 2,
        actors: 2,
        schema: SCHEMA,
        behind: 1,
        engines: [{ ...ENGINE, reports: 1 }],
        dossiers: [{ name: "harbour", reports: 1 }],
      }),
    );
    expect((await info(ledger)).bytes).toBeGreaterThan(10_000);
  });

  it("an address is told apart without fragment and tracking", () => {
    expect(publicationOf("https://a.example/x?utm_source=y&id=1#top")).toBe("https://a.example/x?id=1");
    expect(publicationOf("tag:a,2024:x")).toBe("tag:a,2024:x");
  });
}
