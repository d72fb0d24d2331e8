import { describe, expect, it } from "vitest";
import { verbLemma } from "../../../lexicon/lemma.js";
import { EVENT_TYPES } from "../../../records/vocabulary.js";
import { asLemma, verbIndex, words } from "./construction.js";
import { constructionsOf, meaningOfNoun, TABLES } from "./index.js";

const verbsOf = (table: (typeof TABLES)[number]): string[] =>
  [...(table.verbs ?? []), ...(table.withObjects ?? [])].flatMap(([, list]) => words(list)).map((w) => w.split("+")[0] as string);

describe("tables of words", () => {
  it("are one for each PLOVER type", () => {
    expect(TABLES.map(({ type }) => type).sort()).toEqual([...EVENT_TYPES].sort());
  });

  it("give one meaning to a verb that needs nothing beside it [E1]", () => {
    const plain = TABLES.flatMap((table) => (table.verbs ?? []).flatMap(([, list]) => words(list).map((w) => [w, table.type] as const)));
    const seen = new Map<string, string>();
    const twice = plain.filter(([word, type]) => {
      const before = seen.get(word);
      seen.set(word, type);
      return before !== undefined;
    });
    expect(twice).toEqual([]);
  });

  it("have base forms", () => {
    const forms = TABLES.flatMap(verbsOf).map((v) => v.split("_")[0] as string);
    const inflected = forms.filter((v) => !v.includes("-") && /(?:ed|ing)$/.test(v) && verbLemma(v) !== v);
    expect(inflected).toEqual([]);
  });

  it("try first what asks for most [E2]", () => {
    const index = verbIndex([
      { type: "AID", verbs: [[null, "send"]], withObjects: [[null, "send+to", "front"]] },
      { type: "MOBILIZE", withObjects: [["troops", "send", "troop"]] },
    ]);
    expect(index.get("send")?.map((c) => [c.type, c.preposition, c.objects !== null])).toEqual([
      ["AID", "to", true],
      ["MOBILIZE", null, true],
      ["AID", null, false],
    ]);
  });

  it("know particles, prepositions and nouns [E1, E3]", () => {
    expect(asLemma("call_off")).toBe("call off");
    expect(constructionsOf("clash").map((c) => [c.type, c.preposition])).toEqual([["ASSAULT", "with"]]);
    expect(meaningOfNoun("airstrikes")).toBeUndefined();
    expect(meaningOfNoun("airstrike")).toMatchObject({ type: "ASSAULT", mode: "heavy-weapons", alone: true });
    expect(meaningOfNoun("march")).toMatchObject({ type: "PROTEST", alone: false });
  });
});
