/** [T7] Counted from today or from the story: "two weeks ago", "a year earlier", "three days later". */

import { dayRangeOf, holding, shifted, type Unit } from "./moment.js";
import { durationOf, type Quantity } from "./quantity.js";
import { yearBefore } from "./reporting-period.js";
import type { Resolution, ResolutionContext, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const WORDS_BACK = /^(?:ago|earlier|before|previously|prior|back)$/;
const WORDS_ON = /^(?:later|hence|afterward|afterwards|after|on|thereafter)$/;

/** [T7] The time that lies so far before or behind. */
export function parseDistance(tokens: TokenStream, n: number, quantity: Quantity): TimeExpression | null {
  const word = tokens.word(quantity.to);
  const fromNow = tokens.are(quantity.to, "from", "now") || tokens.are(quantity.to, "from", "today");
  const sign = WORDS_BACK.test(word) ? -1 : WORDS_ON.test(word) || fromNow ? 1 : 0;
  if (!sign) return null;
  const next = tokens.word(quantity.to + 1);
  // "two days before the vote": so long, from something whose time is not known here
  const anchored = /^(?:before|after|prior|previously|back|on)$/.test(word) && !/^(?:[.,;:)”"]?|and|but|when|the|that)$/.test(next);
  if (/^(?:before|after|prior)$/.test(word) && (/^(?:the|a|an|his|her|its|their|to|that|he|she|it|they)$/.test(next) || anchored))
    return null;
  if (/^(?:back|on|previously)$/.test(word) && anchored) return null;
  const { value, unit } = quantity;
  const to = quantity.to + (fromNow ? 2 : 1);
  const story = /^(?:earlier|later|before|after|afterwards?|prior|thereafter|previously|on)$/.test(word);
  return {
    from: n,
    to,
    rule: "T7",
    type: "DATE",
    length: { value, unit },
    resolve: (c) => resolveDistance(c, { value, unit, sign, story }),
  };
}

interface Distance {
  readonly value: number | null;
  readonly unit: Unit;
  readonly sign: number;
  readonly story: boolean;
}

function resolveDistance(context: ResolutionContext, { value, unit, sign, story }: Distance): Resolution {
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
