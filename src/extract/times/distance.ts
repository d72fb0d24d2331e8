/** [T7] Counted from today or from the story: "two weeks ago", "a year earlier", "three days later". */

import { dayRangeOf, holding, shifted, type Unit } from "./moment.js";
import { yearBefore } from "./periods.js";
import { durationOf, type Quantity } from "./quantity.js";
import type { Context, Resolution, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const BACK = /^(?:ago|earlier|before|previously|prior|back)$/;
const ON = /^(?:later|hence|afterward|afterwards|after|on|thereafter)$/;

/** [T7] The time that lies so far before or behind. */
export function away(line: TokenStream, n: number, stretch: Quantity): TimeExpression | null {
  const word = line.word(stretch.to);
  const fromNow = line.are(stretch.to, "from", "now") || line.are(stretch.to, "from", "today");
  const sign = BACK.test(word) ? -1 : ON.test(word) || fromNow ? 1 : 0;
  if (!sign) return null;
  const next = line.word(stretch.to + 1);
  // "two days before the vote": so long, from something whose time is not known here
  const anchored = /^(?:before|after|prior|previously|back|on)$/.test(word) && !/^(?:[.,;:)”"]?|and|but|when|the|that)$/.test(next);
  if (/^(?:before|after|prior)$/.test(word) && (/^(?:the|a|an|his|her|its|their|to|that|he|she|it|they)$/.test(next) || anchored))
    return null;
  if (/^(?:back|on|previously)$/.test(word) && anchored) return null;
  const { value, unit } = stretch;
  const to = stretch.to + (fromNow ? 2 : 1);
  const story = /^(?:earlier|later|before|after|afterwards?|prior|thereafter|previously|on)$/.test(word);
  return { from: n, to, rule: "T7", type: "DATE", length: { value, unit }, resolve: (c) => distant(c, { value, unit, sign, story }) };
}

interface Distance {
  readonly value: number | null;
  readonly unit: Unit;
  readonly sign: number;
  readonly story: boolean;
}

function distant(context: Context, { value, unit, sign, story }: Distance): Resolution {
  // "months ago" is the past at large; "minutes later" in a story is no future
  if (value === null)
    return sign < 0 ? { moment: { unit: "reference", when: "PAST_REF" }, by: "none" } : { value: durationOf(null, unit), by: "none" };
  if (unit === "year" && value === 1 && sign < 0 && context.period) {
    const before = yearBefore(context);
    if (before) return before;
  }
  if (unit === "hour" || unit === "minute" || unit === "second") return { value: durationOf(value, unit), by: "none" };
  const told = story && context.story ? dayRangeOf(context.story)?.[0] : undefined;
  const from = told ?? context.today;
  if (from === null || from === undefined) return { value: null, by: "none" };
  const grain =
    unit === "decade" || unit === "century" ? "year" : unit === "weekend" ? "week" : value % 1 !== 0 && unit === "year" ? "month" : unit;
  const moment = holding(grain, shifted(from, unit, sign * value));
  return { moment, by: told === undefined ? "today" : "story" };
}
