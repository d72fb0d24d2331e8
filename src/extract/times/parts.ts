/** Parts of the day. */
import type { Line } from "./lexemes.js";
import type { DayPart } from "./moment.js";
import { type Context, here, type Sense } from "./reading.js";
import { PARTS } from "./words.js";

/** "morning", "late evening": a part of the day at `n`; null for none. */
export function partAt(line: Line, n: number): { part: DayPart; to: number } | null {
  const at = /^(?:early|late|mid)$/.test(line.word(n)) ? (line.hyphen(n + 1) ? n + 2 : n + 1) : n;
  const part = PARTS.get(line.word(at));
  return part ? { part, to: at + 1 } : null;
}

/** A part of the day that the sentence, or else the text, is of. */
export const partHere =
  (part: DayPart) =>
  (c: Context): Sense => {
    const { day, by } = here(c);
    return { moment: { unit: "part", day, part }, by };
  };
