/** Who is who, as a ledger keeps it: the same whatever order reports came in, and what people decide. Every store must do all of it. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../records/actor.js";
import { comparePending } from "../comparison/comparer.js";
import { decide } from "../corrections/decide.js";
import { undo } from "../corrections/undo.js";
import { NoSuchRecord } from "../errors.js";
import type { Ledger } from "../ledger.js";
import { backup, restore } from "../maintenance/backup.js";
import { openLedger } from "../open.js";
import { actor, actors } from "../queries/actors.js";
import { corrections } from "../queries/corrections.js";
import { dossier } from "../queries/dossier.js";
import { queue } from "../queries/queue.js";
import { statements } from "../queries/statements.js";
import { ANA, type Ground } from "./ground.suite.js";
import { addCompared, expectNoOrder } from "./orders.suite.js";
import { type Sample, sample } from "./sample.suite.js";

const said = (who: string, words: string, published: string) => sample([{ who, words }], { publisher: `Wire of ${published}`, published });

const REPORTS: readonly Sample[] = [
  said("Rosa Lindqvist", "the quay would stay closed", "2024-05-05"),
  said("Rosa Lindqvist", "the quay would open again", "2024-05-06"),
  said("R. Lindqvist", "the crane was sold", "2024-05-07"),
  said("Ivo Marek", "no ship had come", "2024-05-08"),
  said("Ivo Marek Jr", "two ships had come", "2024-05-09"),
  sample(
    [
      { who: "Petra Vance", words: "the lock was shut" },
      { who: "P. Vance", words: "it was not" },
    ],
    { publisher: "Hill Gazette", published: "2024-05-10" },
  ),
  said("a senior official", "the dues would rise", "2024-05-11"),
  said("a senior official", "the dues would fall", "2024-05-12"),
];

/** What is told of who is who, without the numbers that a store gives out, and whichever report came first. */
const told = async (ledger: Ledger) => {
  const { items } = await actors(ledger, { unnamed: true, limit: 1_000 });
  const doubts = (await queue(ledger)).items.map(({ rule, reason, unsure, one, other }) => ({
    rule,
    reason,
    unsure,
    pair: [one.id, other.id].sort(),
  }));
  return {
    actors: items.map(({ id, name, kind, named, statements }) => ({ id, name, kind, named, statements })),
    doubts: doubts.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
};

export function identitiesSuite(on: Ground): void {
  const added = async (reports: readonly Sample[]) => {
    await addCompared(on.ledger, reports);
    return told(on.ledger);
  };
  const numberOf = async (name: string): Promise<number> =>
    (await queue(on.ledger)).items.find(({ one, other }) => [one.name, other.name].includes(name))?.number as number;

  describe("identities", () => {
    it("are told by names; who only may be another waits, and whom a report keeps apart does not", async () => {
      const { actors: all, doubts } = await added(REPORTS);
      expect(
        all
          .filter((a) => a.named)
          .map((a) => `${a.name} ${a.statements}`)
          .sort(),
      ).toEqual(["Ivo Marek 1", "Ivo Marek Jr 1", "P. Vance 1", "Petra Vance 1", "R. Lindqvist 1", "Rosa Lindqvist 2"]);
      expect(doubts.map((d) => d.rule).sort()).toEqual(["I21", "I6"]); // a son and a father; a name and its initial
      await on.clean();
    });

    it("have no source that neither has a name nor says anything", async () => {
      const one = said("Tor Bekk", "no fisherman was there", "2024-05-05");
      const mentions: Actor["mentions"] = [{ span: [14, 26], form: "nominal" }];
      const nobody: Actor = { id: "a:00000000000000aa", name: "no fisherman", kind: "person", roles: [], named: false, mentions };
      const { actors: all } = await added([{ ...one, document: { ...one.document, actors: [...one.document.actors, nobody] } }]);
      expect(all.map(({ name }) => name)).toEqual(["Tor Bekk"]);
    });

    it("are the same in whatever order reports come, compared one by one or together", { timeout: 240_000 }, () =>
      expectNoOrder(on, REPORTS, told, 11),
    );

    it("are joined and kept apart as people say, and as before once that is taken back", async () => {
      const before = await added(REPORTS);
      const number = await numberOf("R. Lindqvist");
      const asked = (await queue(on.ledger)).items.find((doubt) => doubt.number === number);
      expect([asked?.one, asked?.other].map((side) => side?.sentence).sort()).toEqual([
        "R. Lindqvist said the crane was sold.",
        "Rosa Lindqvist said the quay would stay closed.",
      ]);
      const [yes] = await decide(on.ledger, number, "yes", ANA);
      await comparePending(on.ledger);
      const joined = await told(on.ledger);
      expect(joined.doubts.map((d) => d.rule)).toEqual(["I21"]);
      const rosa = joined.actors.find((a) => a.name === "Rosa Lindqvist");
      expect(rosa?.statements).toBe(3);
      expect((await statements(on.ledger, { speaker: rosa?.id as string })).items).toHaveLength(3);
      expect((await actor(on.ledger, "lindqvist")).appearances).toHaveLength(3);
      expect((await dossier(on.ledger, "harbour")).actors.find((a) => a.id === rosa?.id)).toMatchObject({
        name: "Rosa Lindqvist",
        statements: 3,
      });
      await on.clean();

      await undo(on.ledger, yes as number, { ...ANA, why: null });
      await comparePending(on.ledger);
      expect(await told(on.ledger)).toEqual(before);

      const [unsure] = await decide(on.ledger, await numberOf("R. Lindqvist"), "unsure", ANA);
      await comparePending(on.ledger);
      expect((await told(on.ledger)).doubts.filter((d) => d.unsure)).toMatchObject([{ rule: "I6" }]);
      await undo(on.ledger, unsure as number, { ...ANA, why: null });
      await comparePending(on.ledger);
      await decide(on.ledger, await numberOf("R. Lindqvist"), "no", ANA);
      await comparePending(on.ledger);
      expect((await told(on.ledger)).doubts.map((d) => d.rule)).toEqual(["I21"]);
      expect((await corrections(on.ledger)).map((c) => [c.action, c.change?.same ?? null])).toEqual([
        ["correct", "yes"],
        ["undo", null],
        ["correct", "unsure"],
        ["undo", null],
        ["correct", "no"],
      ]);
      // a decision names both, whichever key its pair has
      for (const { action, pair } of await corrections(on.ledger))
        expect([action, [...(pair ?? [])].sort()]).toEqual([action, ["R. Lindqvist", "Rosa Lindqvist"]]);
      await on.clean();
      await expect(decide(on.ledger, 999, "yes", ANA)).rejects.toThrow(NoSuchRecord);
    });

    it("of one surname in many reports are decided together where that is asked", async () => {
      const reports = ["2024-05-05", "2024-05-06"].map((day) => said("Lindqvist", `the quay is shut since ${day}`, day));
      await added([REPORTS[0] as Sample, ...reports]);
      const [doubt, ...more] = (await queue(on.ledger)).items;
      expect([doubt?.rule, doubt?.alike.pairs, more]).toEqual(["I11", 2, []]);
      expect(doubt?.alike.reports.map(({ published }) => published).sort()).toEqual(["2024-05-05", "2024-05-05", "2024-05-06"]);
      const [number, unsure] = [doubt?.number as number, await decide(on.ledger, doubt?.number as number, "unsure", ANA)];
      await comparePending(on.ledger);
      // the one that somebody was unsure of is asked apart from the other
      expect((await queue(on.ledger)).items.map((one) => [one.number === number, one.unsure, one.alike.pairs])).toEqual([
        [false, false, 1],
        [true, true, 1],
      ]);
      await undo(on.ledger, unsure[0] as number, { ...ANA, why: null });
      await comparePending(on.ledger);
      const made = await decide(on.ledger, (await queue(on.ledger)).items[0]?.number as number, "yes", ANA, true);
      expect(made).toHaveLength(2);
      await comparePending(on.ledger);
      expect((await told(on.ledger)).actors).toMatchObject([{ name: "Rosa Lindqvist", statements: 3 }]);
      expect((await queue(on.ledger)).items).toEqual([]);
      for (const one of [...made].reverse()) await undo(on.ledger, one, { ...ANA, why: null });
      await comparePending(on.ledger);
      expect((await queue(on.ledger)).items).toEqual([{ ...doubt, number: expect.any(Number) }]);
      await on.clean();
    });

    it("stay as people said in a copy", async () => {
      await added(REPORTS);
      await decide(on.ledger, await numberOf("R. Lindqvist"), "yes", ANA);
      await comparePending(on.ledger);
      const expected = await told(on.ledger);
      const file = join(on.folder, `copy-${Math.random()}.db`);
      await backup(on.ledger, file);
      const address = await on.fresh();
      await restore(file, address);
      const copy = await openLedger(address);
      try {
        await comparePending(copy);
        expect(await told(copy)).toEqual(expected);
        await on.clean(copy);
      } finally {
        await copy.close();
      }
    });
  });
}
