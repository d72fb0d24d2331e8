import { expect, it } from "vitest";
import type { Span } from "../../text/span.js";
import { quotationDays, timeAt } from "./quotation-days.js";

const TIMES = [
  { span: [50, 60], value: "2024-06-25" },
  { span: [150, 160], value: "2024-06" },
  { span: [250, 260], value: "2024-06-20T10:00" },
] as const satisfies readonly { span: Span; value: string }[];
const days = (quotations: Span[], sayings: { saidAt: Span | null; contents: Span[] }[]) =>
  quotationDays(
    quotations,
    sayings,
    TIMES.map((t) => ({ ...t, span: [...t.span] })),
  ).map(({ day }) => day);

it("[T25] a quotation was said on the day that its saying names, and on none where that is no day", () => {
  const saying = (start: number, content: Span) => ({ saidAt: [start, start + 10] as Span, contents: [content] });
  expect(
    days(
      [
        [0, 40],
        [100, 140],
        [200, 240],
      ],
      [saying(50, [5, 30]), saying(150, [100, 140]), saying(250, [200, 240])],
    ),
  ).toEqual(["2024-06-25", null, "2024-06-20"]);
  expect(days([[0, 40]], [{ saidAt: null, contents: [[0, 40]] }])).toEqual([null]);
});

it("[T25] the innermost content that has a day gives it", () => {
  const outer = { saidAt: [50, 60] as Span, contents: [[0, 40]] as Span[] };
  const inner = { saidAt: [250, 260] as Span, contents: [[20, 40]] as Span[] };
  expect(days([[0, 40]], [outer, inner])).toEqual(["2024-06-20"]);
  expect(days([[0, 40]], [inner, outer])).toEqual(["2024-06-20"]);
  expect(days([[0, 40]], [outer, { saidAt: [150, 160], contents: [[20, 40]] }])).toEqual(["2024-06-25"]);
});

it("the time at a span is the one that the span starts in", () => {
  expect(timeAt(TIMES, [55, 58])).toBe(TIMES[0]);
  expect(timeAt(TIMES, [60, 70])).toBeNull();
  expect(timeAt(TIMES, [10, 20])).toBeNull();
});
