/** [T3] A month: with its year; bare, the latest that has begun, or the next where the clause is in the future. */
import { civil } from "../../calendar.js";
import { DOUBTFUL_MONTHS, MONTHS } from "./lexicon.js";
import type { Moment } from "./moment.js";
import { narrativeOccurrence, narrativeOrElse } from "./nearest-occurrence.js";
import { type ClauseTense, fixed, fromToday, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { relativeYearAt, yearBehind } from "./year.js";

/** A month's name at `n`, with its full stop; null for none. */
export function monthAt(tokens: TokenStream, n: number): { month: number; to: number } | null {
  const { word, capital } = tokens.at(n);
  const month = MONTHS.get(word);
  if (!month || !capital) return null;
  return { month, to: word.length <= 4 && word !== "may" && word !== "june" && word !== "july" ? tokens.pastStop(n + 1) : n + 1 };
}

const SOON_MONTHS = 4; // a month less far ahead is taken for the one to come, where no tense tells
/** The latest month that has begun, or the next to come; without a tense, the nearest. */
function bareMonth(month: number, today: number, tense: ClauseTense): Moment {
  const { year, month: now } = civil(today);
  const ahead = (month - now + 12) % 12;
  if (tense === "future" || (tense === null && ahead > 0 && ahead < SOON_MONTHS))
    return { unit: "month", year: month >= now ? year : year + 1, month };
  return { unit: "month", year: month <= now ? year : year - 1, month };
}

/** Words for time before a month: the first sort makes it one whatever follows. */
const SURELY_BEFORE = /^(?:in|since|until|till|last|next|this|early|late|mid|during|by|previous|following)$/;
const BEFORE_A_MONTH = /^(?:past|of|from|to|through|after|before|between|and|for|every|each|or|around|about|end|beginning|both|-|–)$/;

/** Whether a name that is also another word stands for the month: "in May", not "May said"; "the March vote", not "the March on". */
function isMonth(tokens: TokenStream, n: number, to: number): boolean {
  if (!DOUBTFUL_MONTHS.has(tokens.word(n))) return true;
  const [before, next] = [tokens.word(n - 1), tokens.at(to)];
  const named = next.capital && next.spaced; // "June Orr"
  if (SURELY_BEFORE.test(before)) return !named || before === "in" || before === "since" || before === "by";
  if (BEFORE_A_MONTH.test(before)) return !named;
  if (/^(?:the|a|an|its|their|his|her|our|'|s)$/.test(before))
    return !named && /^[a-z]/.test(next.word) && !/^(?:on|for|of|to)$/.test(next.word);
  return tokens.word(n) === "august" && !next.capital;
}

/** "By June" is yet to come; "through June", "until June" the nearest. */
const tenseByPreposition = (tokens: TokenStream, n: number): ClauseTense | undefined =>
  tokens.word(n - 1) === "by" ? "future" : /^(?:through|until|till)$/.test(tokens.word(n - 1)) ? null : undefined;

/** "June 2024", "June last year", "June". */
export function parseMonth(tokens: TokenStream, n: number): TimeExpression | null {
  const name = monthAt(tokens, n);
  if (!name) return null;
  const { month } = name;
  const year = yearBehind(tokens, name.to);
  if (year) return { from: n, to: year.to, rule: "T3", type: "DATE", resolve: fixed({ unit: "month", year: year.year, month }) };
  const relative = relativeYearAt(tokens, tokens.pastComma(name.to));
  if (relative) {
    const resolve = fromToday((today) => ({ unit: "month", year: civil(today).year + relative.by, month }));
    return { from: n, to: relative.to, rule: "T3", type: "DATE", resolve };
  }
  if (tokens.word(n).length <= 4 && !["may", "june", "july", "sept"].includes(tokens.word(n)) && name.to === n + 1) return null;
  if (!isMonth(tokens, n, name.to)) return null;
  const own = tenseByPreposition(tokens, n);
  const bare = fromToday((today, c: ResolutionContext) => bareMonth(month, today, own === undefined ? c.tense() : own), {
    unit: "month",
    year: null,
    month,
  });
  const resolve = narrativeOrElse((past) => ({ unit: "month", year: civil(narrativeOccurrence(month, 1, past)).year, month }), bare);
  return { from: n, to: name.to, rule: "T3", type: "DATE", resolve };
}
