import { describe, expect, it } from "vitest";
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import { SentenceTree } from "../predicates/sentence-tree.js";
import { objectsOf } from "./objects.js";
import { phraseWithin, thingPhrase } from "./thing-phrase.js";

/** A sentence of words with part of speech, number of the head and relation. */
function treeOf(text: string, words: readonly (readonly [string, string, number, string])[]): SentenceTree {
  let at = 0;
  const tokens = words.map(([word, tag, head, relation]): Token => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { word: 0, span: [start, at], tag, head, relation } as unknown as Token;
  });
  return new SentenceTree(text, tokens as unknown as ParsedSentence);
}

const phrase = (text: string, n: number, words: readonly (readonly [string, string, number, string])[]): string =>
  text.slice(...thingPhrase(text, treeOf(text, words), n));

describe("[DV7] the phrase of a thing", () => {
  it("begins behind a verb and its auxiliary that the parse has hung before the noun", () => {
    const words = [
      ["Norland", "PROPN", 4, "compound"],
      ["had", "AUX", 2, "dep"],
      ["resumed", "VERB", 4, "amod"],
      ["grain", "NOUN", 4, "compound"],
      ["supplies", "NOUN", -1, "root"],
    ] as const;
    expect(
      phrase(
        "Norland had resumed grain supplies",
        4,
        words.map((w) => (w[0] === "had" ? ["had", "AUX", 4, "amod"] : w)),
      ),
    ).toBe("grain supplies");
  });

  it("begins behind “and that”, where a clause begins", () => {
    const words = [
      ["doubt", "NOUN", 4, "dep"],
      ["and", "CCONJ", 4, "dep"],
      ["that", "SCONJ", 4, "dep"],
      ["training", "NOUN", -1, "root"],
    ] as const;
    expect(
      phrase(
        "doubt and that training",
        3,
        words.map(([word, tag, head]) => [word, tag, head < 0 ? head : 3, head < 0 ? "root" : "nmod"]),
      ),
    ).toBe("training");
  });

  it("keeps a participle that is its own", () => {
    expect(
      phrase("the paused shipment", 2, [
        ["the", "DET", 2, "det"],
        ["paused", "VERB", 2, "amod"],
        ["shipment", "NOUN", -1, "root"],
      ]),
    ).toBe("paused shipment");
  });

  it("ends before a clause that the parse has hung behind it", () => {
    expect(
      phrase("extradition is barred", 0, [
        ["extradition", "NOUN", -1, "root"],
        ["is", "AUX", 2, "amod"],
        ["barred", "VERB", 0, "amod"],
      ]),
    ).toBe("extradition");
  });

  it.each([
    ["the extradition is suspended until the courts have dealt with it", "extradition", "extradition"],
    ["the permit of the Kestrel pipeline on Wednesday, finding that the fishermen", "permit", "permit of the Kestrel pipeline"],
    ["Court of Claims annulled the suspension of the licence", "suspension", "suspension of the licence"],
    ["men in blankets getting off a bus, said the first group", "group", "first group"],
    ["the ministry's grain supplies", "supplies", "ministry's grain supplies"],
    ["the shipment", "shipment", "shipment"],
  ])("of “%s” ends where another begins that the parse has hung on it", (text, head, own) => {
    const at = text.indexOf(head);
    expect(text.slice(...phraseWithin(text, [0, text.length], [at, at + head.length]))).toBe(own);
  });

  it("is of goods of a size or a class, not of the size", () => {
    const objects = (text: string, last: readonly [string, string, number, string][]): string[] => {
      const tree = treeOf(text, [["frigates", "NOUN", -1, "root"], ...last]);
      return objectsOf(text, { predicate: { tree } as never, thing: { n: 0, kind: "transfer" } }).map(({ span }) => text.slice(...span));
    };
    expect(
      objects("frigates of 3,000 tons", [
        ["of", "ADP", 3, "case"],
        ["3,000", "NUM", 3, "nummod"],
        ["tons", "NOUN", 0, "nmod"],
      ]),
    ).toEqual(["frigates of 3,000 tons"]);
    expect(
      objects("frigates of the Gannet class", [
        ["of", "ADP", 4, "case"],
        ["the", "DET", 4, "det"],
        ["Gannet", "PROPN", 4, "compound"],
        ["class", "NOUN", 0, "nmod"],
      ]),
    ).toEqual(["frigates of the Gannet class"]);
  });
});
