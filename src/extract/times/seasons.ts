/** [T16] Seasons of the north: "summer 2024", "the winter of 1994", "in the spring". Winter belongs to the year that it begins in. */
import { civil, dayNumber } from "../../calendar.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { SEASONS } from "./lexicon.js";
import { dayRangeOf, type Moment, type Season } from "./moment.js";
import { fixed, fromToday, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { relativeYearAt, yearAt } from "./year.js";

export function seasonAt(tokens: TokenStream, n: number): { season: Season; to: number } | null {
  const season = SEASONS.get(tokens.word(n));
  return season ? { season, to: n + 1 } : null;
}

const seasonOf = (season: Season, year: number): Moment => ({ unit: "season", year, season });
const firstDayOf = (season: Season, year: number): number => dayRangeOf(seasonOf(season, year))?.[0] ?? dayNumber(year, 1, 1);

/** "Last summer" is the latest that is over, "next summer" the first that has not begun, "this summer" the one of this year. */
export function seasonBy(step: number, season: Season, today: number): Moment {
  const { year, month } = civil(today);
  if (step === 0) return seasonOf(season, season === "WI" && month < 3 ? year - 1 : year);
  if (step > 0) return seasonOf(season, firstDayOf(season, year) > today ? year : year + 1);
  const over = (y: number) => (dayRangeOf(seasonOf(season, y))?.[1] ?? 0) <= today;
  return seasonOf(season, over(year) ? year : over(year - 1) ? year - 1 : year - 2);
}

/** A season with its year, or behind "the" and a preposition. */
function parseSeason(tokens: TokenStream, n: number): TimeExpression | null {
  const the = tokens.word(n) === "the" ? n + 1 : n;
  const found = seasonAt(tokens, the);
  if (!found) return null;
  const year = yearAt(tokens, tokens.word(found.to) === "of" ? found.to + 1 : found.to);
  const past = tokens.word(found.to) === "of" ? found.to + 2 : found.to + 1;
  if (year !== null) return { from: n, to: past, rule: "T16", type: "DATE", resolve: fixed(seasonOf(found.season, year)) };
  const relative = relativeYearAt(tokens, found.to);
  if (relative)
    return {
      from: n,
      to: relative.to,
      rule: "T16",
      type: "DATE",
      resolve: fromToday((today) => seasonOf(found.season, civil(today).year + relative.by)),
    };
  // "fall" and "spring" are verbs and more; a bare season needs a preposition before it
  if (!/^(?:in|during|over|since|until|by|through|throughout|of)$/.test(tokens.word(n - 1)) || (the === n && tokens.word(n - 1) === "of"))
    return null;
  if (/^(?:of|in)$/.test(tokens.word(found.to)) || tokens.hyphen(found.to)) return null;
  const resolve = fromToday(
    (today, c: ResolutionContext) => {
      const { year: now } = civil(today);
      const begun = firstDayOf(found.season, now) <= today;
      return c.tense() === "future" ? seasonBy(begun ? 1 : 0, found.season, today) : seasonOf(found.season, begun ? now : now - 1);
    },
    { unit: "season", year: null, season: found.season },
  );
  return { from: the, to: found.to, rule: "T16", type: "DATE", resolve };
}

export const seasons: ExpressionParser = {
  rules: ["T16"],
  triggers: triggers("the", SEASONS.keys()),
  nestsAs: ["calendar"],
  parse: parseSeason,
};
