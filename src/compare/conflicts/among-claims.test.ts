import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictsAmongClaims } from "./among-claims.js";
import { claimsOf, positions as figures, type Given } from "./claims-by-hand.suite.js";
import { areOfSameWords, type Conflict, type ConflictSide, isToldByMatter } from "./conflict.js";

const found = (given: readonly Given[]) =>
  conflictsAmongClaims(claimsOf(given)).map(({ rule, sides }) => [rule, ...sides.map(({ who }) => who)]);

describe("figures of two reports", () => {
  const yard: Given = { who: "the yard", words: "The boats cost 240 million crowns", report: "r:1", published: "2024-05-05" };
  const court = (words: string, who = "the court"): Given => ({ who, words, report: "r:2", published: "2024-06-18" });

  it("[X3] are told where the claims differ in hardly more", () => {
    expect(figures([yard, court("that the boats cost 310 million crowns")])).toEqual([["X3", "240 million crowns", "310 million crowns"]]);
  });

  it("[X3] of a price half the words are enough, and what was said to come is told as it was said", () => {
    const lund: Given = { who: "Ana Lund", words: "the cost of the trucks at 85 million euros", report: "r:1" };
    const rusu: Given = { who: "Ion Rusu", words: "that the trucks would cost 110 million euros, twice what the army had", report: "r:2" };
    expect(figures([lund, rusu])).toEqual([["X3", "85 million euros", "110 million euros"]]);
    expect(figures([lund, { ...rusu, words: "that the trucks would cost 110 million euros if they came by sea" }])).toEqual([]);
    expect(figures([lund, { ...rusu, words: "that the trucks of the army would need 110 million euros of spare parts" }])).toEqual([]);
  });

  it("[X3] are found in one report too, however far they stand from each other", () => {
    const between: Given[] = [1, 2, 3, 4].map((n) => ({ who: `clerk ${n}`, words: "The port is closed", sentence: n }));
    const later: Given = { who: "the court", words: "that the boats cost 310 million crowns", report: "r:1", sentence: 9 };
    expect(figures([{ ...yard, sentence: 0 }, ...between, later])).toEqual([["X3", "240 million crowns", "310 million crowns"]]);
  });

  it("quote what was copied, and not the copy of its day", () => {
    const copy = { ...yard, report: "r:0", copied: true };
    const [one] = conflictsAmongClaims(claimsOf([copy, yard, court("that the boats cost 310 million crowns")]));
    expect(one?.sides.map(({ report }) => report)).toEqual(["r:1", "r:2"]);
  });

  it.each<[string, string]>([
    ["the same figure", "The boats cost 240 million crowns"],
    ["another thing", "The engines of the ferry cost 310 million crowns in all"],
    ["another unit", "The boats cost 310 million euros"],
    ["a condition", "The boats would cost 310 million crowns"],
  ])("[X3] are none where it is %s", (_, words) => {
    expect(figures([yard, court(words)])).toEqual([]);
  });

  it("[X3] are none of tolls, which rise, or of one voice", () => {
    expect(figures([{ ...yard, words: "The flood killed 12 people" }, court("The flood killed 19 people")])).toEqual([]);
    expect(figures([yard, court("The boats cost 310 million crowns", "the yard")])).toEqual([]);
  });
});

describe("[X3] a figure beside one that is said not to be so", () => {
  const union = (words: string): Given => ({ who: "the union", words });
  const mayor = (words: string): Given => ({ who: "the mayor", words });

  it("is the one that is told", () => {
    const told = union("The two ferries cost 70 million crowns and not the 40 million named by the town");
    expect(figures([told, mayor("The price is 40 million and not a crown more")])).toEqual([["X3", "70 million crowns", "40 million"]]);
    expect(figures([told, mayor("The price is 70 million and not a crown more")])).toEqual([]);
  });

  it("is none in another currency, nor of another thing", () => {
    const euros = union("The two ferries cost 70 million euros");
    expect(figures([euros, mayor("The price is 80 million crowns")])).toEqual([]);
    expect(figures([union("The two ferries left"), mayor("The price is 80 million crowns")])).toEqual([]);
  });
});

describe("figures that are bounds, of several things, or taken up", () => {
  const crew = (who: string, words: string, report: string): Given => ({ who, words, report });

  it("[X3] are told with their bound, and only where both cannot be so", () => {
    const line = crew("the line", "The barge carried 210 passengers", "r:1");
    expect(figures([line, crew("the guild", "The barge carried more than 300 passengers", "r:2")])).toEqual([
      ["X3", "210 passengers", "more than 300 passengers"],
    ]);
    expect(figures([line, crew("the guild", "The barge carried at least 180 passengers", "r:2")])).toEqual([]);
    expect(figures([line, crew("the guild", "The barge carried up to 250 passengers", "r:2")])).toEqual([]);
    expect(figures([line, crew("the guild", "The barge carried about 200 passengers", "r:2")])).toEqual([]);
    expect(figures([line, crew("the guild", "The barge carried about 90 passengers", "r:2")])).toHaveLength(1);
    expect(figures([line, crew("the guild", "The barge carried 300 more passengers", "r:2")])).toEqual([]);
  });

  it("[X3] may stand beside others, of which both tell the same", () => {
    const yard = crew("the yard", "The 30 trams that the town ordered will cost 420 million crowns", "r:1");
    const court = (words: string) => crew("the court", words, "r:2");
    expect(figures([yard, court("The 30 trams ordered by the town will cost 610 million crowns")])).toEqual([
      ["X3", "420 million crowns", "610 million crowns"],
    ]);
    expect(figures([yard, court("The 45 trams ordered by the town will cost 610 million crowns")])).toEqual([]);
  });

  it("[X3] of a toll answer the one that they take up, though they do not say again what it counts", () => {
    const ruling = { who: "the ruling", words: "the number of dead as 41" };
    const widow = { who: "Ana Novak", words: "Forty-three went into the ground" };
    const called = { who: "Ana Novak", words: "an insult", quote: "Ana Novak called that figure an insult." };
    expect(figures([ruling, called, widow])).toEqual([["X3", "41", "Forty-three"]]);
    expect(figures([ruling, { ...called, quote: "Ana Novak called the judge an insult." }, widow])).toEqual([]);
  });

  it("[X3] are of two whom one sentence of the report sets against each other", () => {
    const told = (words: string) => figures([{ who: null, words }]);
    expect(told("The port puts the two lines' share at 58 per cent, the weavers' union at 67.")).toEqual([["X3", "58 per cent", "67"]]);
    const [one] = conflictsAmongClaims(claimsOf([{ who: null, words: "Marchers put their number at 8,000; police counted 3,500." }]));
    expect(one?.sides.map(({ who, position }) => [who, position])).toEqual([
      ["Marchers", "8,000"],
      ["police", "3,500"],
    ]);
    expect(told("The port puts the share at 58 per cent, the weavers' union at 58.")).toEqual([]);
    expect(told("The port puts the share at 58 per cent, and 67 boats left.")).toEqual([]);
  });

  it("[X3] are of two where two outlets say them in their own words", () => {
    const outlets = claimsOf([
      { who: null, words: "The boats cost 240 million crowns", report: "r:1" },
      { who: null, words: "The boats cost 310 million crowns", report: "r:2" },
    ]);
    const [one, other] = outlets as [(typeof outlets)[number], (typeof outlets)[number]];
    expect(conflictsAmongClaims([one, { ...other, publisher: "Hill Gazette" }])).toHaveLength(1);
    expect(conflictsAmongClaims([one, other])).toEqual([]);
  });
});

describe("denials", () => {
  it("[X2] have what their speaker goes on to say is so instead", () => {
    const asked: Given = { who: "a notice", words: "The inquiry was requested by five weavers" };
    const denial: Given = { who: "Ben Okoro", words: "No weaver ever requested the inquiry" };
    const last = (next: Given) => figures([asked, denial, next]).map((told) => told.at(-1));
    expect(last({ who: "Ben Okoro", words: "It had been ordered by the mayor" })).toEqual([
      `${denial.words} … It had been ordered by the mayor`,
    ]);
    expect(last({ who: "Ben Okoro", words: "The mayor likes wool" })).toEqual([denial.words]);
    expect(last({ who: "Ana Novak", words: "It had been ordered by the mayor" })).toEqual([denial.words]);
  });

  it("[X7] are none of what is said of all times", () => {
    const search: Given = { who: "the coast guard", words: "The search for the barge was suspended" };
    expect(found([search, { who: "Ana Novak", words: "The sea suspends nothing" }])).toEqual([]);
    expect(found([search, { who: "Ana Novak", words: "We have suspended nothing" }])).toHaveLength(1);
  });

  it.each<[string, string]>([
    ["The ferry line was suspended on Sunday night", "We have suspended nothing"],
    ["The two sides held talks on a tunnel in April", "There have been no talks about a tunnel"],
    ["The convoy was delayed by soldiers", "The convoy was never delayed"],
    ["Twelve trucks with grain entered the town", "nothing had arrived"],
    ["The quay has been sold to a brewer", "Nobody has sold the quay"],
  ])("[X2] %s: %s", (claim, denial) => {
    expect(
      found([
        { who: "Ana Novak", words: claim },
        { who: "Ben Okoro", words: denial },
      ]),
    ).toEqual([["X2", "Ana Novak", "Ben Okoro"]]);
  });

  it("[X2] stand in their own words, but for what a verb denies", () => {
    const claim: Given = { who: "Ana Novak", words: "a deal on the tunnel was signed" };
    const sides = (denial: Given) => figures([claim, denial]).map((told) => told.at(-1));
    expect(sides({ who: "Ben Okoro", words: "No deal on the tunnel was signed" })).toEqual(["No deal on the tunnel was signed"]);
    expect(sides({ who: "Ben Okoro", words: "that a deal on the tunnel was signed", stance: "deny" })).toEqual([
      "denies: that a deal on the tunnel was signed",
    ]);
  });

  it("[X2] by its verb, where it denies a clause", () => {
    const claim: Given = { who: "Ana Novak", words: "a deal on the tunnel was signed" };
    expect(found([claim, { who: "Ben Okoro", words: "that there was a deal on the tunnel", stance: "deny" }])).toHaveLength(1);
    expect(found([claim, { who: "Ben Okoro", words: "the deal", stance: "deny" }])).toEqual([]);
  });

  it("[X2] of what changed, and not of another state of the same thing, which agrees", () => {
    const denial: Given = { who: "a clerk", words: "that the delivery had resumed", stance: "deny" };
    const claim = (words: string) => found([{ who: "Ana Novak", words }, denial]);
    expect(claim("that the delivery had been delayed")).toEqual([]);
    expect(claim("The delivery resumed on Monday")).toEqual([["X2", "Ana Novak", "a clerk"]]);
    const quietly: Given = { who: "a clerk", words: "that the ferry had secretly been sold to a brewer", stance: "deny" };
    expect(found([{ who: "Ana Novak", words: "The ferry was sold to a brewer" }, quietly])).toHaveLength(1);
  });

  it.each<[string, Given[]]>([
    [
      "what will not be",
      [
        { who: "Ana Novak", words: "The tunnel was closed" },
        { who: "Ben Okoro", words: "The tunnel will not be closed" },
      ],
    ],
    [
      "who does not comment",
      [
        { who: "Ana Novak", words: "The tunnel was closed" },
        { who: "Ben Okoro", words: "he would not comment on the closed tunnel" },
      ],
    ],
    [
      "what is not yet so",
      [
        { who: "Ana Novak", words: "The tunnel was closed" },
        { who: "Ben Okoro", words: "The tunnel was not yet closed" },
      ],
    ],
    [
      "one who says both",
      [
        { who: "Ana Novak", words: "The tunnel was closed" },
        { who: "Ana Novak", words: "The tunnel was not closed" },
      ],
    ],
    [
      "a demand",
      [
        { who: "Ana Novak", words: "the tunnel be closed", stance: "demand" },
        { who: "Ben Okoro", words: "The tunnel was not closed" },
      ],
    ],
    [
      "what was said a week before",
      [
        { who: "Ana Novak", words: "The tunnel was closed", report: "r:0", published: "2024-04-20" },
        { who: "Ben Okoro", words: "The tunnel was not closed" },
      ],
    ],
    [
      "one word in common with another report",
      [
        { who: "Ana Novak", words: "The harbour was closed", report: "r:0" },
        { who: "Ben Okoro", words: "It was not closed" },
      ],
    ],
  ])("[X7] none is %s", (_, given) => expect(found(given)).toEqual([]));

  it("[X2] of copies stands once", () => {
    const both: Given[] = [
      { who: "Ana Novak", words: "The convoy was delayed by soldiers" },
      { who: "Ben Okoro", words: "The convoy was never delayed" },
    ];
    expect(found([...both, ...both.map((one) => ({ ...one, report: "r:2" }))])).toHaveLength(1);
  });
});

describe("figures", () => {
  it.each(["there were 12", "It was 12"])("[X3] that only take up what was counted before: %s", (words) => {
    const counted: Given = { who: "Ana Novak", words: "Eleven sailors were on board" };
    expect(figures([counted, { who: "Ben Okoro", words }])).toHaveLength(1);
    expect(figures([counted, { who: "Ben Okoro", words: `${words} cooks in the galley` }])).toEqual([]);
  });

  it.each<[Given[], string, string]>([
    [
      [
        { who: "Ana Novak", words: "Seven people were killed in the market" },
        { who: "a nurse", words: "12 people died" },
      ],
      "Seven people were",
      "12 people died",
    ],
    [
      [
        { who: "Ana Novak", words: "Seventy per cent of the pipe is in the ground" },
        { who: "Ben Okoro", words: "58 per cent is laid" },
      ],
      "Seventy per cent of",
      "58 per cent is laid",
    ],
    [
      [
        { who: "Ana Novak", words: "Vaccination began in three districts" },
        { who: "Ben Okoro", words: "put it at two" },
      ],
      "three districts",
      "two",
    ],
    [
      [
        { who: null, words: "The union puts the number of its members on strike at 1,150" },
        { who: "Ben Okoro", words: "740 are out" },
      ],
      "1,150",
      "740",
    ],
  ])("[X3] two voices put one number otherwise", (given, a, b) => {
    const [one] = figures(given);
    expect(one?.[0]).toBe("X3");
    expect(one?.slice(1).map((words) => words.slice(0, 8))).toEqual([a.slice(0, 8), b.slice(0, 8)]);
  });

  it.each<[string, Given[]]>([
    [
      "one number twice",
      [
        { who: "Ana Novak", words: "Seven people were killed" },
        { who: "Ben Okoro", words: "7 people died" },
      ],
    ],
    [
      "one voice",
      [
        { who: "Ana Novak", words: "Seven people were killed" },
        { who: "Ana Novak", words: "12 people died" },
      ],
    ],
    [
      "other things",
      [
        { who: "Ana Novak", words: "14 ships lay at anchor" },
        { who: "Ben Okoro", words: "740 dockers were out of work" },
      ],
    ],
    [
      "years, days and hours",
      [
        { who: "Ana Novak", words: "It was built in 1994" },
        { who: "Ben Okoro", words: "they met for three hours" },
      ],
    ],
    [
      "a part of them",
      [
        { who: "Ana Novak", words: "Sixty prisoners were let go" },
        { who: "Ben Okoro", words: "Only 52 prisoners came over" },
      ],
    ],
    [
      "later in the report",
      [
        { who: "Ana Novak", words: "Seven people were killed", sentence: 0 },
        { who: "Ben Okoro", words: "12 people were killed", sentence: 9 },
      ],
    ],
    [
      "another report's later count",
      [
        { who: "Ana Novak", words: "Seven people were killed" },
        { who: "Ben Okoro", words: "12 people were killed", report: "r:2", published: "2024-06-05" },
      ],
    ],
  ])("[X9] none is %s", (_, given) => expect(figures(given)).toEqual([]));
});

it("[X2, X3] come to the same in whichever order claims are given", () => {
  const some = fc.record({
    who: fc.constantFrom("Ana Novak", "Ben Okoro", null),
    words: fc.constantFrom(
      "The convoy was delayed",
      "The convoy was never delayed",
      "Seven people were killed",
      "12 people died",
      "put it at two",
    ),
    report: fc.constantFrom("r:1", "r:2"),
  });
  fc.assert(
    fc.property(
      fc
        .array(some, { minLength: 1, maxLength: 10 })
        .chain((given) => fc.tuple(fc.constant(claimsOf(given)), fc.shuffledSubarray(claimsOf(given), { minLength: given.length }))),
      ([claims, shuffled]) => {
        expect(conflictsAmongClaims(shuffled)).toEqual(conflictsAmongClaims(claims));
      },
    ),
  );
});

it("are told once, where a matter tells them already", () => {
  const side = (report: string, from: number) => ({ report, evidence: [[from, from + 10]] as [number, number][] });
  expect(areOfSameWords({ sides: [side("r:1", 0), side("r:2", 0)] }, { sides: [side("r:1", 5), side("r:2", 8)] })).toBe(true);
  expect(areOfSameWords({ sides: [side("r:1", 0), side("r:2", 0)] }, { sides: [side("r:1", 5), side("r:2", 80)] })).toBe(false);
});

it("[X2] a denial whose sides dispute a matter in the same reports is told once, as the matter's", () => {
  const given: Given[] = [
    { who: "Ana Novak", words: "The grain boats sailed on Monday" },
    { who: "a clerk", words: "No grain boats sailed" },
  ];
  const [denial] = conflictsAmongClaims(claimsOf(given)) as [Conflict];
  const [novak, clerk] = denial.sides as [ConflictSide, ConflictSide];
  const matter = (sides: ConflictSide[]): Conflict => ({ kind: "state", rule: "X1", about: "grain boats", sides });
  const elsewhere = { ...clerk, evidence: [[900, 910] as const] };
  expect(isToldByMatter(denial, matter([novak, elsewhere]))).toBe(true);
  expect(isToldByMatter(denial, matter([{ ...novak, evidence: [[800, 810]] }, elsewhere]))).toBe(false);
  expect(isToldByMatter(denial, matter([novak, { ...elsewhere, who: "Ion Rusu" }]))).toBe(false);
  expect(isToldByMatter(denial, matter([novak, { ...elsewhere, report: "r:9" }]))).toBe(false);
  expect(isToldByMatter(denial, matter([novak, elsewhere, { ...novak, who: "Ion Rusu" }]))).toBe(false);
  expect(isToldByMatter(denial, { ...matter([novak, elsewhere]), kind: "date" })).toBe(false);
});
