/**
 * [T4] A bare weekday is the latest on or before today, that day included (right in 91.6 % of TimeBank and AQUAINT), or the first
 * behind it where the clause is in the future. With a date behind it ("Friday, Oct. 13") it is that date. "Last Friday" is relative.ts.
 */
import { weekdayOf } from "../../calendar.js";
import { parseDate } from "./dates.js";
import { dayPartAt } from "./day-parts.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { SHORT_WEEKDAYS, WEEKDAYS } from "./lexicon.js";
import type { DayPart } from "./moment.js";
import { fromToday, isDay, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** A weekday's name at `n`, with its full stop; an abbreviation only before a date or a clock. */
export function weekdayAt(tokens: TokenStream, n: number): { weekday: number; to: number } | null {
  const { word, capital } = tokens.at(n);
  const weekday = WEEKDAYS.get(word);
  if (!weekday || !capital) return null;
  if (!SHORT_WEEKDAYS.has(word)) return { weekday, to: n + 1 };
  const stop = tokens.pastStop(n + 1);
  const behind = tokens.pastComma(stop);
  return parseDate(tokens, behind) || (behind > n + 1 && tokens.at(behind).digits) ? { weekday, to: stop } : null;
}

/** The latest such day on or before a day. */
const latestWeekday = (weekday: number, day: number): number => day - ((weekdayOf(day) - weekday + 7) % 7);

/** The day that a bare weekday is. */
function bareWeekday(weekday: number, today: number, tense: "past" | "future" | null): number {
  return tense === "future" ? today + ((weekday - weekdayOf(today) + 7) % 7) : latestWeekday(weekday, today);
}

export const dayOrPart = (day: number, part: DayPart | null) =>
  part ? ({ unit: "part", day, part } as const) : ({ unit: "day", day } as const);

/** [T4] */
export function parseWeekday(tokens: TokenStream, n: number): TimeExpression | null {
  const name = weekdayAt(tokens, n);
  if (!name) return null;
  const calendar = parseDate(tokens, tokens.word(tokens.pastComma(name.to)) === "the" ? name.to : tokens.pastComma(name.to));
  if (calendar && isDay(calendar)) return { ...calendar, from: n };
  const part = dayPartAt(tokens, name.to);
  const own = tokens.genitive(name.to) ? "past" : undefined; // "Friday's vote"
  const resolve = fromToday((today, c: ResolutionContext) =>
    dayOrPart(bareWeekday(name.weekday, today, own ?? c.tense()), part?.part ?? null),
  );
  return { from: n, to: part?.to ?? name.to, rule: "T4", type: part ? "TIME" : "DATE", resolve };
}

export const weekdays: ExpressionParser = {
  rules: ["T1", "T2", "T4"],
  triggers: triggers(WEEKDAYS.keys()),
  nestsAs: ["calendar", "anchor"],
  parse: parseWeekday,
};
