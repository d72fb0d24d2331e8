import { describe, expect, it } from "vitest";
import type { Mention } from "../mention.js";
import { mention, PARAMETERS } from "./hand-made.suite.js";
import { compatible, matchOf, NameIndex, sharesWord } from "./name-matching.js";

const body = (words: string): Mention => ({ ...mention(words, "name"), entity: "organisation", kind: "organisation" });

describe("words of names [P4]", () => {
  it("takes initials for the name they stand for, and no others", () => {
    expect(compatible(mention("WHO", "name"), mention("World Health Organization", "name"))).toBe(true);
    expect(compatible(mention("WTO", "name"), mention("World Health Organization", "name"))).toBe(false);
  });
  it("sees which words two mentions share", () => {
    const of = (a: string, b: string) => PARAMETERS.matches[matchOf(mention(a, "name"), mention(b, "name"))];
    expect(of("Ana Novak", "Ana Novak")).toBe("same words");
    expect(of("Novak", "Ana Novak")).toBe("one holds the other's head");
    expect(of("Ana Novak", "Petr Hora")).toBe("different");
  });

  it("sees a word in common, or initials", () => {
    expect(sharesWord(mention("Novak", "name"), mention("Ana Novak", "name"))).toBe(true);
    expect(sharesWord(body("WHO"), body("World Health Organization"))).toBe(true);
    expect(sharesWord(mention("Hora", "name"), mention("Ana Novak", "name"))).toBe(false);
  });
});

describe("NameIndex [P7]", () => {
  /** Numbers of the clusters that a name surely is of, given names each of its own cluster. */
  const onlyLike = (m: Mention, ...names: Mention[]) => {
    const index = new NameIndex((n) => n);
    names.forEach((name, n) => {
      index.add(name, n);
    });
    return index.onlyLike(m);
  };
  const person = (words: string) => mention(words, "name");

  it("knows the same name, a surname behind a full name, and a headline's before it", () => {
    expect(onlyLike(person("Ana Novak"), person("Petr Hora"), person("Ana Novak"))).toBe(1);
    expect(onlyLike(person("Novak"), person("Petr Hora"), person("Ana Novak"))).toBe(1);
    expect(onlyLike(person("Ana Novak"), person("Novak"))).toBe(0);
  });

  it("[P80] knows a given name alone, unless it is somebody's surname or two have it", () => {
    expect(onlyLike(person("Ana"), person("Petr Hora"), person("Ana Novak"))).toBe(1);
    expect(onlyLike(person("Martin"), person("Martin Hora"), person("Ana Martin"))).toBe(1);
    expect(onlyLike(person("Ana"), person("Ana Hora"), person("Ana Novak"))).toBeUndefined();
    expect(onlyLike(person("Cholvit"), person("Cholvit Srisuk"))).toBe(0);
    expect(onlyLike(person("Liu"), person("Liu Wei"))).toBeUndefined();
  });

  it("knows initials and the first word of a body's name, but not of a person's", () => {
    expect(onlyLike(body("WHO"), body("World Health Organization"))).toBe(0);
    expect(onlyLike(body("Patriot"), body("Patriot Coal"))).toBe(0);
    expect(onlyLike(body("Ana"), person("Ana Novak"))).toBeUndefined();
    expect(onlyLike(body("Times"), body("Nordby Times"))).toBe(0);
    expect(onlyLike(body("Times"), body("Nordby Times"), body("Lund Times"))).toBeUndefined();
    expect(onlyLike(body("Coal"), body("Patriot Coal"))).toBeUndefined();
  });

  it("leaves the choice to the network where two would fit", () => {
    expect(onlyLike(person("Novak"), person("Ana Novak"), person("Jan Novak"))).toBeUndefined();
  });

  it("keeps one mention of each cluster, however often a name comes", () => {
    const index = new NameIndex((n) => n % 2);
    for (let n = 0; n < 1000; n++) index.add(person(n % 2 ? "Ana Novak" : "Jan Novak"), n);
    expect(index.onlyLike(person("Novak"))).toBeUndefined();
    expect([0, 1]).toContain(index.onlyLike(person("Ana Novak")));
  });
});
