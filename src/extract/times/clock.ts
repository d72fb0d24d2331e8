/** [T14] Clock times: "10:35 a.m. EDT", "1400 GMT", "4 o'clock", "noon"; with a day on either side, that day's. */
import { parseDate } from "./dates.js";
import { parseDeictic } from "./deictic.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { dayOfMoment } from "./moment.js";
import { AMOUNT_WORDS, amountAt } from "./numbers.js";
import { parseRelative } from "./relative.js";
import { TIME_RULES } from "./rules.js";
import { dayForTimeOfDay, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { parseWeekday } from "./weekday.js";
import { parseWeekdayOf } from "./weekday-of.js";

interface ClockTime {
  readonly to: number;
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string | null;
}

const ZONE_ABBREVIATIONS = /^(?:gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|eet|eest|ist|jst|kst|aest|aedt|msk|z)$/;

/** "a.m.", "pm": hours to add, and where it ends. */
function meridiemAt(tokens: TokenStream, n: number): { pm: boolean; to: number } | null {
  const word = tokens.word(n);
  if (word === "am" || word === "pm") return { pm: word === "pm", to: n + 1 };
  if ((word !== "a" && word !== "p") || tokens.word(n + 1) !== "." || tokens.at(n + 1).spaced || tokens.word(n + 2) !== "m") return null;
  return { pm: word === "p", to: tokens.pastStop(n + 3) };
}

function zoneAt(tokens: TokenStream, n: number): { zone: string; to: number } | null {
  const local = tokens.are(n, "local", "time") ? n + 2 : null;
  if (local) return { zone: "local", to: local };
  if (!ZONE_ABBREVIATIONS.test(tokens.word(n)) || !tokens.at(n).capital || (tokens.word(n).length < 3 && tokens.word(n) !== "et")) {
    const named = /^(?:eastern|central|mountain|pacific|moscow|london|israel|kyiv)$/.test(tokens.word(n));
    const to = named ? (/^(?:standard|daylight)$/.test(tokens.word(n + 1)) ? n + 2 : n + 1) : n;
    return named && tokens.word(to) === "time" ? { zone: tokens.word(n), to: to + 1 } : null;
  }
  return { zone: /^(?:gmt|utc|z)$/.test(tokens.word(n)) ? "Z" : tokens.word(n), to: n + 1 };
}

const HOURS_ADDED: Readonly<Record<string, number>> = { morning: 0, afternoon: 12, evening: 12, night: 12 };

/** [T40] "1400 GMT", "0930 EST", "1630 hours local time": four digits with a zone or "hours"; a zero ahead of them is enough behind "at". */
function fourDigitClockAt(tokens: TokenStream, n: number): ClockTime | null {
  const { word } = tokens.at(n);
  const [hour, minute] = [Number(word.slice(0, 2)), Number(word.slice(2))];
  if (hour > 23 || minute > 59) return null;
  const hours = /^(?:hours|hrs)$/.test(tokens.word(n + 1)) ? n + 2 : n + 1;
  const zone = zoneAt(tokens, hours);
  const shown =
    zone !== null || hours > n + 1 || (word.startsWith("0") && /^(?:at|until|till|from|before|after|by)$/.test(tokens.word(n - 1)));
  return shown ? { hour, minute, second: null, zone: zone?.zone ?? null, to: zone?.to ?? hours } : null;
}

/** Hours, minutes and what shows that they are a clock's. */
function clockAt(tokens: TokenStream, n: number): ClockTime | null {
  const first = tokens.at(n);
  if (first.digits && first.word.length === 4) return fourDigitClockAt(tokens, n);
  const spelled = first.digits ? null : amountAt(tokens, n);
  if (!first.digits && !(spelled?.value && spelled.value <= 12 && !/^an?$/.test(first.word))) return null;
  let hour = first.digits ? Number(first.word) : (spelled?.value as number);
  if (first.word.length > 2 && first.digits) return null;
  let to = first.digits ? n + 1 : (spelled?.to as number);
  let minute: number | null = null;
  let second: number | null = null;
  const sign = tokens.word(to);
  const two = tokens.at(to + 1);
  if (first.digits && /^[:.]$/.test(sign) && !tokens.at(to).spaced && two.digits && !two.spaced && two.word.length === 2) {
    minute = Number(two.word);
    to += 2;
    if (tokens.word(to) === ":" && tokens.at(to + 1).digits && tokens.word(to + 1).length === 2) {
      second = Number(tokens.word(to + 1));
      to += 2;
    }
  }
  const half = meridiemAt(tokens, to);
  const oclock = tokens.word(to) === "o" && /^['’]$/.test(tokens.word(to + 1)) && tokens.word(to + 2) === "clock" ? to + 3 : null;
  const inThe =
    tokens.word(oclock ?? to) === "in" && tokens.word((oclock ?? to) + 1) === "the"
      ? HOURS_ADDED[tokens.word((oclock ?? to) + 2)]
      : undefined;
  if (half) {
    if (hour > 12 || hour === 0) return null;
    hour = (hour % 12) + (half.pm ? 12 : 0);
    to = half.to;
  } else if (inThe !== undefined && minute === null && hour <= 12) {
    hour = (hour % 12) + inThe;
    to = (oclock ?? to) + 3;
  } else if (oclock) to = oclock;
  const zone = zoneAt(tokens, to);
  if (!half && !oclock && inThe === undefined && !(minute !== null && sign === ":")) return null;
  if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  // 10:35 without more may be a score or a verse
  if (
    !half &&
    !oclock &&
    inThe === undefined &&
    !zone &&
    !/^(?:at|until|till|from|before|after|about|around|since|to|and|between)$/.test(tokens.word(n - 1))
  )
    return null;
  if (/^[:.]$/.test(tokens.word(to)) && tokens.at(to + 1).digits && !tokens.at(to + 1).spaced && !tokens.at(to).spaced) return null;
  return { hour, minute, second, zone: zone?.zone ?? null, to: zone?.to ?? to };
}

/** The day behind a clock time: "10 a.m. Friday", "noon on June 5". */
function dayBehind(tokens: TokenStream, n: number): TimeExpression | null {
  const at = tokens.word(n) === "on" || tokens.word(n) === "," ? n + 1 : n;
  const found =
    parseWeekdayOf(tokens, at) ??
    parseWeekday(tokens, at) ??
    parseRelative(tokens, at) ??
    parseDate(tokens, at) ??
    parseDeictic(tokens, at);
  return found && found.type === "DATE" && TIME_RULES[found.rule].dayOfClock ? found : null;
}

function resolveClock(own: Omit<ClockTime, "to">, behind: TimeExpression | null) {
  return (c: ResolutionContext): Resolution => {
    const { hour, minute, second, zone } = own;
    const told = behind?.resolve(c);
    const { day, by } = told ? { day: dayOfMoment(told.moment), by: told.by } : dayForTimeOfDay(c);
    return { moment: { unit: "clock", day, hour, minute: minute ?? 0, second, zone }, by: day === null ? "none" : by };
  };
}

function noonOrMidnightAt(tokens: TokenStream, n: number): ClockTime {
  const zone = zoneAt(tokens, n + 1);
  return { hour: tokens.word(n) === "midnight" ? 0 : 12, minute: null, second: null, zone: zone?.zone ?? null, to: zone?.to ?? n + 1 };
}

/** [T14] */
function parseClockTime(tokens: TokenStream, n: number): TimeExpression | null {
  const noon = /^(?:noon|midday|midnight)$/.test(tokens.word(n)) && tokens.word(n - 1) !== "high";
  const found = noon ? noonOrMidnightAt(tokens, n) : clockAt(tokens, n);
  if (!found) return null;
  const behind = dayBehind(tokens, found.to);
  return { from: n, to: behind?.to ?? found.to, rule: "T14", type: "TIME", dayless: !behind, resolve: resolveClock(found, behind) };
}

export const clockTimes: ExpressionParser = {
  rules: ["T14"],
  triggers: triggers("noon midday midnight", AMOUNT_WORDS),
  digits: true,
  nestsAs: ["point"],
  parse: parseClockTime,
};
