/** Kinds of authority by the words of a source; names are given by hand. */
import { describe, expect, it } from "vitest";
import type { Entity } from "../../annotate/entities.js";
import { type Phrase, phraseAt, phrasesIn } from "../actors/phrase.js";
import { kindOfPhrase } from "./authority-rules.js";

/** A phrase; `names` are the words in it that are names, with their types. */
function phrase(words: string, names: Readonly<Record<string, string>> = {}): Phrase {
  const entities = Object.entries(names).map(([name, type]): Entity => {
    const at = words.indexOf(name);
    return { span: [at, at + name.length], type, from: 0, to: 1 };
  });
  return phraseAt(words, [0, words.length], entities);
}

describe("[K1–K8] authority by the source's words", () => {
  it.each([
    ["Ana Novak", { "Ana Novak": "person" }, "named-person"],
    ["Defense Minister Ana Novak", { "Ana Novak": "person" }, "named-person"],
    ["Secretary of State Ana Novak", { "Ana Novak": "person" }, "named-person"],
    ["Gov. Ana Novak of Drost", { "Ana Novak": "person", Drost: "place" }, "named-person"],
    ["Hugh Orr, a doctor,", { "Hugh Orr": "person" }, "named-person"],
    ["a doctor, Hugh Orr,", { "Hugh Orr": "person" }, "named-person"],
    ["his partner at Lenbach, Hugh Orr,", { "Hugh Orr": "person", Lenbach: "organisation" }, "named-person"],
    ["a man from Drost, New Varland", { Drost: "place" }, "unnamed"],
    ["a spokesman for the ministry", {}, "spokesperson"],
    ["ministry spokeswoman Ana Novak", { "Ana Novak": "person" }, "spokesperson"],
    ["a senior U.S. official", { "U.S.": "place" }, "official-unnamed"],
    ["Two European diplomats", {}, "official-unnamed"],
    ["White House officials", { "White House": "organisation" }, "official-unnamed"],
    ["a White House source", { "White House": "organisation" }, "official-unnamed"],
    ["the official in President Ana Novak’s administration", { "Ana Novak": "person" }, "official-unnamed"],
    ["a person familiar with the matter", {}, "unnamed"],
    ["one of the three sources", {}, "unnamed"],
    ["nearly eight of 10 voters", {}, "unnamed"],
    ["Critics", {}, "unnamed"],
    ["several members of the city council", {}, "official-unnamed"],
    ["members of the choir", {}, "unnamed"],
    ["business leaders", {}, "unnamed"],
    ["a lawyer for the family", {}, "unnamed"],
    ["a government lawyer", {}, "official-unnamed"],
    ["the Pentagon", { Pentagon: "person" }, "organisation"],
    ["FiveThirtyEight", { FiveThirtyEight: "person" }, "other-media"],
    ["people briefed on the talks", {}, "unnamed"],
    ["Israel", { Israel: "place" }, "organisation"],
    ["Tehran", { Tehran: "place" }, "organisation"],
    ["Republicans", {}, "organisation"],
    ["the Foreign Ministry", { "Foreign Ministry": "organisation" }, "organisation"],
    ["the minister’s office", {}, "organisation"],
    ["NATO", { NATO: "organisation" }, "organisation"],
    ["the company", {}, "organisation"],
    ["the report", {}, "document"],
    ["A court filing", {}, "document"],
    ["The Harbour Times", { "Harbour Times": "organisation" }, "other-media"],
    ["NBC News", { "NBC News": "organisation" }, "other-media"],
    ["Axios", { Axios: "person" }, "other-media"],
    ["local media", {}, "other-media"],
    ["the president", {}, "named-person"],
    ["Black Lawmakers", {}, "official-unnamed"],
    ["We", {}, "reporter"],
  ] as const)("%s: %s", (words, names, wanted) => {
    expect(kindOfPhrase(phrase(words, names), null).kind).toBe(wanted);
  });

  it("knows the agency's own witness", () => {
    const witness = phrase("a Reuters reporter", { Reuters: "organisation" });
    expect(kindOfPhrase(witness, "Reuters").kind).toBe("reporter");
    expect(kindOfPhrase(witness, "AFP").kind).not.toBe("reporter");
    expect(kindOfPhrase(phrase("a Harbour Wire reporter", { "Harbour Wire": "organisation" }), "Harbour Wire").kind).toBe("reporter");
  });

  it("divides those who speak side by side, not a name with an “and” in it", () => {
    const parts = (words: string, names: readonly string[]) =>
      phrasesIn(
        words,
        [0, words.length],
        names.map((n): Entity => ({ span: [words.indexOf(n), words.indexOf(n) + n.length], type: "organisation", from: 0, to: 1 })),
      ).map((p) => p.text);
    expect(parts("Gallant and the Pentagon", ["Gallant", "Pentagon"])).toEqual(["Gallant", "the Pentagon"]);
    expect(parts("the Securities and Exchange Commission", ["Securities and Exchange Commission"])).toHaveLength(1);
    expect(parts("the Central and East Coalition", ["East Coalition"])).toHaveLength(1);
  });
});
