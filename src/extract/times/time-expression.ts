/** A time expression as read from words, before anybody knows when "now" is; and what it comes to. */

import type { Moment, TimexMod, Unit } from "./moment.js";
import { type TimeRule, timeRule } from "./rules.js";

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";
export type ClauseTense = "past" | "future" | null;

/** What an expression is held against. */
export interface ResolutionContext {
  /** The day of the dateline, the publication or, in a quotation, the day it was said; null where nothing says. */
  readonly today: number | null;
  /** What the story spoke of last: for "the next day", "that year". */
  readonly story: Moment | null;
  /** [T28] The day of the latest dated past that the story is in, where that is years from today: for dates that name no year. */
  readonly past: number | null;
  /** The quarter, half or year that figures are given for: for "a year earlier". */
  readonly period: Moment | null;
  /** The day of the nearest date in the sentence: for "at 10 a.m.". */
  readonly sentenceDay: number | null;
  /** [T33] How the text writes dates with slashes, where one of them shows it. */
  readonly slashes: Slashes;
  /** Tense of the clause that it stands in. */
  readonly tense: () => ClauseTense;
}

/** Which number stands first in a date with slashes; null where nothing shows it. */
export type Slashes = "day-first" | "month-first" | null;

/** What an expression comes to. `by` says what it was held against; `value` and `edtf` overrule what the moment gives. */
export interface Resolution {
  readonly moment?: Moment;
  readonly value?: string | null;
  readonly edtf?: string | null;
  readonly interval?: readonly [string, string] | null;
  readonly by: "today" | "story" | "none";
}

export interface TimeExpression {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly rule: TimeRule;
  readonly type: TimexType;
  readonly mod?: TimexMod;
  /** How long it lasts, for a duration. */
  readonly length?: { readonly value: number | null; readonly unit: Unit };
  /** Whether it is a time of day that waits for its day. */
  readonly dayless?: boolean;
  readonly resolve: (context: ResolutionContext) => Resolution;
}

/** Whether an expression says when something is, was or will be: no duration, no habit, no word for the present at large. */
export const saysWhen = ({ type, rule }: { readonly type: TimexType; readonly rule: string }): boolean =>
  (type === "DATE" || type === "TIME") && !timeRule(rule).vague;

/** Whether it is a day of the calendar. */
export const isDay = ({ type, rule }: { readonly type: TimexType; readonly rule: string }): boolean =>
  type === "DATE" && timeRule(rule).calendarDay === true;

/** A moment that needs no anchor. */
export const fixed = (moment: Moment) => (): Resolution => ({ moment, by: "none" });
/** A moment counted from today; without a today, what `otherwise` says, or nothing. */
export const fromToday =
  (moment: (today: number, context: ResolutionContext) => Moment, otherwise: Moment | null = null) =>
  (context: ResolutionContext): Resolution =>
    context.today === null
      ? otherwise
        ? { moment: otherwise, by: "none" }
        : { value: null, by: "none" }
      : { moment: moment(context.today, context), by: "today" };

/** The day that a time of day is of: that of the nearest date in the sentence, else today. */
export function dayForTimeOfDay({ sentenceDay, today }: ResolutionContext): { day: number | null; by: Resolution["by"] } {
  const day = sentenceDay ?? today;
  return { day, by: day === null ? "none" : sentenceDay === null ? "today" : "story" };
}
