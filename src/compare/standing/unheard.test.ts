import { describe, expect, it } from "vitest";
import { unheardOf } from "./unheard.js";

describe("[H9] who has not spoken", () => {
  it.each([
    ["by its own name", ["Port of Tarn"], ["Port of Tarn"]],
    ["by whom somebody is of", ["Norway"], ["Ana Novak", "Norway's minister of fisheries"]],
    ["by the adjective of a country", ["Norway"], ["two senior Norwegian officials"]],
    ["by an affiliation in other letters", ["Norway"], ["official", "NORWAY"]],
  ])("does not name who speaks %s", (_, parties, voice) => {
    expect(unheardOf(parties, [voice])).toEqual([]);
  });

  it.each([
    ["where another only has it in a longer name", ["Ostra"], ["Nostra Bank"]],
    ["where somebody only is there", ["Norway"], ["a trader in Norway"]],
    ["where somebody only speaks to it", ["Peru"], ["Chile's envoy to Peru"]],
    ["where nobody speaks at all", ["Norway"], []],
  ])("names a party %s", (_, parties, voice) => {
    expect(unheardOf(parties, [voice])).toEqual(parties);
  });

  it("names each once, in the order of the parties", () => {
    expect(unheardOf(["Peru", "Norway", "Chile", "Peru"], [["a Norwegian captain"]])).toEqual(["Peru", "Chile"]);
  });
});
