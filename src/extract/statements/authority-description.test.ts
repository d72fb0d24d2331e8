/** How the words of a source describe it; phrases have no names in them. */
import { describe, expect, it } from "vitest";
import type { Span } from "../../text/span.js";
import { phraseAt } from "../actors/phrase.js";
import { affiliationOf, countOf, descriptorOf, proximityOf, seniorityOf } from "./authority-description.js";

const phrase = (words: string) => phraseAt(words, [0, words.length], []);

const cut = (words: string, span: Span | null) => span && words.slice(...span);

describe("how a source is described", () => {
  it("[K10] counts by number or article", () => {
    expect(countOf(phrase("three officials"))).toBe(3);
    expect(countOf(phrase("a senior official"))).toBe(1);
    expect(countOf(phrase("officials"))).toBe("plural");
  });

  it("[K11] knows senior and former", () => {
    expect(seniorityOf("senior U.S. official")).toBe("senior");
    expect(seniorityOf("former aide")).toBe("former");
    expect(seniorityOf("aide")).toBeNull();
  });

  it("[K12] says for whom by a nationality, a body before the noun or behind it", () => {
    expect(affiliationOf(phrase("a senior Israeli official"))).toBe("Israel");
    expect(affiliationOf(phrase("a U.S. official"))).toBe("United States");
    expect(affiliationOf(phrase("a White House official"))).toBe("White House");
    expect(affiliationOf(phrase("an official at the Harbour Board"))).toBe("Harbour Board");
    expect(affiliationOf(phrase("an official"))).toBeNull();
  });

  it("[K14] keeps description and [K13] nearness verbatim, without the terms", () => {
    const words = "a senior official familiar with the talks, who spoke on condition of anonymity";
    expect(cut(words, descriptorOf(phrase(words)))).toBe("senior official familiar with the talks");
    expect(cut(words, proximityOf(phrase(words)))).toBe("familiar with the talks");
    expect(proximityOf(phrase("a family friend"))).toBeNull();
  });
});
