import { describe, expect, it } from "vitest";
import { nounLemma, verbLemma } from "./lemma.js";

describe("base forms", () => {
  it("of verbs, regular or not, in any case", () => {
    expect(["met", "Withholding", "sought", "broke", "shipped", "lapses"].map(verbLemma)).toEqual([
      "meet",
      "withhold",
      "seek",
      "break",
      "ship",
      "lapse",
    ]);
  });

  it("of what stands behind a hyphen", () => {
    expect(["re-elected", "co-founds", "-"].map(verbLemma)).toEqual(["re-elect", "co-found", "-"]);
  });

  it("of nouns, and of words that are nobody's form", () => {
    expect(["Treaties", "shipments", "crises", "people"].map(nounLemma)).toEqual(["treaty", "shipment", "crisis", "people"]);
    expect(verbLemma("Qwx")).toBe("qwx");
  });
});
