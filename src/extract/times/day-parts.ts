/** Parts of the day. */

import { DAY_PARTS } from "./lexicon.js";
import type { DayPart } from "./moment.js";
import { type Context, here, type Resolution } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** "morning", "late evening": a part of the day at `n`; null for none. */
export function partAt(line: TokenStream, n: number): { part: DayPart; to: number } | null {
  const at = /^(?:early|late|mid)$/.test(line.word(n)) ? (line.hyphen(n + 1) ? n + 2 : n + 1) : n;
  const part = DAY_PARTS.get(line.word(at));
  return part ? { part, to: at + 1 } : null;
}

/** A part of the day that the sentence, or else the text, is of. */
export const partHere =
  (part: DayPart) =>
  (c: Context): Resolution => {
    const { day, by } = here(c);
    return { moment: { unit: "part", day, part }, by };
  };
