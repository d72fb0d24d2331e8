/**
 * Dates of the calendar. [T1] With a year: "June 26, 2024", "26 June 2024", "2024-06-26", "6/26/24". [T2] Day and month: the nearest
 * such day (right in 137 of 146 in TimeBank and AQUAINT). [T3] A month: with its year; bare, the latest that has begun, or the next
 * where the clause is in the future.
 */
import { civil, dayNumber, exists } from "./calendar.js";
import type { Line } from "./lexemes.js";
import { isoDay, type Moment } from "./moment.js";
import { ordinalAt } from "./numbers.js";
import { type Context, fixed, fromToday, type Reading, type Sense, type Tense } from "./reading.js";
import { DOUBTFUL_MONTHS, MONTHS } from "./words.js";

/** A month's name at `n`, with its full stop; null for none. */
export function monthAt(line: Line, n: number): { month: number; to: number } | null {
  const { word, capital } = line.at(n);
  const month = MONTHS.get(word);
  if (!month || !capital) return null;
  return { month, to: word.length <= 4 && word !== "may" && word !== "june" && word !== "july" ? line.pastStop(n + 1) : n + 1 };
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Four digits that can be a year, and are no part of a larger number. */
export function yearAt(line: Line, n: number): number | null {
  const { digits, word } = line.at(n);
  if (!digits || word.length !== 4 || Number(word) < FIRST_YEAR || Number(word) > LAST_YEAR) return null;
  const [before, after] = [line.word(n - 1), line.at(n + 1)];
  if (/^[$€£¥#]$/.test(before) || (/^[.,:/]$/.test(before) && !line.at(n).spaced && line.at(n - 2).digits)) return null;
  if (/^[.,:]$/.test(after.word) && !after.spaced && line.at(n + 2).digits && !line.at(n + 2).spaced) return null;
  return /^[%°]$/.test(after.word) ? null : Number(word);
}

/** The year of two digits nearest to a reader of our time: "24" is 2024, "89" 1989. */
export const shortYear = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

const SOON = 4; // months
const FAR = 120; // days ahead at which the past tense is believed

/** The occurrence of a day of the year nearest to today; where that is far ahead and the clause is in the past, the one before. */
function nearest(month: number, day: number, today: number, tense: Tense): number {
  const { year } = civil(today);
  const all = [year - 1, year, year + 1].filter((y) => exists(y, month, day)).map((y) => dayNumber(y, month, day));
  const past = tense === "past" ? all.filter((d) => d - today <= FAR) : all;
  return past.reduce((best, d) => (Math.abs(d - today) < Math.abs(best - today) ? d : best), past[0] ?? today);
}

/** The occurrence of a day of the year, or of a month's first, nearest to what the story is at. */
const inStory = (month: number, day: number, past: number): number => {
  const { year } = civil(past);
  const all = [year - 1, year, year + 1].filter((y) => exists(y, month, day)).map((y) => dayNumber(y, month, day));
  return all.reduce((best, d) => (Math.abs(d - past - LATER) < Math.abs(best - past - LATER) ? d : best), all[0] ?? past);
};
const LATER = 90; // days: a story goes on rather than back

/** [T28] What stands in a story of years ago is of its year; else what today makes of it. */
const storied =
  (inPast: (past: number) => Moment, sense: (c: Context) => Sense) =>
  (c: Context): Sense =>
    c.past === null ? sense(c) : { moment: inPast(c.past), by: "story" };

/** The latest month that has begun, or the next to come; without a tense, the nearest. */
export function bareMonth(month: number, today: number, tense: Tense): Moment {
  const { year, month: now } = civil(today);
  const ahead = (month - now + 12) % 12;
  if (tense === "future" || (tense === null && ahead > 0 && ahead < SOON))
    return { unit: "month", year: month >= now ? year : year + 1, month };
  return { unit: "month", year: month <= now ? year : year - 1, month };
}

/** A date with its year; one that the calendar does not have ("31 February 2024") has no value. */
function dated(from: number, to: number, year: number, month: number, day: number): Reading | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const sense = exists(year, month, day)
    ? fixed({ unit: "day", day: dayNumber(year, month, day) })
    : (): Sense => ({ value: null, by: "none" });
  return { from, to, rule: "T1", type: "DATE", sense };
}

const undated = (from: number, to: number, month: number, day: number): Reading | null =>
  exists(2000, month, day)
    ? {
        from,
        to,
        rule: "T2",
        type: "DATE",
        sense: storied(
          (past) => ({ unit: "day", day: inStory(month, day, past) }),
          fromToday((today, c) => ({ unit: "day", day: nearest(month, day, today, c.tense()) }), { unit: "yearless", month, day }),
        ),
      }
    : null;

/** "last year", "this year", "next year" behind a month or a quarter. */
export function relativeYearAt(line: Line, n: number): { to: number; by: number } | null {
  const at = line.word(n) === "of" ? n + 1 : n;
  const by = { last: -1, this: 0, next: 1 }[line.word(at)];
  return by !== undefined && line.word(at + 1) === "year" ? { to: at + 2, by } : null;
}

/** The year behind a day or month: a comma or "of" may stand before it. */
function yearBehind(line: Line, n: number): { year: number; to: number } | null {
  const at = /^(?:,|of)$/.test(line.word(n)) ? n + 1 : n;
  const year = yearAt(line, at);
  if (year !== null) return { year, to: at + 1 };
  // "'24"
  const two = line.at(at + 1);
  return /^['’‘]$/.test(line.word(at)) && two.digits && two.word.length === 2 && !two.spaced
    ? { year: shortYear(Number(two.word)), to: at + 2 }
    : null;
}

/** A day of a month: "26", "26th", no amount. */
function dayAt(line: Line, n: number): { day: number; to: number } | null {
  const { digits, word } = line.at(n);
  const ordinal = ordinalAt(line, n);
  if (ordinal && ordinal.value <= 31) return { day: ordinal.value, to: ordinal.to };
  if (!digits || word.length > 2 || Number(word) < 1 || Number(word) > 31) return null;
  const next = line.at(n + 1);
  const glued = !next.spaced && /^[.,:/%]$/.test(next.word) && line.at(n + 2).digits && !line.at(n + 2).spaced;
  return glued ? null : { day: Number(word), to: n + 1 };
}

/** [T21] "June 3-5, 2024", "3–5 June": a run of days, with its year or the nearest. */
function run(from: number, to: number, month: number, [first, last]: readonly [number, number], year: number | null): Reading | null {
  const days = last - first + 1;
  if (days < 2 || !exists(year ?? 2000, month, first) || !exists(year ?? 2000, month, last)) return null;
  const sense = (c: Context): Sense => {
    const start = year !== null ? dayNumber(year, month, first) : c.today === null ? null : nearest(month, first, c.today, c.tense());
    const ends =
      start === null
        ? {}
        : { edtf: `${isoDay(start)}/${isoDay(start + days - 1)}`, interval: [isoDay(start), isoDay(start + days)] as const };
    return { value: `P${days}D`, ...ends, by: year !== null || start === null ? "none" : "today" };
  };
  return { from, to, rule: "T21", type: "DURATION", length: { value: days, unit: "day" }, sense };
}

/** The second day of a run behind a hyphen or dash: "-5". */
const untilAt = (line: Line, n: number): { day: number; to: number } | null => (line.hyphen(n) ? dayAt(line, n + 1) : null);

/** "June 26[, 2024]". */
function monthFirst(line: Line, n: number): Reading | null {
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
      sense: fromToday((today) => ({ unit: "day", day: dayNumber(civil(today).year + relative.by, name.month, day.day) })),
    };
  return undated(n, day.to, name.month, day.day);
}

/** "26 June[ 2024]", "the 26th of June". */
function dayFirst(line: Line, n: number): Reading | null {
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
function numeric(line: Line, n: number): Reading | null {
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

/** Words for time before a month: the first sort makes it one whatever follows. */
const SURELY_BEFORE = /^(?:in|since|until|till|last|next|this|early|late|mid|during|by|previous|following)$/;
const BEFORE_A_MONTH = /^(?:past|of|from|to|through|after|before|between|and|for|every|each|or|around|about|end|beginning|both|-|–)$/;

/** Whether a name that is also another word stands for the month: "in May", not "May said"; "the March vote", not "the March on". */
function isMonth(line: Line, n: number, to: number): boolean {
  if (!DOUBTFUL_MONTHS.has(line.word(n))) return true;
  const [before, next] = [line.word(n - 1), line.at(to)];
  const named = next.capital && next.spaced; // "June Orr"
  if (SURELY_BEFORE.test(before)) return !named || before === "in" || before === "since" || before === "by";
  if (BEFORE_A_MONTH.test(before)) return !named;
  if (/^(?:the|a|an|its|their|his|her|our|'|s)$/.test(before))
    return !named && /^[a-z]/.test(next.word) && !/^(?:on|for|of|to)$/.test(next.word);
  return line.word(n) === "august" && !next.capital;
}

/** "By June" is yet to come; "through June", "until June" the nearest. */
const due = (line: Line, n: number): Tense | undefined =>
  line.word(n - 1) === "by" ? "future" : /^(?:through|until|till)$/.test(line.word(n - 1)) ? null : undefined;

/** "June 2024", "June last year", "June". */
function monthAlone(line: Line, n: number): Reading | null {
  const name = monthAt(line, n);
  if (!name) return null;
  const { month } = name;
  const year = yearBehind(line, name.to);
  if (year) return { from: n, to: year.to, rule: "T3", type: "DATE", sense: fixed({ unit: "month", year: year.year, month }) };
  const relative = relativeYearAt(line, line.pastComma(name.to));
  if (relative) {
    const sense = fromToday((today) => ({ unit: "month", year: civil(today).year + relative.by, month }));
    return { from: n, to: relative.to, rule: "T3", type: "DATE", sense };
  }
  if (line.word(n).length <= 4 && !["may", "june", "july", "sept"].includes(line.word(n)) && name.to === n + 1) return null;
  if (!isMonth(line, n, name.to)) return null;
  const bare = fromToday(
    (today, c: Context) => bareMonth(month, today, ((tense) => (tense === undefined ? c.tense() : tense))(due(line, n))),
    { unit: "month", year: null, month },
  );
  const sense = storied((past) => ({ unit: "month", year: civil(inStory(month, 1, past)).year, month }), bare);
  return { from: n, to: name.to, rule: "T3", type: "DATE", sense };
}

/** [T1, T2, T3] */
export function date(line: Line, n: number): Reading | null {
  return (line.at(n).digits ? numeric(line, n) : monthFirst(line, n)) ?? dayFirst(line, n) ?? monthAlone(line, n);
}
