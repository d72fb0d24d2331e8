/**
 * [T22] What stands before a time and says which part of it, or how nearly: "early 1997", "the end of the year", "mid-November", "about
 * ten days", "more than two decades ago", "later this year", "year-end".
 */
import { civil, dayNumber } from "../../calendar.js";
import { parseDefinite } from "./definite.js";
import { parseDeictic } from "./deictic.js";
import { type ExpressionParser, longestAt, nesting, triggers } from "./expression-parser.js";
import { MODIFIERS } from "./lexicon.js";
import type { TimexMod } from "./moment.js";
import { byFirstWord } from "./phrase-index.js";
import { parseRelative } from "./relative.js";
import { TIME_RULES } from "./rules.js";
import { fromToday, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { parseYears } from "./years.js";

/** Words for how nearly. */
const APPROXIMATORS: Partial<Record<TimexMod, string>> = {
  APPROX: "about|around|roughly|approximately|circa|some|barely",
  LESS_THAN: "nearly|almost|less than|fewer than|under|just under",
  MORE_THAN: "more than|over|just over",
  EQUAL_OR_MORE: "at least|no less than|no fewer than",
  EQUAL_OR_LESS: "at most|up to|no more than|as many as",
};

const APPROXIMATOR_INDEX = byFirstWord(
  (Object.entries(APPROXIMATORS) as [TimexMod, string][]).flatMap(([mod, list]) =>
    list.split("|").map((phrase) => ({ words: phrase.split(" "), mod })),
  ),
);

const isVague = ({ rule }: TimeExpression): boolean => TIME_RULES[rule].vague === true;

/** "early 1997", "mid-November", "the end of the year". */
function parsePartOfTime(calendar: readonly ExpressionParser[], tokens: TokenStream, n: number): TimeExpression | null {
  const the = tokens.word(n) === "the" ? n + 1 : n;
  const word = tokens.word(the);
  const mod = MODIFIERS.get(word);
  if (!mod) return null;
  if (/^(?:early|late|mid)$/.test(word)) {
    const at = tokens.hyphen(the + 1) ? the + 2 : the + 1;
    const inner = longestAt(calendar, tokens, at);
    // "late this year" but not "late, on Friday"; times of day keep their own
    return inner && inner.type !== "DURATION" && !isVague(inner) ? { ...inner, from: n, mod: inner.mod ?? mod } : null;
  }
  if (tokens.word(the + 1) !== "of") return null;
  const inner = longestAt(calendar, tokens, the + 2);
  return inner && inner.type === "DATE" && !isVague(inner) ? { ...inner, from: n, mod } : null;
}

/** "earlier this month", "later today", "sometime next year": the whole is the time. */
function parseEarlierOrLater(calendar: readonly ExpressionParser[], tokens: TokenStream, n: number): TimeExpression | null {
  const word = tokens.word(n);
  if (!/^(?:earlier|later|sometime)$/.test(word)) return null;
  const inner =
    parseRelative(tokens, n + 1) ??
    parseDeictic(tokens, n + 1) ??
    (word === "sometime" ? longestAt(calendar, tokens, n + 1) : parseDefinite(tokens, tokens.word(n + 1) === "in" ? n + 2 : n + 1));
  if (!inner || isVague(inner) || inner.type === "DURATION") return null;
  return { ...inner, from: n, ...(word === "earlier" ? { mod: "START" as const } : word === "later" ? { mod: "END" as const } : {}) };
}

/** "about ten days", "more than two decades ago", "around 1950". */
function parseApproximated(approximable: readonly ExpressionParser[], tokens: TokenStream, n: number): TimeExpression | null {
  for (const { words, mod } of APPROXIMATOR_INDEX.get(tokens.word(n)) ?? []) {
    const at = n + words.length;
    if (!tokens.are(n, ...words) || tokens.word(at) === "the") continue;
    const inner = longestAt(approximable, tokens, at) ?? parseYearEnd(tokens, at);
    if (inner && !inner.mod && !isVague(inner) && (mod === "APPROX" || TIME_RULES[inner.rule].measured)) return { ...inner, from: n, mod };
  }
  return null;
}

/** "year-end", "year end", "mid-year": of this year, or of the last in the past tense of January. */
function parseYearEnd(tokens: TokenStream, n: number): TimeExpression | null {
  const [first, last] = [tokens.word(n), tokens.hyphen(n + 1) ? n + 2 : n + 1];
  const own = tokens.genitive(n + 1) ? n + 1 + tokens.genitive(n + 1) : last;
  if (first === "year" && tokens.word(own) === "end")
    return {
      from: n,
      to: own + 1,
      rule: "T22",
      type: "DATE",
      resolve: fromToday((today, c) => ({ unit: "day", day: dayNumber(civil(today).year - (c.tense() === "past" ? 1 : 0), 12, 31) })),
    };
  return first === "mid" && tokens.word(last) === "year" && last === n + 2
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
function parseBeforeOrAfterYear(tokens: TokenStream, n: number): TimeExpression | null {
  const mod = { post: "AFTER", pre: "BEFORE" }[tokens.word(n)] as TimexMod | undefined;
  const inner = mod && tokens.hyphen(n + 1) ? parseYears(tokens, n + 2) : null;
  return inner && mod ? { ...inner, from: n, mod } : null;
}

/** [T22] What the words say, and an expression of one of the given parsers. */
export function modifiedTimes(inner: readonly ExpressionParser[]): ExpressionParser {
  const calendar = nesting(inner, "calendar");
  // "about 1400 hours" is as long as that
  const approximable = [...nesting(inner, "amount"), ...nesting(inner, "point")];
  return {
    rules: ["T22"],
    triggers: triggers("the earlier later sometime year post pre", MODIFIERS.keys(), APPROXIMATOR_INDEX.keys()),
    parse: (tokens, n) =>
      parsePartOfTime(calendar, tokens, n) ??
      parseEarlierOrLater(calendar, tokens, n) ??
      parseApproximated(approximable, tokens, n) ??
      parseYearEnd(tokens, n) ??
      parseBeforeOrAfterYear(tokens, n),
  };
}
