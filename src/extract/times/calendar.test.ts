/** The calendar against the platform's own dates, and against days that are known. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil, dayNumber, easter, exists, isoDate, isoWeek, mondayOf, nthWeekday, weekdayOf } from "../../calendar.js";
import { holding, type Moment, shifted } from "./moment.js";
import { edtfOf, intervalOf, isoDay, timexOf } from "./standards.js";

const day = (iso: string): number => {
  const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
  return dayNumber(y, m, d);
};

describe("calendar", () => {
  it("tells a date from what is none", () => {
    const known = [
      "2024",
      "2024-02",
      "2024-02-29",
      "2024-06-26T10:00",
      "2024-06-26T10:00:60.5Z",
      "2024-06-26T10:00+05:30",
      "0001-01-01",
      "9999",
    ];
    expect(known.filter((value) => isoDate(value) === null)).toEqual([]);
    expect([isoDate("2024"), isoDate("2024-02-29T10:00Z")]).toEqual([
      { year: 2024, month: null, day: null },
      { year: 2024, month: 2, day: 29 },
    ]);
    const none = [
      "",
      "soon",
      "2023-02-29",
      "2024-02-31",
      "2024-13",
      "2024-00",
      "2024-1-1",
      "0000",
      "99-99",
      "20240626",
      "05/02/2025",
      "2024-06-26T24:00",
    ];
    none.push("2024-06-26 10:00", "2024-06-26T1", " 2024", "2024-06-26\n", "2024-06-26T10:00+99:00", "10000");
    expect(none.filter((value) => isoDate(value) !== null)).toEqual([]);
  });

  it("counts days as the platform does, and back again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (n) => {
        const { year, month, day: d } = civil(n);
        expect(dayNumber(year, month, d)).toBe(n);
        expect(exists(year, month, d)).toBe(true);
        expect(weekdayOf(n)).toBe(new Date(n * 86_400_000).getUTCDay() || 7);
        const { year: y, week } = isoWeek(n);
        expect(mondayOf(y, week) + weekdayOf(n) - 1).toBe(n);
      }),
    );
  });

  it.each([
    ["2024-12-30", 2025, 1],
    ["2021-01-03", 2020, 53],
    ["2024-06-26", 2024, 26],
  ])("%s lies in week %i-%i", (iso, year, week) => {
    expect(isoWeek(day(iso))).toEqual({ year, week });
  });

  it.each([
    [2024, "2024-03-31"],
    [2000, "2000-04-23"],
    [1961, "1961-04-02"],
    [2038, "2038-04-25"],
  ])("Easter %i is %s", (year, iso) => {
    expect(isoDay(easter(year))).toBe(iso);
  });

  it("knows the fourth Thursday and the last Monday", () => {
    expect([isoDay(nthWeekday(2024, 11, 4, 4)), isoDay(nthWeekday(2024, 5, 1, -1))]).toEqual(["2024-11-28", "2024-05-27"]);
  });

  it("has no 31 February, and no 29 in a common year", () => {
    expect([exists(2024, 2, 31), exists(2023, 2, 29), exists(2024, 2, 29), exists(1900, 2, 29)]).toEqual([false, false, true, false]);
  });
});

describe("moments", () => {
  it.each<[Moment, string, string | null, readonly [string, string] | null]>([
    [{ unit: "day", day: day("2024-06-26") }, "2024-06-26", "2024-06-26", ["2024-06-26", "2024-06-27"]],
    [{ unit: "month", year: 2024, month: 12 }, "2024-12", "2024-12", ["2024-12-01", "2025-01-01"]],
    [{ unit: "month", year: null, month: 5 }, "XXXX-05", "XXXX-05", null],
    [{ unit: "week", year: 2024, week: 26 }, "2024-W26", "2024-06-24/2024-06-30", ["2024-06-24", "2024-07-01"]],
    [{ unit: "weekend", year: 2024, week: 26 }, "2024-W26-WE", "2024-06-29/2024-06-30", ["2024-06-29", "2024-07-01"]],
    [{ unit: "quarter", year: 2024, n: 3 }, "2024-Q3", "2024-35", ["2024-07-01", "2024-10-01"]],
    [{ unit: "half", year: 2024, n: 2 }, "2024-H2", "2024-41", ["2024-07-01", "2025-01-01"]],
    [{ unit: "season", year: 2024, season: "WI" }, "2024-WI", "2024-24", ["2024-12-01", "2025-03-01"]],
    [{ unit: "decade", year: 1985 }, "198", "198X", ["1980-01-01", "1990-01-01"]],
    [{ unit: "century", year: 1800 }, "18", "18XX", ["1800-01-01", "1900-01-01"]],
    [{ unit: "part", day: day("2024-06-26"), part: "NI" }, "2024-06-26TNI", "2024-06-26", ["2024-06-26T20:00", "2024-06-27T06:00"]],
    [
      { unit: "clock", day: day("2024-06-26"), hour: 23, minute: 59, second: null, zone: "Z" },
      "2024-06-26T23:59Z",
      "2024-06-26T23:59:00Z",
      ["2024-06-26T23:59Z", "2024-06-27T00:00Z"],
    ],
    [{ unit: "reference", when: "PAST_REF" }, "PAST_REF", null, null],
  ])("%j", (moment, timex, edtf, interval) => {
    expect([timexOf(moment), edtfOf(moment), intervalOf(moment)]).toEqual([timex, edtf, interval]);
  });

  it("marks an approximate year", () => {
    expect(edtfOf({ unit: "year", year: 1950 }, "APPROX")).toBe("1950~");
  });

  it("moves by months to the last day where the month is shorter", () => {
    expect(isoDay(shifted(day("2024-03-31"), "month", -1))).toBe("2024-02-29");
    expect(isoDay(shifted(day("2024-02-29"), "year", 1))).toBe("2025-02-28");
  });

  it("finds the unit that holds a day", () => {
    expect((["week", "month", "quarter", "half", "year"] as const).map((unit) => timexOf(holding(unit, day("2024-06-26"))))).toEqual([
      "2024-W26",
      "2024-06",
      "2024-Q2",
      "2024-H1",
      "2024",
    ]);
  });
});
