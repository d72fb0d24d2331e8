/** Origins as a ledger keeps them: the same whatever order reports came in, and whatever becomes of them after. Every store must do all of it. */
import { type SqlBool, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { comparePending, pendingTexts } from "../comparison/comparer.js";
import { TEXT_KEYS } from "../comparison/stored-texts.js";
import { correct } from "../corrections/corrections.js";
import { undo } from "../corrections/undo.js";
import { NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { indexPending } from "../projection/indexer.js";
import { actor, actors } from "../queries/actors.js";
import { dossier } from "../queries/dossier.js";
import { find } from "../queries/find.js";
import { origins } from "../queries/origins.js";
import { quotations } from "../queries/quotations.js";
import { spreadOf } from "../queries/spread.js";
import { statements } from "../queries/statements.js";
import { ANA, type Ground } from "./ground.suite.js";
import { addCompared, expectNoOrder } from "./orders.suite.js";
import { type Line, type Sample, sample } from "./sample.suite.js";

const WHO = ["Ana Novak", "Ben Okoro", "Rosa Lind", "a senior official"];
const TOPICS = [
  "the northern quay would stay closed until the divers have looked at each of its ninety piles",
  "the grain terminal had lost eleven million crowns since the storm of last October broke its crane",
  "no ship longer than two hundred metres may pass the lock at Veldmar before the spring",
  "the insurers had sent four surveyors who found cracks in seven of the twelve gates",
  "the pilots would strike on Thursday unless the council signs the roster that they drew up",
  "the ferry line to Osterholm was carrying three times as many lorries as it was built for",
  "dredging the eastern channel would cost more than the whole budget of the province",
  "the old customs house was sold to a brewer from Lindau for a single symbolic coin",
];

/** A word for each number, with no figure in it. */
const letters = (n: number): string => [...String(1_000 + n)].map((digit) => "qwertyuiop"[Number(digit)]).join("");

/** Lines of a story: topics by number, in that order. */
export const story = (...topics: number[]): Line[] =>
  topics.map((n) => ({ who: WHO[n % WHO.length] as string, words: TOPICS[n] as string }));
const report = (publisher: string | null, published: string | null, lines: readonly Line[], more = {}): Sample =>
  sample(lines, { publisher, published, ...more });

const REPORTS: readonly Sample[] = [
  report("Coast Wire", "2024-05-05", story(0, 1, 2, 3)),
  report("River Post", "2024-05-05", story(0, 1, 2, 3)),
  report("Hill Gazette", "2024-05-06", story(0, 1, 2)),
  report("Dune Radio", null, story(1, 2, 3)),
  report("Lake Times", "2024-05-06", story(4, 5, 6, 7)),
  report("Marsh Herald", "2024-05-07", story(4, 5, 6, 7)),
];

/** The same, with what is said between quotation marks. */
const quoting = ({ incoming, document }: Sample): Sample => ({
  incoming,
  document: { ...document, statements: document.statements.map((statement) => ({ ...statement, mode: "direct" })) },
});

/** What is told of origins, without the numbers that a store gives out. */
const told = async (ledger: Ledger) => {
  const { items, ...totals } = await origins(ledger, { all: true, limit: 1_000 });
  return { items: [...items].sort((a, b) => (a.id < b.id ? -1 : 1)), totals };
};

export function originsSuite(on: Ground): void {
  const added = async (reports: readonly Sample[]) => {
    await addCompared(on.ledger, reports);
    return told(on.ledger);
  };

  describe("origins", () => {
    it("are told of copies, cut copies and what stands alone, with the words they share", async () => {
      const { items, totals } = await added(REPORTS);
      expect(totals).toMatchObject({ reports: 6, outlets: 6, origins: 2, behind: 0 });
      const relations = items.map((item) => item.reports.map((r) => `${r.publisher}: ${r.relation}`).sort());
      expect(relations.sort()).toEqual([
        [expect.stringMatching(/^Coast Wire/), "Dune Radio: copy", "Hill Gazette: copy", expect.stringMatching(/^River Post/)],
        ["Lake Times: original", "Marsh Herald: copy"],
      ]);
      const [first] = items.flatMap((item) => item.reports.filter((r) => r.publisher === "Marsh Herald"));
      expect(first?.shared[0]?.quote).toContain("the pilots would strike on Thursday");
      expect(first?.sentences).toEqual({ shared: 4, own: 4, other: 4 });
      const cut = items.flatMap((item) => item.reports.filter((r) => r.publisher === "Hill Gazette"));
      expect(cut.map(({ sentences }) => sentences)).toEqual([{ shared: 3, own: 3, other: 4 }]);
      expect(
        items
          .flatMap((item) => item.reports)
          .filter((r) => r.of === null)
          .every((r) => r.sentences === null),
      ).toBe(true);
      const found = await dossier(on.ledger, "harbour");
      expect(new Set(found.reports.map((r) => r.origin)).size).toBe(2);
      expect(found.origins.flatMap((o) => o.statements)).toHaveLength(REPORTS.flatMap((r) => r.document.statements).length);
      expect(found.origins.flatMap((o) => o.reports).sort()).toEqual(found.reports.map((r) => r.id).sort());
      await on.clean();
    });

    it("tell somebody's statements from their copies", async () => {
      await added(REPORTS);
      const [ana] = (await actors(on.ledger, { name: "Novak" })).items;
      // three of the four reports of one origin print what she said, and two of another what she said there
      const spread = { statements: 5, reports: 5, origins: 2 };
      expect(ana).toMatchObject({ statements: 5, spread });
      expect((await actors(on.ledger, { name: "Novak", dossier: "harbour" })).items[0]?.spread).toEqual(spread);
      expect((await actor(on.ledger, ana?.id as string)).spread).toEqual(spread);
      expect((await dossier(on.ledger, "harbour")).actors.find(({ id }) => id === ana?.id)?.spread).toEqual(spread);
      const newest = await on.ledger.read((db) => spreadOf(db, sql<SqlBool>`p.spelling = 'Ana Novak'`, 2));
      expect(newest).toEqual({ statements: 2, reports: 2, origins: 1 });
      await on.clean();
    });

    it("are told of whatever a search finds, and of each statement, by the text of the report", async () => {
      const { items: all } = await added(REPORTS);
      const originOf = new Map(all.flatMap((item) => item.reports.map((r) => [r.id as string, item.id as string] as const)));
      await indexPending(on.ledger);
      const hits = (await find(on.ledger, "strike")).items;
      expect(hits.map(({ kind }) => kind).sort()).toEqual(["report", "report", "statement", "statement"]);
      expect(hits.map((hit) => hit.textOrigin)).toEqual(hits.map(({ report: { id } }) => originOf.get(id)));
      const { items } = await statements(on.ledger, { speaker: "Novak" });
      expect(items.map((item) => item.textOrigin)).toEqual(items.map(({ report: { id } }) => originOf.get(id)));
      await on.clean();
    });

    it("tell how a quotation's words drifted from one report to the next", async () => {
      const [quay, ...rest] = story(0, 1, 2, 3) as [Line, ...Line[]];
      const cut = { ...quay, words: quay.words.replace("each of its ninety piles", "its piles") };
      await added(
        [
          report("River Post", "2024-05-07", [cut, ...rest]),
          report("Coast Wire", "2024-05-05", [quay, ...rest]),
          report("Dune Radio", null, [quay, ...rest]),
          report("Lake Times", "2024-05-06", story(4, 5, 6, 7)),
        ].map(quoting),
      );
      const { items } = await origins(on.ledger);
      const ids = items[0]?.reports.map((r) => r.id) ?? [];
      const found = await quotations(on.ledger, ids[1] as string);
      expect(found).toMatchObject({ reports: 3, left: 0 });
      expect(found.items.map((one) => [one.reworded, one.variants.map((v) => v.report.publisher)])).toEqual([
        [true, ["Coast Wire", "River Post", "Dune Radio"]],
        ...rest.map(() => [false, ["Coast Wire", "River Post", "Dune Radio"]]),
      ]);
      const [, later] = found.items[0]?.variants ?? [];
      expect(later).toMatchObject({ quote: cut.words, speakerName: "Ana Novak" });
      expect(later?.pieces.filter((p) => p.kind !== "same")).toEqual([
        { kind: "gone", words: "each of" },
        { kind: "gone", words: "ninety" },
      ]);
      await expect(quotations(on.ledger, "r:0000000000000000")).rejects.toThrow(NoSuchRecord);
    });

    it("are the same in whatever order reports come, compared one by one or together", { timeout: 240_000 }, () =>
      expectNoOrder(on, REPORTS, told, 7),
    );

    it("follow what people say of a report, and go back when that is taken back", async () => {
      const before = await added(REPORTS);
      const first = REPORTS[0]?.document.report.id as string;
      const { correction } = await correct(on.ledger, first, { published: "2024-06-30" }, ANA);
      await comparePending(on.ledger);
      const between = await told(on.ledger);
      expect(between.items).not.toEqual(before.items);
      expect(between.totals).toEqual(before.totals);
      await on.clean();
      await undo(on.ledger, correction, { ...ANA, why: null });
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(before);
      await on.clean();
    });

    it("are not told by words that very many texts have", { timeout: 240_000 }, async () => {
      const template = (n: number) =>
        report(null, "2024-05-05", [...story(0, 1, 2, 3), { who: "She", words: `it was ${letters(n)} there` }]);
      const few = Array.from({ length: 4 }, (_, n) => template(n));
      const one = await added(few);
      expect(one.totals.origins).toBe(1);
      const many = Array.from({ length: TEXT_KEYS.most }, (_, n) => template(n + few.length));
      const all = await added(many);
      expect(all.totals.origins).toBe(few.length + many.length);
      expect(await on.ledger.read(pendingTexts)).toBe(0);
      await on.clean();
    });
  });
}
