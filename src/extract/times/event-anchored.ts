/**
 * [T23] "The day before the invasion", "the night after Thanksgiving", "the week following": counted from what stands behind; from an
 * event, whose time is not known here, it is found without a value.
 */
import { parseDate } from "./dates.js";
import { dayPartAt } from "./day-parts.js";
import { parseDeictic } from "./deictic.js";
import { parseHoliday } from "./holidays.js";
import { UNITS } from "./lexicon.js";
import { dayRangeOf, holding, type Moment, shifted } from "./moment.js";
import { parseRelative } from "./relative.js";
import type { Resolution, ResolutionContext, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { parseWeekday } from "./weekday.js";

const DIRECTIONS: Readonly<Record<string, number>> = { before: -1, after: 1, following: 1, preceding: -1 };

/** [T23] */
export function parseEventAnchored(tokens: TokenStream, n: number): TimeExpression | null {
  if (tokens.word(n) !== "the" && tokens.word(n) !== "a") return null;
  const part = dayPartAt(tokens, n + 1);
  const unit = UNITS.get(tokens.word(n + 1));
  const to = part?.to ?? n + 2;
  const by = DIRECTIONS[tokens.word(to)];
  if (!by || (!part && unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year") || tokens.word(n + 1).endsWith("s"))
    return null;
  const moved = (from: number): Moment =>
    part ? { unit: "part", day: from + by, part: part.part } : holding(unit ?? "day", shifted(from, unit ?? "day", by));
  const type = part ? "TIME" : "DATE";
  const behind =
    parseWeekday(tokens, to + 1) ??
    parseDate(tokens, to + 1) ??
    parseRelative(tokens, to + 1) ??
    parseHoliday(tokens, to + 1) ??
    parseDeictic(tokens, to + 1);
  if (behind && behind.type === "DATE" && behind.rule !== "T9") {
    const resolve = (c: ResolutionContext): Resolution => {
      const told = behind.resolve(c);
      const days = told.moment ? dayRangeOf(told.moment) : null;
      return days ? { moment: moved(by < 0 ? days[0] : days[1] - 1), by: told.by } : { value: null, by: "none" };
    };
    return { from: n, to: behind.to, rule: "T23", type, resolve };
  }
  // "A day after he was heard": so long, no more
  if (tokens.word(n) === "a") return null;
  const alone = /^[.,;:)”"]?$/.test(tokens.word(to + 1)) || tokens.word(to + 1) === "and";
  const resolve = (c: ResolutionContext): Resolution => {
    const day = alone && c.story ? dayRangeOf(c.story)?.[0] : undefined;
    return day === undefined ? { value: null, by: "none" } : { moment: moved(day), by: "story" };
  };
  return { from: n, to: alone ? to + 1 : to, rule: "T23", type, resolve };
}
