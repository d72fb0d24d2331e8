import { expect, it } from "vitest";
import { spanIn } from "../../text/span.suite.js";
import { isSaid } from "./inner-saying.js";

const said = (text: string, source: string | null, cue: string, score = 0.6): boolean =>
  isSaid(text, { sources: source === null ? [] : [spanIn(text, source)], cue: spanIn(text, cue), contents: [], score, within: null });

it("[N4] of inner attributions without a source only passives and adverbs of saying are kept", () => {
  expect(said("the fleet is expected to sail", null, "is expected")).toBe(true);
  expect(said("he was wrongly accused of theft", null, "was wrongly accused of")).toBe(true);
  expect(said("a man who allegedly sank it", null, "allegedly")).toBe(true);
  expect(said("the fleet is expected to sail", null, "is expected", 0.49)).toBe(false);
  expect(said("it has meant a long winter", null, "has meant")).toBe(false);
});

it("[N5] what one ought to say, or anybody might, is not said", () => {
  expect(said("the mayor must reject the plan", "the mayor", "must reject")).toBe(false);
  expect(said("you cannot say that it is fair", "you", "cannot say")).toBe(false);
  expect(said("the mayor rejects the plan", "the mayor", "rejects")).toBe(true);
});
