import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BadQuery } from "../errors.js";
import { dayOfSortKey, daysOf, ROOM, rangesInOrder, sortKeyOf, sortKeysBetween, UNDATED } from "./sort-key.js";

const date = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10).padStart(10, "0"));

describe("sort keys", () => {
  it("are in the order of their days, then of their numbers, and exact numbers all", () => {
    fc.assert(
      fc.property(date, date, fc.nat(ROOM - 1), fc.nat(ROOM - 1), (a, b, m, n) => {
        const [x, y] = [sortKeyOf(a, m), sortKeyOf(b, n)];
        expect(Number.isSafeInteger(x) && Number.isSafeInteger(y)).toBe(true);
        expect(Math.sign(x - y)).toBe(a === b ? Math.sign(m - n) : a < b ? -1 : 1);
        expect(dayOfSortKey(x)).toBe(a);
      }),
    );
  });

  it("of no day come before all others", () => {
    expect(sortKeyOf(null, 5)).toBe(5);
    expect(sortKeyOf("spring", ROOM - 1)).toBeLessThan(sortKeyOf("0001-01-01", 0));
    expect(dayOfSortKey(5)).toBeNull();
  });
});

describe("days", () => {
  it.each([
    ["2024-06-26", 1],
    ["2024-02", 29],
    ["2023-02", 28],
    ["2024-12", 31],
    ["2024", 366],
    ["2024-06-26T10:00:00Z", 1],
  ])("of %s are %i", (value, count) => {
    const [from, to] = daysOf(value) as [number, number];
    expect(to - from).toBe(count);
  });

  it.each([
    "",
    "2024-13",
    "2024-00-01",
    "2024-06-40",
    "0000-01-01",
    "FUTURE_REF",
    "2024-W12",
    "P3D",
    "20240626",
    "10000-01-01",
    "2024-02-31",
    "2023-02-29",
    "99-99",
  ])("are none of %j", (value) => expect(daysOf(value)).toBeNull());

  it("are those of the date that a TimeML or EDTF value begins with", () => {
    for (const value of ["2024-06-26TMO", "2024-06-26T14:30", "2024-06-26~"]) expect(daysOf(value)).toEqual(daysOf("2024-06-26"));
    expect(daysOf("2024-02-31TMO")).toBeNull();
  });

  it.each(["2024-02-31", "2024-06-26 10:00", "99-99", "2024-13", "soon", "0000", "2024-06-26x"])("since and until are not %s", (value) => {
    expect(() => sortKeysBetween({ since: value })).toThrow(`"since" ${value}: is not a date; give 2024, 2024-06,`);
    expect(() => sortKeysBetween({ until: value })).toThrow(BadQuery);
  });

  it("since and until hold their first and last day", () => {
    const { from, before } = sortKeysBetween({ since: "2024-02", until: "2024-02" });
    expect([dayOfSortKey(from), dayOfSortKey(before - 1), dayOfSortKey(before)]).toEqual(["2024-02-01", "2024-02-29", "2024-03-01"]);
    expect(sortKeysBetween({}).from).toBe(0);
    expect(sortKeysBetween({ until: "2024" }).from).toBe(ROOM);
    expect(sortKeysBetween({ undated: true })).toEqual(UNDATED);
    expect(() => sortKeysBetween({ undated: true, since: "2024" })).toThrow(/"undated": .*give either "undated", or "since" and "until"/);
  });

  it("are gone through in pages, each sort key once, what has no day last in either order", () => {
    const day = (value: string | null) => [1, 2].map((n) => sortKeyOf(value, n));
    const sortKeys = [...day(null), ...day("2023-12-31"), ...day("2024-01-01")].sort((a, b) => a - b);
    const walked = (asked: Parameters<typeof rangesInOrder>[0], order: "newest" | "oldest") => {
      const seen: number[] = [];
      for (let after: number | null = null; ; after = seen.at(-1) as number) {
        const left: number[] = rangesInOrder(asked, order, after).flatMap(({ from, before }) => {
          const within = sortKeys.filter((p) => p >= from && p < before);
          return order === "newest" ? within.reverse() : within;
        });
        if (left.length === 0) return seen;
        seen.push(left[0] as number);
      }
    };
    const [none, dated] = [day(null), [...day("2023-12-31"), ...day("2024-01-01")]];
    expect(walked({}, "newest")).toEqual([...sortKeys].reverse());
    expect(walked({}, "oldest")).toEqual([...dated, ...none]);
    expect(walked({ undated: true }, "oldest")).toEqual(none);
    expect(walked({ undated: true }, "newest")).toEqual([...none].reverse());
    expect(walked({ since: "2024" }, "oldest")).toEqual(day("2024-01-01"));
    expect(walked({ until: "2023" }, "oldest")).toEqual(day("2023-12-31"));
  });
});
