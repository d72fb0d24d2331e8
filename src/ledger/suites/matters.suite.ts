/** Matters as a ledger keeps them: the same whatever order reports came in, and whatever becomes of them after. Every store must do all of it. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { ReadoutDocument } from "../../records/document.js";
import { addReport } from "../append/add-report.js";
import { comparePending } from "../comparison/comparer.js";
import { correct, reject } from "../corrections/corrections.js";
import { decide } from "../corrections/decide.js";
import { confirmMatter, mergeMatters, relabelMatter, retractMatter, splitMatter } from "../corrections/matters.js";
import { undo } from "../corrections/undo.js";
import type { Ledger } from "../ledger.js";
import { accept, reread } from "../maintenance/reread.js";
import { pendingMatters } from "../matters/matcher.js";
import { corrections } from "../queries/corrections.js";
import { dossier } from "../queries/dossier.js";
import { conflicts, matter, matters } from "../queries/matters.js";
import { matterPlace, mattersByReport } from "../queries/matters-by-report.js";
import { queue } from "../queries/queue.js";
import { ANA, type Ground } from "./ground.suite.js";
import { addCompared, expectNoOrder } from "./orders.suite.js";
import { story } from "./origins.suite.js";
import { type Asserted, arrival, ENGINE, type Line, type Sample, sample } from "./sample.suite.js";

/** A line that says where a delivery of frigates stands. */
const held = (who: string, words: string, asserts: Partial<Asserted> & Pick<Asserted, "state">, more: Partial<Line> = {}): Line => ({
  who,
  words,
  asserts: { thing: "patrol frigates", ...asserts },
  ...more,
});

const report = (publisher: string, published: string | null, lines: readonly Line[], more = {}): Sample =>
  sample(lines, { publisher, published, ...more });

const PARTIES = { supplier: "Norway", recipient: "Peru" };

export const HELD = report("Coast Wire", "2024-05-05", [
  held("Ana Novak", "the patrol frigates of Norway for Peru were held back", { state: "paused", parties: PARTIES }),
]);
export const HELD_STILL = report("River Post", "2024-05-20", [
  held("Ben Okoro", "Peru was still waiting for the patrol frigates of Norway", { state: "paused", parties: PARTIES }),
]);
/** The same thing and parties, so long after that it may be another matter. */
export const HELD_LONG_AFTER = report("Hill Gazette", "2025-04-03", [
  held("Rosa Lind", "Norway had held back the patrol frigates for Peru", { state: "paused", parties: PARTIES }),
]);
const RELEASED = report("Hill Gazette", "2024-07-01", [
  held(
    "a senior official",
    "Norway had let the patrol frigates go to Peru",
    { state: "resumed", parties: PARTIES },
    { authority: "official-unnamed" },
  ),
]);
const DENIED = report("Lake Times", "2024-05-21", [
  held("Mira Sandoval", "the patrol frigates of Norway were on their way to Peru", { state: "under-way", parties: PARTIES }),
]);
const OTHERS = report("Marsh Herald", "2024-05-22", [
  held("Ana Novak", "the patrol frigates of Norway for Chile were held back", {
    state: "paused",
    parties: { ...PARTIES, recipient: "Chile" },
  }),
]);
const UNDATED = report("Dune Radio", null, [held("Ben Okoro", "the frigates would come", { state: "scheduled", thing: "the frigates" })]);
const TALKS = report("Dune Radio", "2024-05-22", [
  held("Ben Okoro", "the talks of Norway with Peru had ended", {
    state: "done",
    kind: "talks",
    thing: "the talks",
    parties: { party: "Norway", other: "Peru" },
  }),
]);

/** A held shipment, told of by four and contradicted by one; the same for others; talks; and one of whom nothing tells which it means. */
export const MATTERS: readonly Sample[] = [HELD, HELD_STILL, RELEASED, DENIED, OTHERS, UNDATED, TALKS];

/** What is told of matters, without the numbers that a store gives out. */
const told = async (ledger: Ledger) => {
  const { matters, conflicts } = await dossier(ledger, "harbour");
  const { items } = await queue(ledger, { limit: 1_000 });
  const doubts = items.map(({ number: _, ...item }) => JSON.stringify(item)).sort();
  return { matters, conflicts, doubts };
};

export function mattersSuite(on: Ground): void {
  const added = async (reports: readonly Sample[]) => {
    await addCompared(on.ledger, reports);
    return told(on.ledger);
  };

  describe("matters", () => {
    it("[O15] count what a rewrite adds as an origin of its own", async () => {
      const resumed = held("Ana Novak", "the patrol frigates of Norway for Peru were on their way again", {
        state: "resumed",
        parties: PARTIES,
      });
      const first = report("Coast Wire", "2024-05-05", [
        held("Ben Okoro", "the patrol frigates of Norway for Peru were held back", { state: "paused", parties: PARTIES }),
        ...story(0, 1, 2, 3),
      ]);
      const rewrite = report("River Post", "2024-05-08", [resumed, ...story(0, 1, 2, 3)]);
      const { matters: found } = await added([first, rewrite]);
      const { origins } = await dossier(on.ledger, "harbour");
      expect(origins.filter(({ reports }) => reports.length > 0)).toHaveLength(1);
      expect(found.map(({ standing, history }) => [standing.reports, standing.origins, history.length])).toEqual([[2, 2, 2]]);
      await on.clean();
    });

    it("[H4] are silent by the newest report of their own dossier, not by another affair's", async () => {
      const [harbour, other] = [HELD, report("Hill Gazette", "2024-09-01", story(4, 5))];
      await addReport(on.ledger, arrival(other, "elsewhere"));
      await added([harbour]);
      const [{ id, standing }] = (await matters(on.ledger)).items as [Awaited<ReturnType<typeof matter>>];
      expect([standing.stale, (await matter(on.ledger, id)).standing.stale]).toEqual([false, false]);
      await added([report("Dune Radio", "2024-08-01", story(6, 7))]);
      expect((await matter(on.ledger, id)).standing.stale).toBe(true);
      await on.clean();
    });

    it("[Y10, Y5] are told by thing and parties, with a history, where they stand, and who contradicts whom", async () => {
      const { matters, conflicts } = await added(MATTERS);
      expect(matters.map(({ label, history }) => [label, history.length])).toEqual([
        ["patrol frigates, Norway to Peru", 4],
        ["talks, Peru and Norway", 1],
        ["patrol frigates, Norway to Chile", 1],
        ["frigates", 1], // of whom the report does not say, and there are two
      ]);
      const [frigates] = matters;
      expect(frigates?.history.map((h) => [h.published, h.state, h.status, h.speaker])).toEqual([
        ["2024-05-05", "paused", "new", "Ana Novak"],
        ["2024-05-20", "paused", "repeated", "Ben Okoro"],
        ["2024-05-21", "under-way", "new", "Mira Sandoval"],
        ["2024-07-01", "resumed", "new", "a senior official"],
      ]);
      expect(conflicts).toHaveLength(1);
      expect(conflicts[0]).toMatchObject({ kind: "state", rule: "X1", matter: frigates?.id });
      expect(conflicts[0]?.sides.map(({ who, position }) => [who, position])).toEqual([
        ["Ben Okoro", "paused"],
        ["Mira Sandoval", "under way"],
      ]);
      await on.clean();
    });

    it("are listed by the report that told of them last, the same by pages of any length and by strides of any", async () => {
      await added(MATTERS);
      await addCompared(on.ledger, [HELD_LONG_AFTER, OTHERS]);
      await on.ledger.read(async (db) => {
        const { rows } = await sql<{ matter: string; report: string; last: number }>`
          select f.matter, p.id as report, p.sort_key as last from projected_developments d
          join matter_profiles f on f.seq = d.profile join projected_reports p on p.report = d.report`.execute(db);
        const last = new Map<string, number>();
        for (const row of rows) last.set(row.matter, Math.max(Number(row.last), last.get(row.matter) ?? 0));
        const inOrder = (of: (matter: string) => boolean) =>
          [...last]
            .filter(([matter]) => of(matter))
            .sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))
            .map(([matter]) => matter);
        expect(last.size).toBeGreaterThan(4);
        for (const one of [null, HELD.document.report.id]) {
          const expected = inOrder((matter) => one === null || rows.some((row) => row.matter === matter && row.report === one));
          for (const limit of [1, 2, 3, 100])
            for (const stride of [1, 2, 100]) {
              const found: string[] = [];
              for (let after: string | undefined, more = true; more; ) {
                const places = await mattersByReport(db, { dossier: null, report: one }, after, limit, stride);
                found.push(...places.map(({ matter }) => matter));
                after = places.length > 0 ? matterPlace(places.at(-1) as (typeof places)[number]) : after;
                more = places.length === limit;
              }
              expect(found).toEqual(expected);
            }
        }
      });
    });

    it("that contradict one another are told page by page, each once", async () => {
      await added(MATTERS);
      const all = await conflicts(on.ledger);
      expect([all.items.length, all.next]).toEqual([1, null]);
      const found: unknown[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await conflicts(on.ledger, { limit: 1, after });
        found.push(...page.items);
        after = page.next;
      }
      expect(found).toEqual(all.items);
    });

    it("of a dossier are told with those between its reports, the same on pages and in the dossier, and none of other dossiers", async () => {
      const priced = (who: string, price: string, outlet: string) =>
        report(outlet, "2024-05-06", [{ who, words: `the patrol frigates cost ${price} million crowns` }]);
      await added([HELD, DENIED, priced("Ana Novak", "240", "Coast Wire"), priced("Ben Okoro", "310", "Hill Gazette")]);
      const all = await conflicts(on.ledger, { dossier: "harbour" });
      expect(all.items.map(({ rule }) => rule)).toContain("X3");
      const paged: (typeof all.items)[number][] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await conflicts(on.ledger, { dossier: "harbour", limit: 1, after });
        paged.push(...page.items);
        after = page.next;
      }
      const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();
      expect(idsOf(paged)).toEqual(idsOf(all.items));
      expect(idsOf((await dossier(on.ledger, "harbour")).conflicts)).toEqual(idsOf(all.items));
      expect((await conflicts(on.ledger)).items.map(({ rule }) => rule)).not.toContain("X3");
    });

    it("[H9] say for which of their parties nobody speaks, of all that reports name, as of a day", async () => {
      const more = ["Chile", "Brazil", "Bolivia", "Ecuador"].map((party, n) =>
        report(`Outlet ${n}`, `2024-05-0${n + 6}`, [
          held("Ana Novak", `the patrol frigates of Norway for ${party} and Peru were held back`, {
            state: "paused",
            parties: { ...PARTIES, party },
          }),
        ]),
      );
      const heard = report("Lake Times", "2024-05-12", [
        held("the navy of Peru", "the patrol frigates of Norway for Peru were held back", { state: "paused", parties: PARTIES }),
        { who: "Chile's envoy", cue: "declined", words: "to comment", stance: "decline" },
      ]);
      const { matters } = await added([HELD, ...more, heard]);
      expect(matters).toHaveLength(1);
      const id = matters[0]?.id as string;
      const now = await matter(on.ledger, id);
      const all = ["Norway", "Peru", "Chile", "Brazil", "Bolivia", "Ecuador"];
      expect(now.parties.map(({ name }) => name).sort()).toEqual([...all].sort());
      expect([...now.unheard].sort()).toEqual(all.filter((name) => name !== "Peru").sort());
      expect([...(await matter(on.ledger, id, "2024-05-05")).unheard].sort()).toEqual(["Norway", "Peru"]);
      await on.clean();
    });

    it.each([
      ["the statement that vouches for it", 0.31, 0.9],
      ["its state", 0.9, 0.31],
    ] as const)("say of each voice how surely it was read: %s may be doubtful", async (_, line, state) => {
      const parties = PARTIES;
      const doubtful = report("Lake Times", "2024-05-21", [
        held(
          "Mira Sandoval",
          "the patrol frigates of Norway were on their way to Peru",
          { state: "under-way", parties, confidence: state },
          { confidence: line },
        ),
      ]);
      const { matters, conflicts } = await added([HELD, HELD_STILL, doubtful]);
      const [frigates] = matters;
      const sure = [
        ["Ana Novak", 0.9],
        ["Ben Okoro", 0.9],
        ["Mira Sandoval", 0.31],
      ] as const;
      expect(frigates?.history.map((h) => [h.speaker, h.confidence])).toEqual(sure);
      expect(new Map(frigates?.standing.accounts.map((a) => [a.who, a.confidence]))).toEqual(new Map(sure));
      expect(conflicts[0]?.sides.map((s) => [s.who, s.confidence])).toEqual(sure.slice(1));
      // a statement that somebody confirmed is doubted no more
      await correct(on.ledger, doubtful.document.statements[0]?.id as string, { stance: "assert" }, ANA);
      const [confirmed] = (await told(on.ledger)).matters;
      expect(confirmed?.history.at(-1)?.confidence).toBe(state);
      await on.clean();
    });

    it("are the same in whatever order reports come, compared one by one or together", { timeout: 240_000 }, () =>
      expectNoOrder(on, MATTERS, told, 11),
    );

    it("follow what people say of a report, and go back when that is taken back", async () => {
      const before = await added(MATTERS);
      const { correction } = await correct(on.ledger, HELD.document.report.id, { published: "2019-06-30" }, ANA);
      await comparePending(on.ledger);
      const between = await told(on.ledger);
      expect(between.matters.length).toBe(before.matters.length + 1);
      await on.clean();
      await undo(on.ledger, correction, { ...ANA, why: null });
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(before);
      const number = await reject(on.ledger, DENIED.document.developments[0]?.id as string, ANA);
      await comparePending(on.ledger);
      expect((await told(on.ledger)).conflicts).toEqual([]);
      await on.clean();
      await undo(on.ledger, number, ANA);
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(before);
      expect(await on.ledger.read(pendingMatters)).toBe(0);
      await on.clean();
    });

    it("[Y8, Y15] that may be one wait for a person, who says so and takes it back", async () => {
      await added([HELD, HELD_LONG_AFTER]);
      const apart = await told(on.ledger);
      expect(apart.matters).toHaveLength(2);
      const [doubt] = (await queue(on.ledger)).items;
      expect(doubt).toMatchObject({ of: "matter", rule: "Y8", one: { kind: "transfer" }, unsure: false });
      const [yes] = await decide(on.ledger, doubt?.number as number, "yes", ANA);
      const [decided] = await corrections(on.ledger);
      const names = [doubt?.one, doubt?.other].map((side) => [side?.name, ...(side?.roles ?? [])].join(", "));
      expect([...(decided?.pair ?? [])].sort()).toEqual(names.sort());
      await comparePending(on.ledger);
      const one = await told(on.ledger);
      expect(one.matters.map(({ history }) => history.length)).toEqual([2]);
      expect(one.doubts).toEqual([]);
      await on.clean();
      await undo(on.ledger, yes as number, ANA);
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(apart);
      await on.clean();
    });

    it("are merged, split, called otherwise, confirmed and retracted by people, which stays through another reading and is taken back", async () => {
      const labels = async () => (await told(on.ledger)).matters.map(({ label, confirmed, history }) => [label, confirmed, history.length]);
      const before = await added([HELD, HELD_STILL, RELEASED, OTHERS]);
      expect(await labels()).toEqual([
        ["patrol frigates, Norway to Peru", false, 3],
        ["patrol frigates, Norway to Chile", false, 1],
      ]);
      const [peru, chile] = before.matters.map(({ id }) => id) as [string, string];
      const merged = await mergeMatters(on.ledger, peru, chile, ANA);
      await comparePending(on.ledger);
      expect((await labels()).map(([, , length]) => length)).toEqual([4]);
      await on.clean();
      await undo(on.ledger, merged, ANA);
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(before);
      const released = RELEASED.document.developments[0]?.id as string;
      const split = await splitMatter(on.ledger, peru, [released], ANA);
      await comparePending(on.ledger);
      expect((await labels()).map(([, , length]) => length).sort()).toEqual([1, 1, 2]);
      await on.clean();
      for (const number of split) await undo(on.ledger, number, ANA);
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(before);
      await relabelMatter(on.ledger, peru, "The Peruvian order", ANA);
      await confirmMatter(on.ledger, peru, ANA);
      const retracted = await retractMatter(on.ledger, chile, ANA);
      expect(await labels()).toEqual([["The Peruvian order", true, 3]]);
      await expect(matter(on.ledger, chile)).rejects.toThrow(/was retracted/);
      const newer = { version: "9.0.0", model: ENGINE.model };
      const all = new Map(
        [HELD, HELD_STILL, RELEASED, OTHERS].map((one) => [one.incoming.source + one.document.report.text, one.document]),
      );
      await reread(
        on.ledger,
        async (incoming) => ({
          ...(all.get(incoming.source + ("text" in incoming ? incoming.text : "")) as ReadoutDocument),
          engine: newer,
        }),
        newer,
      );
      await accept(on.ledger, "desk");
      await comparePending(on.ledger);
      expect(await labels()).toEqual([["The Peruvian order", true, 3]]);
      await on.clean();
      await undo(on.ledger, retracted, ANA);
      expect((await labels()).length).toBe(2);
      await expect(splitMatter(on.ledger, peru, ["d:0"], ANA)).rejects.toThrow(/is no development/);
      await expect(mergeMatters(on.ledger, peru, peru, ANA)).rejects.toThrow(/one matter already/);
      await expect(relabelMatter(on.ledger, peru, " ", ANA)).rejects.toThrow(/is empty/);
      await expect(confirmMatter(on.ledger, "m:0", ANA)).rejects.toThrow(/no such matter/);
    });

    it("[X6] what a publication says otherwise in a later version stands beside what it said", async () => {
      const url = "https://wire.example/toll";
      const version = (words: string, published: string) =>
        report(
          "Coast Wire",
          published,
          [
            { who: "Ana Novak", words },
            { who: "Ben Okoro", words: "the quay was shut" },
          ],
          { url },
        );
      await added([
        version("the storm had wrecked seven ferries", "2024-05-05"),
        version("the storm had wrecked nine ferries", "2024-05-06"),
      ]);
      const { conflicts } = await told(on.ledger);
      expect(
        conflicts.map(({ rule, kind, sides }) => [rule, kind, ...sides.map(({ who, position, published }) => [who, position, published])]),
      ).toEqual([
        [
          "X6",
          "wording",
          ["Ana Novak", expect.stringContaining("seven"), "2024-05-05"],
          ["Ana Novak", expect.stringContaining("nine"), "2024-05-06"],
        ],
      ]);
    });

    it("of a report that is in no dossier yet are looked at again once it is", async () => {
      await on.add(UNDATED);
      await added([HELD]);
      expect((await told(on.ledger)).matters).toHaveLength(1);
      await on.add(UNDATED, "harbour");
      await comparePending(on.ledger);
      expect((await told(on.ledger)).matters.map(({ history }) => history.length)).toEqual([2]);
      await on.clean();
    });
  });
}
