import { describe, expect, it } from "vitest";
import { mention } from "../../annotate/coreference/hand-made.suite.js";
import type { Mention } from "../../annotate/mention.js";
import { joinedPair, peopleBefore } from "./joined-pair.js";

/** Mentions a hundred characters apart. */
const laidOut = (...mentions: Mention[]): Mention[] =>
  mentions.map((m, n) => ({ ...m, head: [100 * n, 100 * n + 5], span: [100 * n, 100 * n + 5] }));
const novak = mention("Ana Novak", "name");
const joinedToFirst = { ...mention("Petr Hora", "name"), apartFrom: [0] };
const several = { ...mention("councillors", "nominal"), plural: true, subject: true, kind: "person" };

describe("two who are joined [R41]", () => {
  it("are found before a place", () => {
    expect(joinedPair(laidOut(novak, joinedToFirst), 900, false)).toEqual([0, 1]);
  });
  it("are none where nothing joins them, and where a third is joined", () => {
    expect(joinedPair(laidOut(novak, mention("Petr Hora", "name")), 900, false)).toBeNull();
    expect(joinedPair(laidOut(novak, joinedToFirst, { ...mention("Lena Orr", "name"), apartFrom: [0, 100] }), 900, false)).toBeNull();
  });
  it("are not 'they' where several act in between, and may still be 'the couple'", () => {
    expect(joinedPair(laidOut(novak, joinedToFirst, several), 900, false)).toBeNull();
    expect(joinedPair(laidOut(novak, joinedToFirst, several), 900, true)).toEqual([0, 1]);
  });
  it("[R41] for 'the two men' are all who are named in two paragraphs", () => {
    const far = { ...mention("Lena Orr", "name"), paragraph: 0 };
    const near = (words: string) => ({ ...mention(words, "name"), paragraph: 1 });
    const here = { ...mention("officials", "nominal"), paragraph: 2 };
    expect(peopleBefore(laidOut(far, near("Ana Novak"), near("Petr Hora"), here), 900)).toEqual([1, 2]);
  });
});
