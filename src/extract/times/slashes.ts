/** [T33] How a text writes its dates with slashes: "13/02/2025" shows that the day stands first, "02/13/2025" the month. */
import { matches } from "../../text/matches.js";
import type { Slashes } from "./time-expression.js";

const DATE_WITH_SLASHES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

/** What the dates of a text show; null where none does, or they disagree. */
export function slashesOf(text: string): Slashes {
  const shown = new Set<Slashes>();
  for (const [, a, b] of matches(text, DATE_WITH_SLASHES)) {
    const [first, second] = [Number(a), Number(b)];
    if (first > 12 && first <= 31 && second <= 12) shown.add("day-first");
    if (second > 12 && second <= 31 && first <= 12) shown.add("month-first");
  }
  return shown.size === 1 ? ([...shown][0] as Slashes) : null;
}
