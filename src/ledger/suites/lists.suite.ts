/** What is listed and found. Every store must do all of it. */

import { describe, expect, it } from "vitest";
import type { Actor } from "../../records/actor.js";
import type { Statement } from "../../records/statement.js";
import { addReport } from "../append/add-report.js";
import { comparePending } from "../comparison/comparer.js";
import { addStatement, correct, reject } from "../corrections/corrections.js";
import { openLedger } from "../open.js";
import { indexPending } from "../projection/indexer.js";
import { actor, actors } from "../queries/actors.js";
import { reportDocument } from "../queries/documents.js";
import { dossier } from "../queries/dossier.js";
import { find } from "../queries/find.js";
import { info } from "../queries/info.js";
import { revisions } from "../queries/reports.js";
import { statements, timeline } from "../queries/statements.js";
import type { Ground } from "./ground.suite.js";
import { ANA, BRIDGE, harbour, quotes, TALKS } from "./ground.suite.js";
import { arrival, sample } from "./sample.suite.js";

export function listsSuite(on: Ground): void {
  describe("statements", () => {
    const words = async (filter: Parameters<typeof statements>[1]) => quotes(await statements(on.ledger, filter));
    on.filled(async () => {
      await on.add(harbour("2024-05-05"), "harbour");
      await on.add(sample(TALKS, { publisher: "River Post", published: "2024-06-01" }));
      await on.add(
        sample([{ who: "Zoë Novak", words: "it was false", saidAt: "2023-12-24", stance: "deny" }], { published: "2024-07" }),
        "harbour",
      );
      await on.add(sample([{ who: "Undated Person", words: "nobody knew when" }]));
      await indexPending(on.ledger);
    });

    it("come newest first, by the day they were said, else published; what has no day last", async () => {
      const page = await statements(on.ledger, {});
      expect(page.items.map((i) => i.day)).toEqual(["2024-06-01", "2024-06-01", "2024-05-05", "2024-05-05", "2023-12-24", null]);
      expect(page.items[0]?.report).toEqual(expect.objectContaining({ publisher: "River Post", published: "2024-06-01" }));
      expect(page.items.every((i) => i.check === "exact")).toBe(true);
    });

    it("by speaker: all words of a name in any order, accents or none", async () => {
      expect(await words({ speaker: "novak" })).toHaveLength(3);
      expect(await words({ speaker: "NOVAK zoe" })).toEqual(["it was false"]);
      expect(await words({ speaker: "senior official" })).toEqual(["the harbour was never at risk"]);
      expect(await words({ speaker: "Nobody" })).toEqual([]);
      const [item] = (await statements(on.ledger, { speaker: "okoro" })).items;
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

    it("by words and stance as they stand now, though the index has yet to hear of a correction", async () => {
      const [item] = (await statements(on.ledger, { about: "bridge", speaker: "okoro" })).items;
      await correct(on.ledger, item?.id as string, { stance: "doubt" }, ANA);
      expect(await words({ about: "talks", stance: "confirm" })).toEqual([]);
      const [gone] = (await statements(on.ledger, { about: "resign" })).items;
      await reject(on.ledger, gone?.id as string, ANA);
      expect(await words({ about: "resign", limit: 1 })).toEqual([]);
      await indexPending(on.ledger);
      expect(await words({ about: "talks", stance: "doubt" })).toEqual(["the talks on the bridge had ended"]);
    });

    it("by dates, months and years", async () => {
      expect(await words({ since: "2024-06" })).toHaveLength(2);
      expect(await words({ until: "2023" })).toEqual(["it was false"]);
      expect(await words({ since: "2024-05-05", until: "2024-05-05" })).toHaveLength(2);
      await expect(words({ since: "yesterday" })).rejects.toThrow(/is not a date/);
      await expect(words({ since: "2025", until: "2024" })).rejects.toThrow(/no day lies between/);
    });

    it("pages hold each once, whatever is added meanwhile", async () => {
      const first = await statements(on.ledger, { limit: 2 });
      await on.add(harbour("2025-01-01", [{ who: "Late Comer", words: "this came in between" }]));
      const rest = await statements(on.ledger, { limit: 100, after: first.next as string });
      expect([...quotes(first), ...quotes(rest)]).toEqual((await words({})).slice(1));
      expect(rest.next).toBeNull();
      await expect(words({ after: "x" })).rejects.toThrow(/no place in a list/);
    });

    it("say the verb, who else is named, what the day rests on, the dossiers, and whether a person had a hand in it", async () => {
      const s = harbour("2025-02-03", [
        { who: "Ana Novak", cue: "denied", words: "the ferry had sunk", saidAt: "2025-02-02" },
        { who: "Ben Okoro", words: "the ferry was late", saidAt: "FUTURE_REF" },
      ]);
      const [first, second] = s.document.statements as [Statement, Statement];
      const [ana, ben] = s.document.actors as [Actor, Actor];
      const [span, source] = [first.cue[0] as [number, number], first.source[0] as [number, number]];
      const heard: Statement = {
        ...first,
        via: [
          { actor: ben.id, kind: "person", span },
          { actor: null, kind: "medium", span: source },
        ],
        addressee: { actor: ana.id, span },
        venue: { kind: "interview", actor: ben.id, span },
        authority: {
          ...first.authority,
          terms: { rule: "background", basis: "stated", span },
          anonymityReason: [source[0], span[1]],
        },
      };
      await on.add({ ...s, document: { ...s.document, statements: [heard, second] } }, "quay");
      await on.add(s, "ferries");
      await correct(on.ledger, second.id, { stance: "warn" }, ANA);
      const { id } = await addStatement(on.ledger, s.document.report.id, { source: [], cue: [], content: [span], change: {} }, ANA);
      const { items } = await statements(on.ledger, { report: s.document.report.id });
      const of = (wanted: string) => items.find((i) => i.id === wanted);
      expect(of(first.id)).toMatchObject({
        cueWords: "denied",
        viaNames: ["Ben Okoro", "Ana Novak"],
        termsWords: ["Ana Novak denied"],
        addresseeName: "Ana Novak",
        venueName: "Ben Okoro",
        dayBasis: "inferred",
        correction: null,
        report: { dossiers: ["ferries", "quay"] },
      });
      expect(of(second.id)).toMatchObject({
        cueWords: "said",
        viaNames: [],
        termsWords: [],
        addresseeName: null,
        dayBasis: "publication",
        correction: "corrected",
      });
      expect(of(id)).toMatchObject({ cueWords: null, dayBasis: "publication", correction: "added" });
      expect((await statements(on.ledger, { undated: true })).items[0]).toMatchObject({ dayBasis: null, report: { dossiers: [] } });
    });

    it("without a publication's day rest on the dateline's", async () => {
      const s = sample([{ who: "Ana Novak", words: "the ferry had sunk" }]);
      const dateline = { span: [0, 3] as [number, number], place: "ANA", date: "2025-02-04", agency: null };
      await on.add({ ...s, document: { ...s.document, report: { ...s.document.report, dateline } } });
      expect((await statements(on.ledger, { since: "2025" })).items[0]).toMatchObject({ day: "2025-02-04", dayBasis: "dateline" });
    });

    it("without a day are counted where dates leave them out, and can be listed alone", async () => {
      const counted = async (filter: Parameters<typeof statements>[1]) => (await statements(on.ledger, filter)).undated;
      await on.add(sample([{ who: "a senior official", words: "somebody denied it", stance: "deny" }]));
      expect([await counted({}), await counted({ since: "2024" }), await counted({ until: "2023" })]).toEqual([0, 2, 2]);
      expect(await counted({ since: "2024", stance: "deny" })).toBe(1);
      expect(await counted({ since: "2024", speaker: "novak" })).toBe(0);
      expect(await counted({ since: "2024", about: "nobody" })).toBe(1);
      expect(await words({ undated: true, stance: "deny" })).toEqual(["somebody denied it"]);
      expect(quotes(await timeline(on.ledger, { undated: true }))).toEqual(["nobody knew when", "somebody denied it"]);
      const first = await statements(on.ledger, { since: "2024", limit: 1 });
      expect((await statements(on.ledger, { since: "2024", limit: 1, after: first.next as string })).undated).toBeNull();
      await expect(words({ undated: true, since: "2024" })).rejects.toThrow(/"undated": .*give either/);
    });

    it("timeline is the same from the oldest on, in pages; what has no day comes last", async () => {
      const newest = await words({});
      const all = [...newest.slice(0, -1).reverse(), "nobody knew when"];
      for (const limit of [1, 4, 5, 6]) {
        const seen: (string | null)[] = [];
        for (let after: string | undefined; ; ) {
          const page = await timeline(on.ledger, { limit, after });
          seen.push(...quotes(page));
          if (page.next === null) break;
          after = page.next;
        }
        expect(seen).toEqual(all);
      }
      expect(quotes(await timeline(on.ledger, { about: "bridge", limit: 1 }))).toEqual(["the bridge would stay closed"]);
    });
  });

  describe("find", () => {
    it("finds reports and statements, with the words around the match and where they stand", async () => {
      const s = harbour("2024-05-05");
      await on.add(s);
      expect(await find(on.ledger, "harbours")).toEqual({ items: [], next: null, total: 0, undated: 0, behind: 1 });
      await indexPending(on.ledger);
      const { items, behind } = await find(on.ledger, "harbours risk");
      expect(behind).toBe(0);
      expect(items.map((i) => i.kind)).toEqual(["statement", "report"]);
      for (const { snippet, matches } of items) expect(matches.map(([a, b]) => snippet.slice(a, b))).toEqual(["harbour", "risk"]);
      const report = items[1];
      expect(report?.kind === "report" && s.document.report.text.slice(...report.span)).toBe(report?.snippet);
    });

    it("marks words side by side as one", async () => {
      await on.add(harbour("2024-05-05"));
      await indexPending(on.ledger);
      const marked = async (words: string) =>
        (await find(on.ledger, words)).items.map(({ snippet, matches }) => matches.map(([a, b]) => snippet.slice(a, b)));
      expect(await marked('"never at risk"')).toEqual([["never at risk"], ["never at risk"]]);
      expect(await marked("risk never")).toEqual([
        ["never", "risk"],
        ["never", "risk"],
      ]);
    });

    it("finds words with accents, and pages", async () => {
      for (const n of [1, 2, 3])
        await on.add(sample([{ who: "Zoë Ålund", words: `café number ${n} is shut` }], { published: `2024-05-0${n}` }));
      await indexPending(on.ledger);
      expect((await find(on.ledger, "CAFE number")).items.filter((i) => i.kind === "statement")).toHaveLength(3);
      expect((await find(on.ledger, "alund cafe")).items).toHaveLength(6);
      const first = await find(on.ledger, "shut", { limit: 4 });
      const second = await find(on.ledger, "shut", { limit: 4, after: first.next as string });
      expect([first.items.length, second.items.length, second.next]).toEqual([4, 2, null]);
      expect(new Set([...first.items, ...second.items].map((i) => i.id)).size).toBe(6);
    });

    it("lists what has no day last, counts what dates leave out, and lists it alone", async () => {
      const shut = [{ who: "Zoë Ålund", words: "the quay is shut" }];
      await on.add(sample(shut));
      await on.add(harbour("2024-05-05", shut));
      await on.add(sample([{ who: "Ben Okoro", words: "the quay is open" }]));
      await indexPending(on.ledger);
      const found = async (filter: Parameters<typeof find>[2]) => {
        const { items, undated } = await find(on.ledger, "quay", filter);
        return [items.map((i) => i.day), undated];
      };
      expect(await found({})).toEqual([["2024-05-05", "2024-05-05", null, null, null, null], 0]);
      expect(await found({ since: "2024" })).toEqual([["2024-05-05", "2024-05-05"], 4]);
      expect(await found({ undated: true })).toEqual([[null, null, null, null], 0]);
    });

    it("takes texts longer than a search row of any store", async () => {
      const lead = `${Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(" ")}. needle \n`;
      await on.add(sample(BRIDGE, { published: "2024-05-05" }, { lead }));
      await indexPending(on.ledger);
      const { items } = await find(on.ledger, "needle");
      expect(items.map((i) => i.snippet.slice(...(i.matches[0] ?? [0, 0])))).toEqual(["needle"]);
    });
  });

  describe("actors", () => {
    it("come with those first who say most, each name with a report that has it", async () => {
      await on.add(harbour("2024-05-05"), "harbour");
      await on.add(sample(TALKS, { publisher: "River Post" }));
      const { items } = await actors(on.ledger);
      expect(items.map((i) => [i.name, i.statements])).toEqual([
        ["Ana Novak", 2],
        ["Ben Okoro", 1],
      ]);
      expect(items[0]).toEqual(
        expect.objectContaining({ quote: "Ana Novak", report: expect.objectContaining({ publisher: "Harbour Wire" }) }),
      );
      expect((await actors(on.ledger, { unnamed: true })).items).toHaveLength(3);
      expect((await actors(on.ledger, { name: "okoro" })).items.map((i) => i.name)).toEqual(["Ben Okoro"]);
      expect((await actors(on.ledger, { dossier: "harbour" })).items.map((i) => [i.name, i.statements])).toEqual([["Ana Novak", 1]]);
      const first = await actors(on.ledger, { limit: 1 });
      expect((await actors(on.ledger, { limit: 1, after: first.next as string })).items.map((i) => i.name)).toEqual(["Ben Okoro"]);
      const one = await actor(on.ledger, "Ana Novak");
      expect([one.statements, one.appearances.map((a) => a.report.publisher)]).toEqual([2, ["River Post", "Harbour Wire"]]);
    });
  });

  describe("one spelling or several", () => {
    const officials = (who: string, published: string) => sample([{ who, words: `${who} spoke on ${published}` }], { published });

    it("lists show the spelling that most reports have, each statement its own, in whatever order they came", async () => {
      const spelt = ["officials", "Officials", "officials"];
      const orders = [
        [0, 1, 2],
        [1, 0, 2],
        [2, 1, 0],
      ];
      for (const order of orders) {
        const address = await on.fresh();
        const ledger = await openLedger(address, { create: true });
        try {
          for (const n of order) await addReport(ledger, arrival(officials(spelt[n] as string, `2024-05-0${n + 1}`)));
          expect((await actors(ledger, { unnamed: true })).items.map((i) => [i.name, i.statements])).toContainEqual(["officials", 2]);
          expect((await statements(ledger, {})).items.map((i) => i.speakerName)).toEqual(["officials", "Officials", "officials"]);
          await on.clean(ledger);
        } finally {
          await ledger.close();
        }
      }
    });
  });

  describe("revisions", () => {
    const url = "https://wire.example/bridge";

    it("mark what a later one says again, and count it once", async () => {
      await on.add(harbour("2024-05-05", BRIDGE, { url }));
      await on.add(harbour("2024-05-06", [BRIDGE[0] as (typeof BRIDGE)[0], ...TALKS], { url }));
      const items = (await statements(on.ledger, {})).items;
      expect(items.map((i) => [i.day, i.quote, i.superseded]).sort()).toEqual([
        ["2024-05-05", "the bridge would stay closed", true],
        ["2024-05-05", "the harbour was never at risk", false],
        ["2024-05-06", "she would not resign", false],
        ["2024-05-06", "the bridge would stay closed", false],
        ["2024-05-06", "the talks on the bridge had ended", false],
      ]);
      expect((await info(on.ledger)).statements).toBe(4);
      const [novak] = (await actors(on.ledger, { name: "novak" })).items;
      expect([novak?.name, novak?.statements]).toEqual(["Ana Novak", 2]);
      const again = items.find((i) => i.day === "2024-05-06" && i.quote === "the bridge would stay closed");
      await reject(on.ledger, again?.id as string, ANA);
      expect((await statements(on.ledger, {})).items.filter((i) => i.superseded)).toEqual([]);
      expect((await info(on.ledger)).statements).toBe(4);
      await on.clean();
    });
  });

  describe("what changed in a publication's versions", () => {
    const url = "https://wire.example/bridge";
    const changed = async (id: string) =>
      (await revisions(on.ledger, id)).map((r) => r.changes.map(({ kind, before }) => [kind, before?.quote]));

    it("is told of each version after the first", async () => {
      const one = await on.add(harbour("2024-05-05", BRIDGE, { url }));
      await on.add(harbour("2024-05-05", BRIDGE.slice(0, 1), { url }));
      expect(await changed(one.id)).toEqual([[], [["statement-gone", BRIDGE[1]?.words]]]);
      await on.clean();
    });

    it("is told of statements as people have them: a rejected one is not gone", async () => {
      const { id } = await on.add(harbour("2024-05-05", BRIDGE, { url }));
      await on.add(harbour("2024-05-05", BRIDGE.slice(0, 1), { url }));
      const gone = (await reportDocument(on.ledger, id)).statements[1];
      await reject(on.ledger, gone?.id as string, ANA);
      expect(await changed(id)).toEqual([[], []]);
      expect((await reportDocument(on.ledger, id)).statements).toHaveLength(BRIDGE.length - 1);
      await expect(reportDocument(on.ledger, "r:0000000000000000")).rejects.toThrow(/there is no such record/);
      await on.clean();
    });
  });

  describe("who is meant by a name", () => {
    it("is the one of these words who says most; others are named", async () => {
      await on.add(
        sample([
          { who: "Jonas Aldermark", words: "the sale had been refused" },
          { who: "Jonas Aldermark", words: "it was over" },
        ]),
      );
      await on.add(sample([{ who: "Aldermark", words: "nothing more" }]));
      const found = await actor(on.ledger, "aldermark");
      expect([found.name, found.statements]).toEqual(["Jonas Aldermark", 2]);
      expect(found.others.map((o) => [o.name, o.statements])).toEqual([["Aldermark", 1]]);
      expect((await actor(on.ledger, found.others[0]?.id as string)).name).toBe("Aldermark");
    });
  });

  describe("what a dateline tells", () => {
    it("reaches lists and dossiers: its day and its agency", async () => {
      const s = harbour("2024-05-05", BRIDGE, { publisher: null, published: null });
      const { report } = s.document;
      const dateline = { span: [0, 3] as [number, number], place: "VALMERE", date: "2025-02-07", agency: "Coast Wire" };
      await on.add({ ...s, document: { ...s.document, report: { ...report, publisher: null, published: null, dateline } } }, "harbour");
      const [item] = (await statements(on.ledger, {})).items;
      expect([item?.day, item?.report.published, item?.report.publisher]).toEqual(["2025-02-07", "2025-02-07", "Coast Wire"]);
      const [listed] = (await dossier(on.ledger, "harbour")).reports;
      expect([listed?.published, listed?.publisher]).toEqual(["2025-02-07", "Coast Wire"]);
      await on.clean();
    });
  });

  describe("dossier", () => {
    it("is the comparison of its reports, revisions told", async () => {
      const url = "https://wire.example/bridge";
      const [one, two] = [harbour("2024-05-05", BRIDGE, { url, id: "01" }), harbour("2024-05-06", TALKS, { url, id: "02" })];
      for (const s of [one, two]) await on.add(s, "harbour");
      await on.add(sample(TALKS, { publisher: "River Post" }));
      const undated = sample([{ who: "Undated Person", words: "nobody knew when" }], { id: "03" });
      await on.add(undated, "harbour");
      await comparePending(on.ledger);
      const found = await dossier(on.ledger, "harbour");
      expect(found).toEqual(expect.objectContaining({ readout: 1, dossier: "harbour", asOf: null, matters: [], conflicts: [] }));
      expect(found.reports.map((r) => [r.id, r.ref, r.relation, r.of])).toEqual([
        [one.document.report.id, "01", "original", null],
        [two.document.report.id, "02", "revision", one.document.report.id],
        [undated.document.report.id, "03", "independent", null],
      ]);
      expect(found.actors.map((a) => [a.name, a.statements, a.members.length])).toEqual([
        ["Ana Novak", 2, 2],
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ]);
    });
  });
}
