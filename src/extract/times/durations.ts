/**
 * [T12] Durations: "five years", "2 1/2 hours", "ten-day", "weeks of talks". [T7] With "ago" or "later" behind they are a distance. Ages, rates
 * and sizes are none. [T23] "Its third year" is a place in a row.
 */
import { parseDistance } from "./distance.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { UNITS } from "./lexicon.js";
import { shifted, type Unit } from "./moment.js";
import { AMOUNT_WORDS, ordinalAt } from "./numbers.js";
import { durationExpression, isAge, type Quantity, quantityAt } from "./quantity.js";
import { tenseAround } from "./tense.js";
import { fromToday, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** Singular units that are said of rates and habits behind "a": "a day", "a year", as in "$2 a day", "twice a week". */
function isRate(tokens: TokenStream, n: number): boolean {
  if (!/^an?$/.test(tokens.word(n))) return false;
  const before = tokens.word(n - 1);
  return (
    /^(?:once|twice|times|percent|%|million|billion|barrels|tons|tonnes|dollars|euros|pounds|cents|hours|days|miles|people|per)$/.test(
      before,
    ) ||
    (tokens.at(n - 1).digits && !/^[.,;:]$/.test(before))
  );
}

/** [T32] "In a fortnight": two weeks from today, unless the clause is in the past, where it is how long something took. */
function parseFortnightAhead(tokens: TokenStream, n: number, quantity: Quantity): TimeExpression | null {
  const { to, value, fortnights } = quantity;
  if (!fortnights || value === null || tokens.word(n - 1) !== "in") return null;
  const lasts = durationExpression(n, to, quantity);
  const ahead = fromToday((today) => ({ unit: "day", day: shifted(today, "week", value) }));
  return tenseAround(tokens, n, to) === "past" ? lasts : { from: n, to, rule: "T7", type: "DATE", resolve: ahead };
}

/** "one day" for some day, "a day" of a rate, "a minute" of waiting. */
function parseAmountOfTime(tokens: TokenStream, n: number): TimeExpression | null {
  const quantity = quantityAt(tokens, n);
  if (!quantity || isAge(tokens, n, quantity)) return null;
  // "a year-earlier loss": the period is read from "year" on
  if (tokens.hyphen(quantity.to) && /^(?:earlier|ago)$/.test(tokens.word(quantity.to + 1))) return null;
  const moved = parseDistance(tokens, n, quantity) ?? parseFortnightAhead(tokens, n, quantity);
  if (moved) return moved;
  const bare = UNITS.has(tokens.word(n));
  if (isRate(tokens, n)) return null;
  if (bare && quantity.hyphened) return null;
  // a bare plural: "for years", "in days", "weeks of talks"; "days" of the week, "hours" of a shop and "minutes" of a meeting are none
  const opening = bare && tokens.word(quantity.to) === "of" && /^[.,;!?“"]?$/.test(tokens.word(n - 1)); // "Weeks of rain"
  if (
    bare &&
    !opening &&
    (!/^(?:for|in|within|after|over|took|takes|take|taken|spent|spend|lasted|last|of|by|during|many|until|through|just|and|or|than|been|be|the)$/.test(
      tokens.word(n - 1),
    ) ||
      /^(?:minutes|seconds|quarters|min|sec|secs|mins)$/.test(tokens.word(n)))
  )
    return null;
  const end = tokens.hyphen(quantity.to) && tokens.word(quantity.to + 1) === "long" ? quantity.to + 2 : quantity.to;
  return durationExpression(n, end, quantity);
}

/** "yearlong", "decadeslong": each with its unit, and whether there are several. */
const LONG_ADJECTIVES: ReadonlyMap<string, { readonly unit: Unit; readonly many: boolean }> = new Map(
  (["year", "month", "week", "day", "hour", "decade"] as const).flatMap((unit): [string, { unit: Unit; many: boolean }][] => [
    [`${unit}long`, { unit, many: false }],
    [`${unit}slong`, { unit, many: true }],
  ]),
);

/** "decades-long", "year-long", "a yearlong". */
function parseLongAdjective(tokens: TokenStream, n: number): TimeExpression | null {
  const unit = UNITS.get(tokens.word(n));
  if (
    unit &&
    tokens.hyphen(n + 1) &&
    /^(?:long|old)$/.test(tokens.word(n + 2)) &&
    (tokens.word(n + 2) === "long" || tokens.word(n).endsWith("s"))
  )
    return durationExpression(n, n + 3, { to: n + 3, value: tokens.word(n).endsWith("s") ? null : 1, unit, hyphened: true });
  const fused = LONG_ADJECTIVES.get(tokens.word(n));
  return fused ? durationExpression(n, n + 1, { to: n + 1, value: fused.many ? null : 1, unit: fused.unit, hyphened: true }) : null;
}

/** "the second day", "its third year": a place in a row, without a value of its own. */
function parsePlaceInRow(tokens: TokenStream, n: number): TimeExpression | null {
  const at = /^(?:the|his|her|its|their|a)$/.test(tokens.word(n)) ? n + 1 : n;
  const ordinal = at > n ? ordinalAt(tokens, at) : null;
  const to = ordinal && /^(?:straight|consecutive|full|successive)$/.test(tokens.word(ordinal.to)) ? ordinal.to + 1 : ordinal?.to;
  if (!ordinal || to === undefined || !/^(?:day|week|month|year|night)$/.test(tokens.word(to)) || tokens.hyphen(to + 1)) return null;
  return { from: n, to: to + 1, rule: "T23", type: "DATE", resolve: () => ({ value: null, by: "none" }) };
}

/** [T7, T12, T23] */
const parseDuration = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseAmountOfTime(tokens, n) ?? parseLongAdjective(tokens, n) ?? parsePlaceInRow(tokens, n);

export const durations: ExpressionParser = {
  rules: ["T7", "T12", "T23"],
  triggers: triggers("the its his her their", AMOUNT_WORDS, UNITS.keys(), LONG_ADJECTIVES.keys()),
  digits: true,
  nestsAs: ["amount"],
  parse: parseDuration,
};
