/** What a time expression stands for: a stretch of the calendar, and how to move in it. */
import { civil, dayNumber, isoWeek, lastDayOf, mondayOf } from "../../calendar.js";

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium";
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";
export type Season = "SP" | "SU" | "FA" | "WI";
export type TimexMod =
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "START"
  | "MID"
  | "END"
  | "APPROX";

/** A stretch of the calendar; `year` null where nothing says which. Years count astronomically: 1 BC is 0. */
export type Moment =
  | { readonly unit: "millennium" | "century" | "decade" | "year"; readonly year: number | null }
  | { readonly unit: "half" | "quarter"; readonly year: number | null; readonly n: number }
  | { readonly unit: "season"; readonly year: number | null; readonly season: Season }
  | { readonly unit: "month"; readonly year: number | null; readonly month: number }
  | { readonly unit: "week" | "weekend"; readonly year: number; readonly week: number }
  /** A day of which only month and day, or only the weekday, is known. */
  | { readonly unit: "yearless"; readonly month: number; readonly day: number }
  | { readonly unit: "weekday"; readonly weekday: number; readonly part?: DayPart }
  | { readonly unit: "day"; readonly day: number }
  | { readonly unit: "part"; readonly day: number | null; readonly part: DayPart }
  | {
      readonly unit: "clock";
      readonly day: number | null;
      readonly hour: number;
      readonly minute: number | null;
      readonly second: number | null;
      readonly zone: string | null;
    }
  | { readonly unit: "reference"; readonly when: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" };

/** The month that a season begins in. */
const SEASON_MONTHS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** First day and the day behind the last; null where the year, or all but a part of a day, is not known. */
export function dayRangeOf(m: Moment): readonly [number, number] | null {
  const months = (year: number, month: number, count: number): [number, number] => [
    dayNumber(year, month, 1),
    dayNumber(year, month + count, 1),
  ];
  switch (m.unit) {
    case "millennium":
    case "century":
    case "decade":
    case "year": {
      if (m.year === null) return null;
      const size = { millennium: 1000, century: 100, decade: 10, year: 1 }[m.unit];
      const first = Math.floor(m.year / size) * size;
      return months(first, 1, 12 * size);
    }
    case "half":
      return m.year === null ? null : months(m.year, 6 * m.n - 5, 6);
    case "quarter":
      return m.year === null ? null : months(m.year, 3 * m.n - 2, 3);
    case "season":
      return m.year === null ? null : months(m.year, SEASON_MONTHS[m.season], 3);
    case "month":
      return m.year === null ? null : months(m.year, m.month, 1);
    case "week":
      return [mondayOf(m.year, m.week), mondayOf(m.year, m.week) + 7];
    case "weekend":
      return [mondayOf(m.year, m.week) + 5, mondayOf(m.year, m.week) + 7];
    case "day":
      return [m.day, m.day + 1];
    case "part":
    case "clock":
      return m.day === null ? null : [m.day, m.day + 1];
    default:
      return null;
  }
}

/** The day that a moment is, or is a part of; null for longer ones, and where it is not known. */
export const dayOfMoment = (moment: Moment | undefined): number | null =>
  moment && "day" in moment && moment.unit !== "yearless" ? moment.day : null;

/** The moment of a unit that holds a day. */
export function holding(unit: Unit, day: number): Moment {
  const { year, month } = civil(day);
  switch (unit) {
    case "week":
    case "weekend":
      return { unit, ...isoWeek(day) };
    case "month":
      return { unit, year, month };
    case "quarter":
      return { unit, year, n: Math.ceil(month / 3) };
    case "half":
      return { unit, year, n: Math.ceil(month / 6) };
    case "year":
    case "decade":
    case "century":
    case "millennium":
      return { unit, year };
    default:
      return { unit: "day", day };
  }
}

/** The day `count` units away; in months and more, the same day of the month or the last one. */
export function shifted(day: number, unit: Unit, count: number): number {
  if (unit === "day" || unit === "hour" || unit === "minute" || unit === "second") return day + (unit === "day" ? count : 0);
  if (unit === "week" || unit === "weekend") return day + 7 * count;
  const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200, millennium: 12000 }[unit];
  const { year, month, day: d } = civil(day);
  const first = civil(dayNumber(year, month + Math.round(months * count), 1));
  return dayNumber(first.year, first.month, Math.min(d, lastDayOf(first.year, first.month)));
}
