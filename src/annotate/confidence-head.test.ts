import { expect, test } from "vitest";
import { ConfidenceHead } from "./confidence-head.js";

const none = { bias: 0, weights: [0, 0] };
const head = new ConfidenceHead({
  names: ["cue:said", "nobody"],
  statement: { bias: 0.5, weights: [1, -2] },
  speaker: none,
  authority: { bias: -1, weights: [0, 3] },
});

test("[C4] a probability is the logistic of what its names add up to, each once", () => {
  expect(head.of(["cue:said"]).statement).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 6);
  expect(head.of(["cue:said", "cue:said", "nobody"]).statement).toBeCloseTo(1 / (1 + Math.exp(0.5)), 6);
  expect(head.of(["nobody"]).authority).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
});

test("[C4] a name that was not learned says nothing", () => {
  expect(head.of(["cue:quipped"])).toEqual(head.of([]));
  expect(head.of([]).speaker).toBe(0.5);
});
