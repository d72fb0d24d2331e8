import { describe, expect, it } from "vitest";
import { wordKey } from "./word-key.js";

describe("[D2] one key", () => {
  it.each([
    ["organise", "organize"],
    ["apologised", "apologized"],
    ["organisations", "organizations"],
    ["analysed", "analyzed"],
    ["neighbouring", "neighboring"],
    ["harbour", "harbor"],
    ["catalogue", "catalog"],
    ["theatre", "theater"],
    ["travelled", "traveled"],
    ["cancelling", "canceling"],
    ["Defence", "defense"],
    ["programme", "program"],
    ["café", "cafe"],
    ["U.S.", "US"],
    ["1,200", "1200"],
    ["two", "2"],
    ["%", "percent"],
    ["n’t", "not"],
    ["were", "was"],
  ])("have %s and %s", (one, other) => expect(wordKey(one)).toBe(wordKey(other)));

  it.each(["“", '"', ",", "—", "the", "An", "that", "Mr", "Mrs."])("has not %s", (token) => expect(wordKey(token)).toBe(""));
});

describe("[D2] two keys", () => {
  it.each([
    ["hour", "hor"],
    ["our", "or"],
    ["four", "for"],
    ["tour", "tor"],
    ["filled", "filed"],
    ["controlled", "controled"],
    ["advice", "advise"],
    ["1,200", "1.200"],
    ["12", "21"],
    ["£", "$"],
    ["not", "now"],
  ])("have %s and %s", (one, other) => expect(wordKey(one)).not.toBe(wordKey(other)));
});
