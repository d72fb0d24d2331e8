/** [T7] Counted from today or from the story: "two weeks ago", "a year earlier", "three days later". [T37] From an event: no value. */

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
  if (/^(?:before|after)$/.test(word) && !NEARLY.test(tokens.word(n - 1)) && isEvent(tokens, quantity))
    return { from: n, to: quantity.to, rule: "T23", type: "DATE", resolve: () => ({ value: null, by: "none" }) };
  // "two days before he left": so long, from something whose time is not known here
  const anchored = /^(?:before|after|prior|previously|back|on)$/.test(word) && !/^(?:[.,;:)”"]?|and|but|when|the|that)$/.test(next);
  if (/^(?:before|after|prior)$/.test(word) && (/^(?:the|a|an|his|her|its|their|to|that|he|she|it|they)$/.test(next) || anchored))
    return null;
  if (/^(?:back|on|previously)$/.test(word) && anchored) return null;
  const { value, unit, fortnights } = quantity;
  const to = quantity.to + (fromNow ? 2 : 1);
  const story = /^(?:earlier|later|before|after|afterwards?|prior|thereafter|previously|on)$/.test(word);
  return {
    from: n,
    to,
    rule: "T7",
    type: "DATE",
    length: { value, unit },
    resolve: (c) => resolveDistance(c, { value, unit, sign, story, grain: fortnights ? "day" : undefined }),
  };
}

/** Behind these an amount is no count of days. */
const NEARLY = /^(?:about|around|roughly|approximately|some|barely|nearly|almost|than|over|under|least|most|to)$/;

/** [T37] "Two days before the strike": a day that is counted from an event, whose time is not known here. */
function isEvent(tokens: TokenStream, { to, value, unit, hyphened }: Quantity): boolean {
  if (value === null || hyphened || !/^(?:day|week|month|year)$/.test(unit)) return false;
  return /^(?:the|a|an|this|that)$/.test(tokens.word(to + 1)) && /^[a-z]/.test(tokens.word(to + 2));
}

interface Distance {
  readonly value: number | null;
  readonly unit: Unit;
  readonly sign: number;
  readonly story: boolean;
  /** The unit that it is told to, where that is not its own. */
  readonly grain: Unit | undefined;
}

function resolveDistance(context: ResolutionContext, { value, unit, sign, story, grain: own }: Distance): Resolution {
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
    own ??
    (unit === "decade" || unit === "century" ? "year" : unit === "weekend" ? "week" : value % 1 !== 0 && unit === "year" ? "month" : unit);
  const day = shifted(from, unit, sign * value);
  // [T36] what came later in a story is over when it is told
  if (sign > 0 && story && context.today !== null && day > context.today && context.tense() !== "future")
    return { value: null, by: told === undefined ? "none" : "story" };
  const moment = holding(grain, day);
  return { moment, by: told === undefined ? "today" : "story" };
}
