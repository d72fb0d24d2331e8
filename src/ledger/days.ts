/** Days and places: the order in which statements are listed, as one number. */
import { BadQuery } from "./errors.js";

/** Numbers a day has room for. With days up to the year 9999 a place stays below 2^53. */
export const ROOM = 2 ** 31;

/** Days from 0000-12-31 to 1970-01-01. */
const EPOCH = 719_163;
const DAY = 86_400_000; // milliseconds
const LAST_DAY = 3_652_059; // 9999-12-31

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/;

const serial = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY) + EPOCH;
};

/** First and last-but-one day of an ISO date, which may be a month or year, as serial numbers `[from, to)`; null for anything else. */
export function daysOf(value: string | null): readonly [number, number] | null {
  const [, year, month, day] = ISO.exec(value ?? "") ?? [];
  if (!year) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31 || y < 1) return null;
  const from = serial(y, m, d);
  const to = day ? from + 1 : month ? serial(y, m + 1, 1) : serial(y + 1, 1, 1);
  return from >= 1 && to <= LAST_DAY + 1 ? [from, to] : null;
}

/** Where a thing of that day is listed; things without a day come last. `number` tells those of one day apart. */
export const placeOf = (day: string | null, number: number): number => (daysOf(day)?.[0] ?? 0) * ROOM + number;

/** The day, ISO 8601, of a place; null where it has none. */
export function dayOf(place: number): string | null {
  const day = Math.floor(place / ROOM);
  return day === 0 ? null : new Date((day - EPOCH) * DAY).toISOString().slice(0, 10);
}

export interface Range {
  readonly from: number;
  readonly before: number;
}

/** Places from the first day of `since` to the last of `until`; without either, all. @throws BadQuery where one is no date, or none lies between */
export function placesBetween(since: string | undefined, until: string | undefined): Range {
  const read = (value: string, flag: string) => {
    const days = daysOf(value);
    if (!days) throw new BadQuery(`${flag} ${value}`, "is not a date", "give 2024, 2024-06 or 2024-06-26");
    return days;
  };
  const from = since === undefined ? (until === undefined ? 0 : 1) : read(since, "--since")[0];
  const to = until === undefined ? LAST_DAY + 1 : read(until, "--until")[1];
  if (from >= to) throw new BadQuery(`--since ${since} --until ${until}`, "no day lies between", "give the earlier date first");
  return { from: from * ROOM, before: to * ROOM };
}
