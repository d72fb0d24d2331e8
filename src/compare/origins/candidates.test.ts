import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairsBeside } from "./alignment.js";
import { candidatesAmong, LIVE, tellsAlone } from "./candidates.js";
import { comparedSentences } from "./compared-sentences.js";
import { textFrom } from "./origins.suite.js";
import { alignmentOf, mayTell } from "./told-share.js";

/** So many texts, by name, the last of them "kin". */
const many = (count: number): string[] => [...Array.from({ length: count - 1 }, (_, n) => `text ${n}`), "kin"];
const RARE = tellsAlone("wabc");

describe("[O11] a text is held against", () => {
  it("those that share a key with it that few have", () => expect(candidatesAmong([["w1", many(RARE)]])).toEqual(new Set(many(RARE))));

  it("those that share two keys with it that more have, and not those that share one", () => {
    const others = (name: string) => many(RARE + 1).map((text) => (text === "kin" ? text : `${name} ${text}`));
    expect(
      candidatesAmong([
        ["w1", others("one")],
        ["w2", others("two")],
        ["s3", others("three")],
      ]),
    ).toEqual(new Set(["kin"]));
  });

  it("those at its address, and those that tell the same by one medium, however many", () => {
    for (const key of ["p1", "c1"]) expect(candidatesAmong([[key, many(LIVE)]]).size).toBe(LIVE);
  });

  it("the same in whatever order keys and texts come", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("w", "q", "c", "p"), fc.uniqueArray(fc.nat(9))), { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (kinds, ranks) => {
          const having = kinds.map(([kind, texts], n) => [`${kind}${n}`, texts] as const);
          const mixed = having.map(([key, texts]) => [key, [...texts].reverse()] as const);
          const rank = new Map(mixed.map(([key]) => [key, ranks.next().value]));
          mixed.sort(([x], [y]) => (rank.get(x) as number) - (rank.get(y) as number));
          expect(candidatesAmong(mixed)).toEqual(candidatesAmong(having));
        },
      ),
    ));
});

const WORDS = "ferry boiler council harbour deckhand steam paint inspector pounds vessel closed burst sold the of a was in not by".split(
  " ",
);
const text = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 14 }), { minLength: 1, maxLength: 5 })
  .map((sentences) => comparedSentences(textFrom(sentences.map((words) => `It ${words.join(" ")}.`)).features));

describe("[O2] [O3] texts of which neither may have half in the other", () => {
  it("have less than half in each other once their sentences are aligned", () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const beside = pairsBeside(a, b);
        fc.pre(!mayTell(a, b, beside, 0.5));
        const alignment = alignmentOf(a, b, beside);
        for (const { words, told, same } of [alignment.a, alignment.b]) expect(Math.max(told, same)).toBeLessThan(0.5 * words);
      }),
      { numRuns: 60 },
    ));
});
