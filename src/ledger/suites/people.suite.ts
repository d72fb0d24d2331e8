/** People's corrections, and a new reading under them. Every store must do all of it. */
import { describe, expect, it } from "vitest";
import { EmptyInput } from "../../errors.js";
import type { Span } from "../../text/span.js";
import { addStatement, correct, parsedChange, reject } from "../corrections/corrections.js";
import { undo } from "../corrections/undo.js";
import { accept, differences, reread } from "../maintenance/reread.js";
import { indexPending } from "../projection/indexer.js";
import { actors } from "../queries/actors.js";
import { corrections, correctionsPage, everyCorrection } from "../queries/corrections.js";
import { find } from "../queries/find.js";
import { statements } from "../queries/statements.js";
import { verify } from "../verify/verify.js";
import type { Ground } from "./ground.suite.js";
import { ANA, BRIDGE, harbour, listed, TALKS } from "./ground.suite.js";
import { ENGINE, type Line, type Sample, sample } from "./sample.suite.js";

export function peopleSuite(on: Ground): void {
  describe("corrections", () => {
    let s: Sample;
    const first = async () => (await statements(on.ledger, {})).items;
    on.filled(async () => {
      s = harbour("2024-05-05");
      await on.add(s);
      await indexPending(on.ledger);
    });

    it("lie over the record, and are found by", async () => {
      const [, denied] = s.document.statements;
      expect(
        await correct(
          on.ledger,
          denied?.id as string,
          parsedChange(["stance=confirm", "speaker=Ana Novak", "authority.kind=named-person"]),
          ANA,
        ),
      ).toEqual({ correction: 1, id: denied?.id, introduced: [], speakers: [{ name: "Ana Novak", kind: "person" }] });
      expect((await statements(on.ledger, { stance: "deny" })).items).toEqual([]);
      const [item] = (await statements(on.ledger, { stance: "confirm" })).items;
      expect(item).toEqual(
        expect.objectContaining({ id: denied?.id, speaker: s.document.statements[0]?.speaker, quote: "the harbour was never at risk" }),
      );
      expect((await statements(on.ledger, { speaker: "novak" })).items).toHaveLength(2);
      expect((await actors(on.ledger)).items[0]?.statements).toBe(2);
      await on.clean();
    });

    it("leave authority and terms as they were read where other words are given for a source without a name", async () => {
      const id = s.document.statements[1]?.id as string;
      const terms = { rule: "background", basis: "inferred", span: null } as const;
      await correct(on.ledger, id, { "authority.terms": terms, "authority.seniority": "senior" }, ANA);
      const authority = async () => (await statements(on.ledger, {})).items.find((item) => item.id === id)?.authority;
      const read = await authority();
      expect(read).toMatchObject({ kind: "official-unnamed", terms, seniority: "senior" });
      const given = await correct(on.ledger, id, { speaker: { name: "one of three senior Tarn officials" } }, ANA);
      expect([given.introduced, await authority()]).toEqual([["one of three senior Tarn officials"], read]);
      await correct(on.ledger, id, { speaker: { name: "Vera Quist", kind: "person" } }, ANA);
      expect(await authority()).toMatchObject({ kind: "named-person", terms: null, seniority: null });
      await correct(on.ledger, id, { speaker: { name: "the yard at Orm", kind: "organisation" } }, ANA);
      expect(await authority()).toMatchObject({ kind: "organisation" });
      await on.clean();
    });

    it("are refused where the same record was corrected since it was looked at, and only there", async () => {
      const [one, other] = s.document.statements.map(({ id }) => id) as [string, string];
      await correct(on.ledger, one, { stance: "confirm" }, ANA);
      const late = { ...ANA, seen: 0 };
      await expect(correct(on.ledger, one, { stance: "deny" }, late)).rejects.toMatchObject({
        code: "changed-meanwhile",
        corrections: [1],
      });
      await expect(reject(on.ledger, one, late)).rejects.toThrow(/was corrected meanwhile \(by 1\)/);
      expect((await corrections(on.ledger)).map((c) => c.number)).toEqual([1]);
      expect((await correct(on.ledger, other, { stance: "assert" }, late)).correction).toBe(2);
      expect((await correct(on.ledger, one, { stance: "deny" }, { ...ANA, seen: 2 })).correction).toBe(3);
      await on.clean();
    });

    it("are paged, newest first, with where each lies", async () => {
      const id = s.document.statements[0]?.id as string;
      for (const stance of ["confirm", "deny", "warn"]) await correct(on.ledger, id, { stance }, ANA);
      const page = await correctionsPage(on.ledger, { limit: 2 });
      expect(page.items.map((c) => [c.number, c.status])).toEqual([
        [3, "placed"],
        [2, "placed"],
      ]);
      const last = await correctionsPage(on.ledger, { limit: 2, after: page.next as string });
      expect([last.items.map((c) => c.number), last.next]).toEqual([[1], null]);
    });

    it("are taken back, and back again", async () => {
      const id = s.document.statements[0]?.id as string;
      await reject(on.ledger, id, ANA);
      expect((await first()).map((i) => i.id)).not.toContain(id);
      expect((await find(on.ledger, "closed")).behind).toBe(1);
      expect(await undo(on.ledger, 1, ANA)).toBe(2);
      expect((await first()).map((i) => i.id)).toContain(id);
      await expect(undo(on.ledger, 1, ANA)).rejects.toThrow(/taken back by 2/);
      await undo(on.ledger, 2, ANA);
      expect((await first()).map((i) => i.id)).not.toContain(id);
      expect((await corrections(on.ledger)).map((c) => [c.number, c.action, c.status])).toEqual([
        [1, "reject", "placed"],
        [2, "undo", "undone"],
        [3, "undo", "done"],
      ]);
      await undo(on.ledger, 3, ANA);
      expect((await corrections(on.ledger)).map((c) => [c.status, c.because])).toEqual([
        ["undone", "taken back by 2"],
        ["done", null],
        ["undone", "taken back by 4"],
        ["done", null],
      ]);
      expect((await first()).map((i) => i.id)).toContain(id);
      await undo(on.ledger, 4, ANA);
      await indexPending(on.ledger);
      expect((await find(on.ledger, "closed")).items.map((i) => i.kind)).toEqual(["report"]);
      await on.clean();
    });

    it("are gone through a few at a time, each once", async () => {
      const other = harbour("2024-05-06", TALKS);
      await on.add(other);
      for (const stance of ["warn", "doubt", "hope"])
        for (const { document } of [s, other]) await correct(on.ledger, document.statements[0]?.id as string, { stance }, ANA);
      for (const some of [1, 4, 6]) {
        const pages = await listed(everyCorrection(on.ledger, some));
        expect(pages.every((page) => page.length <= some)).toBe(true);
        expect(pages.flat()).toEqual(await corrections(on.ledger));
      }
      expect((await corrections(on.ledger)).map((c) => c.number)).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it("add what the machine missed", async () => {
      const start = s.document.report.text.indexOf("bridge");
      const spans = { source: [[0, 9]], cue: [], content: [[start, start + 6]] } as const;
      const { id } = await addStatement(
        on.ledger,
        s.document.report.id,
        { ...spans, change: parsedChange(["speaker=Ana Novak", "stance=praise"]) },
        ANA,
      );
      const [item] = (await statements(on.ledger, { stance: "praise" })).items;
      expect(item).toEqual(expect.objectContaining({ id, quote: "bridge", speakerText: "Ana Novak", confidence: 1 }));
      await correct(on.ledger, id, { stance: "warn" }, ANA);
      expect((await statements(on.ledger, { stance: "warn" })).items.map((i) => i.id)).toEqual([id]);
      await indexPending(on.ledger);
      expect((await statements(on.ledger, { about: "bridge", stance: "warn" })).items).toHaveLength(1);
      await expect(addStatement(on.ledger, s.document.report.id, { ...spans, change: {} }, ANA)).rejects.toThrow(/is there/);
      await reject(on.ledger, id, ANA);
      expect((await statements(on.ledger, { stance: "warn" })).items).toEqual([]);
      await on.clean();
    });

    it("add what the machine missed by its words, wherever they stand once", async () => {
      const add = (pieces: Partial<Parameters<typeof addStatement>[2]>) =>
        addStatement(on.ledger, s.document.report.id, { source: [], cue: [], content: [], change: {}, ...pieces }, ANA);
      const added = await add({
        source: ["a senior official"],
        cue: ["said"],
        content: ["the harbour   was"],
        change: { stance: "doubt" },
      });
      expect(added).toMatchObject({ correction: 1, source: "a senior official", cue: "said", content: "the harbour was" });
      const [item] = (await statements(on.ledger, { stance: "doubt" })).items;
      expect(item).toMatchObject({ quote: "the harbour was", speakerText: "a senior official", check: "exact" });
      expect(item?.cue[0]?.[0]).toBe(s.document.report.text.lastIndexOf("said"));
      const refused = (pieces: Parameters<typeof add>[0], why: RegExp) => expect(add(pieces)).rejects.toThrow(why);
      await refused(
        { content: ["said"] },
        /"said": these words stand 2 times in the report; say which with "nth": \(1\) Ana Novak \[said\] the/,
      );
      await refused({ content: ["said"], nth: 3 }, /stand 2 times/);
      expect(await add({ content: ["said"], nth: 2 })).toMatchObject({ content: "said" });
      await refused({ content: ["the harbour is lost"] }, /do not stand in the report; nearest to them is .*\[the harbour\] was never/);
      await refused({ content: ["nobody knows"] }, /do not stand in the report; copy them/);
      await refused({ content: ["stay closed"], change: { mood: "glad" } }, /mood: is no field of a statement/);
      await refused({ content: ["stay closed"], change: { stance: "denied" } }, /give assert, confirm, deny/);
      await refused({ content: ["stay closed"], change: { content: [[0, 1]] } }, /use "words"/);
      await refused({ content: ["closed"], source: ["closed"] }, /stand only in what was said/);
      await refused({}, /names no words/);
      expect(await corrections(on.ledger)).toHaveLength(2);
      await on.clean();
    });

    it("take a year for words where only words will do", async () => {
      await correct(on.ledger, s.document.report.id, parsedChange(["published=2019", "publisher=1848"]), ANA);
      expect((await first())[0]?.report).toMatchObject({ published: "2019", publisher: "1848" });
    });

    it("are of other records and of the report too", async () => {
      await correct(on.ledger, s.document.actors[0]?.id as string, { name: "Anna Novak" }, ANA);
      expect((await statements(on.ledger, { speaker: "anna" })).items).toHaveLength(1);
      await correct(on.ledger, s.document.report.id, { published: "2020-01-01", publisher: "Old Wire" }, ANA);
      expect((await first()).map((i) => [i.day, i.report.publisher])).toEqual([
        ["2020-01-01", "Old Wire"],
        ["2020-01-01", "Old Wire"],
      ]);
      await on.clean();
    });

    it("say which words the source is, and its words follow", async () => {
      const [said] = s.document.statements;
      await correct(on.ledger, said?.id as string, { source: [[0, 3]] }, ANA);
      const item = (await first()).find(({ id }) => id === said?.id);
      expect([item?.source, item?.speakerText]).toEqual([[[0, 3]], "Ana"]);
      await expect(correct(on.ledger, s.document.report.id, { source: "elsewhere" }, ANA)).rejects.toThrow(/cannot be corrected/);
      await on.clean();
    });

    it("have dates of the calendar, and languages that there are", async () => {
      const { id } = s.document.report;
      for (const published of ["2025-02-31", "soon", "05/02/2025", "2025-13", "0000", ""])
        await expect(correct(on.ledger, id, { published }, ANA)).rejects.toThrow(
          `published=${published}: is no date; give 2024, 2024-06, 2024-06-26 or 2024-06-26T10:00Z, or null where it is not known`,
        );
      await expect(correct(on.ledger, id, { language: "junk" }, ANA)).rejects.toThrow(/names no language/);
      expect(await corrections(on.ledger)).toEqual([]);
      await correct(on.ledger, id, parsedChange(["published=2019", "language=en_GB"]), ANA);
      expect((await corrections(on.ledger))[0]?.change).toEqual({ published: "2019", language: "en-GB" });
      expect((await first()).map((i) => i.day)).toEqual(["2019", "2019"]);
      await on.clean();
    });

    it("add pieces of the text as the wire format has them, or none", async () => {
      const { id, text } = s.document.report;
      const add = (content: readonly Span[], change = {}) => addStatement(on.ledger, id, { source: [], cue: [], content, change }, ANA);
      const refused = async (content: readonly Span[], why: RegExp) => expect(add(content)).rejects.toThrow(why);
      await refused(
        [
          [1, 5],
          [3, 8],
        ],
        /content 3,8: overlaps 1,5/,
      );
      await refused(
        [
          [10, 12],
          [0, 3],
          [10, 12],
        ],
        /content 10,12: overlaps 10,12/,
      );
      await refused([[4, 4]], /\(empty\)/);
      await refused([[0, text.length + 1]], /bad-change|is no piece of the text/);
      await refused([[text.indexOf("\n"), text.indexOf("\n") + 1]], /only white space/);
      await refused([], /content: names no words/);
      await expect(add([[0, 3]], { mood: "glad" })).rejects.toThrow(/no field of a statement/);
      expect(await corrections(on.ledger)).toEqual([]);
      const line = text.indexOf("\n");
      await add(
        [
          [line - 4, line + 5],
          [0, 4],
        ],
        { stance: "hope" },
      );
      const [item] = (await statements(on.ledger, { stance: "hope" })).items;
      expect(item?.content).toEqual([
        [0, 3],
        [line - 4, line],
        [line + 1, line + 5],
      ]);
      await on.clean();
    });

    it("are refused where they make no sense, and nothing is stored", async () => {
      const id = s.document.statements[0]?.id as string;
      const refused = async (change: Record<string, unknown>, why: RegExp) =>
        expect(correct(on.ledger, id, change, ANA)).rejects.toThrow(why);
      await refused({ stance: "shouted" }, /stance/);
      await refused({ mood: "glad" }, /no field of a statement/);
      await refused({ id: "s:0000000000000000" }, /cannot be corrected/);
      await refused({ speaker: "he" }, /speaker=he: is a pronoun, not a name; give one of: Ana Novak \(a:[0-9a-f]{16}\)$/);
      await refused({ speaker: "Ana Nowak" }, /somebody else, speaker='\{"name":"Ana Nowak"\}'$/);
      await refused({ speaker: "Ana Nowak" }, /nobody of that name is in the report; give one of: Ana Novak/);
      await refused(
        { content: [[0, 9999]] },
        /content 0,9999: is no piece of the text \(outside the text\); give START,END between 0 and \d+/,
      );
      await refused(
        {
          content: [
            [0, 5],
            [3, 8],
          ],
        },
        /content 3,8: overlaps 0,5; give each piece/,
      );
      await refused({ source: [[5, 5]] }, /source 5,5: is no piece of the text \(empty\)/);
      await refused({ authority: { descriptorSpan: [7, 4] } }, /descriptorSpan 7,4: is no piece of the text/);
      await refused({ saidAt: "2025-02-31" }, /saidAt=2025-02-31: is no date; give 2024, 2024-06,/);
      await refused({ saidAt: "soon" }, /is no date/);
      await refused({}, /no field is given/);
      await expect(correct(on.ledger, "s:0000000000000000", { stance: "deny" }, ANA)).rejects.toThrow(/no such record/);
      await expect(reject(on.ledger, s.document.report.id, ANA)).rejects.toThrow(/cannot be rejected/);
      expect(await corrections(on.ledger)).toEqual([]);
    });
  });

  describe("reread", () => {
    const newer = { version: "0.2.0", model: ENGINE.model };
    const url = "https://wire.example/bridge";

    it("puts a new reading beside the old one, tells what differs, and waits", async () => {
      const s = harbour("2024-05-05", BRIDGE, { url });
      await on.add(s);
      const better = harbour("2024-05-05", [{ ...(BRIDGE[0] as Line), stance: "warn" }], { url });
      const document = {
        ...s.document,
        engine: newer,
        statements: [{ ...(s.document.statements[0] as object), stance: "warn" }],
      } as Sample["document"];
      expect(better.document.statements).toHaveLength(1);
      const result = await reread(on.ledger, async () => document, newer);
      expect(result).toEqual({ generation: 2, read: 1, same: 0, failed: [] });
      const [change] = await listed(differences(on.ledger));
      expect(change?.gone.map((g) => g.quote)).toEqual(["the harbour was never at risk"]);
      expect(change?.altered.map((a) => a.fields)).toEqual([["stance"]]);
      expect((await statements(on.ledger, {})).items).toHaveLength(2);
      expect(await reread(on.ledger, async () => document, newer)).toEqual({ generation: 2, read: 0, same: 1, failed: [] });
      expect(await accept(on.ledger, "desk")).toEqual({ generation: 2, reports: 1 });
      expect((await statements(on.ledger, {})).items.map((i) => i.stance)).toEqual(["warn"]);
      await expect(accept(on.ledger, "desk")).rejects.toThrow(/no reading is waiting/);
      await on.clean();
    });

    it("lays corrections on the record that shares half of their words, and lists the others", async () => {
      const s = harbour("2024-05-05", [...BRIDGE, { who: "Ben Okoro", words: "the mayor knew of it" }], { url });
      await on.add(s);
      const ids = s.document.statements.map((x) => x.id);
      await correct(on.ledger, ids[0] as string, { stance: "warn", speaker: "Ben Okoro" }, ANA);
      await reject(on.ledger, ids[1] as string, ANA);
      await correct(on.ledger, ids[2] as string, { stance: "accuse" }, ANA);
      const from = s.document.report.text.indexOf("bridge");
      await addStatement(on.ledger, s.document.report.id, { source: [], cue: [], content: [[from, from + 6]], change: {} }, ANA);
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
      await reread(on.ledger, async () => moved.document, newer);
      await accept(on.ledger, "desk");
      const items = (await statements(on.ledger, {})).items;
      expect(items.map((i) => [i.quote, i.stance])).toEqual(
        expect.arrayContaining([
          ["the bridge would stay closed", "warn"],
          ["something else altogether", "assert"],
          ["the mayor knew of it all along", "accuse"],
          ["bridge", "assert"],
        ]),
      );
      expect(items.find((i) => i.stance === "warn")?.speakerName).toBe("Ben Okoro");
      const listed = await corrections(on.ledger);
      expect(listed.map((c) => c.status)).toEqual(["placed", "unplaced", "placed", "placed"]);
      expect(listed[1]).toEqual(
        expect.objectContaining({ because: expect.stringContaining("words"), words: expect.stringContaining("never at risk") }),
      );
      expect((await verify(on.ledger)).unplaced).toBe(1);
      await on.clean();
    });

    it("goes on where one report fails", async () => {
      await on.add(harbour("2024-05-05"));
      await on.add(sample(TALKS));
      const result = await reread(
        on.ledger,
        async (incoming) => {
          if (incoming.metadata?.publisher) throw new EmptyInput("page");
          return { ...sample(TALKS).document, engine: newer };
        },
        newer,
      );
      expect([result.read, result.failed.map((f) => f.message)]).toEqual([1, ["page: holds no text; check that the file was saved whole"]]);
    });
  });
}
