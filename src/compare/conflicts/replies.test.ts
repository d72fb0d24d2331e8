import { describe, expect, it } from "vitest";
import { conflictsAmongClaims } from "./among-claims.js";
import { claimsOf, type Given } from "./claims-by-hand.suite.js";
import { isAnsweredIn } from "./conflict.js";

const found = (given: readonly Given[]) =>
  conflictsAmongClaims(claimsOf(given)).map(({ rule, kind, sides }) => [
    rule,
    kind,
    ...sides.map(({ who, position }) => `${who}: ${position}`),
  ]);
const TOLD: Given = { who: "Ana Novak", words: "The ferry line was sold to a brewer" };

describe("[X10] an answer that only points at what was said", () => {
  it.each<[string, Given]>([
    ["denied it", { who: "Ben Okoro", words: "it", stance: "deny" }],
    ["rejected the account", { who: "Ben Okoro", words: "the account", stance: "deny" }],
    ["said that was untrue", { who: "Ben Okoro", words: "that was untrue" }],
    ["said her claim was false", { who: "Ben Okoro", words: "Her claim is simply false" }],
  ])("%s", (_, answer) => {
    expect(found([TOLD, answer])).toEqual([["X10", "denial", `Ana Novak: ${TOLD.words}`, `Ben Okoro: denies: ${answer.words}`]]);
  });

  it("has what its sentence says beside it, and answers what tells most of what was said last", () => {
    const quote = "The harbour company contradicted her: nothing of the kind was planned.";
    const answer: Given[] = [
      { who: "harbour company", words: "her", quote, sentence: 2 },
      { who: "clerk", words: "the boats stay where they are", quote, sentence: 2 },
    ];
    const aside: Given = { who: "Ana Novak", words: "I saw papers", sentence: 1 };
    expect(found([{ ...TOLD, sentence: 0 }, aside, ...answer])[0]).toEqual([
      "X10",
      "denial",
      `Ana Novak: ${TOLD.words}`,
      "harbour company: denies: her … the boats stay where they are",
    ]);
  });

  it.each<[string, Given[]]>([
    ["what is far away", [TOLD, { who: "Ben Okoro", words: "it", stance: "deny", sentence: 9 }]],
    [
      "what another report says",
      [
        { ...TOLD, report: "r:2" },
        { who: "Ben Okoro", words: "it", stance: "deny" },
      ],
    ],
    ["what one says oneself", [TOLD, { who: "Ana Novak", words: "it", stance: "deny" }]],
    [
      "what is only asked for",
      [
        { ...TOLD, stance: "demand" },
        { who: "Ben Okoro", words: "it", stance: "deny" },
      ],
    ],
    ["a thing that is rejected", [TOLD, { who: "Ben Okoro", words: "the second budget", stance: "deny" }]],
    ["what is found wrong", [TOLD, { who: "Ben Okoro", words: "that was a wrong decision" }]],
  ])("is none to %s", (_, given) => {
    expect(found(given)).toEqual([]);
  });

  it("is told once, where another conflict has whoever is answered and somebody else of that report", () => {
    const [answer] = conflictsAmongClaims(claimsOf([TOLD, { who: "Ben Okoro", words: "it", stance: "deny" }]));
    const asked = answer?.sides[0];
    if (!answer || !asked) throw new Error("no answer");
    const of = (...sides: readonly (Partial<typeof asked> & { readonly report?: string })[]) =>
      isAnsweredIn(answer, { sides: sides.map((side) => ({ ...asked, evidence: [[500, 510]] as const, ...side })) });
    expect(of({}, { who: "Lina Sorel" })).toBe(true);
    expect(of({}, { who: "Lina Sorel", report: "r:2" })).toBe(false);
    expect(of({ who: "Rosa Lind" }, { who: "Lina Sorel" })).toBe(false);
    expect(isAnsweredIn({ ...answer, rule: "X11" }, { sides: [asked, { ...asked, who: "Lina Sorel" }] })).toBe(false);
  });
});

describe("[X11] two who say of each other that they did it", () => {
  const army: Given = { who: "the army", words: "the shells had come from where the miners stand" };
  const miners: Given = { who: "the miners", words: "that army guns had fired them" };

  it("disagree on whose deed it was", () => {
    expect(found([army, miners])).toEqual([["X11", "attribution", `the army: ${army.words}`, "the miners: army guns had fired them"]]);
  });

  it.each<[string, Given[]]>([
    ["one who says so of a third", [army, { ...miners, words: "that rebel guns had fired them" }]],
    ["who ask it of each other", [army, { ...miners, words: "that army guns stop firing", stance: "demand" }]],
    [
      "who tell of what nobody minds",
      [
        { ...army, words: "the miners had come to the table" },
        { ...miners, words: "that army men had come too" },
      ],
    ],
    ["who own to it", [army, { ...miners, words: "that army guns and miners had fired them" }]],
  ])("and none are %s", (_, given) => {
    expect(found(given)).toEqual([]);
  });

  describe("in two reports", () => {
    const mine: Given = { who: "the mine", words: "The weavers broke off the talks on wages", report: "r:1", published: "2024-05-05" };
    const weavers: Given = { who: "the weavers", words: "that the mine had broken off the talks", report: "r:2", published: "2024-05-06" };

    it("disagree on who did the one deed that both tell", () => {
      expect(found([mine, weavers]).map(([rule]) => rule)).toEqual(["X11"]);
    });

    it.each<[string, Given]>([
      ["of another deed", { ...weavers, words: "that the mine had delayed the pumps" }],
      ["long after", { ...weavers, published: "2024-07-01" }],
      ["of a third", { ...weavers, words: "that the bank had broken off the talks" }],
    ])("and do not %s", (_, other) => {
      expect(found([mine, other])).toEqual([]);
    });
  });
});
