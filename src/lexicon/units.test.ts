import { describe, expect, it } from "vitest";
import { isMeasure, isSize, TELLING_UNITS } from "./units.js";

describe("units", () => {
  it("of size tell what a thing is, and how much there is of it; those of time only what it is, those of amounts only how much", () => {
    const sorts = (word: string) => [isSize(word), isMeasure(word), TELLING_UNITS.has(word)];
    expect(sorts("tonnes")).toEqual([true, true, true]);
    expect(sorts("day")).toEqual([false, false, true]);
    expect(sorts("barrels")).toEqual([false, true, false]);
    expect(sorts("crate")).toEqual([false, false, false]);
  });

  it("have one spelling", () => {
    expect(new Set(["lb", "lbs", "pound", "pounds"].map((word) => TELLING_UNITS.get(word)))).toEqual(new Set(["lb"]));
    expect(isSize("Kilometres")).toBe(true);
  });
});
