import { expect, it } from "vitest";
import { allowed, beginOf, insideOf, OUTSIDE } from "./bio.js";

it("an inside goes on from its own type, and never over the start of a stretch", () => {
  for (const before of [beginOf(1), insideOf(1)]) {
    expect(allowed(before, insideOf(1), false)).toBe(true);
    expect(allowed(before, insideOf(1), true)).toBe(false);
    expect(allowed(before, insideOf(0), false)).toBe(false);
  }
  expect(allowed(OUTSIDE, insideOf(0), false)).toBe(false);
});

it("an outside and a beginning may stand anywhere", () => {
  for (const before of [OUTSIDE, beginOf(0), insideOf(2)])
    for (const after of [OUTSIDE, beginOf(2)]) expect([allowed(before, after, true), allowed(before, after, false)]).toEqual([true, true]);
});
