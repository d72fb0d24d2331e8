/** Parts of the day. */
import type { Line } from "./lexemes.js";
import type { DayPart } from "./moment.js";
import { PARTS } from "./words.js";

/** "morning", "late evening": a part of the day at `n`; null for none. */
export function partAt(line: Line, n: number): { part: DayPart; to: number } | null {
  const at = /^(?:early|late|mid)$/.test(line.word(n)) ? (line.hyphen(n + 1) ? n + 2 : n + 1) : n;
  const part = PARTS.get(line.word(at));
  return part ? { part, to: at + 1 } : null;
}
