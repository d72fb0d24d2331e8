/** Which of the days of a name is meant: the nearest to today, or to what the story is at. */
import { daysAround, nearestTo } from "../../calendar.js";
import type { Moment } from "./moment.js";
import type { ClauseTense, Resolution, ResolutionContext } from "./time-expression.js";

const RECENT_DAYS = 45; // a day that was to come when somebody spoke may be over when it is told
const FAR_AHEAD_DAYS = 120; // a day further ahead is the one of the year before, where the tense is past

/** The occurrence of a day of the year nearest to today; where that is far ahead and the clause is in the past, the one before. */
export function nearestOccurrence(month: number, day: number, today: number, tense: ClauseTense): number {
  const all = daysAround(month, day, today);
  // [T35] what is to come is not long over
  if (tense === "future")
    return (
      nearestTo(
        all.filter((d) => today - d <= RECENT_DAYS),
        today,
      ) ??
      nearestTo(all, today) ??
      today
    );
  return nearestTo(tense === "past" ? all.filter((d) => d - today <= FAR_AHEAD_DAYS) : all, today) ?? today;
}

/** The latest on or before today. */
export const latestOccurrence = (month: number, day: number, today: number): number =>
  daysAround(month, day, today)
    .filter((d) => d <= today)
    .at(-1) ?? today;

const NARRATIVE_LEAD_DAYS = 90; // a story goes on rather than back

/** The occurrence of a day of the year, or of a month's first, nearest to what the story is at. */
export const narrativeOccurrence = (month: number, day: number, past: number): number =>
  nearestTo(daysAround(month, day, past), past + NARRATIVE_LEAD_DAYS) ?? past;

/** [T28] What stands in a story of years ago is of its year; else what today makes of it. */
export const narrativeOrElse =
  (inPast: (past: number) => Moment, resolve: (c: ResolutionContext) => Resolution) =>
  (c: ResolutionContext): Resolution =>
    c.past === null ? resolve(c) : { moment: inPast(c.past), by: "story" };
