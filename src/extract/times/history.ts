/** [T28] Texts that tell of years ago. */

import { dayRangeOf } from "./moment.js";
import type { RecognizedTime } from "./recognize.js";
import { TIME_RULES } from "./rules.js";
import type { ResolutionContext } from "./time-expression.js";

/** A date this many days before today or more is long past. */
const HISTORY_DAYS = 550;
const MAX_NEWS_SHARE = 0.1; // of the number of dates that name their year
const MIN_DATED = 5; // dates that name their year, fewer tell nothing

/** Nothing to hold a time against. */
const NO_CONTEXT: ResolutionContext = {
  today: null,
  story: null,
  past: null,
  period: null,
  sentenceDay: null,
  slashes: null,
  tense: () => null,
};

/**
 * Whether a text tells of years ago: it names years, mostly long before `today`, and hardly anything is told from today. In news, a year
 * is background, and the next date that names none is this year's again.
 */
export function isHistory(found: readonly RecognizedTime[], today: number | null): boolean {
  const dated = found.filter(({ expression }) => TIME_RULES[expression.rule].namesYear);
  const news = found.filter(({ expression }) => TIME_RULES[expression.rule].fromToday).length;
  if (dated.length < MIN_DATED || news > MAX_NEWS_SHARE * dated.length) return false;
  const far = dated.filter(({ expression }) => {
    const { moment } = expression.resolve(NO_CONTEXT);
    const days = moment ? dayRangeOf(moment) : null;
    return days !== null && (today === null || today - days[0] > HISTORY_DAYS);
  });
  return far.length * 2 > dated.length;
}
