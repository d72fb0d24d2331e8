/** [T15] Parts of a day: "late evening", "at dawn", "the night of 14 August". */
import { parseDate } from "./dates.js";
import { dayPartAt, resolveDayPart } from "./day-parts.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { DAY_PARTS } from "./lexicon.js";
import { dayOfMoment } from "./moment.js";
import { isDay, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { parseWeekday } from "./weekday.js";

/** "The night of 14 August", "the morning of Oct. 23". */
function parseDayPartOfDate(tokens: TokenStream, n: number): TimeExpression | null {
  const at = tokens.word(n) === "the" ? n + 1 : n;
  const part = dayPartAt(tokens, at);
  if (!part || tokens.word(part.to) !== "of") return null;
  const behind = parseDate(tokens, part.to + 1) ?? parseWeekday(tokens, part.to + 1);
  if (!behind || !isDay(behind)) return null;
  const resolve = (c: ResolutionContext): Resolution => {
    const told = behind.resolve(c);
    const day = dayOfMoment(told.moment);
    return day === null ? told : { moment: { unit: "part", day, part: part.part }, by: told.by };
  };
  return { from: n, to: behind.to, rule: "T15", type: "TIME", resolve };
}

/** [T15] "late evening", "mid afternoon", "at dawn", "at night": a part of the day that the sentence or today is. */
function parseDayPart(tokens: TokenStream, n: number): TimeExpression | null {
  const dated = parseDayPartOfDate(tokens, n);
  if (dated) return dated;
  const found = dayPartAt(tokens, n);
  if (!found) return null;
  const before = tokens.word(n - 1);
  const alone = /^(?:at|by|until|since|around|about|before|after)$/.test(before);
  if (
    !(found.to > n + 1
      ? /^(?:in|by|at|the|during|until|since|,|this)?$/.test(before)
      : alone && /^(?:dawn|dusk|sunrise|sunset|daybreak|nightfall|night|midday|lunchtime|mid)$/.test(tokens.word(n)))
  )
    return null;
  return { from: n, to: found.to, rule: "T15", type: "TIME", dayless: true, resolve: resolveDayPart(found.part) };
}

export const partsOfDay: ExpressionParser = {
  rules: ["T15"],
  triggers: triggers("the early late mid", DAY_PARTS.keys()),
  parse: parseDayPart,
};
