import { describe, expect, it } from "vitest";
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { paragraphs } from "../../text/paragraphs.js";
import type { Span } from "../../text/span.js";
import { turnsOf, withTurns } from "./transcript.js";

const find = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

describe("[S14] transcripts", () => {
  const text = "MR. ORR: Will they come?\nNOVAK: They will. He said so.\nMR. ORR: When?";
  const turn = (words: string, cue: string): ScoredAttribution => ({
    sources: [find(text, words)],
    cue: find(text, cue),
    contents: [find(text, "so")],
    score: 0.5,
    within: null,
  });

  it("takes a turn for its speaker's words, and what is attributed in it for one layer down", () => {
    const turns = turnsOf(text, paragraphs(text));
    expect(turns.map((t) => [text.slice(...(t.sources[0] as Span)), text.slice(...(t.contents[0] as Span))])).toEqual([
      ["MR. ORR", "Will they come?"],
      ["NOVAK", "They will. He said so."],
      ["MR. ORR", "When?"],
    ]);
    const layers = withTurns([{ attribution: turn("He", "said"), within: null }], turns);
    expect(layers.map((l) => l.within)).toEqual([2, null, null, null]);
  });

  it("makes nothing of one or two headings", () => {
    const two = "NOTE: Prices may change.\nMENU: Fish and rice.";
    expect(turnsOf(two, paragraphs(two))).toEqual([]);
  });
});
