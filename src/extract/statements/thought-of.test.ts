import { describe, expect, it } from "vitest";
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { withoutThoughtOf } from "./thought-of.js";

/** The sources that stay, of words in a text of which each stands once. */
function sourcesOf(text: string, source: string, cue: string, content: string): string[] {
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const attribution = { cue: at(cue), sources: [at(source)], contents: [at(content)] } as unknown as ScoredAttribution;
  return withoutThoughtOf(text, attribution).sources.map((s) => text.slice(...s));
}

describe("of whom something is thought [R40]", () => {
  it("is no source", () => {
    expect(sourcesOf("The ship isn't thought to be lost.", "The ship", "isn't thought", "to be lost")).toEqual([]);
    expect(sourcesOf("Orr was widely seen as a friend.", "Orr", "was widely seen", "as a friend")).toEqual([]);
  });
  it("but who thinks it is, and who stands behind 'by'", () => {
    expect(sourcesOf("Orr thought the ship lost.", "Orr", "thought", "the ship lost")).toEqual(["Orr"]);
    expect(sourcesOf("By insurers it is considered lost.", "insurers", "is considered", "lost")).toEqual(["insurers"]);
    expect(sourcesOf("It is seen as lost by insurers.", "insurers", "is seen", "as lost")).toEqual(["insurers"]);
  });
});
