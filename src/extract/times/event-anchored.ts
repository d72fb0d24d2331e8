/**
 * [T23] "The day before the invasion", "the night after Thanksgiving", "the week following": counted from what stands behind; from an
 * event, whose time is not known here, it is found without a value.
 */
import { date } from "./dates.js";
import { partAt } from "./day-parts.js";
import { deictic } from "./deictic.js";
import { holiday } from "./holidays.js";
import { UNITS } from "./lexicon.js";
import { dayRangeOf, holding, type Moment, shifted } from "./moment.js";
import { relative } from "./relative.js";
import type { Context, Resolution, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { weekday } from "./weekday.js";

const SIDES: Readonly<Record<string, number>> = { before: -1, after: 1, following: 1, preceding: -1 };

/** [T23] */
export function eventAnchored(line: TokenStream, n: number): TimeExpression | null {
  if (line.word(n) !== "the" && line.word(n) !== "a") return null;
  const part = partAt(line, n + 1);
  const unit = UNITS.get(line.word(n + 1));
  const to = part?.to ?? n + 2;
  const by = SIDES[line.word(to)];
  if (!by || (!part && unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year") || line.word(n + 1).endsWith("s"))
    return null;
  const moved = (from: number): Moment =>
    part ? { unit: "part", day: from + by, part: part.part } : holding(unit ?? "day", shifted(from, unit ?? "day", by));
  const type = part ? "TIME" : "DATE";
  const behind = weekday(line, to + 1) ?? date(line, to + 1) ?? relative(line, to + 1) ?? holiday(line, to + 1) ?? deictic(line, to + 1);
  if (behind && behind.type === "DATE" && behind.rule !== "T9") {
    const resolve = (c: Context): Resolution => {
      const told = behind.resolve(c);
      const days = told.moment ? dayRangeOf(told.moment) : null;
      return days ? { moment: moved(by < 0 ? days[0] : days[1] - 1), by: told.by } : { value: null, by: "none" };
    };
    return { from: n, to: behind.to, rule: "T23", type, resolve };
  }
  // "A day after he was heard": so long, no more
  if (line.word(n) === "a") return null;
  const alone = /^[.,;:)”"]?$/.test(line.word(to + 1)) || line.word(to + 1) === "and";
  const resolve = (c: Context): Resolution => {
    const day = alone && c.story ? dayRangeOf(c.story)?.[0] : undefined;
    return day === undefined ? { value: null, by: "none" } : { moment: moved(day), by: "story" };
  };
  return { from: n, to: alone ? to + 1 : to, rule: "T23", type, resolve };
}
