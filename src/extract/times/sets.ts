/** [T13] Times that come again: "every Monday", "each month", "daily", "Tuesday nights", "twice a week". */

import { partAt } from "./day-parts.js";
import { DAY_PARTS, UNITS, WEEKDAYS } from "./lexicon.js";
import type { Unit } from "./moment.js";
import { monthAt } from "./months.js";
import { amountAt } from "./numbers.js";
import { durationOf } from "./quantity.js";
import { timexOf } from "./standards.js";
import type { TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { weekdayAt } from "./weekday.js";

const ADVERBS: ReadonlyMap<string, readonly [number, Unit]> = new Map([
  ["hourly", [1, "hour"]],
  ["daily", [1, "day"]],
  ["nightly", [1, "day"]],
  ["weekly", [1, "week"]],
  ["biweekly", [2, "week"]],
  ["fortnightly", [2, "week"]],
  ["monthly", [1, "month"]],
  ["bimonthly", [2, "month"]],
  ["quarterly", [1, "quarter"]],
  ["annually", [1, "year"]],
  ["yearly", [1, "year"]],
]);

const made = (from: number, to: number, value: string): TimeExpression => ({
  from,
  to,
  rule: "T13",
  type: "SET",
  resolve: () => ({ value, by: "none" }),
});

const plural = (word: string): string | null => (word.endsWith("days") ? word.slice(0, -1) : null);

/** [T13] */
export function set(line: TokenStream, n: number): TimeExpression | null {
  const word = line.word(n);
  const adverb = ADVERBS.get(word);
  // a quarterly dividend is a kind of dividend
  if (adverb && !line.at(n).capital && !(word === "quarterly" && /^[a-z]/.test(line.word(n + 1))))
    return made(n, n + 1, durationOf(...adverb));
  const each = /^(?:every|each)$/.test(word);
  if (each) {
    const at = line.word(n + 1) === "single" ? n + 2 : n + 1;
    const weekday = weekdayAt(line, at);
    if (weekday) {
      const part = partAt(line, weekday.to);
      return made(n, part?.to ?? weekday.to, timexOf({ unit: "weekday", weekday: weekday.weekday, ...(part ? { part: part.part } : {}) }));
    }
    const month = monthAt(line, at);
    if (month) return made(n, month.to, timexOf({ unit: "month", year: null, month: month.month }));
    const part = partAt(line, at);
    if (part) return made(n, part.to, `XXXX-XX-XXT${part.part}`);
    const other = line.word(at) === "other" ? { to: at + 1, value: 2 } : amountAt(line, at);
    const to = other?.to ?? at;
    const unit = UNITS.get(line.word(to));
    if (unit && line.word(to) !== "second" && line.word(to) !== "minute") return made(n, to + 1, durationOf(other?.value ?? 1, unit));
    return null;
  }
  const name = plural(word);
  if (name && line.at(n).capital && WEEKDAYS.has(name))
    return made(n, n + 1, timexOf({ unit: "weekday", weekday: WEEKDAYS.get(name) as number }));
  const weekday = weekdayAt(line, n);
  if (weekday && /^(?:mornings|afternoons|evenings|nights)$/.test(line.word(weekday.to))) {
    const part = DAY_PARTS.get(line.word(weekday.to).slice(0, -1));
    if (part) return made(n, weekday.to + 1, timexOf({ unit: "weekday", weekday: weekday.weekday, part }));
  }
  // "once a week", "twice a day", "three times a year"
  const times = /^(?:once|twice)$/.test(word) ? n + 1 : amountAt(line, n)?.to;
  const a =
    times !== undefined && (times > n + 1 || !/^(?:once|twice)$/.test(word))
      ? line.word(times) === "times"
        ? times + 1
        : null
      : (times ?? null);
  if (a === null || !/^(?:an?|per|each|every)$/.test(line.word(a))) return null;
  const unit = UNITS.get(line.word(a + 1));
  return unit && !line.word(a + 1).endsWith("s") ? made(n, a + 2, durationOf(1, unit)) : null;
}
