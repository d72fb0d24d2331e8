/**
 * Dates of the calendar. [T1] With a year: "June 26, 2024", "26 June 2024", "2024-06-26", "6/26/24". [T2] Day and month: the nearest
 * such day (right in 137 of 146 in TimeBank and AQUAINT). [T21] Runs of days.
 */
import { civil, dayNumber, exists } from "../../calendar.js";
import { monthAlone, monthAt } from "./months.js";
import { inStory, nearestOccurrence, storied } from "./nearest-occurrence.js";
import { ordinalAt } from "./numbers.js";
import { isoDay } from "./standards.js";
import { type Context, fixed, fromToday, type Resolution, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { relativeYearAt, shortYear, yearBehind } from "./year.js";

/** A date with its year; one that the calendar does not have ("31 February 2024") has no value. */
function dated(from: number, to: number, year: number, month: number, day: number): TimeExpression | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const resolve = exists(year, month, day)
    ? fixed({ unit: "day", day: dayNumber(year, month, day) })
    : (): Resolution => ({ value: null, by: "none" });
  return { from, to, rule: "T1", type: "DATE", resolve };
}

const undated = (from: number, to: number, month: number, day: number): TimeExpression | null =>
  exists(2000, month, day)
    ? {
        from,
        to,
        rule: "T2",
        type: "DATE",
        resolve: storied(
          (past) => ({ unit: "day", day: inStory(month, day, past) }),
          fromToday((today, c) => ({ unit: "day", day: nearestOccurrence(month, day, today, c.tense()) }), {
            unit: "yearless",
            month,
            day,
          }),
        ),
      }
    : null;

/** A day of a month: "26", "26th", no amount. */
function dayAt(line: TokenStream, n: number): { day: number; to: number } | null {
  const { digits, word } = line.at(n);
  const ordinal = ordinalAt(line, n);
  if (ordinal && ordinal.value <= 31) return { day: ordinal.value, to: ordinal.to };
  if (!digits || word.length > 2 || Number(word) < 1 || Number(word) > 31) return null;
  const next = line.at(n + 1);
  const glued = !next.spaced && /^[.,:/%]$/.test(next.word) && line.at(n + 2).digits && !line.at(n + 2).spaced;
  return glued ? null : { day: Number(word), to: n + 1 };
}

/** [T21] "June 3-5, 2024", "3–5 June": a run of days, with its year or the nearest. */
function run(
  from: number,
  to: number,
  month: number,
  [first, last]: readonly [number, number],
  year: number | null,
): TimeExpression | null {
  const days = last - first + 1;
  if (days < 2 || !exists(year ?? 2000, month, first) || !exists(year ?? 2000, month, last)) return null;
  const resolve = (c: Context): Resolution => {
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
const untilAt = (line: TokenStream, n: number): { day: number; to: number } | null => (line.hyphen(n) ? dayAt(line, n + 1) : null);

/** "June 26[, 2024]". */
function monthFirst(line: TokenStream, n: number): TimeExpression | null {
  const name = monthAt(line, n);
  const day = name && dayAt(line, line.word(name.to) === "the" ? name.to + 1 : name.to);
  if (!name || !day) return null;
  const until = untilAt(line, day.to);
  if (until) {
    const year = yearBehind(line, until.to);
    return run(n, year?.to ?? until.to, name.month, [day.day, until.day], year?.year ?? null);
  }
  const year = yearBehind(line, day.to);
  if (year) return dated(n, year.to, year.year, name.month, day.day) ?? null;
  const relative = relativeYearAt(line, line.pastComma(day.to));
  if (relative && exists(2000, name.month, day.day))
    return {
      from: n,
      to: relative.to,
      rule: "T2",
      type: "DATE",
      resolve: fromToday((today) => ({ unit: "day", day: dayNumber(civil(today).year + relative.by, name.month, day.day) })),
    };
  return undated(n, day.to, name.month, day.day);
}

/** "26 June[ 2024]", "the 26th of June". */
function dayFirst(line: TokenStream, n: number): TimeExpression | null {
  const the = line.word(n) === "the" ? n + 1 : n;
  const day = dayAt(line, the);
  const until = day && untilAt(line, day.to);
  const month = until && monthAt(line, until.to);
  if (day && until && month) {
    const year = yearBehind(line, month.to);
    return run(n, year?.to ?? month.to, month.month, [day.day, until.day], year?.year ?? null);
  }
  const name = day && monthAt(line, line.word(day.to) === "of" ? day.to + 1 : line.hyphen(day.to) ? day.to + 1 : day.to);
  if (!day || !name) return null;
  const year = yearBehind(line, name.to);
  return year ? dated(n, year.to, year.year, name.month, day.day) : undated(n, name.to, name.month, day.day);
}

/** "2024-06-26", "2024/06/26", "6/26/2024", "26.06.2024", "6/26/24": month first with slashes, unless it cannot be. */
function numeric(line: TokenStream, n: number): TimeExpression | null {
  const sign = line.word(n + 1);
  if (!/^[-./]$/.test(sign) || line.word(n + 3) !== sign) return null;
  const parts = [line.at(n), line.at(n + 2), line.at(n + 4)];
  if (!parts.every((p) => p.digits) || [1, 2, 3, 4].some((k) => line.at(n + k).spaced)) return null;
  const [a, b, c] = parts.map((p) => Number(p.word)) as [number, number, number];
  const lengths = parts.map((p) => p.word.length).join("");
  const more = /^[-./]$/.test(line.word(n + 5)) && line.at(n + 6).digits && !line.at(n + 6).spaced;
  if (more) return null;
  if (/^4[12][12]$/.test(lengths) && sign !== ".") return dated(n, n + 5, a, b, c);
  if (!/^[12][12][24]$/.test(lengths) || (sign !== "/" && c < 100)) return null;
  const year = c < 100 ? shortYear(c) : c;
  const dayLeads = sign === "." || (a > 12 && b <= 12);
  return dayLeads ? dated(n, n + 5, year, b, a) : dated(n, n + 5, year, a, b);
}

/** [T1, T2, T3] */
export function date(line: TokenStream, n: number): TimeExpression | null {
  return (line.at(n).digits ? numeric(line, n) : monthFirst(line, n)) ?? dayFirst(line, n) ?? monthAlone(line, n);
}
