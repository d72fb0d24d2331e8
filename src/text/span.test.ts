import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpanOutOfText } from "../errors.js";
import { contains, hull, lastStartingAt, overlaps, type Span, spanOf, trimmed, without, wordsOf } from "./span.js";

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

it("takes gaps out of spans, wherever they lie", () => {
  const text = "aa bb cc dd";
  const cut = (spans: Span[], gaps: Span[]) => without(text, spans, gaps).map((span) => wordsOf(text, span));
  const halves: Span[] = [
    [0, 5],
    [6, 11],
  ];
  expect(cut(halves, [])).toEqual(["aa bb", "cc dd"]);
  expect(cut(halves, [[3, 8]])).toEqual(["aa", "dd"]);
  expect(
    cut(halves, [
      [0, 2],
      [4, 5],
      [6, 11],
    ]),
  ).toEqual(["b"]);
  expect(
    cut(halves, [
      [6, 11],
      [6, 8],
    ]),
  ).toEqual(["aa bb"]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(6)), { maxLength: 8 }), (all) => {
      const long = "x".repeat(40);
      const gaps = all.map(([a, n]) => [a, a + n] as const).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
      const left = without(
        long,
        [
          [2, 20],
          [21, 39],
        ],
        gaps,
      );
      for (let n = 0; n < 40; n++) {
        const wanted = n >= 2 && n < 39 && n !== 20 && !gaps.some(([a, b]) => a <= n && n < b);
        expect(left.some(([a, b]) => a <= n && n < b)).toBe(wanted);
      }
    }),
  );
});
