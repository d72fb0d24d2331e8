/**
 * [T23] "The day before the invasion", "the night after Thanksgiving", "the week following": counted from what stands behind; from an
 * event, whose time is not known here, it is found without a value.
 */
import { dayPartAt } from "./day-parts.js";
import { type ExpressionParser, nesting, triggers } from "./expression-parser.js";
import { UNITS } from "./lexicon.js";
import { dayRangeOf, holding, type Moment, shifted } from "./moment.js";
import { TIME_RULES } from "./rules.js";
import type { Resolution, ResolutionContext, TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const DIRECTIONS: Readonly<Record<string, number>> = { before: -1, after: 1, following: 1, preceding: -1 };

/** The first of the anchors that can be read behind. */
function anchorAt(anchors: readonly ExpressionParser[], tokens: TokenStream, n: number): TimeExpression | null {
  for (const { parse } of anchors) {
    const found = parse(tokens, n);
    if (found) return found.type === "DATE" && !TIME_RULES[found.rule].vague ? found : null;
  }
  return null;
}

function parseEventAnchored(anchors: readonly ExpressionParser[], tokens: TokenStream, n: number): TimeExpression | null {
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
  const behind = anchorAt(anchors, tokens, to + 1);
  if (behind) {
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

/** [T23] What is counted, and an expression of one of the given parsers, or an event. */
export function eventAnchoredTimes(inner: readonly ExpressionParser[]): ExpressionParser {
  const anchors = nesting(inner, "anchor");
  return { rules: ["T23"], triggers: triggers("the a"), parse: (tokens, n) => parseEventAnchored(anchors, tokens, n) };
}
