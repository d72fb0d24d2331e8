/** [T20] "The week", "the year", "the weekend", "the day", "the morning": the one at hand. */
import { weekdayOf } from "../../calendar.js";
import { dayPartAt, resolveDayPart } from "./day-parts.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { UNITS } from "./lexicon.js";
import { holding, shifted } from "./moment.js";
import { fromToday, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** [T20] */
export function parseDefinite(tokens: TokenStream, n: number): TimeExpression | null {
  if (tokens.word(n) !== "the") return null;
  const unit = UNITS.get(tokens.word(n + 1));
  const part = dayPartAt(tokens, n + 1);
  const next = tokens.word(n + 2);
  if (part && /^(?:in|by|during|throughout|for|until|overnight)$/.test(tokens.word(n - 1)) && next !== "of" && part.to === n + 2)
    return { from: n, to: part.to, rule: "T20", type: "TIME", dayless: true, resolve: resolveDayPart(part.part) };
  if (!unit || next === "of" || tokens.hyphen(n + 2) || tokens.word(n + 1).endsWith("s")) return null;
  if (unit === "weekend") {
    // the last one, until it has come round again or is still to come
    const back = (today: number, c: ResolutionContext) => (c.tense() === "future" || weekdayOf(today) > 5 ? 0 : -1);
    const resolve = fromToday((today, c: ResolutionContext) => holding("weekend", shifted(today, "weekend", back(today, c))));
    return { from: n, to: n + 2, rule: "T20", type: "DATE", resolve };
  }
  const later = unit === "day" && /^(?:later|earlier)$/.test(tokens.word(n - 2)) && tokens.word(n - 1) === "in";
  if (
    (!later && unit !== "week" && unit !== "month" && unit !== "year") ||
    !/^(?:in|for|during|of|this|later|earlier|so|far|throughout|over|through)$/.test(tokens.word(n - 1))
  )
    return null;
  if (/^(?:before|after|earlier|later|when|that|it|he|she|they|ended|ending|ahead|to|preceding|following)$/.test(next)) return null;
  return { from: n, to: n + 2, rule: "T20", type: "DATE", resolve: fromToday((today) => holding(unit, today)) };
}

export const definites: ExpressionParser = {
  rules: ["T20"],
  triggers: triggers("the"),
  nestsAs: ["calendar"],
  parse: parseDefinite,
};
