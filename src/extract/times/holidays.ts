/** [T17] Holidays with a date of their own or a computed one; those of other calendars are found without a value. */
import { civil, dayNumber, easter, nthWeekday } from "../../calendar.js";
import type { Moment } from "./moment.js";
import { byFirstWord } from "./phrase-index.js";
import { type Context, fixed, fromToday, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { yearAt } from "./year.js";

type DayIn = (year: number) => number;

const on =
  (month: number, day: number): DayIn =>
  (year) =>
    dayNumber(year, month, day);
const nth =
  (n: number, weekday: number, month: number): DayIn =>
  (year) =>
    nthWeekday(year, month, weekday, n);
const afterEaster =
  (days: number): DayIn =>
  (year) =>
    easter(year) + days;

/** By name; null where the day follows another calendar. American ones where countries differ. */
const HOLIDAYS: readonly (readonly [string, DayIn | null])[] = [
  ["new year's day", on(1, 1)],
  ["new year's eve", on(12, 31)],
  ["new year's", on(1, 1)],
  ["martin luther king day", nth(3, 1, 1)],
  ["martin luther king jr. day", nth(3, 1, 1)],
  ["groundhog day", on(2, 2)],
  ["valentine's day", on(2, 14)],
  ["presidents day", nth(3, 1, 2)],
  ["presidents' day", nth(3, 1, 2)],
  ["st. patrick's day", on(3, 17)],
  ["ash wednesday", afterEaster(-46)],
  ["palm sunday", afterEaster(-7)],
  ["good friday", afterEaster(-2)],
  ["easter sunday", afterEaster(0)],
  ["easter monday", afterEaster(1)],
  ["easter", afterEaster(0)],
  ["pentecost", afterEaster(49)],
  ["april fools' day", on(4, 1)],
  ["earth day", on(4, 22)],
  ["anzac day", on(4, 25)],
  ["may day", on(5, 1)],
  ["victory day", on(5, 9)],
  ["mother's day", nth(2, 7, 5)],
  ["memorial day", nth(-1, 1, 5)],
  ["father's day", nth(3, 7, 6)],
  ["juneteenth", on(6, 19)],
  ["canada day", on(7, 1)],
  ["independence day", on(7, 4)],
  ["the fourth of july", on(7, 4)],
  ["fourth of july", on(7, 4)],
  ["bastille day", on(7, 14)],
  ["labor day", nth(1, 1, 9)],
  ["columbus day", nth(2, 1, 10)],
  ["halloween", on(10, 31)],
  ["all saints' day", on(11, 1)],
  ["veterans day", on(11, 11)],
  ["armistice day", on(11, 11)],
  ["thanksgiving day", nth(4, 4, 11)],
  ["thanksgiving", nth(4, 4, 11)],
  ["christmas day", on(12, 25)],
  ["christmas eve", on(12, 24)],
  ["christmas", on(12, 25)],
  ["boxing day", on(12, 26)],
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

const same = (a: string, b: string): boolean => a === b || (/['’]/.test(a) && /['’]/.test(b));

export interface Holiday {
  readonly to: number;
  readonly day: DayIn | null;
  /** The one before (−1), of this year (0) or behind (1) a day. */
  by(step: number, today: number): Moment | null;
}

export function holidayAt(line: TokenStream, n: number): Holiday | null {
  const entry = BY_WORD.get(line.word(n))?.find(({ words }) => words.every((w, k) => same(w, line.word(n + k))));
  if (!entry || !line.at(line.word(n) === "the" ? n + 1 : n).capital) return null;
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
export function holiday(line: TokenStream, n: number): TimeExpression | null {
  const found = holidayAt(line, n);
  if (!found) return null;
  const { to, day } = found;
  const at = line.word(to) === "," || line.word(to) === "of" ? to + 1 : to;
  const year = yearAt(line, at);
  if (year !== null && day) return { from: n, to: at + 1, rule: "T17", type: "DATE", resolve: fixed({ unit: "day", day: day(year) }) };
  const nearTo = (today: number, { tense }: Context): Moment => {
    const [before, behind] = [-1, 1].map((step) => found.by(step, today)) as [DayMoment, DayMoment];
    const told = tense();
    return told === "past" ? before : told === "future" ? behind : { unit: "day", day: nearer(today, before.day, behind.day) };
  };
  const resolve = day ? fromToday(nearTo) : () => ({ value: null, by: "none" as const });
  return { from: n, to, rule: "T17", type: "DATE", resolve };
}
