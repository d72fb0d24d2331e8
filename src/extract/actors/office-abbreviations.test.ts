import { describe, expect, it } from "vitest";
import { mentionAt } from "../../annotate/mention.suite.js";
import { officeAbbreviations } from "./office-abbreviations.js";

const PERSON = "Ana Novak";

/** Words of the mentions that are called by an office's abbreviation, of all places where these words stand. */
function offices(text: string, short: string): string[] {
  const mentions = [...text.matchAll(new RegExp(`${PERSON}|\\b${short}\\b`, "g"))].map((m) =>
    mentionAt([m.index, m.index + m[0].length], "name", { entity: m[0] === PERSON ? "person" : "organisation" }),
  );
  return [...officeAbbreviations(text, mentions).keys()].map((n) => text.slice((mentions[n]?.span ?? [0])[0], mentions[n]?.span[1]));
}

describe("officeAbbreviations [P72]", () => {
  it("takes an office's abbreviation for its holder, wherever it stands", () => {
    expect(offices("District Revenue Officer (DRO) Ana Novak spoke. The DRO left.", "DRO")).toEqual(["DRO", "DRO"]);
    expect(offices("Orsk's superintendent of police (SP) Ana Novak spoke. Then the SP left.", "SP")).toEqual(["SP", "SP"]);
  });

  it("leaves a body's abbreviation with the body, and one that stands for nothing before it", () => {
    expect(offices("The director of the Harbour Council (HC) Ana Novak spoke. The HC agreed.", "HC")).toEqual([]);
    expect(offices("The harbour director (XY) Ana Novak spoke. XY agreed.", "XY")).toEqual([]);
  });
});
