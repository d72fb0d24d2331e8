/** [T17] Holidays with a date of their own or a computed one; those of other calendars are found without a value. */
import { civil, dayNumber, easter, nthWeekday } from "../../calendar.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import type { Moment } from "./moment.js";
import { byFirstWord } from "./phrase-index.js";
import { fixed, fromToday, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { yearAt } from "./year.js";

type DayIn = (year: number) => number;

const fixedDay =
  (month: number, day: number): DayIn =>
  (year) =>
    dayNumber(year, month, day);
const nthWeekdayOf =
  (n: number, weekday: number, month: number): DayIn =>
  (year) =>
    nthWeekday(year, month, weekday, n);
const daysAfterEaster =
  (days: number): DayIn =>
  (year) =>
    easter(year) + days;

/** By name; null where the day follows another calendar. American ones where countries differ. */
export const HOLIDAYS: readonly (readonly [string, DayIn | null])[] = [
  ["new year's day", fixedDay(1, 1)],
  ["new year's eve", fixedDay(12, 31)],
  ["new year's", fixedDay(1, 1)],
  ["martin luther king day", nthWeekdayOf(3, 1, 1)],
  ["martin luther king jr. day", nthWeekdayOf(3, 1, 1)],
  ["groundhog day", fixedDay(2, 2)],
  ["valentine's day", fixedDay(2, 14)],
  ["presidents day", nthWeekdayOf(3, 1, 2)],
  ["presidents' day", nthWeekdayOf(3, 1, 2)],
  ["st. patrick's day", fixedDay(3, 17)],
  ["ash wednesday", daysAfterEaster(-46)],
  ["palm sunday", daysAfterEaster(-7)],
  ["good friday", daysAfterEaster(-2)],
  ["easter sunday", daysAfterEaster(0)],
  ["easter monday", daysAfterEaster(1)],
  ["easter", daysAfterEaster(0)],
  ["pentecost", daysAfterEaster(49)],
  ["april fools' day", fixedDay(4, 1)],
  ["earth day", fixedDay(4, 22)],
  ["anzac day", fixedDay(4, 25)],
  ["may day", fixedDay(5, 1)],
  ["victory day", fixedDay(5, 9)],
  ["mother's day", nthWeekdayOf(2, 7, 5)],
  ["memorial day", nthWeekdayOf(-1, 1, 5)],
  ["father's day", nthWeekdayOf(3, 7, 6)],
  ["juneteenth", fixedDay(6, 19)],
  ["canada day", fixedDay(7, 1)],
  ["independence day", fixedDay(7, 4)],
  ["the fourth of july", fixedDay(7, 4)],
  ["fourth of july", fixedDay(7, 4)],
  ["bastille day", fixedDay(7, 14)],
  ["labor day", nthWeekdayOf(1, 1, 9)],
  ["columbus day", nthWeekdayOf(2, 1, 10)],
  ["halloween", fixedDay(10, 31)],
  ["all saints' day", fixedDay(11, 1)],
  ["veterans day", fixedDay(11, 11)],
  ["armistice day", fixedDay(11, 11)],
  ["thanksgiving day", nthWeekdayOf(4, 4, 11)],
  ["thanksgiving", nthWeekdayOf(4, 4, 11)],
  ["christmas day", fixedDay(12, 25)],
  ["christmas eve", fixedDay(12, 24)],
  ["christmas", fixedDay(12, 25)],
  ["boxing day", fixedDay(12, 26)],
  ["ramadan", null],
  ["eid al-fitr", null],
  ["eid al-adha", null],
  ["rosh hashanah", null],
  ["yom kippur", null],
  ["passover", null],
  ["hanukkah", null],
  ["diwali", null],
  ["nowruz", null],
  ["lunar new year", null],
  ["chinese new year", null],
];

const BY_WORD = byFirstWord(HOLIDAYS.map(([name, day]) => ({ words: name.match(/[a-z]+|[^\s]/g) as string[], day })));

const sameToken = (a: string, b: string): boolean => a === b || (/['’]/.test(a) && /['’]/.test(b));

export interface Holiday {
  readonly to: number;
  readonly day: DayIn | null;
  /** The one before (−1), of this year (0) or behind (1) a day. */
  by(step: number, today: number): Moment | null;
}

export function holidayAt(tokens: TokenStream, n: number): Holiday | null {
  const entry = BY_WORD.get(tokens.word(n))?.find(({ words }) => words.every((w, k) => sameToken(w, tokens.word(n + k))));
  if (!entry || !tokens.at(tokens.word(n) === "the" ? n + 1 : n).capital) return null;
  const { day, words } = entry;
  return {
    to: n + words.length,
    day,
    by: (step, today) => {
      if (!day) return null;
      const { year } = civil(today);
      const years = step === 0 ? [year] : step < 0 ? [year, year - 1] : [year, year + 1];
      const fits = years.map(day).find((d) => step === 0 || (step < 0 ? d < today : d > today));
      return fits === undefined ? null : { unit: "day", day: fits };
    },
  };
}

type DayMoment = Extract<Moment, { unit: "day" }>;

/** The nearer of two days. */
const nearer = (today: number, a: number, b: number): number => (today - a <= b - today ? a : b);

/** A holiday, with its year if one stands behind it; else the one before today in the past tense, behind it in the future, or the nearest. */
function parseHoliday(tokens: TokenStream, n: number): TimeExpression | null {
  const found = holidayAt(tokens, n);
  if (!found) return null;
  const { to, day } = found;
  const at = tokens.word(to) === "," || tokens.word(to) === "of" ? to + 1 : to;
  const year = yearAt(tokens, at);
  if (year !== null && day) return { from: n, to: at + 1, rule: "T17", type: "DATE", resolve: fixed({ unit: "day", day: day(year) }) };
  const nearTo = (today: number, { tense }: ResolutionContext): Moment => {
    const [before, behind] = [-1, 1].map((step) => found.by(step, today)) as [DayMoment, DayMoment];
    const told = tense();
    return told === "past" ? before : told === "future" ? behind : { unit: "day", day: nearer(today, before.day, behind.day) };
  };
  const resolve = day ? fromToday(nearTo) : () => ({ value: null, by: "none" as const });
  return { from: n, to, rule: "T17", type: "DATE", resolve };
}

export const holidays: ExpressionParser = {
  rules: ["T17"],
  triggers: triggers(BY_WORD.keys()),
  nestsAs: ["calendar", "anchor"],
  parse: parseHoliday,
};
