/**
 * [T19] Durations up to today or from it, and parts of others: "the past five years", "the next few weeks", "the first nine months". "Recent
 * weeks" and "the coming months" are the past and the future at large.
 */
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { DURATION_DESIGNATORS, EXTENT_PREPOSITION, UNITS } from "./lexicon.js";
import { shifted } from "./moment.js";
import { durationExpression, isAge, type Quantity, quantityAt } from "./quantity.js";
import { isoDay } from "./standards.js";
import { fixed, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** Where a word leads: −1 back, 1 on. */
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
function parseAnchoredDuration(tokens: TokenStream, n: number): TimeExpression | null {
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
  if (tokens.word(at) === "fortnight" && /^(?:past|last|next|coming|following|previous)$/.test(word)) {
    const two: Quantity = { to: at + 1, value: 2, unit: "week", hyphened: false, fortnights: true };
    const found = durationExpression(n, at + 1, two);
    const near = /^(?:past|last|next|coming)$/.test(word);
    const resolve = near ? (c: ResolutionContext) => ({ ...found.resolve(c), ...intervalFromToday(c, two, direction) }) : found.resolve;
    return { ...found, rule: "T19", resolve };
  }
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

export const anchoredDurations: ExpressionParser = {
  rules: ["T9", "T12", "T19"],
  triggers: triggers("the these those this its his her their", Object.keys(DIRECTIONS)),
  nestsAs: ["amount"],
  parse: parseAnchoredDuration,
};
