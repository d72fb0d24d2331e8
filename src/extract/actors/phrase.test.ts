import { describe, expect, it } from "vitest";
import type { Entity } from "../../annotate/entities.js";
import { phraseAt } from "./phrase.js";

/** The phrase of some words, with the names in them. */
function phrase(words: string, names: Readonly<Record<string, string>> = {}) {
  const entities = Object.entries(names).map(
    ([name, type]): Entity => ({ span: [words.indexOf(name), words.indexOf(name) + name.length], type, from: 0, to: 1 }),
  );
  return phraseAt(
    words,
    [0, words.length],
    entities.sort((a, b) => a.span[0] - b.span[0]),
  );
}

const said = (words: string, names: Readonly<Record<string, string>>) => {
  const { person, name } = phrase(words, names);
  return { person: person && words.slice(...person), name: name && words.slice(...name.span) };
};

describe("phraseAt", () => {
  it("[P71] goes on past an abbreviation in brackets up to the name, and ends there where none follows", () => {
    const names = { "Harbour Chamber": "organisation", "Ana Novak": "person" };
    expect(said("Harbour Chamber (HC) chairman Ana Novak", names).person).toBe("Ana Novak");
    expect(phrase("the Harbour Chamber (HC) of Orsk", { "Harbour Chamber": "organisation" }).tail).toBe(" (HC) of Orsk");
    expect(said("Harbour Chamber (HC), which Ana Novak leads", names).person).toBeNull();
  });

  it("[P73] leaves out when it was said, unless it is of what follows the name", () => {
    expect(phrase("Harbour chief Ana Novak today", { "Ana Novak": "person" }).text).toBe("Harbour chief Ana Novak");
    expect(phrase("Ana Novak, who resigned yesterday", { "Ana Novak": "person" }).text).toBe("Ana Novak, who resigned yesterday");
  });

  it("[P74] is of the body that stands in apposition to its noun, and of nobody else there", () => {
    expect(said("The plaintiff, the Harbour Institute (HI)", { "Harbour Institute": "organisation" }).name).toBe("Harbour Institute");
    expect(said("The plaintiff, backed by the Harbour Institute", { "Harbour Institute": "organisation" }).name).toBeNull();
  });

  it("tells the WHO from a relative pronoun", () => {
    expect(phrase("The WHO", { WHO: "government" }).words).toEqual(["WHO"]);
    expect(phrase("The doctor who left").words).toEqual(["doctor"]);
  });

  it("counts the noun before a title's preposition", () => {
    expect(phrase("The Director of Penal Centers").plural).toBe(false);
    expect(phrase("The directors of the centre").plural).toBe(true);
  });
});
