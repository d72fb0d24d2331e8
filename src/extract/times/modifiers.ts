/**
 * [T22] What stands before a time and says which part of it, or how nearly: "early 1997", "the end of the year", "mid-November", "about
 * ten days", "more than two decades ago", "later this year", "year-end".
 */
import { civil, dayNumber } from "../../calendar.js";
import { clock } from "./clock.js";
import { date } from "./dates.js";
import { definite } from "./definite.js";
import { deictic } from "./deictic.js";
import { duration } from "./durations.js";
import { holiday } from "./holidays.js";
import { MODIFIERS } from "./lexicon.js";
import type { Mod } from "./moment.js";
import { period } from "./periods.js";
import { byFirstWord } from "./phrase-index.js";
import { relative } from "./relative.js";
import { season } from "./seasons.js";
import { type ExpressionParser, fromToday, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { weekday } from "./weekday.js";
import { years } from "./years.js";

const CALENDAR: readonly ExpressionParser[] = [weekday, date, relative, definite, period, season, years, holiday, deictic];
const MEASURED: readonly ExpressionParser[] = [duration, clock, date, years];

/** Words for how nearly. */
const HOW_NEARLY: Partial<Record<Mod, string>> = {
  APPROX: "about|around|roughly|approximately|circa|some|barely",
  LESS_THAN: "nearly|almost|less than|fewer than|under|just under",
  MORE_THAN: "more than|over|just over",
  EQUAL_OR_MORE: "at least|no less than|no fewer than",
  EQUAL_OR_LESS: "at most|up to|no more than|as many as",
};

const NEARLY = byFirstWord(
  (Object.entries(HOW_NEARLY) as [Mod, string][]).flatMap(([mod, list]) =>
    list.split("|").map((phrase) => ({ words: phrase.split(" "), mod })),
  ),
);

/** The longest of what the kinds read at `n`. */
export function longest(kinds: readonly ExpressionParser[], line: TokenStream, n: number): TimeExpression | null {
  let best: TimeExpression | null = null;
  for (const kind of kinds) {
    const found = kind(line, n);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

function edge(line: TokenStream, n: number): TimeExpression | null {
  const the = line.word(n) === "the" ? n + 1 : n;
  const word = line.word(the);
  const mod = MODIFIERS.get(word);
  if (!mod) return null;
  if (/^(?:early|late|mid)$/.test(word)) {
    const at = line.hyphen(the + 1) ? the + 2 : the + 1;
    const inner = longest(CALENDAR, line, at);
    // "late this year" but not "late, on Friday"; times of day keep their own
    return inner && inner.type !== "DURATION" && inner.rule !== "T9" ? { ...inner, from: n, mod: inner.mod ?? mod } : null;
  }
  if (line.word(the + 1) !== "of") return null;
  const inner = longest(CALENDAR, line, the + 2);
  return inner && inner.type === "DATE" && inner.rule !== "T9" ? { ...inner, from: n, mod } : null;
}

/** "earlier this month", "later today", "sometime next year": the whole is the time. */
function within(line: TokenStream, n: number): TimeExpression | null {
  const word = line.word(n);
  if (!/^(?:earlier|later|sometime)$/.test(word)) return null;
  const inner =
    relative(line, n + 1) ??
    deictic(line, n + 1) ??
    (word === "sometime" ? longest(CALENDAR, line, n + 1) : definite(line, line.word(n + 1) === "in" ? n + 2 : n + 1));
  if (!inner || inner.rule === "T9" || inner.type === "DURATION") return null;
  return { ...inner, from: n, ...(word === "earlier" ? { mod: "START" as const } : word === "later" ? { mod: "END" as const } : {}) };
}

function nearly(line: TokenStream, n: number): TimeExpression | null {
  for (const { words, mod } of NEARLY.get(line.word(n)) ?? []) {
    const at = n + words.length;
    if (!line.are(n, ...words) || line.word(at) === "the") continue;
    const inner = longest(MEASURED, line, at) ?? yearEnd(line, at);
    if (inner && !inner.mod && inner.rule !== "T9" && (mod === "APPROX" || inner.rule === "T12" || inner.rule === "T7"))
      return { ...inner, from: n, mod };
  }
  return null;
}

/** "year-end", "year end", "mid-year": of this year, or of the last in the past tense of January. */
function yearEnd(line: TokenStream, n: number): TimeExpression | null {
  const [first, last] = [line.word(n), line.hyphen(n + 1) ? n + 2 : n + 1];
  if (first === "year" && line.word(last) === "end")
    return {
      from: n,
      to: last + 1,
      rule: "T22",
      type: "DATE",
      resolve: fromToday((today, c) => ({ unit: "day", day: dayNumber(civil(today).year - (c.tense() === "past" ? 1 : 0), 12, 31) })),
    };
  return first === "mid" && line.word(last) === "year" && last === n + 2
    ? {
        from: n,
        to: last + 1,
        rule: "T22",
        type: "DATE",
        mod: "MID",
        resolve: fromToday((today) => ({ unit: "year", year: civil(today).year })),
      }
    : null;
}

/** "post-1959", "pre-2020". */
function since(line: TokenStream, n: number): TimeExpression | null {
  const mod = { post: "AFTER", pre: "BEFORE" }[line.word(n)] as Mod | undefined;
  const inner = mod && line.hyphen(n + 1) ? years(line, n + 2) : null;
  return inner && mod ? { ...inner, from: n, mod } : null;
}

/** [T22] */
export const modified = (line: TokenStream, n: number): TimeExpression | null =>
  edge(line, n) ?? within(line, n) ?? nearly(line, n) ?? yearEnd(line, n) ?? since(line, n);
