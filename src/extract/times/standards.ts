/** How the standards write a moment: TIMEX3 values (TimeML 1.2.1), EDTF (ISO 8601-2:2019) and a half-open interval. */
import { civil } from "../../calendar.js";
import { type DayPart, dayRangeOf, type Moment, type Season, type TimexMod } from "./moment.js";

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

/** EDTF's numbers for seasons. */
const SEASONS: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };
/** Hours that a part of the day is taken to fill. */
const HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  MO: [6, 12],
  MI: [12, 13],
  AF: [12, 18],
  EV: [18, 22],
  NI: [20, 30],
  DT: [6, 20],
};

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
  const days = dayRangeOf(m);
  return days && [isoDay(days[0]), isoDay(days[1])];
}

/** EDTF; weeks and weekends, which it cannot name, as intervals; null where it has no form. */
export function edtfOf(m: Moment, mod: TimexMod | null = null): string | null {
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
      return `${yearText(m.year)}-${SEASONS[m.season]}${about}`;
    case "week":
    case "weekend": {
      const [from, to] = dayRangeOf(m) as readonly [number, number];
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
