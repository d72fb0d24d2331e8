import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpanOutOfText } from "../errors.js";
import { contains, hull, lastStartingAt, overlaps, type Span, spanOf, trimmed, wordsOf } from "./span.js";

describe("spanOf", () => {
  it("cuts what String.slice cuts, for any text and any span of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [from, to] = [a % points.length, b % (points.length + 1)].sort((x, y) => x - y) as [number, number];
        const start = points.slice(0, from).join("").length;
        const end = points.slice(0, to).join("").length;
        if (start === end) return;
        expect(wordsOf(text, spanOf(text, start, end))).toBe(text.slice(start, end));
      }),
    );
  });

  it.each([
    [0, 0, "empty"],
    [2, 1, "empty"],
    [-1, 1, "outside"],
    [0, 9, "outside"],
    [0.5, 2, "whole"],
    [0, 2, "surrogate"],
    [2, 3, "surrogate"],
  ])("refuses [%s, %s): %s", (start, end, why) => {
    expect(() => spanOf("a😀b", start, end)).toThrow(SpanOutOfText);
    expect(() => spanOf("a😀b", start, end)).toThrow(why);
  });

  it("says the length of the text", () => {
    expect(() => spanOf("abc", 1, 7)).toThrow("a text of 3 UTF-16 units");
  });
});

it("trims white space of every kind, and gives null for nothing but that", () => {
  expect(trimmed("\u00a0 a b \n", 0, 6)).toEqual([2, 5]);
  expect(trimmed(" \n\u2003", 0, 3)).toBeNull();
});

it("tells overlap from touch", () => {
  expect(overlaps([0, 2], [2, 4])).toBe(false);
  expect(overlaps([0, 3], [2, 4])).toBe(true);
  expect(contains([0, 4], [0, 4])).toBe(true);
  expect(contains([0, 4], [3, 5])).toBe(false);
});

it("spans from first to last whatever the order", () => {
  expect(
    hull([
      [7, 9],
      [2, 3],
    ]),
  ).toEqual([2, 9]);
  expect(hull([])).toBeNull();
});

it("finds the last item at or before an offset, as a plain search does", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (starts, offset) => {
      const spans = [...new Set(starts)].sort((a, b) => a - b).map((s): Span => [s, s + 1]);
      expect(lastStartingAt(spans, offset, (s) => s[0])).toBe(spans.findLastIndex((s) => s[0] <= offset));
    }),
  );
});
