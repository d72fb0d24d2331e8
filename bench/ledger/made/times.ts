/** Times as they are named on a day, and their records. */
import { civil, weekdayOf } from "../../../src/calendar.js";
import type { Time } from "../../../src/records/time.js";
import { fullDate, type Meant, MONTHS, monthDay, wholeDay, wholeMonth, wholeWeek, wholeYear } from "./dates.js";
import type { Dice } from "./dice.js";
import { SMALL } from "./lists.js";
import type { Span } from "./page.js";
import { capital, list } from "./strings.js";

const WEEKDAYS = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

/** Ways to name a time, and how often each comes up. The first two name a day by which something can have been said. */
export const TIMES = [
  ["weekday", 30],
  ["day", 8],
  ["ago", 4],
  ["date", 6],
  ["last week", 10],
  ["last month", 8],
  ["next year", 8],
  ["year", 10],
  ["end of year", 6],
  ["month", 8],
  ["length", 8],
] as const;
export const DAYS = TIMES.slice(0, 2);
export type Way = (typeof TIMES)[number][0];

/** A time as it is named on a day: what leads to it, its words, the program's rule for it, what it means. */
export function timeFrom(dice: Dice, today: number, way: Way): readonly [before: string, named: string, rule: Rule, meant: Meant] {
  const { year } = civil(today);
  switch (way) {
    case "weekday": {
      const day = today - dice.below(7);
      return ["on ", WEEKDAYS[weekdayOf(day) - 1] as string, "T4", wholeDay(day)];
    }
    case "day": {
      const day = today - 7 - dice.below(120);
      return ["on ", monthDay(day), "T2", wholeDay(day)];
    }
    case "ago": {
      const days = 2 + dice.below(5);
      return ["", `${SMALL[days - 2]} days ago`, "T7", wholeDay(today - days)];
    }
    case "date": {
      const day = today - 400 - dice.below(3000);
      return ["on ", fullDate(day), "T1", wholeDay(day)];
    }
    case "last week":
      return ["", way, "T6", wholeWeek(today - 7)];
    case "last month":
      return ["", way, "T6", wholeMonth(year, civil(today).month - 1)];
    case "next year":
      return ["", way, "T6", wholeYear(year + 1)];
    case "year": {
      const past = year - 1 - dice.below(20);
      return ["in ", `${past}`, "T10", wholeYear(past)];
    }
    case "end of year": {
      const last = year + 1 + dice.below(5);
      return ["by ", `the end of ${last}`, "T10", { ...wholeYear(last), mod: "END" }];
    }
    case "month": {
      const [y, m] = [year - 1 - dice.below(9), 1 + dice.below(12)];
      return ["in ", `${MONTHS[m - 1]} ${y}`, "T3", wholeMonth(y, m)];
    }
    case "length": {
      const [count, unit] = [2 + dice.below(8), dice.among(["day", "week", "month", "year"])];
      const meant = { type: "DURATION", value: `P${count}${capital(unit)[0]}`, edtf: null, from: null, to: null, granularity: unit };
      return ["for ", `${SMALL[count - 2]} ${unit}s`, "T12", meant];
    }
  }
}

/** Rule → how sure the program is of its value, and whether that hangs on the day of the report. */
const RULES = {
  T1: [0.94, false],
  T2: [0.94, true],
  T3: [0.96, false],
  T4: [0.91, true],
  T6: [0.91, true],
  T7: [0.65, true],
  T10: [0.9, false],
  T12: [0.87, false],
} as const;
export type Rule = keyof typeof RULES;

export type Timed = Omit<Time, "id">;

/** @param day what gives the report its day */
export function timed(
  span: Span,
  rule: Rule,
  { type = "DATE", value, mod = null, edtf, from, to, granularity }: Meant,
  day: Time["anchor"],
): Timed {
  const [confidence, hangs] = RULES[rule];
  return { span, type, value, mod, edtf, from, to, granularity, anchor: hangs ? day : "none", rule, tense: null, confidence };
}
