import { describe, expect, it } from "vitest";
import { positions as figures, type Given } from "./claims-by-hand.suite.js";

describe("[X3] a figure that is refused", () => {
  const office: Given = { who: "the prison office", words: "that 24 prisoners had left the jail", sentence: 0 };
  const league = (words: string, more: Partial<Given> = {}): Given => ({ who: "the league", words, sentence: 2, ...more });

  it("is disputed with whoever gave it, beside it or in some of the same words", () => {
    expect(figures([office, league("26 men, not 24, had come home")])).toEqual([["X3", "24 prisoners", "26 men"]]);
    const later = { report: "r:2", published: "2024-05-12" };
    expect(figures([office, league("26 prisoners and not 24", later)])).toEqual([["X3", "24 prisoners", "26 prisoners"]]);
    expect(figures([office, league("26 boats and not 24", later)])).toEqual([]);
    expect(figures([office, league("26 prisoners and not 24", { ...later, published: "2024-09-12" })])).toEqual([]);
    expect(figures([office, league("26 prisoners and not 20", later)])).toEqual([]);
  });

  it("may be told without its scale", () => {
    const bank: Given = { who: "the bank", words: "that the tranche was $1.4 billion", report: "r:1" };
    const source: Given = { who: "a clerk", words: "that the tranche is $1.1 billion and not 1.4", report: "r:2" };
    expect(figures([bank, source])).toEqual([["X3", "$1.4 billion", "$1.1 billion"]]);
  });
});
