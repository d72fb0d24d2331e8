/** "They left. Novak said the talks would go on, an official said." Pieces and links are written by hand. */
import { describe, expect, it } from "vitest";
import { modelWords } from "../model/model-words.js";
import { paragraphs } from "../text/paragraphs.js";
import type { Span } from "../text/span.js";
import { underClosingClauses } from "./closing-clauses.js";
import type { LinkedAttribution, LinkedPiece } from "./links.js";
import type { Piece } from "./pieces.js";

const TEXT = "They left. Novak said the talks would go on, an official said.";
const WORDS = modelWords(TEXT, paragraphs(TEXT));
const SENTENCES: Span[] = [
  [0, 10],
  [11, TEXT.length],
];
const piece = (role: Piece["role"], words: string): Piece => {
  const at = TEXT.indexOf(words);
  const from = WORDS.findIndex((w) => w.span[0] === at);
  return { role, from, to: WORDS.findIndex((w) => w.span[1] === at + words.length) + 1, probability: 1 };
};
const linked = (role: Piece["role"], words: string): LinkedPiece => ({ piece: piece(role, words), probability: 0.8 });
const wordsOf = (pieces: readonly LinkedPiece[] = []) =>
  pieces.map(({ piece: p }) => TEXT.slice(WORDS[p.from]?.span[0], WORDS[p.to - 1]?.span[1]));

const NOVAK = linked("source", "Novak");
const OFFICIAL = linked("source", "an official");
const TALKS = linked("content", "the talks would go on");
const inner: LinkedAttribution = { cue: piece("cue", "said"), sources: [NOVAK], contents: [] };
const lastSaid = WORDS.length - 2;
const outer: LinkedAttribution = {
  cue: { role: "cue", from: lastSaid, to: lastSaid + 1, probability: 1 },
  sources: [OFFICIAL],
  contents: [],
};

describe("a clause that ends its sentence [S10]", () => {
  it.each<[string, LinkedAttribution, LinkedAttribution]>([
    ["the inner cue", { ...inner, contents: [TALKS] }, outer],
    ["the outer cue", inner, { ...outer, contents: [TALKS] }],
  ])("reports all of it where %s got the words", (_, first, last) => {
    const { attributions, within } = underClosingClauses([first, last], WORDS, SENTENCES);
    expect(within).toEqual([1, null]);
    expect(attributions.map((a) => wordsOf(a.contents))).toEqual([["the talks would go on"], ["Novak said the talks would go on"]]);
  });

  it("gives each cue the sources on its side", () => {
    const both = { ...inner, sources: [NOVAK, OFFICIAL], contents: [TALKS] };
    const { attributions } = underClosingClauses([both, { ...outer, sources: [NOVAK, OFFICIAL] }], WORDS, SENTENCES);
    expect(attributions.map((a) => wordsOf(a.sources))).toEqual([["Novak"], ["an official"]]);
  });

  it("changes nothing where both have words, none has, the source stands elsewhere, or more than marks stand between", () => {
    const left = linked("content", "the talks");
    for (const pair of [
      [
        { ...inner, contents: [left] },
        { ...outer, contents: [TALKS] },
      ],
      [inner, outer],
      [
        { ...inner, contents: [TALKS] },
        { ...outer, sources: [NOVAK] },
      ],
      [{ ...inner, contents: [left] }, outer],
    ]) {
      const { attributions, within } = underClosingClauses(pair, WORDS, SENTENCES);
      expect(within).toEqual([null, null]);
      expect(attributions).toEqual(pair);
    }
  });
});
