/** Days, printed, and what a stretch of them is in a record of a time. */
import { civil, dayNumber, isoWeek, mondayOf } from "../../../src/calendar.js";
import type { Time } from "../../../src/records/time.js";
import { list } from "./strings.js";

export const MONTHS = list("January February March April May June July August September October November December");
const DAY = 86_400_000; // milliseconds

const printed: string[] = []; // days are asked for again and again
export function iso(day: number): string {
  printed[day] ??= new Date(day * DAY).toISOString().slice(0, 10);
  return printed[day];
}
export const monthDay = (day: number): string => `${MONTHS[civil(day).month - 1]} ${civil(day).day}`;
export const fullDate = (day: number): string => `${monthDay(day)}, ${civil(day).year}`;

export type Meant = Pick<Time, "value" | "edtf" | "from" | "to" | "granularity"> & Partial<Pick<Time, "type" | "mod">>;

const stretch = (value: string, from: number, to: number, granularity: string, edtf = value): Meant => ({
  value,
  edtf,
  from: iso(from),
  to: iso(to),
  granularity,
});
export const wholeDay = (day: number): Meant => stretch(iso(day), day, day + 1, "day");
export const wholeYear = (year: number): Meant => stretch(`${year}`, dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), "year");
export function wholeMonth(year: number, month: number): Meant {
  const from = dayNumber(year, month, 1);
  return stretch(iso(from).slice(0, 7), from, dayNumber(year, month + 1, 1), "month");
}
export function wholeWeek(day: number): Meant {
  const { year, week } = isoWeek(day);
  const monday = mondayOf(year, week);
  return stretch(`${year}-W${String(week).padStart(2, "0")}`, monday, monday + 7, "week", `${iso(monday)}/${iso(monday + 6)}`);
}
