/** What a list of statements can be narrowed by. Every store must count alike: as the list itself comes out once it is narrowed. */
import { describe, expect, it } from "vitest";
import { comparePending } from "../comparison/comparer.js";
import { correct } from "../corrections/corrections.js";
import { BadQuery } from "../errors.js";
import { indexPending } from "../projection/indexer.js";
import { type Facet, facets } from "../queries/facets.js";
import type { StatementFilter } from "../queries/statement-filter.js";
import { statements } from "../queries/statements.js";
import type { Ground } from "./ground.suite.js";
import { ANA, harbour, TALKS } from "./ground.suite.js";
import { sample } from "./sample.suite.js";

const told = ({ values }: Facet) => values.map(({ name, statements: n }) => [name, n]);

/** A filter with one more choice. */
function narrowed(filter: StatementFilter, kind: string, value: string | null): StatementFilter {
  if (kind !== "date") return { ...filter, [kind]: value };
  return value === null ? { ...filter, undated: true } : { ...filter, since: value, until: value };
}

export function facetsSuite(on: Ground): void {
  describe("facets", () => {
    on.filled(async () => {
      await on.add(harbour("2024-05-05"), "harbour");
      await on.add(harbour("2024-06-01", TALKS), "harbour");
      await on.add(sample([{ who: "Ana Novak", words: "the bridge was old", stance: "deny" }], { published: "2023-12-24" }), "quay");
      await on.add(sample([{ who: "Ben Okoro", words: "nobody knew of the bridge" }]));
      await comparePending(on.ledger);
      await indexPending(on.ledger);
    });

    it("count statements by speaker, authority, stance, date and dossier", async () => {
      const { speaker, authority, stance, date, dossier } = await facets(on.ledger, {});
      expect(told(speaker)).toEqual([
        ["Ana Novak", 3],
        ["a senior official", 1],
        // nothing tells that the two of that name are one
        ["Ben Okoro", 1],
        ["Ben Okoro", 1],
      ]);
      expect(told(authority)).toEqual([
        ["named-person", 5],
        ["official-unnamed", 1],
      ]);
      expect(told(stance)).toEqual([
        ["assert", 2],
        ["deny", 2],
        ["confirm", 1],
        ["promise", 1],
      ]);
      expect(date.values.map((v) => [v.value, v.statements])).toEqual([
        ["2024", 4],
        ["2023", 1],
        [null, 1],
      ]);
      expect(told(dossier)).toEqual([
        ["harbour", 4],
        ["quay", 1],
      ]);
      expect([speaker.of, speaker.capped, speaker.left]).toEqual([6, false, 0]);
    });

    it.each<StatementFilter>([
      {},
      { about: "bridge" },
      { words: "novak OR talks" },
      { words: "okoro bridge" },
      { speaker: "novak" },
      { speaker: "novak", stance: "deny" },
      { stance: "deny", authority: "official-unnamed", dossier: "harbour" },
      { since: "2024", until: "2024", words: "bridge" },
      { since: "2024-05", until: "2024-05" },
      { undated: true },
    ])("%j: each count is what the list has once it is narrowed so", async (filter) => {
      let values = 0;
      for (const [kind, facet] of Object.entries(await facets(on.ledger, filter)))
        for (const { value, statements: n } of facet.values) {
          const { items } = await statements(on.ledger, narrowed(filter, kind, value));
          expect([kind, value, items.length]).toEqual([kind, value, n]);
          values++;
        }
      expect(values).toBeGreaterThan(3);
    });

    it("tell months of one year, and days of one month", async () => {
      const dates = async (filter: StatementFilter) => (await facets(on.ledger, filter)).date.values.map((v) => v.value);
      expect(await dates({ since: "2024", until: "2024" })).toEqual(["2024-06", "2024-05"]);
      expect(await dates({ since: "2024-05", until: "2024-05" })).toEqual(["2024-05-05"]);
    });

    it("keep to the newest where there are more than are counted, and say so", async () => {
      const { stance, date } = await facets(on.ledger, {}, 2);
      expect(told(stance)).toEqual([
        ["confirm", 1],
        ["promise", 1],
      ]);
      expect([stance.of, stance.capped]).toEqual([2, true]);
      expect(date.values.map((v) => v.value)).toEqual(["2024-06-01"]);
    });

    it("follow what people correct, and refuse what no list takes", async () => {
      const [item] = (await statements(on.ledger, { stance: "confirm" })).items;
      await correct(on.ledger, item?.id as string, { stance: "doubt" }, ANA);
      expect((await facets(on.ledger, { about: "talks" })).stance.values.map((v) => v.value)).toEqual(["doubt"]);
      await expect(facets(on.ledger, { about: "bridge", words: "bridge" })).rejects.toThrow(/give "about".*or "words"/);
      await expect(facets(on.ledger, { words: "-bridge" })).rejects.toThrow(BadQuery);
      const nothing = await facets(on.ledger, { words: "nowhere" });
      expect(Object.values(nothing).map(({ values, of }) => [values, of])).toEqual(Array(5).fill([[], 0]));
    });
  });
}
