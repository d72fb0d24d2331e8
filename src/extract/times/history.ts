/** [T28] Texts that tell of years ago. */
import type { Found } from "./find.js";
import { daysOf } from "./moment.js";
import type { Context } from "./reading.js";

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
export function isHistory(found: readonly Found[], today: number | null): boolean {
  const dated = found.filter(({ reading: { rule } }) => rule === "T1" || rule === "T10");
  const news = found.filter(({ reading: { rule } }) => NEWS.has(rule)).length;
  if (dated.length < LEAST || news > FEW * dated.length) return false;
  const far = dated.filter(({ reading }) => {
    const { moment } = reading.sense(NOWHEN);
    const days = moment ? daysOf(moment) : null;
    return days !== null && (today === null || today - days[0] > YEARS_AGO);
  });
  return far.length * 2 > dated.length;
}
