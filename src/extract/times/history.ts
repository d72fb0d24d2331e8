/** [T28] Texts that tell of years ago. */

import { dayRangeOf } from "./moment.js";
import type { RecognizedTime } from "./recognize.js";
import type { Context } from "./time-expression.js";

const YEARS_AGO = 550;
/** Rules of what is told from today: a text with many of them is news. */
const NEWS: ReadonlySet<string> = new Set(["T4", "T5", "T6", "T8"]);
const FEW = 0.1; // as many as of dates with their year
const LEAST = 5; // of these

/** Nothing to hold a time against. */
const NOWHEN: Context = { today: null, story: null, past: null, period: null, sentenceDay: null, tense: () => null };

/**
 * Whether a text tells of years ago: it names years, mostly long before `today`, and hardly anything is told from today. In news, a year
 * is background, and the next date that names none is this year's again.
 */
export function isHistory(found: readonly RecognizedTime[], today: number | null): boolean {
  const dated = found.filter(({ expression: { rule } }) => rule === "T1" || rule === "T10");
  const news = found.filter(({ expression: { rule } }) => NEWS.has(rule)).length;
  if (dated.length < LEAST || news > FEW * dated.length) return false;
  const far = dated.filter(({ expression }) => {
    const { moment } = expression.resolve(NOWHEN);
    const days = moment ? dayRangeOf(moment) : null;
    return days !== null && (today === null || today - days[0] > YEARS_AGO);
  });
  return far.length * 2 > dated.length;
}
