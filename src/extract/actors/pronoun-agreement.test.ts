import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { genderOf } from "../../annotate/coreference/gender.js";
import { mention } from "../../annotate/coreference/hand-made.suite.js";
import type { Mention } from "../../annotate/mention.js";
import { disagreeingPronouns } from "./pronoun-agreement.js";

const pronoun = (word: string): Mention => mention(word, "pronoun");
const person = mention("Ana Novak", "name");
const body: Mention = { ...mention("Harbour Board", "name"), entity: "organisation", kind: "organisation" };
const inOne = (...mentions: Mention[]): readonly number[] =>
  disagreeingPronouns(
    "",
    mentions,
    mentions.map(() => 0),
  );

describe("pronouns and what their cluster is [R13]", () => {
  it("takes 'he' from a body and from a woman, and 'it' from a person", () => {
    expect(inOne(body, pronoun("he"), pronoun("it"))).toEqual([1]);
    expect(inOne(person, pronoun("she"), pronoun("he"))).toEqual([2]);
    expect(inOne(person, pronoun("it"))).toEqual([1]);
  });
  it("leaves nobody both: the fewer pronouns go, and of as many those of the later gender", () => {
    const orr = mention("Orr", "name");
    expect(inOne(orr, pronoun("he"), pronoun("she"), pronoun("she"))).toEqual([1]);
    expect(inOne(orr, pronoun("she"), pronoun("he"), pronoun("it"))).toEqual([2, 3]);
    const words = fc.array(fc.constantFrom("he", "his", "himself", "she", "her", "herself", "it"), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.constantFrom(orr, person, body), (own, name) => {
        const all = [name, ...own.map(pronoun)];
        const taken = new Set(inOne(...all));
        const left = all.flatMap((m, n) => (m.form === "pronoun" && !taken.has(n) ? [genderOf(m)] : []));
        expect(left.includes("he") && left.includes("she")).toBe(false);
      }),
    );
  });
  it("leaves pronouns that agree, and clusters of pronouns alone", () => {
    expect(inOne(person, pronoun("she"))).toEqual([]);
    expect(inOne(body, pronoun("it"))).toEqual([]);
    expect(inOne(pronoun("he"), pronoun("she"))).toEqual([]);
  });
});
