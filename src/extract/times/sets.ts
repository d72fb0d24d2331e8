/** [T13] Times that come again: "every Monday", "each month", "daily", "Tuesday nights", "twice a week"; [T39] "every other Monday". */

import { dayPartAt } from "./day-parts.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { DAY_PARTS, UNITS, WEEKDAYS } from "./lexicon.js";
import type { Unit } from "./moment.js";
import { monthAt } from "./months.js";
import { AMOUNT_WORDS, amountAt } from "./numbers.js";
import { durationOf } from "./quantity.js";
import { timexOf } from "./standards.js";
import type { TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { weekdayAt } from "./weekday.js";

const SET_ADVERBS: ReadonlyMap<string, readonly [number, Unit]> = new Map([
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

const setExpression = (from: number, to: number, value: string): TimeExpression => ({
  from,
  to,
  rule: "T13",
  type: "SET",
  resolve: () => ({ value, by: "none" }),
});

/** [T39] "Every other Monday", "every third week": which of them. */
const SKIPPING: ReadonlyMap<string, number> = new Map([
  ["other", 2],
  ["alternate", 2],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
]);

const singularWeekday = (word: string): string | null => (word.endsWith("days") ? word.slice(0, -1) : null);

/** [T13] */
function parseSet(tokens: TokenStream, n: number): TimeExpression | null {
  const word = tokens.word(n);
  const adverb = SET_ADVERBS.get(word);
  // a quarterly dividend is a kind of dividend
  if (adverb && !tokens.at(n).capital && !(word === "quarterly" && /^[a-z]/.test(tokens.word(n + 1))))
    return setExpression(n, n + 1, durationOf(...adverb));
  const each = /^(?:every|each)$/.test(word);
  if (each) {
    const at = tokens.word(n + 1) === "single" ? n + 2 : n + 1;
    const step = SKIPPING.get(tokens.word(at)); // [T39]
    const skipped = step ? at + 1 : at;
    const weekday = weekdayAt(tokens, skipped);
    if (weekday) {
      const part = dayPartAt(tokens, weekday.to);
      const to = part?.to ?? weekday.to;
      const ofMonth =
        /^(?:of|in)$/.test(tokens.word(to)) && /^(?:the|each|every|a)$/.test(tokens.word(to + 1)) && tokens.word(to + 2) === "month";
      return setExpression(
        n,
        ofMonth ? to + 3 : to,
        timexOf({ unit: "weekday", weekday: weekday.weekday, ...(part ? { part: part.part } : {}) }),
      );
    }
    const month = monthAt(tokens, skipped);
    if (month) return setExpression(n, month.to, timexOf({ unit: "month", year: null, month: month.month }));
    const part = dayPartAt(tokens, skipped);
    if (part) return setExpression(n, part.to, `XXXX-XX-XXT${part.part}`);
    const other = step ? { to: skipped, value: step } : amountAt(tokens, at);
    const to = other?.to ?? at;
    const unit = UNITS.get(tokens.word(to));
    if (tokens.word(to) === "fortnight") return setExpression(n, to + 1, durationOf(2 * (other?.value ?? 1), "week"));
    if (unit && tokens.word(to) !== "second" && tokens.word(to) !== "minute")
      return setExpression(n, to + 1, durationOf(other?.value ?? 1, unit));
    return null;
  }
  const name = singularWeekday(word);
  if (name && tokens.at(n).capital && WEEKDAYS.has(name))
    return setExpression(n, n + 1, timexOf({ unit: "weekday", weekday: WEEKDAYS.get(name) as number }));
  const weekday = weekdayAt(tokens, n);
  if (weekday && /^(?:mornings|afternoons|evenings|nights)$/.test(tokens.word(weekday.to))) {
    const part = DAY_PARTS.get(tokens.word(weekday.to).slice(0, -1));
    if (part) return setExpression(n, weekday.to + 1, timexOf({ unit: "weekday", weekday: weekday.weekday, part }));
  }
  // "once a week", "twice a day", "three times a year"
  const times = /^(?:once|twice)$/.test(word) ? n + 1 : amountAt(tokens, n)?.to;
  const a =
    times !== undefined && (times > n + 1 || !/^(?:once|twice)$/.test(word))
      ? tokens.word(times) === "times"
        ? times + 1
        : null
      : (times ?? null);
  if (a === null || !/^(?:an?|per|each|every)$/.test(tokens.word(a))) return null;
  const unit = UNITS.get(tokens.word(a + 1));
  return unit && !tokens.word(a + 1).endsWith("s") ? setExpression(n, a + 2, durationOf(1, unit)) : null;
}

export const sets: ExpressionParser = {
  rules: ["T13"],
  triggers: triggers(
    "every each once twice",
    SET_ADVERBS.keys(),
    WEEKDAYS.keys(),
    [...WEEKDAYS.keys()].map((day) => `${day}s`),
    AMOUNT_WORDS,
  ),
  digits: true,
  parse: parseSet,
};
