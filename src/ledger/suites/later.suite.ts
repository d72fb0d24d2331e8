/** What is known of a report or a statement later than it was read: its day, its publisher, a speaker whom it does not name. Every store must do all of it. */

import { describe, expect, it } from "vitest";
import type { ReportInput } from "../../intake/input.js";
import type { Metadata } from "../../intake/report.js";
import { recordId } from "../../records/ids.js";
import { addStatement, correct, reject } from "../corrections/corrections.js";
import { giveLater, knownOf } from "../corrections/given-later.js";
import { undo } from "../corrections/undo.js";
import { indexPending } from "../projection/indexer.js";
import { actor, actors } from "../queries/actors.js";
import { corrections } from "../queries/corrections.js";
import { statements } from "../queries/statements.js";
import { rawOf } from "../source-tables/arrival.js";
import type { Ground } from "./ground.suite.js";
import { ANA, BRIDGE, harbour, TALKS } from "./ground.suite.js";
import { type Sample, sample } from "./sample.suite.js";

export function laterSuite(on: Ground): void {
  describe("speakers", () => {
    let s: Sample;
    on.filled(async () => {
      s = harbour("2024-05-05");
      await on.add(s);
      await indexPending(on.ledger);
    });

    it("bring in a speaker whom the report does not name, as other reports have them", async () => {
      await on.add(sample([{ who: "Mira SANDOVAL", words: "nothing was signed" }]));
      await on.add(sample([{ who: "Mira Sandoval", words: "all was signed" }]));
      await on.add(sample([{ who: "Mira Sandoval", words: "little was signed" }]));
      const [said, denied] = s.document.statements.map((x) => x.id) as [string, string];
      expect((await correct(on.ledger, said, { speaker: "mira sandoval" }, ANA)).introduced).toEqual(["Mira Sandoval"]);
      expect((await correct(on.ledger, denied, { speaker: { name: "Northern Ferries", kind: "organisation" } }, ANA)).introduced).toEqual([
        "Northern Ferries",
      ]);
      const items = (await statements(on.ledger, { report: s.document.report.id })).items;
      expect(items.map((i) => [i.speakerName, i.authority.kind]).sort()).toEqual([
        ["Mira Sandoval", "named-person"],
        ["Northern Ferries", "organisation"],
      ]);
      expect(await statements(on.ledger, { speaker: "sandoval" }).then((p) => p.items.length)).toBe(4);
      const [mira] = (await actors(on.ledger, { name: "sandoval" })).items;
      expect([mira?.name, mira?.statements]).toEqual(["Mira Sandoval", 4]);
      await indexPending(on.ledger);
      await on.clean();
      await undo(on.ledger, 1, ANA);
      await undo(on.ledger, 2, ANA);
      expect((await actors(on.ledger, { name: "ferries" })).items).toEqual([]);
      await on.clean();
    });

    it("keep the authority that goes with a speaker who was given twice, once the first is taken back", async () => {
      const [, denied] = s.document.statements.map((x) => x.id) as [string, string];
      const ferries = { speaker: { name: "Northern Ferries", kind: "organisation" } };
      const shown = async () => {
        const items = (await statements(on.ledger, { report: s.document.report.id })).items;
        const found = items.find((i) => i.id === denied);
        return [found?.speakerName, found?.authority.kind];
      };
      const read = await shown();
      await correct(on.ledger, denied, ferries, ANA);
      await correct(on.ledger, denied, ferries, ANA);
      await undo(on.ledger, 1, ANA);
      expect(await shown()).toEqual(["Northern Ferries", "organisation"]);
      expect((await corrections(on.ledger)).map((c) => c.speakers)).toEqual([["Northern Ferries"], ["Northern Ferries"], []]);
      await undo(on.ledger, 2, ANA);
      expect(await shown()).toEqual(read);
      await indexPending(on.ledger);
      await on.clean();
    });

    it("have their own authority back where a correction gives the speaker who was read", async () => {
      const [said] = s.document.statements as [Sample["document"]["statements"][number]];
      await correct(on.ledger, said.id, { speaker: { name: "Northern Ferries", kind: "organisation" } }, ANA);
      await correct(on.ledger, said.id, { speaker: said.speaker as string }, ANA);
      const items = (await statements(on.ledger, { report: s.document.report.id })).items;
      expect(items.find((i) => i.id === said.id)?.authority).toEqual(said.authority);
    });

    it("take a surname of one for that one, and a slip of the keyboard for what it is", async () => {
      const [, denied] = s.document.statements;
      await correct(on.ledger, denied?.id as string, { speaker: "novak" }, ANA);
      expect((await statements(on.ledger, { speaker: "Ana Novak" })).items).toHaveLength(2);
      expect((await actors(on.ledger)).items.map((a) => a.name)).toEqual(["Ana Novak"]);
      await on.clean();
    });

    it("are said of nobody else once what brought them in is taken back", async () => {
      const [said, denied] = s.document.statements.map((x) => x.id) as [string, string];
      await correct(on.ledger, said, { speaker: { name: "Mira Sandoval" } }, ANA);
      const brought = (await statements(on.ledger, { speaker: "sandoval" })).items[0]?.speaker as string;
      await correct(on.ledger, brought, { name: "Mira Sandoval-Reyk" }, ANA);
      expect((await actors(on.ledger, { name: "reyk" })).items).toHaveLength(1);
      await undo(on.ledger, 1, ANA);
      expect((await actors(on.ledger)).items.map((a) => a.name)).toEqual(["Ana Novak"]);
      expect((await corrections(on.ledger))[1]).toMatchObject({ status: "unplaced", because: "what it was made on was taken back" });
      await correct(on.ledger, denied, { speaker: { name: "Mira Sandoval" } }, ANA);
      expect((await statements(on.ledger, { speaker: "sandoval" })).items.map((i) => i.speakerName)).toEqual(["Mira Sandoval"]);
      await on.clean();
    });

    it("are corrected as they were brought in, each statement with its own words, and are no other name of anybody", async () => {
      const [said, denied] = s.document.statements.map((x) => x.id) as [string, string];
      await correct(on.ledger, said, { speaker: { name: "Mira Sandoval" } }, ANA);
      const brought = (await statements(on.ledger, { speaker: "sandoval" })).items[0]?.speaker as string;
      await correct(on.ledger, brought, { name: "Mira Sandoval-Reyk" }, ANA);
      await correct(on.ledger, denied, { speaker: "Mira Sandoval-Reyk" }, ANA);
      await undo(on.ledger, 2, ANA);
      expect((await statements(on.ledger, { speaker: "sandoval" })).items.map((i) => i.speakerName)).toEqual([
        "Mira Sandoval",
        "Mira Sandoval",
      ]);
      expect((await actor(on.ledger, "Mira Sandoval")).aliases).toEqual([]);
      await reject(on.ledger, brought, ANA);
      await correct(on.ledger, said, { speaker: { name: "Mira Sandoval" } }, ANA);
      expect((await statements(on.ledger, { speaker: "sandoval" })).items.map((i) => i.id)).toEqual([said]);
      await on.clean();
    });

    it("may have the name of what every object has", async () => {
      await correct(on.ledger, s.document.actors[0]?.id as string, { name: "constructor" }, ANA);
      expect((await actors(on.ledger)).items.map((a) => a.name)).toEqual(["constructor"]);
      await on.clean();
    });

    it("added twice over an undo are shown once", async () => {
      const words = { source: [], cue: [], content: [[0, 3]] } as const;
      const add = () => addStatement(on.ledger, s.document.report.id, { ...words, change: { speaker: "novak" } }, ANA);
      await add();
      await undo(on.ledger, 1, ANA);
      const { id } = await add();
      await undo(on.ledger, 2, ANA);
      expect((await statements(on.ledger, {})).items.filter((i) => i.id === id)).toHaveLength(1);
      expect((await corrections(on.ledger))[2]).toMatchObject({ status: "unplaced" });
      await on.clean();
    });
  });

  describe("the day of a report", () => {
    it("give a report its day later: what was said on Monday is listed on that Monday", async () => {
      const span: [number, number] = [3, 9];
      const undated = sample([{ who: "on Monday", words: "the ferries would sail" }], { title: null });
      const { report, statements: said } = undated.document;
      const time = {
        ...{ id: `t:${report.id.slice(2)}`, span, type: "DATE", value: null, mod: null, edtf: null, from: null, to: null },
        ...({ granularity: "day", anchor: "none", rule: "T4", tense: "past", confidence: 0.9 } as const),
      };
      const [statement] = said as [(typeof said)[number]];
      const own = recordId("t", report.id, [[span]]);
      const withDay = { ...statement, saidAt: { time: own, value: null, span, basis: "stated" as const } };
      await on.add({ ...undated, document: { ...undated.document, times: [{ ...time, id: own }], statements: [withDay] } });
      const day = async () =>
        (await statements(on.ledger, { report: report.id })).items.map((i) => [i.day, i.saidAt?.value ?? null, i.correction]);
      expect(await day()).toEqual([[null, null, null]]);
      await correct(on.ledger, report.id, { published: "2025-02-05" }, ANA);
      expect(await day()).toEqual([["2025-02-03", "2025-02-03", null]]);
      await on.clean();
      await correct(on.ledger, report.id, { published: "2025-02-12" }, ANA);
      expect(await day()).toEqual([["2025-02-10", "2025-02-10", null]]);
      const { items } = await corrections(on.ledger).then((all) => ({ items: all }));
      await undo(on.ledger, items.at(-1)?.number as number, ANA);
      await undo(on.ledger, items.at(-2)?.number as number, ANA);
      expect(await day()).toEqual([[null, null, null]]);
      await indexPending(on.ledger);
      await on.clean();
    });

    it("is that of a dateline that people correct", async () => {
      const s = harbour("2024-05-05", BRIDGE, { publisher: null, published: null });
      const { report } = s.document;
      const dateline = { span: [0, 3] as [number, number], place: "VALMERE", date: "2025-02-07", agency: "Coast Wire" };
      await on.add({ ...s, document: { ...s.document, report: { ...report, publisher: null, published: null, dateline } } });
      await correct(on.ledger, report.id, { "dateline.date": "2025-02-08" }, ANA);
      const [item] = (await statements(on.ledger, {})).items;
      expect([item?.day, item?.report.publisher]).toEqual(["2025-02-08", "Coast Wire"]);
      expect(await giveLater(on.ledger, report.id, { published: "2025-02-09" }, () => "ana")).toEqual(["published"]);
      expect((await statements(on.ledger, {})).items[0]?.report.published).toBe("2025-02-09");
      await on.clean();
    });
  });

  describe("metadata given later", () => {
    const bare = sample(BRIDGE);
    const withGiven = (given: Metadata): ReportInput => ({ ...bare.incoming, metadata: given });
    const { id } = bare.document.report;
    const shownNow = async () => (await statements(on.ledger, {})).items[0]?.report;

    it("is laid over a report that lacks it, once, as a correction that can be taken back", async () => {
      await on.add(bare);
      expect(await giveLater(on.ledger, id, { published: "2024-05-05", publisher: "Harbour Wire" }, () => "ana")).toEqual([
        "published",
        "publisher",
      ]);
      expect(await shownNow()).toMatchObject({ id, published: "2024-05-05", publisher: "Harbour Wire" });
      expect(await giveLater(on.ledger, id, { published: "2020", publisher: "Other" }, () => "ana")).toEqual([]);
      expect(await giveLater(on.ledger, id, {}, () => "ana")).toEqual([]);
      expect((await corrections(on.ledger)).map((c) => [c.who, c.target, c.why])).toEqual([["ana", id, "given when it was added again"]]);
      await undo(on.ledger, 1, ANA);
      expect(await shownNow()).toMatchObject({ published: null, publisher: null });
      await on.clean();
    });

    it("tells the same bytes with a publisher now from another publisher's", async () => {
      await on.add(bare);
      const found = (given: Metadata, unpublished = true) => knownOf(on.ledger, rawOf(withGiven(given)), unpublished, 99);
      expect(await found({})).toMatchObject({ id });
      expect(await found({ published: "2024" })).toMatchObject({ id });
      expect(await found({ publisher: "Harbour Wire" })).toMatchObject({ id });
      expect(await found({ publisher: "Harbour Wire" }, false)).toBeNull();
      await giveLater(on.ledger, id, { publisher: "Harbour Wire" }, () => "ana");
      expect(await found({ publisher: "Harbour Wire" })).toMatchObject({ id });
      expect(await found({ publisher: "River Post" })).toBeNull();
      expect(await found({ url: "https://wire.example/1" })).toBeNull();
    });

    it("knows bytes that are there with a publisher and an address where they come without", async () => {
      const [publisher, url] = ["Harbour Wire", "https://wire.example/1"];
      const full = sample(TALKS, { publisher, url });
      await on.add(full);
      const found = (metadata: Metadata) => knownOf(on.ledger, rawOf({ ...full.incoming, metadata }), false, 99);
      for (const metadata of [{}, { publisher }, { url: `${url}#top` }, { publisher, url }])
        expect(await found(metadata)).toMatchObject({ id: full.document.report.id, revision: 1 });
      expect(await found({ publisher, url: "https://wire.example/2" })).toBeNull();
      expect(await found({ publisher: "River Post", url })).toBeNull();
      expect(await knownOf(on.ledger, rawOf({ ...bare.incoming, metadata: {} }), false, 99)).toBeNull();
    });
  });
}
