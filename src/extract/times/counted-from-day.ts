/**
 * [T30] Weeks, and other amounts, counted from a day: "a week from Friday", "two weeks from tomorrow", "a fortnight on Tuesday", "a week ago
 * Friday", "Monday week", "tomorrow week". What is counted back is counted from the latest such day, the rest from the next.
 */
import { parseDate } from "./dates.js";
import { parseDeictic } from "./deictic.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { UNITS, WEEKDAYS } from "./lexicon.js";
import { dayOfMoment, shifted, type Unit } from "./moment.js";
import { AMOUNT_WORDS } from "./numbers.js";
import { quantityAt } from "./quantity.js";
import { parseRelative } from "./relative.js";
import { tenseAround } from "./tense.js";
import { type ClauseTense, isDay, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { parseWeekday, weekdayAt } from "./weekday.js";

interface Count {
  readonly value: number;
  readonly unit: Unit;
}

/** A day that weeks can be counted from: by its weekday, its date or its distance. */
function dayAt(tokens: TokenStream, n: number): TimeExpression | null {
  const found = parseWeekday(tokens, n) ?? parseRelative(tokens, n) ?? parseDate(tokens, n) ?? parseDeictic(tokens, n);
  return found && found.type === "DATE" && (isDay(found) || (found.rule === "T5" && weekdayAt(tokens, found.to - 1))) ? found : null;
}

/** So much from that day on, or back; a bare weekday is the next where `tense` says so. */
function counted(from: number, day: TimeExpression, { value, unit }: Count, tense: (c: ResolutionContext) => ClauseTense): TimeExpression {
  const resolve = (c: ResolutionContext): Resolution => {
    const told = day.resolve({ ...c, tense: () => tense(c) });
    const start = dayOfMoment(told.moment);
    return start === null ? { value: null, by: "none" } : { moment: { unit: "day", day: shifted(start, unit, value) }, by: told.by };
  };
  return { from, to: day.to, rule: "T30", type: "DATE", resolve };
}

const COUNTED_UNITS: ReadonlySet<Unit> = new Set(["day", "week", "month", "year"]);
/** Behind these an amount is how long something lasts. */
const LASTS = /^(?:for|over|within|after|lasted|lasts|last|took|takes|about|every|of|during|than|by)$/;

/** "A week from Friday", "two weeks from today", "a fortnight on Tuesday", "a week tomorrow", "a week ago Friday", "a week last Friday". */
function parseAmountFromDay(tokens: TokenStream, n: number): TimeExpression | null {
  const quantity = quantityAt(tokens, n);
  if (!quantity?.value || quantity.hyphened || quantity.value % 1 !== 0 || !COUNTED_UNITS.has(quantity.unit)) return null;
  const { to, value, unit } = quantity;
  const word = tokens.word(to);
  const weeks = unit === "week";
  if (word === "ago" || (word === "last" && weeks)) {
    const day = weeks && !LASTS.test(tokens.word(n - 1)) ? dayAt(tokens, word === "ago" ? to + 1 : to) : null;
    return day && weekdayAt(tokens, day.to - 1) ? counted(n, day, { value: -value, unit }, () => "past") : null;
  }
  const day = dayAt(tokens, word === "from" || word === "on" ? to + 1 : to);
  if (!day) return null;
  const ahead =
    word === "from"
      ? !/^(?:to|until|till|through|-|–)$/.test(tokens.word(day.to)) && !LASTS.test(tokens.word(n - 1))
      : weeks && !LASTS.test(tokens.word(n - 1)) && tenseAround(tokens, n, day.to) === "future" && (word === "on" || day.rule === "T8");
  return ahead ? counted(n, day, { value, unit }, () => "future") : null;
}

/** "Monday week", "tomorrow week", "Friday fortnight". */
function parseDayWeek(tokens: TokenStream, n: number): TimeExpression | null {
  const name = weekdayAt(tokens, n);
  const near = /^(?:tomorrow|today|yesterday)$/.test(tokens.word(n));
  const at = name?.to ?? n + 1;
  const weeks = tokens.word(at) === "week" ? 1 : tokens.word(at) === "fortnight" ? 2 : 0;
  if ((!name && !near) || !weeks || tokens.hyphen(at + 1) || tokens.genitive(at + 1)) return null;
  if (/^(?:after|in|by|long|of)$/.test(tokens.word(at + 1)) || tokens.at(at).capital) return null;
  const day = near ? parseDeictic(tokens, n) : parseWeekday(tokens, n);
  if (!day || day.to !== at) return null;
  const back = tokens.word(n) === "yesterday" ? -7 : 7;
  const found = counted(n, day, { value: weeks * back, unit: "day" }, (c) => (c.tense() === "past" ? null : "future"));
  // in the past tense it was that long ago
  const past = counted(n, day, { value: -7 * weeks, unit: "day" }, () => "past");
  return { ...found, to: at + 1, resolve: (c) => (name && c.tense() === "past" ? past : found).resolve(c) };
}

/** [T30] */
const parseCountedFromDay = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseDayWeek(tokens, n) ?? parseAmountFromDay(tokens, n);

export const countedFromDays: ExpressionParser = {
  rules: ["T30"],
  triggers: triggers("today tomorrow yesterday", WEEKDAYS.keys(), AMOUNT_WORDS, UNITS.keys()),
  digits: true,
  parse: parseCountedFromDay,
};
