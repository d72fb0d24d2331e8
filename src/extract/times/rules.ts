/** The rules that a time expression can be read by (docs/rules.md, T1 to T31): how sure each is, and what its expressions are. */

export interface TimeRuleFacts {
  /** Share of its values that are right where the corpora have a time too. */
  readonly confidence: number;
  /** Its dates are days of the calendar. */
  readonly calendarDay?: true;
  /** It gives the day of a clock time that it follows: "10 a.m. Friday". */
  readonly dayOfClock?: true;
  /** It stands for the present, past or future at large and says not when. */
  readonly vague?: true;
  /** It is an amount with its unit, so that "more than" can stand before it. */
  readonly measured?: true;
  /** It always names its year. */
  readonly namesYear?: true;
  /** [T28] In a history its year is that of dates behind it that name none. */
  readonly setsYear?: true;
  /** [T28] It is counted from today: a text with many of them is news. */
  readonly fromToday?: true;
  /** What figures are given for: "a year earlier" is counted from it. */
  readonly reportingPeriod?: true;
  /** Counted from the story, it is what the story is at next, unless it leads away by years. */
  readonly movesStory?: true;
  /** It is written in lower case, so that with a capital it ends a name: "USA Today". */
  readonly lowerCase?: true;
}

/** For rules that have fewer than ten cases in the corpora, taken together: 17 of 30. */
const RARE = 0.57;

/**
 * Confidences were counted on 2026-11-23 on the files at even places of TimeBank and AQUAINT, those that were read for these rules, values
 * that no rule could give ("1989-WXX") left aside. Elsewhere expect a little less.
 */
const RULES = {
  T1: { confidence: 0.94, calendarDay: true, dayOfClock: true, namesYear: true, setsYear: true },
  T2: { confidence: 0.94, calendarDay: true, dayOfClock: true },
  T3: { confidence: 0.96, setsYear: true },
  T4: { confidence: 0.91, calendarDay: true, dayOfClock: true, fromToday: true },
  T5: { confidence: 0.91, dayOfClock: true, fromToday: true },
  T6: { confidence: 0.91, fromToday: true },
  T7: { confidence: 0.65, measured: true, movesStory: true },
  T8: { confidence: 0.95, calendarDay: true, dayOfClock: true, fromToday: true, lowerCase: true },
  T9: { confidence: 0.95, vague: true },
  T10: { confidence: 0.9, namesYear: true, setsYear: true },
  T11: { confidence: 0.85, reportingPeriod: true },
  T12: { confidence: 0.87, measured: true },
  T13: { confidence: 0.99 }, // 12 of 12
  T14: { confidence: RARE },
  T15: { confidence: RARE },
  T16: { confidence: RARE, setsYear: true },
  T17: { confidence: RARE },
  T18: { confidence: RARE, movesStory: true },
  T19: { confidence: 0.87 },
  T20: { confidence: RARE },
  T21: { confidence: RARE },
  T22: { confidence: RARE },
  T23: { confidence: RARE, movesStory: true },
  T29: { confidence: RARE, calendarDay: true, dayOfClock: true, fromToday: true },
  T30: { confidence: RARE, calendarDay: true, dayOfClock: true, fromToday: true },
  T49: { confidence: RARE, dayOfClock: true, fromToday: true },
  T31: { confidence: RARE, calendarDay: true, dayOfClock: true, fromToday: true },
} as const satisfies Readonly<Record<string, TimeRuleFacts>>;

export type TimeRule = keyof typeof RULES;

export const TIME_RULES: Readonly<Record<TimeRule, TimeRuleFacts>> = RULES;

/** The facts of the rule of that ID, from a record; an unknown one has none. */
export const timeRule = (id: string): Partial<TimeRuleFacts> => (Object.hasOwn(RULES, id) ? RULES[id as TimeRule] : {});
