/** The order in which reports and statements are listed, as one number: their day, and a serial number that the ledger gives out. */
import { dayNumber, ISO_DATE_FORMS, isoDate } from "../../calendar.js";
import { BadQuery } from "../errors.js";
import type { Order } from "../store.js";

/** Serial numbers a day has room for. With days up to the year 9999 a sort key stays below 2^53. */
export const ROOM = 2 ** 31;

/** Days from 0000-12-31 to 1970-01-01. */
const EPOCH = 719_163;
const DAY = 86_400_000; // milliseconds
const LAST_DAY = 3_652_059; // 9999-12-31

/**
 * First and last-but-one day of a date, which may be a month or year, as numbers of days `[from, to)`; null for anything else. What follows
 * the date in a TimeML or EDTF value ("2024-06-26TMO", "2024-06~") is passed over.
 */
export function daysOf(value: string | null): readonly [number, number] | null {
  const date = isoDate(/^[\d-]*/.exec(value ?? "")?.[0] ?? "");
  if (!date) return null;
  const { year, month, day } = date;
  const count = (y: number, m: number, d: number) => dayNumber(y, m, d) + EPOCH;
  const from = count(year, month ?? 1, day ?? 1);
  return [from, day ? from + 1 : month ? count(year, month + 1, 1) : count(year + 1, 1, 1)];
}

/** Where a thing of that day is listed; things without a day come before all others. `serial` tells those of one day apart. */
export const sortKeyOf = (day: string | null, serial: number): number => (daysOf(day)?.[0] ?? 0) * ROOM + serial;

/** The day, ISO 8601, of a sort key; null where it has none. */
export function dayOfSortKey(sortKey: number): string | null {
  const day = Math.floor(sortKey / ROOM);
  return day === 0 ? null : new Date((day - EPOCH) * DAY).toISOString().slice(0, 10);
}

export interface Range {
  readonly from: number;
  readonly before: number;
}

/** Which days a list is asked for. */
export interface Days {
  /** First and last day, or month, or year. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Only what has no day. */
  readonly undated?: boolean | undefined;
}

/** Sort keys of what has no day. */
export const UNDATED: Range = { from: 0, before: ROOM };

const END = (LAST_DAY + 1) * ROOM;

/** Whether a list leaves out what has no day. */
export const leavesUndatedOut = ({ since, until }: Days): boolean => since !== undefined || until !== undefined;

/** Sort keys from the first day of `since` to the last of `until`; without either, all. @throws BadQuery where one is no date, or none lies between */
export function sortKeysBetween({ since, until, undated = false }: Days): Range {
  if (undated) {
    if (!leavesUndatedOut({ since, until })) return UNDATED;
    const remedy = 'give either "undated", or "since" and "until"';
    throw new BadQuery({ undated: true }, "what has no day lies between no dates", remedy, ["since", "until"]);
  }
  const read = (option: "since" | "until", value: string) => {
    const days = isoDate(value) && daysOf(value);
    if (!days) throw new BadQuery({ [option]: value }, "is not a date", `give ${ISO_DATE_FORMS}`);
    return days;
  };
  const from = since === undefined ? (until === undefined ? 0 : 1) : read("since", since)[0];
  const to = until === undefined ? LAST_DAY + 1 : read("until", until)[1];
  if (since !== undefined && until !== undefined && from >= to)
    throw new BadQuery({ since, until }, "no day lies between", "give the earlier date first");
  return { from: from * ROOM, before: to * ROOM };
}

/**
 * Ranges of sort keys that a list goes through one after another. What has no day comes last in either order: from the newest on it does
 * so by its sort keys; from the oldest on it is a range of its own.
 * @param after the last sort key of the page before
 * @throws BadQuery as `sortKeysBetween`
 */
export function rangesInOrder(days: Days, order: Order, after: number | null): Range[] {
  const all = sortKeysBetween(days);
  if (order === "newest") return [after === null ? all : { ...all, before: Math.min(all.before, after) }];
  const parts = all.from < ROOM && all.before > ROOM ? [{ from: ROOM, before: END }, UNDATED] : [all];
  if (after === null) return parts;
  const left = after < ROOM ? parts.filter((part) => part === UNDATED || part.before <= ROOM) : parts;
  return left.map((part) => (after >= part.from && after < part.before ? { ...part, from: after + 1 } : part));
}
