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
    [
      "The order that had held back the ferry's spare engines for eleven weeks was given by Deputy Minister Ruta Leal",
      "Deputy Minister Ruta Leal",
    ],
    ["the order came straight out of the Harbour Board", "the Harbour Board"],
    ["the order had been Leal's, as everybody knew", "Leal"],
    ["the governor of Kesh, General Tor Bekk, had given the order", "the governor of Kesh"],
    ["It was the Harbour Board and not the minister that stopped the ferries", "the Harbour Board"],
    ["it was Norway, not Peru, that asked for more time", "Norway"],
    ["the Peruvians had asked for the delay", "the Peruvians"],
    ["It was put off at the request of the Harbour Board", "the Harbour Board"],
  ])("is told in %s", (words, who) => expect(deciderIn(words)?.who).toBe(who));

  it.each([
    "The decision was taken in early June",
    "They had ordered a halt",
    "The Harbour Board had ordered four boats",
    "The decision surprised the Harbour Board",
    "It was late when they asked for more time",
    "The board had asked for four boats",
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

  it("is disputed by who takes it upon himself, and of one deed alone", () => {
    expect(found([board, { who: "Ana Novak", words: "It was my decision" }])).toEqual([
      ["attribution", "the Harbour Board decided", "Ana Novak decided"],
    ]);
    expect(
      found([
        { ...board, words: "it was Peru that asked for more time" },
        { who: "Ben Okoro", words: "it was Norway which had requested it" },
      ]),
    ).toEqual([["attribution", "Peru asked for it", "Norway asked for it"]]);
    expect(found([board, { who: "Ben Okoro", words: "it was the minister who asked for a pause" }])).toEqual([]);
    expect(found([board, { who: null, words: "It was my decision" }])).toEqual([]);
  });

  it("is one dispute, whoever tells of it", () => {
    const again = [
      { who: "Ira Lund", words: "the order came from the Harbour Board", report: "r:2", published: "2024-05-12" },
      { who: "the union", words: "that Ana Novak, who runs the port, had ordered the halt", report: "r:2", published: "2024-05-12" },
    ];
    expect(found([board, novak, ...again])).toHaveLength(1);
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
