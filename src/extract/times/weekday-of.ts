/**
 * [T29] A weekday by the week or month that it lies in: "Tuesday of last week", "Friday next week", "the last Friday of this month", "the
 * first Monday in March 2024", "the first Monday of every month".
 */
import { civil, dayNumber, nthWeekday, weekdayOf } from "../../calendar.js";
import { dayPartAt } from "./day-parts.js";
import { parseDefinite } from "./definite.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { WEEKDAYS } from "./lexicon.js";
import { dayRangeOf, type Moment } from "./moment.js";
import { parseMonth } from "./months.js";
import { ORDINAL_WORDS, ordinalAt } from "./numbers.js";
import { parseRelative } from "./relative.js";
import type { Resolution, ResolutionContext, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { dayOrPart, weekdayAt } from "./weekday.js";
import { yearAt } from "./year.js";

/** An expression that resolves to a day within another's moment; without a value where there is none. */
const within =
  (outer: TimeExpression, dayIn: (moment: Moment) => number | null, part: Parameters<typeof dayOrPart>[1] = null) =>
  (context: ResolutionContext): Resolution => {
    const told = outer.resolve(context);
    const day = told.moment ? dayIn(told.moment) : null;
    return day === null ? { value: null, by: "none" } : { moment: dayOrPart(day, part), by: told.by };
  };

/** "Tuesday [night] of last week", "Friday next week", "the Monday of that week". */
function parseWeekdayOfWeek(tokens: TokenStream, n: number): TimeExpression | null {
  const at = tokens.word(n) === "the" ? n + 1 : n;
  const name = weekdayAt(tokens, at);
  if (!name) return null;
  const part = dayPartAt(tokens, name.to);
  const end = part?.to ?? name.to;
  const of = tokens.word(end) === "of" ? end + 1 : end;
  if (of === end && !/^(?:last|this|next)$/.test(tokens.word(of))) return null;
  const week = parseRelative(tokens, of);
  if (!week || tokens.word(week.to - 1) !== "week" || tokens.hyphen(week.to) || tokens.genitive(week.to)) return null;
  const dayIn = (moment: Moment) => {
    const first = dayRangeOf(moment)?.[0];
    return first === undefined ? null : first + name.weekday - weekdayOf(first);
  };
  return { from: n, to: week.to, rule: "T29", type: part ? "TIME" : "DATE", resolve: within(week, dayIn, part?.part ?? null) };
}

/** The month or year behind "the last Friday of": one with a name or a year, "this month", "the year". */
function monthOrYearAt(tokens: TokenStream, n: number): TimeExpression | null {
  const found = parseMonth(tokens, n) ?? parseRelative(tokens, n) ?? parseDefinite(tokens, n);
  if (found) return /^(?:month|year)$/.test(tokens.word(found.to - 1)) || found.rule === "T3" ? found : null;
  const year = yearAt(tokens, n);
  return year === null
    ? null
    : { from: n, to: n + 1, rule: "T10", type: "DATE", resolve: () => ({ moment: { unit: "year", year }, by: "none" }) };
}

/** The `nth` such weekday of a month or year, the last for −1; null where it has none. */
function nthIn(moment: Moment, weekday: number, nth: number): number | null {
  if ((moment.unit !== "month" && moment.unit !== "year") || moment.year === null) return null;
  const month = moment.unit === "month" ? moment.month : nth < 0 ? 12 : 1;
  const day = nthWeekday(moment.year, month, weekday, nth);
  return civil(day).month === civil(dayNumber(moment.year, month, 1)).month ? day : null;
}

/** "The last Friday of this month", "the second Tuesday in May"; "the first Monday of every month" comes again. */
function parseNthWeekday(tokens: TokenStream, n: number): TimeExpression | null {
  const at = tokens.word(n) === "the" ? n + 1 : n;
  const nth = /^(?:last|final)$/.test(tokens.word(at)) ? { value: -1, to: at + 1 } : ordinalAt(tokens, at);
  const name = nth && nth.value <= 5 ? weekdayAt(tokens, nth.to) : null;
  if (!nth || !name || !/^(?:of|in)$/.test(tokens.word(name.to))) return null;
  const of = name.to + 1;
  if (/^(?:every|each)$/.test(tokens.word(of)) && /^(?:month|year)$/.test(tokens.word(of + 1)))
    return {
      from: n,
      to: of + 2,
      rule: "T29",
      type: "SET",
      resolve: () => ({ value: tokens.word(of + 1) === "month" ? "P1M" : "P1Y", by: "none" }),
    };
  const whole = monthOrYearAt(tokens, of);
  if (!whole) return null;
  return { from: n, to: whole.to, rule: "T29", type: "DATE", resolve: within(whole, (moment) => nthIn(moment, name.weekday, nth.value)) };
}

/** [T29] */
export const parseWeekdayOf = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseWeekdayOfWeek(tokens, n) ?? parseNthWeekday(tokens, n);

export const weekdaysOf: ExpressionParser = {
  rules: ["T29"],
  triggers: triggers("the last final", WEEKDAYS.keys(), ORDINAL_WORDS),
  digits: true,
  nestsAs: ["anchor"],
  parse: parseWeekdayOf,
};
