import { describe, expect, it } from "vitest";
import { termsIn } from "./terms.js";

describe("[G1–G6] terms", () => {
  it.each([
    ["G1", "the official said on condition of anonymity.", "background", "stated", "on condition of anonymity"],
    ["G1", "said the aide, who asked not to be named.", "background", "stated", "asked not to be named"],
    ["G1", "an officer speaking anonymously said", "background", "stated", "anonymously"],
    ["G2", "He was not authorised to speak publicly.", "not-authorised", "stated", "not authorised to speak publicly"],
    ["G4", "The envoy spoke off the record.", "off-the-record", "stated", "off the record"],
    ["G1", "She spoke on background.", "background", "stated", "on background"],
    ["G3", "He said it on deep background.", "deep-background", "stated", "on deep background"],
    ["G5", "The envoy spoke on the record.", "on-the-record", "stated", "spoke on the record"],
    ["G6", "The official, briefing reporters, said", "background", "inferred", "briefing reporters"],
  ] as const)("[%s] %s", (id, words, rule, basis, span) => {
    const found = termsIn(words, 0);
    expect(found).toMatchObject({ id, rule, basis });
    expect(found && words.slice(...found.span)).toBe(span);
  });

  it.each([
    "The two men share a background in law.",
    "Buyers must pass background checks on sale.",
    "It was the wettest day on record.",
    "The fund was authorised to buy bonds.",
    "The street was named after him.",
  ])("none in: %s", (words) => {
    expect(termsIn(words, 0)).toBeNull();
  });

  it("keeps the reason for anonymity verbatim", () => {
    const words = "She spoke on condition of anonymity because she feared for her post.";
    const reason = termsIn(words, 0)?.reason ?? null;
    expect(reason && words.slice(...reason)).toBe("because she feared for her post");
  });
});
