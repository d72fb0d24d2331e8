/** What is listed and found. Every store must do all of it. */
import { beforeEach, describe, expect, it } from "vitest";
import { catchUp } from "../catch-up.js";
import { correct, reject } from "../corrections.js";
import { actor, actors } from "../queries/actors.js";
import { dossier } from "../queries/dossier.js";
import { find } from "../queries/find.js";
import { statements, timeline } from "../queries/statements.js";
import type { Ground } from "./ground.suite.js";
import { ANA, BRIDGE, harbour, quotes, TALKS } from "./ground.suite.js";
import { sample } from "./sample.suite.js";

export function listsSuite(on: Ground): void {
  describe("statements", () => {
    const words = async (filter: Parameters<typeof statements>[1]) => quotes(await statements(on.ledger, filter));
    beforeEach(async () => {
      await on.add(harbour("2024-05-05"), "harbour");
      await on.add(sample(TALKS, { publisher: "River Post", published: "2024-06-01" }));
      await on.add(
        sample([{ who: "Zoë Novak", words: "it was false", saidAt: "2023-12-24", stance: "deny" }], { published: "2024-07" }),
        "harbour",
      );
      await on.add(sample([{ who: "Undated Person", words: "nobody knew when" }]));
      await catchUp(on.ledger);
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
      await catchUp(on.ledger);
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

    it("timeline is the same from the oldest on, in pages", async () => {
      const all = (await words({})).reverse();
      const first = await timeline(on.ledger, { limit: 4 });
      const second = await timeline(on.ledger, { limit: 4, after: first.next as string });
      expect([...quotes(first), ...quotes(second)]).toEqual(all);
      expect(quotes(await timeline(on.ledger, { about: "bridge", limit: 1 }))).toEqual(["the bridge would stay closed"]);
    });
  });

  describe("find", () => {
    it("finds reports and statements, with the words around the match and where they stand", async () => {
      const s = harbour("2024-05-05");
      await on.add(s);
      expect(await find(on.ledger, "harbours")).toEqual({ items: [], next: null, behind: 1 });
      await catchUp(on.ledger);
      const { items, behind } = await find(on.ledger, "harbours risk");
      expect(behind).toBe(0);
      expect(items.map((i) => i.kind)).toEqual(["statement", "report"]);
      for (const { snippet, matches } of items) expect(matches.map(([a, b]) => snippet.slice(a, b))).toEqual(["harbour", "risk"]);
      const report = items[1];
      expect(report?.kind === "report" && s.document.report.text.slice(...report.span)).toBe(report?.snippet);
    });

    it("marks words side by side as one", async () => {
      await on.add(harbour("2024-05-05"));
      await catchUp(on.ledger);
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
      await catchUp(on.ledger);
      expect((await find(on.ledger, "CAFE number")).items.filter((i) => i.kind === "statement")).toHaveLength(3);
      expect((await find(on.ledger, "alund cafe")).items).toHaveLength(6);
      const first = await find(on.ledger, "shut", { limit: 4 });
      const second = await find(on.ledger, "shut", { limit: 4, after: first.next as string });
      expect([first.items.length, second.items.length, second.next]).toEqual([4, 2, null]);
      expect(new Set([...first.items, ...second.items].map((i) => i.id)).size).toBe(6);
    });

    it("takes texts longer than a search row of any store", async () => {
      const lead = `${Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(" ")}. needle \n`;
      await on.add(sample(BRIDGE, { published: "2024-05-05" }, { lead }));
      await catchUp(on.ledger);
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

  describe("dossier", () => {
    it("is the comparison of its reports, revisions told", async () => {
      const url = "https://wire.example/bridge";
      const [one, two] = [harbour("2024-05-05", BRIDGE, { url, id: "01" }), harbour("2024-05-06", TALKS, { url, id: "02" })];
      for (const s of [one, two]) await on.add(s, "harbour");
      await on.add(sample(TALKS, { publisher: "River Post" }));
      const found = await dossier(on.ledger, "harbour");
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
}
