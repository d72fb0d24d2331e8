/**
 * Every kind of time expression there is: a new one is a file of its own and a line here. Where two read equally many tokens, the one that
 * stands first here wins.
 */
import { anchoredDurations } from "./anchored-durations.js";
import { clockTimes } from "./clock.js";
import { countedFromDays } from "./counted-from-day.js";
import { dates } from "./dates.js";
import { daysOfMonth } from "./day-of-month.js";
import { definites } from "./definite.js";
import { deictics } from "./deictic.js";
import { durations } from "./durations.js";
import { eventAnchoredTimes } from "./event-anchored.js";
import type { ExpressionParser } from "./expression-parser.js";
import { fiscalYears } from "./fiscal-years.js";
import { holidays } from "./holidays.js";
import { modifiedTimes } from "./modifiers.js";
import { partsOfDay } from "./part-of-day.js";
import { periods } from "./periods.js";
import { relatives } from "./relative.js";
import { seasons } from "./seasons.js";
import { sets } from "./sets.js";
import type { TimeToken } from "./tokens.js";
import { weekdays } from "./weekday.js";
import { weekdaysOf } from "./weekday-of.js";
import { years } from "./years.js";

/** Those that are read from their own words. */
const PLAIN: readonly ExpressionParser[] = [
  weekdaysOf,
  countedFromDays,
  weekdays,
  dates,
  daysOfMonth,
  clockTimes,
  periods,
  fiscalYears,
  relatives,
  definites,
  anchoredDurations,
  durations,
  sets,
  seasons,
  holidays,
  years,
  deictics,
  partsOfDay,
];

/** All; the first two hold one of the others inside. */
export const PARSERS: readonly ExpressionParser[] = [modifiedTimes(PLAIN), eventAnchoredTimes(PLAIN), ...PLAIN];

const BY_TRIGGER: ReadonlyMap<string, readonly ExpressionParser[]> = new Map(
  [...new Set(PARSERS.flatMap((p) => [...p.triggers]))].map((word) => [word, PARSERS.filter((p) => p.triggers.has(word))]),
);
const BY_DIGITS = PARSERS.filter((p) => p.digits);
const NONE: readonly ExpressionParser[] = [];

/** The parsers whose expressions can begin with a token: for most words none, so that a text is passed over quickly. */
export const parsersFor = ({ digits, word }: TimeToken): readonly ExpressionParser[] =>
  digits ? BY_DIGITS : (BY_TRIGGER.get(word) ?? NONE);
