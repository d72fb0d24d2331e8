import { describe, expect, it } from "vitest";
import { isTypo, saysTheSame } from "./typo.js";

describe("[D3] a slip of the pen", () => {
  it.each([
    ["goverment", "government"],
    ["recieved", "received"],
    ["seperate", "separate"],
    ["threatend", "threatened"],
    ["examin", "examine"],
    ["occured", "occurred"],
  ])("is %s for %s", (one, other) => expect([isTypo(one, other), isTypo(other, one)]).toEqual([true, true]));

  it.each([
    ["million", "billion"],
    ["hired", "fired"],
    ["county", "country"],
    ["martial", "marital"],
    ["reports", "reported"],
    ["ship", "shop"],
    ["2019", "2091"],
    ["closed", "closes"],
  ])("is not %s for %s", (one, other) => expect(isTypo(one, other)).toBe(false));
});

describe("[D3] the same said", () => {
  it("is one word for two, a small word more, a helper as it is reported", () => {
    expect(saysTheSame(["cease", "fire"], ["ceasefire"], true)).toBe(true);
    expect(saysTheSame([], ["of"], true)).toBe(true);
    expect(saysTheSame(["will"], ["would"], true)).toBe(true);
  });
  it("is not 'not', another name, or 'from' for 'to'", () => {
    expect(saysTheSame([], ["not"], true)).toBe(false);
    expect(saysTheSame(["marenica"], ["marencia"], false)).toBe(false);
    expect(saysTheSame(["from"], ["to"], true)).toBe(false);
  });
});
