import { describe, expect, it } from "vitest";
import { conflictsAmongClaims } from "./among-claims.js";
import { claimsOf, type Given } from "./claims-by-hand.suite.js";
import { deciderIn } from "./deciders.js";

const found = (given: readonly Given[]) =>
  conflictsAmongClaims(claimsOf(given))
    .filter(({ rule }) => rule === "X13")
    .map(({ kind, sides }) => [kind, ...sides.map(({ position }) => position)]);

describe("[X13] who decided", () => {
  it.each([
    ["The decision to halt the sale was taken by the Harbour Board", "the Harbour Board"],
    ["the order came from General Tor Bekk, who feared a shortage", "General Tor Bekk"],
    ["that the Harbour Board had ordered a temporary halt", "the Harbour Board"],
    ["that Ana Novak made the final decision earlier this week", "Ana Novak"],
    ["it was the minister who ordered it", "the minister"],
  ])("is told in %s", (words, who) => expect(deciderIn(words)?.who).toBe(who));

  it.each([
    "The decision was taken in early June",
    "They had ordered a halt",
    "The Harbour Board had ordered four boats",
    "The decision surprised the Harbour Board",
  ])("is not told in %s", (words) => expect(deciderIn(words)).toBeNull());

  const board: Given = { who: "a clerk", words: "The decision to halt the sale was taken by the Harbour Board" };
  const novak: Given = { who: "Ben Okoro", words: "that Ana Novak had ordered the halt" };

  it("is disputed by two who name others, side by side or days apart in some of the same words", () => {
    expect(found([board, novak])).toEqual([["attribution", "the Harbour Board decided", "Ana Novak decided"]]);
    expect(found([board, { ...novak, report: "r:2", published: "2024-05-15" }])).toHaveLength(1);
    expect(found([board, { ...novak, report: "r:2", published: "2024-06-15" }])).toEqual([]);
    expect(found([board, { ...novak, words: "that Ana Novak took the decision", report: "r:2" }])).toEqual([]);
    expect(found([board, { who: "the port office", stance: "decide", words: "to stop the sale" }])).toHaveLength(1);
  });

  it("is not disputed by one voice, of one name, of a country and its body, or on a condition", () => {
    expect(found([board, { ...novak, who: "a clerk" }])).toEqual([]);
    expect(found([{ ...novak, who: "a clerk", words: "that Minister Ana Novak took the decision" }, novak])).toEqual([]);
    const ministry = "that the Harbour Ministry had ordered the halt";
    expect(
      found([
        { ...board, words: "The decision was taken by Harbour Minister Ana Novak" },
        { ...novak, words: ministry },
      ]),
    ).toEqual([]);
    expect(found([board, { ...novak, words: "that Norway had ordered the halt" }])).toEqual([]);
    expect(found([board, { ...novak, words: "that Ana Novak could have ordered the halt" }])).toEqual([]);
  });
});
