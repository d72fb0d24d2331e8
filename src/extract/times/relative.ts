/**
 * [T5] Weekdays, months, seasons and holidays behind "last", "next", "this". [T6] Units behind them: "last week". [T18] Behind "the same",
 * "the next", "that", "the previous" in a story: counted from the time that it spoke of last.
 */
import { civil, weekdayOf } from "../../calendar.js";
import { dayPartAt } from "./day-parts.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { holidayAt } from "./holidays.js";
import { EXTENT_PREPOSITION, UNITS } from "./lexicon.js";
import { type DayPart, dayRangeOf, holding, type Moment, shifted, type Unit } from "./moment.js";
import { monthAt } from "./months.js";
import { seasonAt, seasonBy } from "./seasons.js";
import { fromToday, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
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
function stepAt(tokens: TokenStream, n: number): Step | null {
  const the = tokens.word(n) === "the";
  const word = tokens.word(the ? n + 1 : n);
  if (word === "this" || word === "that") {
    const second = tokens.word(n + 1);
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
const storyDay = ({ story }: ResolutionContext): number | null => (story ? (dayRangeOf(story)?.[0] ?? null) : null);

/** A moment counted from the story where a step asks for that and there is one, else from today. */
const resolveFromAnchor =
  (step: Step, moment: (from: number, context: ResolutionContext, story: boolean) => Moment | null) =>
  (context: ResolutionContext): Resolution => {
    const told = step.story ? storyDay(context) : null;
    const from = told ?? context.today;
    const found = from === null ? null : moment(from, context, told !== null);
    return found ? { moment: found, by: told === null ? "today" : "story" } : { value: null, by: "none" };
  };

/** [T5] "Last Friday" is the latest before today, "next Friday" the first behind it, "this Friday" the one of this week. */
function weekdayByStep(step: number, weekday: number, from: number): number {
  if (step === 0) return from - weekdayOf(from) + weekday;
  const away = (weekday - weekdayOf(from) + 7) % 7;
  return step > 0 ? from + (away || 7) : from - (7 - away);
}

/** "Last April" is the latest that is over; "next April" the first to come; "this April" of this year. */
function monthByStep(step: number, month: number, from: number): Moment {
  const { year, month: now } = civil(from);
  const shift = step === 0 ? 0 : step < 0 ? (month < now ? 0 : -1) : month > now ? 0 : 1;
  return { unit: "month", year: year + shift, month };
}

/** "Last night" is yesterday's, "this morning" today's; in a story "the next morning" is the day's behind. */
const dayPartByStep = (by: number, part: DayPart, from: number): Moment => ({ unit: "part", day: from + by, part });

/** The unit that a day lies in, moved. */
const unitByStep = (step: number, unit: Unit, from: number): Moment => holding(unit, shifted(from, unit, step));

const RELATIVE_UNITS: ReadonlySet<Unit> = new Set([
  "day",
  "week",
  "weekend",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
]);

/** Words of a day or stretch that is counted in its own steps. */
const STEPPED_UNITS: ReadonlySet<Unit> = new Set(["week", "weekend", "month", "year"]);

/** [T49] "The Sunday before last", "the week after next": one step further than "last" and "next". */
function parseSecondStep(tokens: TokenStream, n: number): TimeExpression | null {
  if (tokens.word(n) !== "the") return null;
  const weekday = weekdayAt(tokens, n + 1);
  const part = weekday ? dayPartAt(tokens, weekday.to) : dayPartAt(tokens, n + 1);
  const unit = weekday || part ? undefined : UNITS.get(tokens.word(n + 1));
  const to = part?.to ?? weekday?.to ?? n + 2;
  const by = tokens.are(to, "before", "last") ? -1 : tokens.are(to, "after", "next") ? 1 : 0;
  // "the Sunday before last Christmas"
  if (by === 0 || parseRelative(tokens, to + 1)) return null;
  if (!(weekday || part || (unit && STEPPED_UNITS.has(unit) && !tokens.word(n + 1).endsWith("s")))) return null;
  const moment = (today: number): Moment => {
    if (weekday) return dayOrPart(weekdayByStep(by, weekday.weekday, today) + 7 * by, part?.part ?? null);
    return unit ? unitByStep(2 * by, unit, today) : dayPartByStep(2 * by, (part as { part: DayPart }).part, today);
  };
  return { from: n, to: to + 2, rule: "T49", type: part ? "TIME" : "DATE", resolve: fromToday(moment) };
}

/** [T5, T6, T18] */
export function parseRelative(tokens: TokenStream, n: number): TimeExpression | null {
  const second = parseSecondStep(tokens, n);
  if (second) return second;
  const step = stepAt(tokens, n);
  if (!step) return null;
  const { to, by } = step;
  const rule = step.story ? "T18" : "T5";
  const made = (end: number, moment: Parameters<typeof resolveFromAnchor>[1], type: TimeExpression["type"] = "DATE"): TimeExpression => ({
    from: n,
    to: end,
    rule,
    type,
    resolve: resolveFromAnchor(step, moment),
  });
  const weekday = weekdayAt(tokens, to);
  if (weekday) {
    const part = dayPartAt(tokens, weekday.to);
    const moment = (from: number) => dayOrPart(weekdayByStep(by, weekday.weekday, from), part?.part ?? null);
    return made(part?.to ?? weekday.to, moment, part ? "TIME" : "DATE");
  }
  const month = monthAt(tokens, to);
  if (month && tokens.word(n) !== "that") return made(month.to, (from) => monthByStep(by, month.month, from));
  const season = seasonAt(tokens, to);
  if (season) return made(season.to, (from) => seasonBy(by, season.season, from));
  const holiday = holidayAt(tokens, to);
  if (holiday) return made(holiday.to, (from) => holiday.by(by, from));
  const part = dayPartAt(tokens, to);
  if (part && (step.story || !/^(?:the|past|current)$/.test(tokens.word(n))))
    return made(part.to, (from) => dayPartByStep(by, part.part, from), "TIME");
  const unit = UNITS.get(tokens.word(to));
  if (!unit || !RELATIVE_UNITS.has(unit) || tokens.word(to).endsWith("s") || unit === "quarter") return null;
  // "the past year", "the last decade" are as long as that; "last day" is the end of something
  const long = tokens.word(n + 1) === "next" && unit !== "day" && EXTENT_PREPOSITION.test(tokens.word(n - 1));
  if (tokens.word(n) === "the" && (!step.story || long)) return null;
  if (unit === "day" && !step.story && tokens.word(n) !== "this") return null;
  if (tokens.word(to + 1) === "of" && (unit === "day" || unit === "week") && /^(?:last|that|same)$/.test(tokens.word(to - 1))) return null;
  const moment = (from: number, c: ResolutionContext, story: boolean) =>
    story && by === 0 ? sameUnitOfStory(unit, from, c) : unitByStep(by, unit, from);
  return { ...made(to + 1, moment), rule: step.story ? "T18" : "T6" };
}

const sameUnitOfStory = (unit: Unit, from: number, { story }: ResolutionContext): Moment =>
  unit === "day" && story?.unit === "month" ? story : holding(unit, from);

export const relatives: ExpressionParser = {
  rules: ["T5", "T6", "T18", "T49"],
  triggers: triggers("the", Object.keys(STEPS)),
  nestsAs: ["calendar", "anchor"],
  parse: parseRelative,
};
