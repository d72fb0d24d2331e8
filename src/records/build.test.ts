import { describe, expect, it } from "vitest";
import { EvidenceMissing, SpanOutOfText } from "../errors.js";
import { statementOf } from "./build.js";
import { recordId, reportId } from "./ids.js";
import { statement } from "./statement.js";

const meaning: Parameters<typeof statementOf>[3] = {
  speaker: null,
  speakers: [],
  speakerText: "Ana",
  authority: {
    kind: "named-person",
    descriptor: null,
    descriptorSpan: null,
    affiliation: null,
    seniority: null,
    count: null,
    proximity: null,
    anonymityReason: null,
    terms: null,
  },
  via: [],
  addressee: null,
  within: null,
  repeats: null,
  mode: "indirect",
  stance: "assert",
  tone: "neutral",
  negated: false,
  saidAt: null,
  venue: null,
  confidence: 0.98765,
};
const text = "Ana said it was cold.";

describe("statementOf", () => {
  it("makes what the schema takes", () => {
    const made = statementOf("r:1", text, { source: [[0, 3]], cue: [[4, 8]], content: [[9, 20]] }, meaning);
    expect(statement.parse(made)).toEqual(made);
    expect(made.confidence).toBe(0.99);
  });

  it("cannot be made without content", () => {
    expect(() => statementOf("r:1", text, { source: [[0, 3]], cue: [[4, 8]], content: [] }, meaning)).toThrow(EvidenceMissing);
  });

  it("cannot be made with a span outside the text", () => {
    expect(() => statementOf("r:1", text, { source: [], cue: [], content: [[9, 99]] }, meaning)).toThrow(SpanOutOfText);
  });

  it("has an id that comes from its spans and not from its score or their order", () => {
    const a = statementOf(
      "r:1",
      text,
      {
        source: [],
        cue: [],
        content: [
          [9, 11],
          [0, 3],
        ],
      },
      meaning,
    );
    const b = statementOf(
      "r:1",
      text,
      {
        source: [],
        cue: [],
        content: [
          [0, 3],
          [9, 11],
        ],
      },
      { ...meaning, confidence: 0.1 },
    );
    expect(a.id).toBe(b.id);
    expect(a.content).toEqual([
      [0, 3],
      [9, 11],
    ]);
  });
});

describe("ids", () => {
  it("tell apart the same words at two outlets", () => {
    expect(reportId("x", null, "A")).not.toBe(reportId("x", null, "B"));
    expect(reportId("x", null, "A")).toBe(reportId("x", null, "A"));
  });

  it("do not run roles together", () => {
    expect(recordId("s", "r:1", [[[0, 1]], [[2, 3]], []])).not.toBe(
      recordId("s", "r:1", [
        [
          [0, 1],
          [2, 3],
        ],
        [],
        [],
      ]),
    );
  });
});
