/** Civil dates of the Gregorian calendar, counted in days from 1970-01-01; no clock, no zone. */

/** Days since 1970-01-01; months are 1–12 and may overflow. */
export function dayNumber(year: number, month: number, day: number): number {
  const m = month - 1;
  const date = new Date(0);
  date.setUTCFullYear(year + Math.floor(m / 12), ((m % 12) + 12) % 12, day);
  return Math.round(date.getTime() / DAY);
}

const DAY = 86_400_000; // milliseconds

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civil(number: number): Civil {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const lastDayOf = (year: number, month: number): number => civil(dayNumber(year, month + 1, 1) - 1).day;

/** Whether there is such a date. */
export const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

/** The parts of an ISO 8601 date; a year or month alone has no day. */
export interface IsoDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const TIME = "T(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:[.,]\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)?";
/** YYYY, YYYY-MM, YYYY-MM-DD, or a day with its time. Whether there is such a day only `isoDate` says. */
export const ISO_DATE = new RegExp(`^(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:${TIME})?)?)?$`);
/** The forms, for people. */
export const ISO_DATE_FORMS = "2024, 2024-06, 2024-06-26 or 2024-06-26T10:00Z";

/** The date that `value` is in one of those forms; null for anything else, and for days that the calendar has not, such as 31 February. */
export function isoDate(value: string): IsoDate | null {
  const [, year, month, day] = ISO_DATE.exec(value) ?? [];
  if (!year) return null;
  const date = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  return date.year > 0 && exists(date.year, date.month ?? 1, date.day ?? 1) ? date : null;
}

/** ISO 8601 week, and the year that it belongs to. */
export function isoWeek(number: number): { year: number; week: number } {
  const thursday = number + 4 - weekdayOf(number);
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week; weeks may overflow their year. */
export const mondayOf = (year: number, week: number): number => {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
};

/** The `n`th such weekday of a month, the last for −1. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Easter Sunday in the Gregorian calendar (the anonymous computus in Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The days of one name ("26 June") in the year of `about` and those beside it, in order. */
export function daysAround(month: number, day: number, about: number): number[] {
  const { year } = civil(about);
  return [year - 1, year, year + 1].filter((y) => exists(y, month, day)).map((y) => dayNumber(y, month, day));
}

/** The one nearest to a day, the earlier of two as near; undefined for none. */
export const nearestTo = (days: readonly number[], about: number): number | undefined =>
  days.reduce<number | undefined>((best, d) => (best === undefined || Math.abs(d - about) < Math.abs(best - about) ? d : best), undefined);
