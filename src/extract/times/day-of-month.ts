/**
 * [T31] A day by its number: "the 2nd of this month", "the 23rd of last month"; alone behind a preposition, "on the 1st": the latest on or
 * before today, or the first from today on where the clause is in the future.
 */
import { civil, dayNumber, exists } from "../../calendar.js";
import { parseDefinite } from "./definite.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import type { Moment } from "./moment.js";
import { ordinalAt } from "./numbers.js";
import { parseRelative } from "./relative.js";
import { type ClauseTense, fromToday, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const MONTHS_SEARCHED = 3; // on either side: the 31st may be two months away

/** The day of that number on or before today, or from today on; the nearest where no tense tells. */
function dayByNumber(day: number, today: number, tense: ClauseTense): number | null {
  const { year, month } = civil(today);
  const all = Array.from({ length: 2 * MONTHS_SEARCHED + 1 }, (_, k) => civil(dayNumber(year, month + k - MONTHS_SEARCHED, 1)))
    .filter((first) => exists(first.year, first.month, day))
    .map((first) => dayNumber(first.year, first.month, day));
  const before = all.filter((d) => d <= today).at(-1) ?? null;
  const behind = all.find((d) => d >= today) ?? null;
  if (tense === "past" || behind === null) return before;
  return tense === "future" || before === null || behind - today < today - before ? behind : before;
}

/** What may follow a number that stands for a day; a noun makes it a place in a row ("on the 1st floor"). */
const BEHIND_A_DAY =
  /^(?:[.,;:)”"’!?–—]|that|and|or|but|to|at|the|he|she|it|they|we|when|because|with|by|from|until|till|said|after|before|)$/;
const BEFORE_A_DAY = /^(?:on|by|until|till|since|from|before|after|to|between|and)$/;

/** [T31] */
function parseDayOfMonth(tokens: TokenStream, n: number): TimeExpression | null {
  if (tokens.word(n) !== "the") return null;
  const number = ordinalAt(tokens, n + 1);
  if (!number || number.value < 1 || number.value > 31) return null;
  const made = (to: number, resolve: TimeExpression["resolve"]): TimeExpression => ({ from: n, to, rule: "T31", type: "DATE", resolve });
  if (tokens.word(number.to) === "of") {
    const month = parseRelative(tokens, number.to + 1) ?? parseDefinite(tokens, number.to + 1);
    if (!month || tokens.word(month.to - 1) !== "month") return null;
    return made(month.to, (c) => dayIn(month.resolve(c), number.value));
  }
  const inFigures = tokens.at(n + 1).digits;
  if (!inFigures || !BEFORE_A_DAY.test(tokens.word(n - 1)) || !BEHIND_A_DAY.test(tokens.word(number.to))) return null;
  if (/^(?:and|or|to|from|before|after|between|since)$/.test(tokens.word(n - 1)) && !/^[.,;:)”"]?$/.test(tokens.word(number.to)))
    return null;
  const alone = fromToday(
    (today, c: ResolutionContext): Moment => ({ unit: "day", day: dayByNumber(number.value, today, c.tense()) ?? today }),
  );
  return made(number.to, alone);
}

function dayIn({ moment, by }: Resolution, day: number): Resolution {
  return moment?.unit === "month" && moment.year !== null && exists(moment.year, moment.month, day)
    ? { moment: { unit: "day", day: dayNumber(moment.year, moment.month, day) }, by }
    : { value: null, by: "none" };
}

export const daysOfMonth: ExpressionParser = {
  rules: ["T31"],
  triggers: triggers("the"),
  nestsAs: ["anchor"],
  parse: parseDayOfMonth,
};
