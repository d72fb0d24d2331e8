import { expect, it } from "vitest";
import type { Mention } from "../mention.js";
import { agree } from "./agreement.js";
import { mention } from "./hand-made.suite.js";

const body: Mention = { ...mention("Northwire", "name"), entity: "organisation" };

it("[P5] she is no he, no person is it, and nothing else with a name is he or she", () => {
  const [he, she, it_, ana] = [
    mention("he", "pronoun"),
    mention("she", "pronoun"),
    mention("it", "pronoun"),
    mention("Ana Novak", "name"),
  ] as const;
  expect([agree(he, she), agree(it_, ana), agree(ana, it_), agree(he, body)]).toEqual([false, false, false, false]);
  expect([agree(he, he), agree(she, ana), agree(it_, body), agree(mention("they", "pronoun"), body)]).toEqual([true, true, true, true]);
});

it("[P4] names agree by their words", () => {
  expect(agree(mention("Novak", "name"), mention("Ana Novak", "name"))).toBe(true);
  expect(agree(mention("Jan Novak", "name"), mention("Ana Novak", "name"))).toBe(false);
});
