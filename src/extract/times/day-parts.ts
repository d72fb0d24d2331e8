/** Parts of the day. */

import { DAY_PARTS } from "./lexicon.js";
import type { DayPart } from "./moment.js";
import { dayForTimeOfDay, type Resolution, type ResolutionContext } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** "morning", "late evening": a part of the day at `n`; null for none. */
export function dayPartAt(tokens: TokenStream, n: number): { part: DayPart; to: number } | null {
  const at = /^(?:early|late|mid)$/.test(tokens.word(n)) ? (tokens.hyphen(n + 1) ? n + 2 : n + 1) : n;
  const part = DAY_PARTS.get(tokens.word(at));
  return part ? { part, to: at + 1 } : null;
}

/** A part of the day that the sentence, or else the text, is of. */
export const resolveDayPart =
  (part: DayPart) =>
  (c: ResolutionContext): Resolution => {
    const { day, by } = dayForTimeOfDay(c);
    return { moment: { unit: "part", day, part }, by };
  };
