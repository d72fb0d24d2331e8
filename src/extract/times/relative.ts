/**
 * [T5] Weekdays, months, seasons and holidays behind "last", "next", "this". [T6] Units behind them: "last week". [T18] Behind "the same",
 * "the next", "that", "the previous" in a story: counted from the time that it spoke of last.
 */
import { civil, weekdayOf } from "../../calendar.js";
import { partAt } from "./day-parts.js";
import { holidayAt } from "./holidays.js";
import { OVER, UNITS } from "./lexicon.js";
import { type DayPart, dayRangeOf, holding, type Moment, shifted, type Unit } from "./moment.js";
import { monthAt } from "./months.js";
import { seasonAt, seasonBy } from "./seasons.js";
import type { Context, Resolution, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { dayOrPart, weekdayAt } from "./weekday.js";

/** How far a word leads, and whether from today or from what the story spoke of. */
const STEPS: Readonly<Record<string, { readonly by: number; readonly story: boolean }>> = {
  last: { by: -1, story: false },
  past: { by: -1, story: false },
  this: { by: 0, story: false },
  current: { by: 0, story: false },
  next: { by: 1, story: false },
  coming: { by: 1, story: false },
  upcoming: { by: 1, story: false },
  previous: { by: -1, story: true },
  preceding: { by: -1, story: true },
  prior: { by: -1, story: true },
  following: { by: 1, story: true },
  ensuing: { by: 1, story: true },
  same: { by: 0, story: true },
  that: { by: 0, story: true },
};

interface Step {
  readonly to: number;
  readonly by: number;
  readonly story: boolean;
}

/** "last", "the next", "this past", "that same": null for none. */
function stepAt(line: TokenStream, n: number): Step | null {
  const the = line.word(n) === "the";
  const word = line.word(the ? n + 1 : n);
  if (word === "this" || word === "that") {
    const second = line.word(n + 1);
    if (word === "this" && /^(?:past|last)$/.test(second)) return { to: n + 2, by: -1, story: false };
    if (word === "this" && /^(?:coming|next)$/.test(second)) return { to: n + 2, by: 1, story: false };
    if (second === "same" || second === "very") return { to: n + 2, by: 0, story: word === "that" };
  }
  const step = STEPS[word];
  if (!step || (word === "past" && !the) || (word === "same" && !the)) return null;
  // "the next day" of a story; "the last week" of anything is a stretch of seven days
  return { to: the ? n + 2 : n + 1, by: step.by, story: step.story || (the && word === "next") };
}

/** The day that a story is at: the first of what it spoke of last. */
const storyDay = ({ story }: Context): number | null => (story ? (dayRangeOf(story)?.[0] ?? null) : null);

/** A moment counted from the story where a step asks for that and there is one, else from today. */
const counted =
  (step: Step, moment: (from: number, context: Context, story: boolean) => Moment | null) =>
  (context: Context): Resolution => {
    const told = step.story ? storyDay(context) : null;
    const from = told ?? context.today;
    const found = from === null ? null : moment(from, context, told !== null);
    return found ? { moment: found, by: told === null ? "today" : "story" } : { value: null, by: "none" };
  };

/** [T5] "Last Friday" is the latest before today, "next Friday" the first behind it, "this Friday" the one of this week. */
function weekdayBy(step: number, weekday: number, from: number): number {
  if (step === 0) return from - weekdayOf(from) + weekday;
  const away = (weekday - weekdayOf(from) + 7) % 7;
  return step > 0 ? from + (away || 7) : from - (7 - away);
}

/** "Last April" is the latest that is over; "next April" the first to come; "this April" of this year. */
function monthBy(step: number, month: number, from: number): Moment {
  const { year, month: now } = civil(from);
  const shift = step === 0 ? 0 : step < 0 ? (month < now ? 0 : -1) : month > now ? 0 : 1;
  return { unit: "month", year: year + shift, month };
}

/** "Last night" is yesterday's, "this morning" today's; in a story "the next morning" is the day's behind. */
const partBy = (by: number, part: DayPart, from: number): Moment => ({ unit: "part", day: from + by, part });

/** The unit that a day lies in, moved. */
const unitBy = (step: number, unit: Unit, from: number): Moment => holding(unit, shifted(from, unit, step));

const CALENDAR: ReadonlySet<Unit> = new Set(["day", "week", "weekend", "month", "quarter", "year", "decade", "century", "millennium"]);

/** [T5, T6, T18] */
export function relative(line: TokenStream, n: number): TimeExpression | null {
  const step = stepAt(line, n);
  if (!step) return null;
  const { to, by } = step;
  const rule = step.story ? "T18" : "T5";
  const made = (end: number, moment: Parameters<typeof counted>[1], type: TimeExpression["type"] = "DATE"): TimeExpression => ({
    from: n,
    to: end,
    rule,
    type,
    resolve: counted(step, moment),
  });
  const weekday = weekdayAt(line, to);
  if (weekday) {
    const part = partAt(line, weekday.to);
    const moment = (from: number) => dayOrPart(weekdayBy(by, weekday.weekday, from), part?.part ?? null);
    return made(part?.to ?? weekday.to, moment, part ? "TIME" : "DATE");
  }
  const month = monthAt(line, to);
  if (month && line.word(n) !== "that") return made(month.to, (from) => monthBy(by, month.month, from));
  const season = seasonAt(line, to);
  if (season) return made(season.to, (from) => seasonBy(by, season.season, from));
  const holiday = holidayAt(line, to);
  if (holiday) return made(holiday.to, (from) => holiday.by(by, from));
  const part = partAt(line, to);
  if (part && (step.story || !/^(?:the|past|current)$/.test(line.word(n))))
    return made(part.to, (from) => partBy(by, part.part, from), "TIME");
  const unit = UNITS.get(line.word(to));
  if (!unit || !CALENDAR.has(unit) || line.word(to).endsWith("s") || unit === "quarter") return null;
  // "the past year", "the last decade" are as long as that; "last day" is the end of something
  const long = line.word(n + 1) === "next" && unit !== "day" && OVER.test(line.word(n - 1));
  if (line.word(n) === "the" && (!step.story || long)) return null;
  if (unit === "day" && !step.story && line.word(n) !== "this") return null;
  if (line.word(to + 1) === "of" && (unit === "day" || unit === "week") && /^(?:last|that|same)$/.test(line.word(to - 1))) return null;
  const moment = (from: number, c: Context, story: boolean) => (story && by === 0 ? sameAs(unit, from, c) : unitBy(by, unit, from));
  return { ...made(to + 1, moment), rule: step.story ? "T18" : "T6" };
}

const sameAs = (unit: Unit, from: number, { story }: Context): Moment =>
  unit === "day" && story?.unit === "month" ? story : holding(unit, from);
