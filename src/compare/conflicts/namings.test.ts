import { describe, expect, it } from "vitest";
import { conflictsAmongClaims } from "./among-claims.js";
import { claimsOf, type Given } from "./claims-by-hand.suite.js";

const found = (given: readonly Given[]) =>
  conflictsAmongClaims(claimsOf(given)).map(({ rule, kind, sides }) => [rule, kind, ...sides.map(({ who }) => who)]);
const CALLED: Given = { who: "Ana Novak", words: "This is a pardon, and a late one" };

describe("[X12] what a thing is to be called", () => {
  it.each(["the word for that is not pardon", "that the name for it was not pardon but mercy", "I would not call it a pardon"])(
    "is disputed by whoever says %s",
    (words) => {
      expect(found([CALLED, { who: "Ben Okoro", words }])).toEqual([["X12", "wording", "Ana Novak", "Ben Okoro"]]);
    },
  );

  it.each<[string, Given[]]>([
    [
      "of what nobody calls so",
      [
        { ...CALLED, words: "This is a release" },
        { who: "Ben Okoro", words: "the word for that is not pardon" },
      ],
    ],
    [
      "of what only has the word in it",
      [
        { ...CALLED, words: "The clerk read the pardon aloud" },
        { who: "Ben Okoro", words: "the word for that is not pardon" },
      ],
    ],
    ["of oneself", [CALLED, { who: "Ana Novak", words: "the word for that is not pardon" }]],
    ["far away", [CALLED, { who: "Ben Okoro", words: "the word for that is not pardon", sentence: 9 }]],
  ])("and is not %s", (_, given) => {
    expect(found(given)).toEqual([]);
  });
});
