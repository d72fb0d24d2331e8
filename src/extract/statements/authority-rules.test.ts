/** Kinds of authority by the words of a source; names are given by hand. */
import { describe, expect, it } from "vitest";
import type { Entity } from "../../annotate/entities.js";
import { phrasesIn } from "../actors/coordination.js";
import { type Phrase, phraseAt } from "../actors/phrase.js";
import { kindOfPhrase } from "./authority-rules.js";

/** A phrase; `names` are the words in it that are names, with their types. */
function phrase(words: string, names: Readonly<Record<string, string>> = {}): Phrase {
  const entities = Object.entries(names).map(([name, type]): Entity => {
    const at = words.indexOf(name);
    return { span: [at, at + name.length], type, from: 0, to: 1 };
  });
  return phraseAt(words, [0, words.length], entities);
}

describe("authority by the source's words", () => {
  it.each([
    ["K3", "Ana Novak", { "Ana Novak": "person" }, "named-person"],
    ["K3", "Defense Minister Ana Novak", { "Ana Novak": "person" }, "named-person"],
    ["K3", "Secretary of State Ana Novak", { "Ana Novak": "person" }, "named-person"],
    ["K3", "Gov. Ana Novak of Drost", { "Ana Novak": "person", Drost: "place" }, "named-person"],
    ["K3", "Hugh Orr, a doctor,", { "Hugh Orr": "person" }, "named-person"],
    ["K3", "a doctor, Hugh Orr,", { "Hugh Orr": "person" }, "named-person"],
    ["K3", "his partner at Lenbach, Hugh Orr,", { "Hugh Orr": "person", Lenbach: "organisation" }, "named-person"],
    ["K6", "a man from Drost, New Varland", { Drost: "place" }, "unnamed"],
    ["K2", "a spokesman for the ministry", {}, "spokesperson"],
    ["K2", "ministry spokeswoman Ana Novak", { "Ana Novak": "person" }, "spokesperson"],
    ["K5", "a senior U.S. official", { "U.S.": "place" }, "official-unnamed"],
    ["K5", "Two European diplomats", {}, "official-unnamed"],
    ["K5", "White House officials", { "White House": "organisation" }, "official-unnamed"],
    ["K5", "a White House source", { "White House": "organisation" }, "official-unnamed"],
    ["K5", "the official in President Ana Novak’s administration", { "Ana Novak": "person" }, "official-unnamed"],
    ["K6", "a person familiar with the matter", {}, "unnamed"],
    ["K6", "one of the three sources", {}, "unnamed"],
    ["K6", "nearly eight of 10 voters", {}, "unnamed"],
    ["K6", "Critics", {}, "unnamed"],
    ["K5", "several members of the city council", {}, "official-unnamed"],
    ["K6", "members of the choir", {}, "unnamed"],
    ["K6", "business leaders", {}, "unnamed"],
    ["K6", "a lawyer for the family", {}, "unnamed"],
    ["K5", "a government lawyer", {}, "official-unnamed"],
    ["K8", "the Pentagon", { Pentagon: "person" }, "organisation"],
    ["K4", "FiveThirtyEight", { FiveThirtyEight: "person" }, "other-media"],
    ["K6", "people briefed on the talks", {}, "unnamed"],
    ["K8", "Israel", { Israel: "place" }, "organisation"],
    ["K8", "Tehran", { Tehran: "place" }, "organisation"],
    ["K8", "Republicans", {}, "organisation"],
    ["K8", "the Foreign Ministry", { "Foreign Ministry": "organisation" }, "organisation"],
    ["K8", "the minister’s office", {}, "organisation"],
    ["K8", "NATO", { NATO: "organisation" }, "organisation"],
    ["K8", "the company", {}, "organisation"],
    ["K7", "the report", {}, "document"],
    ["K7", "A court filing", {}, "document"],
    ["K4", "The Harbour Times", { "Harbour Times": "organisation" }, "other-media"],
    ["K4", "NBC News", { "NBC News": "organisation" }, "other-media"],
    ["K4", "Axios", { Axios: "person" }, "other-media"],
    ["K4", "local media", {}, "other-media"],
    ["K3", "the president", {}, "named-person"],
    ["K5", "Black Lawmakers", {}, "official-unnamed"],
    ["K1", "We", {}, "reporter"],
  ] as const)("[%s] %s: %s", (rule, words, names, kind) => {
    expect(kindOfPhrase(phrase(words, names), null)).toMatchObject({ kind, rule });
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

  it("[K17] knows a medium by the noun before its name, or by what it published", () => {
    expect(kindOfPhrase(phraseAt("the television channel Al Sura", [0, 30], []), null).kind).toBe("other-media");
    expect(kindOfPhrase(phraseAt("a report by The Kesh Times", [0, 26], []), null).kind).toBe("other-media");
    expect(kindOfPhrase(phraseAt("a report by the ministry", [0, 24], []), null).kind).toBe("document");
  });

  it("[K18] [K19] [K20] tells official sources, one regulator and one capital behind “the”", () => {
    expect(kindOfPhrase(phraseAt("a senior judicial source", [0, 24], []), null).kind).toBe("official-unnamed");
    expect(kindOfPhrase(phraseAt("a senior source", [0, 15], []), null).kind).toBe("unnamed");
    expect(kindOfPhrase(phraseAt("the regulator", [0, 13], []), null).kind).toBe("organisation");
    expect(kindOfPhrase(phraseAt("regulators", [0, 10], []), null).kind).toBe("official-unnamed");
    expect(kindOfPhrase(phraseAt("the Executive", [0, 13], []), null).kind).toBe("organisation");
  });

  it("[K30] firms and places of work are bodies", () => {
    const kind = (words: string) => kindOfPhrase(phraseAt(words, [0, words.length], []), null).kind;
    expect(["Factory", "the hotel", "two mines", "a garage"].map(kind)).toEqual(Array(4).fill("organisation"));
    expect(kind("the guard")).not.toBe("organisation");
    expect(kind("a communique")).toBe("document");
    expect(kind("the lawyer")).toBe("unnamed");
    expect(kind("the government lawyer")).toBe("official-unnamed");
  });
});
