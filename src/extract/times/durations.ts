/**
 * [T12] Durations: "five years", "2 1/2 hours", "the first nine months", "ten-day". [T19] Stretches up to today or from it: "the past five
 * years", "the next few weeks". "Recent weeks" and "the coming months" are the past and the future at large. Ages and sizes are none.
 */
import { parseDistance } from "./distance.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { DURATION_DESIGNATORS, EXTENT_PREPOSITION, UNITS } from "./lexicon.js";
import { shifted, type Unit } from "./moment.js";
import { AMOUNT_WORDS, ordinalAt } from "./numbers.js";
import { durationExpression, isAge, type Quantity, quantityAt } from "./quantity.js";
import { isoDay } from "./standards.js";
import { fixed, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  past: -1,
  last: -1,
  previous: -1,
  recent: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  first: 1,
  final: 1,
  remaining: 1,
};

/** [T19] "the past five years", "the next few weeks", "the first nine months", "recent weeks", "the weeks ahead". */
function parseStretch(tokens: TokenStream, n: number): TimeExpression | null {
  const the = /^(?:the|these|those|this|its|his|her|their)$/.test(tokens.word(n)) ? n + 1 : n;
  const direction = DIRECTIONS[tokens.word(the)];
  if (!direction) {
    if (the === n || tokens.word(n) !== "the") return null;
    const ended = UNITS.get(tokens.word(the));
    // "the year ended March 31": as long as that, not this year
    if (ended && /^(?:ended|ending)$/.test(tokens.word(the + 1)) && /^(?:year|month|week)$/.test(tokens.word(the)))
      return durationExpression(n, the + 1, { to: the + 1, value: 1, unit: ended, hyphened: false });
    const quantity = quantityAt(tokens, the);
    if (!quantity || quantity.hyphened || isAge(tokens, the, quantity)) return null;
    const ahead = tokens.word(quantity.to) === "ahead" || tokens.are(quantity.to, "to", "come");
    const to = ahead ? quantity.to + (tokens.word(quantity.to) === "ahead" ? 1 : 2) : quantity.to;
    return quantity.to > the + 1 || ahead ? durationExpression(n, to, quantity) : null;
  }
  const at = the + 1;
  const word = tokens.word(the);
  const one = UNITS.get(tokens.word(at));
  // "the past year", "the last decade", "the past week": so long up to today
  if (
    one &&
    !/s$|ies$/.test(tokens.word(at)) &&
    the > n &&
    (/^(?:past|last|coming)$/.test(word) || (word === "next" && EXTENT_PREPOSITION.test(tokens.word(n - 1)))) &&
    one !== "second" &&
    one !== "minute" &&
    tokens.word(at + 1) !== "of"
  ) {
    return { ...durationExpression(n, at + 1, { to: at + 1, value: 1, unit: one, hyphened: false }), rule: "T19" };
  }
  const quantity = quantityAt(tokens, at);
  if (!quantity || quantity.hyphened) return null;
  const vague = quantity.value === null && quantity.to === at + 1;
  if (vague && /^(?:recent|coming|upcoming)$/.test(word))
    return {
      from: n,
      to: quantity.to,
      rule: "T9",
      type: "DATE",
      resolve: fixed({ unit: "reference", when: direction < 0 ? "PAST_REF" : "FUTURE_REF" }),
    };
  if (vague && !/^(?:past|last|next|first|final|following|previous)$/.test(word)) return null;
  const found = durationExpression(n, quantity.to, quantity);
  const near = /^(?:past|last|next|coming)$/.test(word);
  return {
    ...found,
    rule: "T19",
    resolve: near ? (c) => ({ ...found.resolve(c), ...intervalFromToday(c, quantity, direction) }) : found.resolve,
  };
}

/** The interval of a stretch up to today, or from today on. */
function intervalFromToday(
  { today }: ResolutionContext,
  { value, unit }: Quantity,
  direction: number,
): { interval: readonly [string, string]; by: "today" } | object {
  if (today === null || value === null || DURATION_DESIGNATORS[unit].startsWith("T")) return {};
  const far = shifted(today, unit, direction * value);
  return { interval: direction < 0 ? [isoDay(far), isoDay(today)] : [isoDay(today), isoDay(far)], by: "today" };
}

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

/** "one day" for some day, "a day" of a rate, "a minute" of waiting. */
function parseAmountOfTime(tokens: TokenStream, n: number): TimeExpression | null {
  const quantity = quantityAt(tokens, n);
  if (!quantity || isAge(tokens, n, quantity)) return null;
  const moved = parseDistance(tokens, n, quantity);
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

/** [T7, T12, T19] */
const parseDuration = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseStretch(tokens, n) ?? parseAmountOfTime(tokens, n) ?? parseLongAdjective(tokens, n) ?? parsePlaceInRow(tokens, n);

export const durations: ExpressionParser = {
  rules: ["T7", "T9", "T12", "T19", "T23"],
  triggers: triggers("the these those this its his her their", Object.keys(DIRECTIONS), AMOUNT_WORDS, UNITS.keys(), LONG_ADJECTIVES.keys()),
  digits: true,
  nestsAs: ["amount"],
  parse: parseDuration,
};
