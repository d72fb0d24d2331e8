import { describe, expect, it } from "vitest";
import { compareItems, itemOf } from "./item.js";

const verdict = (a: string, b: string) => compareItems(itemOf(a), itemOf(b));

describe("things of matters", () => {
  it.each([
    ["a shipment of 2,000-pound bombs", "2,000-lb bombs"],
    ["the hold on the 2,000-pound bombs", "2,000 lb bombs"],
    ["1,800 patrol boats", "six patrol boats"],
    ["arms deliveries", "weapons"],
    ["the deliveries", "a consignment of arms"],
    ["ceasefire talks", "the cease-fire talks"],
    ["the trade negotiations", "trade talks"],
    ["the corruption probe", "a corruption inquiry"],
    ["a 30-day truce", "the 30-day ceasefire"],
    ["the inoculation campaign", "inoculation"],
    ["a prisoner swap", "the prisoner exchange"],
    ["a convoy of grain", "grain"],
    ["the truce proposal", "a cease-fire"],
    ["ten crates of serum", "serum"],
    ["U.S.-made ammunition", "munitions"],
    ["twenty-four patrol boats", "fourteen patrol boats"],
  ])("[Y1–Y4] %s and %s are one", (a, b) => expect(verdict(a, b)).toBe("same"));

  it.each(["four", "16", "the rest", "16 of the 28", "the other half", "several"])("[Y3] %s counts, and names nothing", (words) =>
    expect(itemOf(words).head).toBeNull(),
  );

  it.each([
    ["2,000-pound bombs", "500-pound bombs"],
    ["tank rounds", "mortar rounds"],
    ["other weapons", "weapons"],
    ["Kestrel missiles", "Harrier missiles"],
    ["the talks", "the visit"],
    ["the minerals deal", "the fisheries deal"],
    ["the campaign", "inoculation"],
    ["humanitarian aid", "intelligence support"],
  ])("[Y3, Y4] %s and %s are two", (a, b) => expect(verdict(a, b)).toBe("apart"));

  it.each([
    ["the bombs", "2,000-pound bombs"],
    ["the shipment", "patrol boats"],
    ["the shipment", "a consignment of arms"],
    ["the hold", "patrol boats"],
    ["weapons", "air-defence missiles"],
    ["the deal", "the minerals deal"],
  ])("[Y12] %s may be %s, and says less", (a, b) => {
    expect(verdict(a, b)).toBe("partly");
    expect(verdict(b, a)).toBe("partly");
  });

  it("[Y3] a size is a figure with its unit, whichever way it is written; a number of things is none", () => {
    expect(itemOf("1,800 bombs of 2,000 lb").sizes).toEqual(["2000 lb"]);
    expect(itemOf("155mm shells").sizes).toEqual(["155 mm"]);
    expect(itemOf("two ten-tonne cranes").sizes).toEqual(["10 t"]);
    expect(itemOf("40 trucks").sizes).toEqual([]);
  });

  it("[Y2] a pronoun names nothing, and no country is a name of a thing", () => {
    expect(itemOf("it").head).toBeNull();
    expect(itemOf("the United States shipment of Norwegian frigates")).toMatchObject({ head: "frigate", names: [], words: [] });
  });

  it("[Y2] a country is no thing, its people are", () => {
    expect(itemOf("Norway").head).toBeNull();
    expect(itemOf("US").head).toBeNull();
    expect(itemOf("six Norwegians").head).toBe("norwegian");
  });

  it("[Y4] two of a row are two things: rounds, batches, the second of anything", () => {
    expect(compareItems(itemOf("second round of talks"), itemOf("third round"))).toBe("apart");
    expect(compareItems(itemOf("first batch of drones"), itemOf("second batch of drones"))).toBe("apart");
    expect(compareItems(itemOf("fourth round"), itemOf("round"))).toBe("partly");
    expect(itemOf("the first shipment").sizes).toEqual([]);
  });

  it("[Y2] that only points at what was named before is no thing", () => {
    for (const words of ["the issue", "the step", "the matter", "new ones", "the first interruption"])
      expect(itemOf(words).head).toBeNull();
  });
});
