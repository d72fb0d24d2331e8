/**
 * What a time expression stands for, and how the standards write it: TIMEX3 values (TimeML 1.2.1), EDTF (ISO 8601-2:2019) and a
 * half-open interval.
 */
import { civil, dayNumber, isoWeek, lastDayOf, mondayOf } from "./calendar.js";

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
export type Mod =
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

const pad = (n: number, width = 2): string => String(Math.abs(n)).padStart(width, "0");

/** A year as both standards write it; those before 1 with a sign. */
const yearText = (year: number | null): string => (year === null ? "XXXX" : year < 0 ? `-${pad(year, 4)}` : pad(year, 4));

export const isoDay = (day: number): string => {
  const { year, month, day: d } = civil(day);
  return `${yearText(year)}-${pad(month)}-${pad(d)}`;
};

const clockText = (m: Extract<Moment, { unit: "clock" }>): string =>
  `T${pad(m.hour)}${m.minute === null ? "" : `:${pad(m.minute)}`}${m.second === null ? "" : `:${pad(m.second)}`}`;

/** The leading digits of a decade, century or millennium; X for each where the year is not known. */
const leading = (year: number | null, digits: number): string => yearText(year).slice(0, digits + (year !== null && year < 0 ? 1 : 0));

/** The TIMEX3 value. */
export function timexOf(m: Moment): string {
  switch (m.unit) {
    case "millennium":
      return leading(m.year, 1);
    case "century":
      return leading(m.year, 2);
    case "decade":
      return leading(m.year, 3);
    case "year":
      return yearText(m.year);
    case "half":
      return `${yearText(m.year)}-H${m.n}`;
    case "quarter":
      return `${yearText(m.year)}-Q${m.n}`;
    case "season":
      return `${yearText(m.year)}-${m.season}`;
    case "month":
      return `${yearText(m.year)}-${pad(m.month)}`;
    case "week":
      return `${yearText(m.year)}-W${pad(m.week)}`;
    case "weekend":
      return `${yearText(m.year)}-W${pad(m.week)}-WE`;
    case "yearless":
      return `XXXX-${pad(m.month)}-${pad(m.day)}`;
    case "weekday":
      return `XXXX-WXX-${m.weekday}${m.part ? `T${m.part}` : ""}`;
    case "day":
      return isoDay(m.day);
    case "part":
      return `${m.day === null ? "XXXX-XX-XX" : isoDay(m.day)}T${m.part}`;
    case "clock":
      return `${m.day === null ? "XXXX-XX-XX" : isoDay(m.day)}${clockText(m)}${m.zone === "Z" ? "Z" : ""}`;
    case "reference":
      return m.when;
  }
}

const SEASONS: Readonly<Record<Season, { readonly edtf: number; readonly month: number }>> = {
  SP: { edtf: 21, month: 3 },
  SU: { edtf: 22, month: 6 },
  FA: { edtf: 23, month: 9 },
  WI: { edtf: 24, month: 12 },
};
/** Hours that a part of the day is taken to fill. */
const HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  MO: [6, 12],
  MI: [12, 13],
  AF: [12, 18],
  EV: [18, 22],
  NI: [20, 30],
  DT: [6, 20],
};

/** First day and the day behind the last; null where the year, or all but a part of a day, is not known. */
export function daysOf(m: Moment): readonly [number, number] | null {
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
      return m.year === null ? null : months(m.year, SEASONS[m.season].month, 3);
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

const hourOf = (day: number, hour: number, minute = 0): string =>
  `${isoDay(day + Math.floor(hour / 24))}T${pad(((hour % 24) + 24) % 24)}:${pad(minute)}`;

/** The half-open interval `[from, to)`: days, or minutes for what is shorter; with a Z only where the time is said in GMT or UTC. */
export function intervalOf(m: Moment): readonly [string, string] | null {
  if (m.unit === "part" && m.day !== null) return [hourOf(m.day, HOURS[m.part][0]), hourOf(m.day, HOURS[m.part][1])];
  if (m.unit === "clock" && m.day !== null) {
    const { day, hour, minute, zone } = m;
    const last = minute === null || minute === 59;
    const z = zone === "Z" ? "Z" : "";
    return [hourOf(day, hour, minute ?? 0) + z, (last ? hourOf(day, hour + 1) : hourOf(day, hour, minute + 1)) + z];
  }
  const days = daysOf(m);
  return days && [isoDay(days[0]), isoDay(days[1])];
}

/** EDTF; weeks and weekends, which it cannot name, as intervals; null where it has no form. */
export function edtfOf(m: Moment, mod: Mod | null = null): string | null {
  const about = mod === "APPROX" ? "~" : "";
  switch (m.unit) {
    case "millennium":
    case "century":
    case "decade": {
      const digits = { millennium: 1, century: 2, decade: 3 }[m.unit];
      return m.year === null ? null : `${leading(m.year, digits)}${"X".repeat(4 - digits)}${about}`;
    }
    case "half":
      return `${yearText(m.year)}-${39 + m.n}${about}`;
    case "quarter":
      return `${yearText(m.year)}-${32 + m.n}${about}`;
    case "season":
      return `${yearText(m.year)}-${SEASONS[m.season].edtf}${about}`;
    case "week":
    case "weekend": {
      const [from, to] = daysOf(m) as readonly [number, number];
      return `${isoDay(from)}/${isoDay(to - 1)}`;
    }
    case "year":
    case "month":
    case "yearless":
    case "day":
      return timexOf(m) + about;
    case "clock":
      return m.day === null
        ? null
        : `${isoDay(m.day)}T${pad(m.hour)}:${pad(m.minute ?? 0)}:${pad(m.second ?? 0)}${m.zone === "Z" ? "Z" : ""}`;
    case "part":
      return m.day === null ? null : isoDay(m.day);
    default:
      return null;
  }
}

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
