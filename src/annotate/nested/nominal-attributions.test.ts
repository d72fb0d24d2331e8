import { expect, it } from "vitest";
import { nominalAttributions } from "./nominal-attributions.js";

it("[S11] a noun of saying has a source, and what follows its that is the content", () => {
  const text = "He waved aside Ana Novak’s recent claims that the ferry was unsafe, and left.";
  const found = nominalAttributions(text, [0, text.length]);
  expect(found.map(({ sources: [source], cue, contents: [content] }) => [source, cue, content].map((s) => s && text.slice(...s)))).toEqual([
    ["Ana Novak’s", "claims", "that the ferry was unsafe"],
  ]);
  expect(nominalAttributions("He waved aside claims that the ferry was unsafe.", [0, 48])).toEqual([]);
});
