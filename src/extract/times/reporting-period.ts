/** [T11] Whether figures are given, and for which period: what "the quarter" is, and what "a year earlier" is counted from. */
import { holding, type Moment, shifted } from "./moment.js";
import type { ResolutionContext } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

const FIGURE_WORDS: ReadonlySet<string> = new Set(
  "$ € £ % percent net fiscal share shares charge charges taxes profit profits earnings sales revenue revenues income loss losses results growth economy exports imports prices inflation output deliveries dividend gdp turnover".split(
    " ",
  ),
);
const FIGURES_REACH_TOKENS = 12; // on either side

/** Whether a sentence is about figures. */
export function speaksOfFigures(tokens: TokenStream, from: number, to: number): boolean {
  for (let n = from - FIGURES_REACH_TOKENS; n < to + FIGURES_REACH_TOKENS; n++) if (FIGURE_WORDS.has(tokens.word(n))) return true;
  return false;
}

/** A year before the period that figures are given for, or before today's year. */
export function yearBefore({ period, today }: ResolutionContext): { moment: Moment; by: "story" | "today" } | null {
  if (period && "year" in period && period.year !== null && (period.unit === "quarter" || period.unit === "half"))
    return { moment: { ...period, year: period.year - 1 }, by: "story" };
  return today === null ? null : { moment: holding("year", shifted(today, "year", -1)), by: "today" };
}
