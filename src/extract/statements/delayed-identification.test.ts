import { describe, expect, it } from "vitest";
import { mention } from "../../annotate/coreference/hand-made.suite.js";
import type { Mention } from "../../annotate/mention.js";
import type { Span } from "../../text/span.js";
import { phraseAt } from "../actors/phrase.js";
import { delayedIdentifications } from "./delayed-identification.js";
import type { AttributionFeatures } from "./features.js";

/** The pairs found in a text of two paragraphs, each of whose one source is `description` and then `name`. */
function pairsIn(text: string, description: string, name: string): readonly (readonly [number, number])[] {
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const placed = (m: Mention, words: string): Mention => ({
    ...m,
    span: at(words),
    phrase: at(words),
    head: at(words),
    paragraph: text.lastIndexOf("\n", at(words)[0]) + 1,
  });
  const mentions = [
    placed({ ...mention(description, "nominal"), kind: "person" }, description),
    placed({ ...mention(name, "name"), kind: "person", entity: "person" }, name),
  ];
  const entities = [{ span: at(name), type: "person", from: 0, to: 1 }];
  const features = [description, name].map((words, n) => ({
    within: null,
    attribution: { cue: [at(words)[1], at(words)[1] + 5] },
    sourceMentions: [{ phrase: phraseAt(text, at(words), n === 1 ? (entities as never) : []), mention: n }],
  })) as unknown as AttributionFeatures[];
  return delayedIdentifications(text, features, mentions);
}

describe("whom the opening describes [R43]", () => {
  it("is who the story names first, with the same description or with none", () => {
    expect(pairsIn("The harbour chief said no.\n\nAna Novak, the harbour’s head, said so.", "The harbour chief", "Ana Novak")).toEqual([
      [0, 1],
    ]);
    expect(pairsIn("The harbour chief said no.\n\nAna Novak said so.", "The harbour chief", "Ana Novak")).toEqual([[0, 1]]);
  });
  it("is not somebody of another description, nor an official or whoever is brought in with 'a'", () => {
    expect(pairsIn("The harbour chief said no.\n\nAna Novak, a surgeon, said so.", "The harbour chief", "Ana Novak")).toEqual([]);
    expect(pairsIn("The official said no.\n\nAna Novak said so.", "The official", "Ana Novak")).toEqual([]);
    expect(pairsIn("A harbour chief said no.\n\nAna Novak said so.", "A harbour chief", "Ana Novak")).toEqual([]);
  });
});
