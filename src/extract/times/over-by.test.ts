import { describe, expect, it } from "vitest";
import { dayNumber } from "../../calendar.js";
import type { Moment } from "./moment.js";
import { overBy } from "./over-by.js";
import type { TimeRule } from "./rules.js";
import { timexOf } from "./standards.js";
import { dayOfSaying } from "./time-records.js";

const TODAY = dayNumber(2025, 2, 12);
const day = (y: number, m: number, d: number): Moment => ({ unit: "day", day: dayNumber(y, m, d) });
const over = (moment: Moment, rule: TimeRule, by: "today" | "none" = "today") => {
  const found = overBy({ moment, by }, rule, TODAY).moment;
  return found && timexOf(found);
};

describe("[T43] a time of saying", () => {
  it("that is ahead is the one of its name before it", () => {
    expect(over(day(2025, 2, 14), "T5")).toBe("2025-02-07");
    expect(over(day(2025, 2, 20), "T2")).toBe("2024-02-20");
    expect(over(day(2025, 2, 28), "T31")).toBe("2025-01-28");
    expect(over({ unit: "month", year: 2025, month: 6 }, "T3")).toBe("2024-06");
    expect(over({ unit: "season", year: 2025, season: "SU" }, "T16")).toBe("2024-SU");
    expect(over({ unit: "weekend", year: 2025, week: 7 }, "T6")).toBe("2025-W06-WE");
  });

  it("stays where it has begun, names its year, or has no other of its name", () => {
    expect(over({ unit: "month", year: 2025, month: 2 }, "T3")).toBe("2025-02");
    expect(over(day(2031, 6, 26), "T1", "none")).toBe("2031-06-26");
    expect(over(day(2025, 2, 13), "T8")).toBe("2025-02-13");
  });

  it("has no value behind the day of publication", () => {
    const time = { value: "2025-02-13T10:00", from: "2025-02-13T10:00", tense: "past" } as const;
    expect(dayOfSaying(time, "2025-02-12")).toBeNull();
    expect(dayOfSaying(time, "2025-02-13T09:00Z")).toBe(time.value);
    expect(dayOfSaying(time, "2025-02")).toBe(time.value);
    expect(dayOfSaying(time, "2024")).toBeNull();
    expect(dayOfSaying(time, null)).toBe(time.value);
    expect(dayOfSaying({ ...time, tense: "future" }, "2025-02-12")).toBe(time.value);
  });
});
