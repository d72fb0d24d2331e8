import { describe, expect, it } from "vitest";
import { evidenceCheck, evidenceWords, spansIn } from "./evidence-digests.js";

const TEXT = "Ana said the bridge is shut.";

describe("receipts", () => {
  it("have the words of every span, in the order of the fields", () => {
    const record = { id: "s:1", source: [[0, 3]], count: 2, cue: [[4, 8]], authority: { span: [9, 12], terms: null }, confidence: 0.5 };
    expect(spansIn(record)).toEqual([
      [0, 3],
      [4, 8],
      [9, 12],
    ]);
    expect(evidenceWords(TEXT, record)).toEqual(["Ana", "said", "the"]);
  });

  it.each([
    [[0, 3], "Ana", "exact"],
    [[1, 4], "Ana", "moved"],
    [[0, 3], "Eva", "changed"],
    [[0, 99], "Eva", "lost"],
    [[20, 99], "bridge", "moved"],
  ] as const)("%j with %j is %s", (span, words, standing) => expect(evidenceCheck(TEXT, span, words)).toBe(standing));
});
