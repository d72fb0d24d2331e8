/**
 * [T12] Durations: "five years", "2 1/2 hours", "the first nine months", "ten-day". [T19] Stretches up to today or from it: "the past five
 * years", "the next few weeks". "Recent weeks" and "the coming months" are the past and the future at large. Ages and sizes are none.
 */
import { away } from "./distance.js";
import { LETTERS, OVER, UNITS } from "./lexicon.js";
import { shifted } from "./moment.js";
import { ordinalAt } from "./numbers.js";
import { isAge, lasting, type Quantity, quantityAt } from "./quantity.js";
import { isoDay } from "./standards.js";
import { type Context, fixed, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const LEADS: Readonly<Record<string, -1 | 1>> = {
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
function led(line: TokenStream, n: number): TimeExpression | null {
  const the = /^(?:the|these|those|this|its|his|her|their)$/.test(line.word(n)) ? n + 1 : n;
  const direction = LEADS[line.word(the)];
  if (!direction) {
    if (the === n || line.word(n) !== "the") return null;
    const ended = UNITS.get(line.word(the));
    // "the year ended March 31": as long as that, not this year
    if (ended && /^(?:ended|ending)$/.test(line.word(the + 1)) && /^(?:year|month|week)$/.test(line.word(the)))
      return lasting(n, the + 1, { to: the + 1, value: 1, unit: ended, hyphened: false });
    const stretch = quantityAt(line, the);
    if (!stretch || stretch.hyphened || isAge(line, the, stretch)) return null;
    const ahead = line.word(stretch.to) === "ahead" || line.are(stretch.to, "to", "come");
    const to = ahead ? stretch.to + (line.word(stretch.to) === "ahead" ? 1 : 2) : stretch.to;
    return stretch.to > the + 1 || ahead ? lasting(n, to, stretch) : null;
  }
  const at = the + 1;
  const word = line.word(the);
  const one = UNITS.get(line.word(at));
  // "the past year", "the last decade", "the past week": so long up to today
  if (
    one &&
    !/s$|ies$/.test(line.word(at)) &&
    the > n &&
    (/^(?:past|last|coming)$/.test(word) || (word === "next" && OVER.test(line.word(n - 1)))) &&
    one !== "second" &&
    one !== "minute" &&
    line.word(at + 1) !== "of"
  ) {
    return { ...lasting(n, at + 1, { to: at + 1, value: 1, unit: one, hyphened: false }), rule: "T19" };
  }
  const stretch = quantityAt(line, at);
  if (!stretch || stretch.hyphened) return null;
  const vague = stretch.value === null && stretch.to === at + 1;
  if (vague && /^(?:recent|coming|upcoming)$/.test(word))
    return {
      from: n,
      to: stretch.to,
      rule: "T9",
      type: "DATE",
      resolve: fixed({ unit: "reference", when: direction < 0 ? "PAST_REF" : "FUTURE_REF" }),
    };
  if (vague && !/^(?:past|last|next|first|final|following|previous)$/.test(word)) return null;
  const found = lasting(n, stretch.to, stretch);
  const near = /^(?:past|last|next|coming)$/.test(word);
  return { ...found, rule: "T19", resolve: near ? (c) => ({ ...found.resolve(c), ...reach(c, stretch, direction) }) : found.resolve };
}

/** The interval of a stretch up to today, or from today on. */
function reach(
  { today }: Context,
  { value, unit }: Quantity,
  direction: number,
): { interval: readonly [string, string]; by: "today" } | object {
  if (today === null || value === null || LETTERS[unit].startsWith("T")) return {};
  const far = shifted(today, unit, direction * value);
  return { interval: direction < 0 ? [isoDay(far), isoDay(today)] : [isoDay(today), isoDay(far)], by: "today" };
}

/** Singular units that are said of rates and habits behind "a": "a day", "a year", as in "$2 a day", "twice a week". */
function isRate(line: TokenStream, n: number): boolean {
  if (!/^an?$/.test(line.word(n))) return false;
  const before = line.word(n - 1);
  return (
    /^(?:once|twice|times|percent|%|million|billion|barrels|tons|tonnes|dollars|euros|pounds|cents|hours|days|miles|people|per)$/.test(
      before,
    ) ||
    (line.at(n - 1).digits && !/^[.,;:]$/.test(before))
  );
}

/** "one day" for some day, "a day" of a rate, "a minute" of waiting. */
function length(line: TokenStream, n: number): TimeExpression | null {
  const stretch = quantityAt(line, n);
  if (!stretch || isAge(line, n, stretch)) return null;
  const moved = away(line, n, stretch);
  if (moved) return moved;
  const bare = UNITS.has(line.word(n));
  if (isRate(line, n)) return null;
  if (bare && stretch.hyphened) return null;
  // a bare plural: "for years", "in days", "weeks of talks"; "days" of the week, "hours" of a shop and "minutes" of a meeting are none
  const opening = bare && line.word(stretch.to) === "of" && /^[.,;!?“"]?$/.test(line.word(n - 1)); // "Weeks of rain"
  if (
    bare &&
    !opening &&
    (!/^(?:for|in|within|after|over|took|takes|take|taken|spent|spend|lasted|last|of|by|during|many|until|through|just|and|or|than|been|be|the)$/.test(
      line.word(n - 1),
    ) ||
      /^(?:minutes|seconds|quarters|min|sec|secs|mins)$/.test(line.word(n)))
  )
    return null;
  const end = line.hyphen(stretch.to) && line.word(stretch.to + 1) === "long" ? stretch.to + 2 : stretch.to;
  return lasting(n, end, stretch);
}

/** "decades-long", "year-long", "a yearlong". */
function long(line: TokenStream, n: number): TimeExpression | null {
  const unit = UNITS.get(line.word(n));
  if (unit && line.hyphen(n + 1) && /^(?:long|old)$/.test(line.word(n + 2)) && (line.word(n + 2) === "long" || line.word(n).endsWith("s")))
    return lasting(n, n + 3, { to: n + 3, value: line.word(n).endsWith("s") ? null : 1, unit, hyphened: true });
  const fused = /^(year|month|week|day|hour|decade)s?long$/.exec(line.word(n))?.[1];
  const one = fused && UNITS.get(fused);
  return one ? lasting(n, n + 1, { to: n + 1, value: line.word(n).includes("slong") ? null : 1, unit: one, hyphened: true }) : null;
}

/** "the second day", "its third year": a place in a row, without a value of its own. */
function nth(line: TokenStream, n: number): TimeExpression | null {
  const at = /^(?:the|his|her|its|their|a)$/.test(line.word(n)) ? n + 1 : n;
  const ordinal = at > n ? ordinalAt(line, at) : null;
  const to = ordinal && /^(?:straight|consecutive|full|successive)$/.test(line.word(ordinal.to)) ? ordinal.to + 1 : ordinal?.to;
  if (!ordinal || to === undefined || !/^(?:day|week|month|year|night)$/.test(line.word(to)) || line.hyphen(to + 1)) return null;
  return { from: n, to: to + 1, rule: "T23", type: "DATE", resolve: () => ({ value: null, by: "none" }) };
}

/** [T7, T12, T19] */
export const duration = (line: TokenStream, n: number): TimeExpression | null =>
  led(line, n) ?? length(line, n) ?? long(line, n) ?? nth(line, n);
