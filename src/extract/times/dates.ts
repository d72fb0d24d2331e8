/**
 * Dates of the calendar. [T1] With a year: "June 26, 2024", "26 June 2024", "2024-06-26", "6/26/24". [T2] Day and month: the nearest
 * such day (right in 137 of 146 in TimeBank and AQUAINT). [T21] Runs of days.
 */
import { civil, dayNumber, exists } from "../../calendar.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { MONTHS } from "./lexicon.js";
import { monthAt, parseMonth } from "./months.js";
import { latestOccurrence, narrativeOccurrence, narrativeOrElse, nearestOccurrence } from "./nearest-occurrence.js";
import { ORDINAL_WORDS, ordinalAt } from "./numbers.js";
import { isoDay } from "./standards.js";
import { fixed, fromToday, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { relativeYearAt, shortYear, yearBehind } from "./year.js";

/** A date with its year; one that the calendar does not have ("31 February 2024") has no value. */
function fullDate(from: number, to: number, year: number, month: number, day: number): TimeExpression | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const resolve = exists(year, month, day)
    ? fixed({ unit: "day", day: dayNumber(year, month, day) })
    : (): Resolution => ({ value: null, by: "none" });
  return { from, to, rule: "T1", type: "DATE", resolve };
}

/** @param ended whether it closes a year or quarter that is over: "the year ended Jan. 31" */
const yearlessDate = (from: number, to: number, month: number, day: number, ended = false): TimeExpression | null =>
  exists(2000, month, day)
    ? {
        from,
        to,
        rule: "T2",
        type: "DATE",
        resolve: narrativeOrElse(
          (past) => ({ unit: "day", day: narrativeOccurrence(month, day, past) }),
          fromToday(
            (today, c) => ({
              unit: "day",
              day: ended ? latestOccurrence(month, day, today) : nearestOccurrence(month, day, today, c.tense()),
            }),
            {
              unit: "yearless",
              month,
              day,
            },
          ),
        ),
      }
    : null;

/** A day of a month: "26", "26th", no amount. */
function dayAt(tokens: TokenStream, n: number): { day: number; to: number } | null {
  const { digits, word } = tokens.at(n);
  const ordinal = ordinalAt(tokens, n);
  if (ordinal && ordinal.value <= 31) return { day: ordinal.value, to: ordinal.to };
  if (!digits || word.length > 2 || Number(word) < 1 || Number(word) > 31) return null;
  const next = tokens.at(n + 1);
  const glued = !next.spaced && /^[.,:/%]$/.test(next.word) && tokens.at(n + 2).digits && !tokens.at(n + 2).spaced;
  return glued ? null : { day: Number(word), to: n + 1 };
}

/** [T21] "June 3-5, 2024", "3–5 June": a run of days, with its year or the nearest. */
function dayRange(
  from: number,
  to: number,
  month: number,
  [first, last]: readonly [number, number],
  year: number | null,
): TimeExpression | null {
  const days = last - first + 1;
  if (days < 2 || !exists(year ?? 2000, month, first) || !exists(year ?? 2000, month, last)) return null;
  const resolve = (c: ResolutionContext): Resolution => {
    const start =
      year !== null ? dayNumber(year, month, first) : c.today === null ? null : nearestOccurrence(month, first, c.today, c.tense());
    const ends =
      start === null
        ? {}
        : { edtf: `${isoDay(start)}/${isoDay(start + days - 1)}`, interval: [isoDay(start), isoDay(start + days)] as const };
    return { value: `P${days}D`, ...ends, by: year !== null || start === null ? "none" : "today" };
  };
  return { from, to, rule: "T21", type: "DURATION", length: { value: days, unit: "day" }, resolve };
}

/** The second day of a run behind a hyphen or dash: "-5". */
const untilAt = (tokens: TokenStream, n: number): { day: number; to: number } | null => (tokens.hyphen(n) ? dayAt(tokens, n + 1) : null);

/** "June 26[, 2024]". */
function parseMonthFirst(tokens: TokenStream, n: number): TimeExpression | null {
  const name = monthAt(tokens, n);
  const day = name && dayAt(tokens, tokens.word(name.to) === "the" ? name.to + 1 : name.to);
  if (!name || !day) return null;
  const until = untilAt(tokens, day.to);
  if (until) {
    const year = yearBehind(tokens, until.to);
    return dayRange(n, year?.to ?? until.to, name.month, [day.day, until.day], year?.year ?? null);
  }
  const year = yearBehind(tokens, day.to);
  if (year) return fullDate(n, year.to, year.year, name.month, day.day) ?? null;
  const relative = relativeYearAt(tokens, tokens.pastComma(day.to));
  if (relative && exists(2000, name.month, day.day))
    return {
      from: n,
      to: relative.to,
      rule: "T2",
      type: "DATE",
      resolve: fromToday((today) => ({ unit: "day", day: dayNumber(civil(today).year + relative.by, name.month, day.day) })),
    };
  return yearlessDate(n, day.to, name.month, day.day, tokens.word(n - 1) === "ended");
}

/** "26 June[ 2024]", "the 26th of June". */
function parseDayFirst(tokens: TokenStream, n: number): TimeExpression | null {
  const the = tokens.word(n) === "the" ? n + 1 : n;
  const day = dayAt(tokens, the);
  const until = day && untilAt(tokens, day.to);
  const month = until && monthAt(tokens, until.to);
  if (day && until && month) {
    const year = yearBehind(tokens, month.to);
    return dayRange(n, year?.to ?? month.to, month.month, [day.day, until.day], year?.year ?? null);
  }
  const name = day && monthAt(tokens, tokens.word(day.to) === "of" ? day.to + 1 : tokens.hyphen(day.to) ? day.to + 1 : day.to);
  if (!day || !name) return null;
  const year = yearBehind(tokens, name.to);
  return year ? fullDate(n, year.to, year.year, name.month, day.day) : yearlessDate(n, name.to, name.month, day.day);
}

/** "2024-06-26", "2024/06/26", "6/26/2024", "26.06.2024", "6/26/24": month first with slashes, unless it cannot be. */
function parseNumeric(tokens: TokenStream, n: number): TimeExpression | null {
  const sign = tokens.word(n + 1);
  if (!/^[-./]$/.test(sign) || tokens.word(n + 3) !== sign) return null;
  const parts = [tokens.at(n), tokens.at(n + 2), tokens.at(n + 4)];
  if (!parts.every((p) => p.digits) || [1, 2, 3, 4].some((k) => tokens.at(n + k).spaced)) return null;
  const [a, b, c] = parts.map((p) => Number(p.word)) as [number, number, number];
  const lengths = parts.map((p) => p.word.length).join("");
  const more = /^[-./]$/.test(tokens.word(n + 5)) && tokens.at(n + 6).digits && !tokens.at(n + 6).spaced;
  if (more) return null;
  if (/^4[12][12]$/.test(lengths) && sign !== ".") return fullDate(n, n + 5, a, b, c);
  if (!/^[12][12][24]$/.test(lengths) || (sign !== "/" && c < 100)) return null;
  const year = c < 100 ? shortYear(c) : c;
  if (sign === "." || (a > 12 && b <= 12)) return fullDate(n, n + 5, year, b, a);
  return b > 12 || a === b || sign !== "/" ? fullDate(n, n + 5, year, a, b) : eitherFirst(n, n + 5, year, [a, b]);
}

const AHEAD_DAYS = 60; // a day told of that lies further ahead was not meant, where the other reading is over

/** [T33] "12/02/2025": day first where the text shows that it writes so ("13/02/2025"), or where the month first gives a day far ahead. */
function eitherFirst(from: number, to: number, year: number, [a, b]: readonly [number, number]): TimeExpression {
  const [monthFirst, dayFirst] = [dayNumber(year, a, b), dayNumber(year, b, a)];
  const resolve = ({ today, slashes, tense }: ResolutionContext): Resolution => {
    const ahead = today !== null && slashes === null && monthFirst - today > AHEAD_DAYS && dayFirst <= today && tense() !== "future";
    return { moment: { unit: "day", day: slashes === "day-first" || ahead ? dayFirst : monthFirst }, by: "none" };
  };
  return { from, to, rule: "T1", type: "DATE", resolve };
}

/** [T34] "19-Nov-12", "19/Nov/2012": day, month and year joined; two digits are the year. */
function parseJoined(tokens: TokenStream, n: number): TimeExpression | null {
  const sign = tokens.word(n + 1);
  const [day, month, year] = [tokens.at(n), MONTHS.get(tokens.word(n + 2)), tokens.at(n + 4)];
  if (!/^[-/.‐‑–]$/.test(sign) || tokens.word(n + 3) !== sign || !month || !year.digits || !/^(?:..|....)$/.test(year.word)) return null;
  if (day.word.length > 2 || [1, 2, 3, 4].some((k) => tokens.at(n + k).spaced) || tokens.hyphen(n + 5)) return null;
  const value = Number(year.word);
  return fullDate(n, n + 5, year.word.length === 2 ? shortYear(value) : value, month, Number(day.word));
}

/** [T1, T2, T3] */
export function parseDate(tokens: TokenStream, n: number): TimeExpression | null {
  const numeric = tokens.at(n).digits;
  return (
    (numeric ? (parseNumeric(tokens, n) ?? parseJoined(tokens, n)) : parseMonthFirst(tokens, n)) ??
    parseDayFirst(tokens, n) ??
    parseMonth(tokens, n)
  );
}

export const dates: ExpressionParser = {
  rules: ["T1", "T2", "T3", "T21"],
  triggers: triggers("the", MONTHS.keys(), ORDINAL_WORDS),
  digits: true,
  nestsAs: ["calendar", "point", "anchor"],
  parse: parseDate,
};
