/** Which of the days of a name is meant: the nearest to today, or to what the story is at. */
import { daysAround, nearestTo } from "../../calendar.js";
import type { Moment } from "./moment.js";
import type { Context, Resolution, Tense } from "./time-expression.js";

const FAR = 120; // days ahead at which the past tense is believed

/** The occurrence of a day of the year nearest to today; where that is far ahead and the clause is in the past, the one before. */
export function nearestOccurrence(month: number, day: number, today: number, tense: Tense): number {
  const all = daysAround(month, day, today);
  return nearestTo(tense === "past" ? all.filter((d) => d - today <= FAR) : all, today) ?? today;
}

const LATER = 90; // days: a story goes on rather than back

/** The occurrence of a day of the year, or of a month's first, nearest to what the story is at. */
export const inStory = (month: number, day: number, past: number): number => nearestTo(daysAround(month, day, past), past + LATER) ?? past;

/** [T28] What stands in a story of years ago is of its year; else what today makes of it. */
export const storied =
  (inPast: (past: number) => Moment, resolve: (c: Context) => Resolution) =>
  (c: Context): Resolution =>
    c.past === null ? resolve(c) : { moment: inPast(c.past), by: "story" };
