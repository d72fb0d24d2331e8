/** Mentions of a parse and names written by hand; every word is said to head a person, if it may. */
import { describe, expect, it } from "vitest";
import type { CoreferenceParameters } from "../model/manifest.js";
import type { WordScores } from "../model/scores.js";
import type { Entity } from "./entities.js";
import { parsed } from "./hand-made.suite.js";
import { markSpeaking, mentionsOf } from "./mentions.js";

const ROWS =
  "The/DET/det>2 minister/NOUN/nsubj>9 ,/PUNCT/punct>4 Mr/PROPN/appos>2 Ana/PROPN/flat>4 Novak/PROPN/flat>4 ,/PUNCT/punct>4 she/PRON/nsubj>9 spoke/VERB/root>0";

function found(entities: readonly Entity[], person: (word: number) => boolean = () => true) {
  const { text, words, sentence } = parsed(ROWS);
  const scores = {
    mentions: { width: 2, data: Float32Array.from(words.flatMap((_, n) => (person(n) ? [0, 1] : [1, 0]))) },
    antecedents: { width: 1, data: new Float32Array(words.length) },
  } as unknown as WordScores;
  return {
    text,
    mentions: mentionsOf(text, words, [sentence], entities, scores, { kinds: ["none", "person"] } as unknown as CoreferenceParameters),
  };
}

describe("mentions", () => {
  const name: Entity = { span: [17, 26], type: "person", from: 4, to: 6 };
  it("are names, noun phrases and pronouns that the mention head or the names' head knows", () => {
    const { text, mentions } = found([name], (n) => n !== 5 && n !== 8);
    expect(mentions.map((m) => [text.slice(...m.span), m.form, m.article, m.entity])).toEqual([
      ["The minister", "nominal", "definite", null],
      ["Ana Novak", "name", "none", "person"],
      ["she", "pronoun", "none", null],
    ]);
    expect(mentions.map((m) => m.words)).toContainEqual(["she"]);
    expect(mentions.map((m) => m.name)).toContainEqual(["ana", "novak"]);
  });

  it("are none where the mention head says none", () => {
    expect(found([], () => false).mentions).toEqual([]);
  });

  it("speak where they head a source", () => {
    const { text, mentions } = found([name], (n) => n !== 5 && n !== 8);
    const source = { sources: [[0, 12]], cue: [33, 38], contents: [], score: 1, within: null } as const;
    expect(
      markSpeaking(mentions, [source])
        .filter((m) => m.speaks)
        .map((m) => text.slice(...m.span)),
    ).toEqual(["The minister"]);
  });
});
