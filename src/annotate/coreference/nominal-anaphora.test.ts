/** Who was brought in by a noun; mentions are written by hand. */
import { describe, expect, it } from "vitest";
import type { Mention } from "../mention.js";
import { mention } from "./hand-made.suite.js";
import { NominalAnaphora } from "./nominal-anaphora.js";

/** A noun phrase whose last word is its head. */
const noun = (words: string, article: Mention["article"], more: Partial<Mention> = {}): Mention => ({
  ...mention(words, "nominal", { article }),
  headWord: words.toLowerCase().split(" ").at(-1) as string,
  ...more,
});
const titled = (title: string, name: string): Mention => ({
  ...mention(`${title} ${name}`, "name"),
  name: name.toLowerCase().split(" "),
});
const seen = (...mentions: Mention[]): NominalAnaphora => {
  const nouns = new NominalAnaphora();
  mentions.forEach((m, n) => {
    nouns.add(m, n);
  });
  return nouns;
};

describe("an indefinite phrase [P8]", () => {
  it("starts somebody new, of people and of several bodies", () => {
    expect(NominalAnaphora.isNew(noun("senior official", "indefinite"))).toBe(true);
    expect(NominalAnaphora.isNew(noun("groups", "indefinite", { kind: "organisation", plural: true }))).toBe(true);
    expect(NominalAnaphora.isNew(noun("group", "indefinite", { kind: "organisation" }))).toBe(false);
    expect(NominalAnaphora.isNew(noun("official", "definite"))).toBe(false);
  });
});

describe("a definite phrase [P9]", () => {
  it("goes back to the latest of its noun, those with all its words first", () => {
    const nouns = seen(
      noun("senior official", "indefinite"),
      noun("trader", "indefinite"),
      noun("customs official", "indefinite"),
      titled("Official", "Ana Novak"),
    );
    expect(nouns.introductionsOf(noun("official", "definite"))).toEqual([3, 2, 0]);
    expect(nouns.introductionsOf(noun("senior official", "definite"))).toEqual([0]);
    expect(nouns.introductionsOf(noun("senior customs official", "definite"))).toEqual([2, 0]);
    expect(nouns.introductionsOf(noun("official", "none"))).toEqual([]);
    const fuller = seen(noun("senior customs official", "indefinite"), noun("customs official", "indefinite"));
    expect(fuller.introductionsOf(noun("senior customs official", "definite"))).toEqual([0, 1]);
  });

  it("is taken up by a bare plural that speaks", () => {
    const nouns = seen(noun("congressional aides", "indefinite", { plural: true }));
    expect(nouns.introductionsOf(noun("aides", "none", { plural: true, speaks: true }))).toEqual([0]);
    expect(nouns.introductionsOf(noun("aides", "none", { plural: true }))).toEqual([]);
  });

  it("with chief stands for any title that has the words before it", () => {
    const nouns = seen(titled("Israeli Defense Minister", "Yoav Gallant"), titled("Defense Minister", "Ivo Orr"));
    expect(nouns.introductionsOf(noun("israeli defense chief", "definite"))).toEqual([0]);
  });
});

describe("a name with a title [P13]", () => {
  const start = () => 0;
  it("is whoever the title's noun alone brought in shortly before", () => {
    const nouns = seen(noun("tax commissioner", "indefinite"), noun("trader", "indefinite"));
    const near = { ...titled("Commissioner", "Ana Novak"), head: [1499, 1510] as const };
    expect(nouns.namelessBefore(near, start)).toEqual([0]);
    expect(nouns.namelessBefore({ ...near, head: [1500, 1510] }, start)).toEqual([]);
    // [P13] one who stands behind the name, and was put down before it as the speaker of the quotation that names it
    expect(nouns.namelessBefore(near, () => 1600)).toEqual([]);
    expect(nouns.namelessBefore({ ...titled("Senator", "Ana Novak"), head: [90, 99] }, start)).toEqual([]);
  });
});
