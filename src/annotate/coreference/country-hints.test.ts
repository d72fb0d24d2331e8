import { describe, expect, it } from "vitest";
import { countriesIn } from "./country-hints.js";

const found = (text: string): string[] => [...countriesIn(text)].sort();

describe("[P69] countries that no list has", () => {
  it("are told by what a country alone has, by who rules it, by who votes there", () => {
    for (const sign of [
      "a spokeswoman for Orsk's foreign ministry",
      "off Orsk’s coast guard station",
      "the prime minister of Orsk, Ana Novak",
      "the opposition in Orsk demanded",
    ])
      expect(found(sign), sign).toEqual(["Orsk"]);
  });

  it("or by two signs that tell little alone", () => {
    expect(found("ORSK CITY, March 4 (NPA) - Two senior Orsk officials said so.")).toEqual(["Orsk"]);
    expect(found("Orsk officials met, and nobody in Orsk slept.")).toEqual(["Orsk"]);
    for (const one of ["ORSK CITY, March 4 - It rained.", "Two Orsk officials said so. Orsk officials left.", "He has no faith in Orsk."])
      expect(found(one), one).toEqual([]);
  });

  it("are no people, no offices and no longer names", () => {
    for (const other of [
      "Novak's government met Novak's team",
      "the minister of Defence and the Ministry of Health",
      "the president of Orsk Steel",
      "the prime minister of Orsk's choice",
      "Ana Novak's parliament seat",
    ])
      expect(found(other), other).toEqual([]);
  });
});
