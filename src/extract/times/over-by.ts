/** [T43] A time at which something was said is over: one that names no year, or only its weekday, is the latest such that has begun. */
import { civil, dayNumber } from "../../calendar.js";
import { dayRangeOf, holding, type Moment } from "./moment.js";
import type { TimeRule } from "./rules.js";
import type { Resolution } from "./time-expression.js";

/** How far back the next time of that name lies, by the rule that read it; null for what names one time alone ("tomorrow", "next week"). */
const STEP_BACK: Partial<Record<TimeRule, "week" | "month" | "year">> = {
  T2: "year",
  T3: "year",
  T4: "week",
  T5: "week",
  T11: "year",
  T16: "year",
  T17: "year",
  T31: "month",
};
const DAYS_IN_WEEK = 7;

/** The one before, of the same name. */
function stepBack(moment: Moment, step: "week" | "month" | "year"): Moment {
  if ("day" in moment && moment.unit !== "yearless" && moment.day !== null) {
    const { year, month, day } = civil(moment.day);
    if (step === "week") return { ...moment, day: moment.day - DAYS_IN_WEEK };
    return { ...moment, day: step === "month" ? dayNumber(year, month - 1, day) : dayNumber(year - 1, month, day) };
  }
  if (moment.unit === "weekend") return holding("weekend", (dayRangeOf(moment)?.[0] ?? 0) - DAYS_IN_WEEK);
  return "year" in moment && moment.year !== null ? { ...moment, year: moment.year - 1 } : moment;
}

const MOST_STEPS = 3;

/** A resolution that has begun by a day, where its name allows it. */
export function overBy(resolution: Resolution, rule: TimeRule, today: number | null): Resolution {
  let { moment } = resolution;
  const step = moment?.unit === "weekend" ? "week" : STEP_BACK[rule];
  if (!moment || !step || today === null || resolution.by !== "today") return resolution;
  for (let n = 0; n < MOST_STEPS && (dayRangeOf(moment)?.[0] ?? today) > today; n++) moment = stepBack(moment, step);
  return { ...resolution, moment };
}
