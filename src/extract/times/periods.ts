/**
 * [T11] Quarters and halves: "the third quarter", "Q3 2024", "third-quarter", "the first half of 1989", "the
 * year-earlier quarter". A quarter without a year is the latest that has begun, or the next where the clause is in the future.
 */
import { civil } from "../../calendar.js";
import { parseDate } from "./dates.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import { holding, type Moment, shifted } from "./moment.js";
import { ORDINAL_WORDS, ordinalAt } from "./numbers.js";
import { speaksOfFigures, yearBefore } from "./reporting-period.js";
import { fixed, fromToday, type Resolution, type ResolutionContext, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { relativeYearAt, shortYear, yearAt } from "./year.js";

type Part = "quarter" | "half";

const moment = (unit: Part, year: number | null, n: number): Moment => ({ unit, year, n });
const monthsIn = (unit: Part): number => (unit === "quarter" ? 3 : 6);

/** The latest such part of a year that has begun; in the future tense the next, if that is nearer. */
function latestPart(unit: Part, n: number, today: number, future: boolean): Moment {
  const { year, month } = civil(today);
  const ago = (Math.ceil(month / monthsIn(unit)) - n + 12 / monthsIn(unit)) % (12 / monthsIn(unit));
  const begun = monthsIn(unit) * (n - 1) + 1 <= month ? year : year - 1;
  return moment(unit, future && ago * 2 > 12 / monthsIn(unit) ? begun + 1 : begun, n);
}

/** [T41] "1Q", "2H" with a year behind: "1Q24", "3Q 2024", "4Q of 2023". */
function numberedPartAt(tokens: TokenStream, n: number): { unit: Part; number: number; to: number } | null {
  const [{ digits, word }, letter] = [tokens.at(n), tokens.at(n + 1)];
  if (!digits || word.length !== 1 || letter.spaced || !letter.capital || !/^[qh]$/.test(letter.word)) return null;
  const unit = letter.word === "q" ? "quarter" : "half";
  const number = Number(word);
  if (number < 1 || number > (unit === "quarter" ? 4 : 2)) return null;
  return shortYearAt(tokens, n + 2) || yearAt(tokens, tokens.word(n + 2) === "of" ? n + 3 : n + 2) !== null
    ? { unit, number, to: n + 2 }
    : null;
}

/** [T41] The two digits of a year behind a quarter: "1Q24", "Q1'24", "Q1-24", "Q1 '24". */
function shortYearAt(tokens: TokenStream, n: number): { year: number; to: number } | null {
  const at = /^['’‘/-]$/.test(tokens.word(n)) ? n + 1 : n;
  const { digits, word, spaced } = tokens.at(at);
  return digits && word.length === 2 && !spaced ? { year: shortYear(Number(word)), to: at + 1 } : null;
}

/** "third quarter", "third-quarter", "Q3", "last half", "second half": null for none. */
function quarterOrHalfAt(tokens: TokenStream, n: number): { unit: Part; number: number; to: number } | null {
  const q = tokens.word(n);
  const model = tokens.at(n - 1).capital && !/^(?:in|the|for|of|last|this|by|since|strong|from|to|and)$/.test(tokens.word(n - 1)); // "Audi Q3"
  if (
    (q === "q" || q === "h") &&
    tokens.at(n).capital &&
    !model &&
    tokens.at(n + 1).digits &&
    !tokens.at(n + 1).spaced &&
    tokens.word(n + 1).length === 1
  ) {
    const number = Number(tokens.word(n + 1));
    const unit = q === "q" ? "quarter" : "half";
    return number >= 1 && number <= (q === "q" ? 4 : 2) ? { unit, number, to: n + 2 } : null;
  }
  const led = numberedPartAt(tokens, n);
  if (led) return led;
  const last = tokens.word(n) === "last" && tokens.word(n + 1) === "half" ? { value: 2, to: n + 1 } : null;
  const ordinal = last ?? ordinalAt(tokens, n);
  if (!ordinal) return null;
  const at = tokens.hyphen(ordinal.to)
    ? ordinal.to + 1
    : /^(?:fiscal|calendar)$/.test(tokens.word(ordinal.to))
      ? ordinal.to + 1
      : ordinal.to;
  const unit = tokens.word(at);
  if (unit === "quarter" && ordinal.value <= 4) return { unit, number: ordinal.value, to: at + 1 };
  return unit === "half" && ordinal.value <= 2 ? { unit, number: ordinal.value, to: at + 1 } : null;
}

/** A quarter or half with its year, on either side, or without. */
function parseQuarterOrHalf(tokens: TokenStream, n: number): TimeExpression | null {
  let at = tokens.word(n) === "the" ? n + 1 : n;
  const made = (to: number, resolve: TimeExpression["resolve"]): TimeExpression => ({ from: n, to, rule: "T11", type: "DATE", resolve });
  // "the 1988 third quarter", "this year's third quarter"
  const before = yearAt(tokens, at);
  if (before !== null) {
    const found = quarterOrHalfAt(tokens, at + 1);
    if (found) return made(found.to, fixed(moment(found.unit, before, found.number)));
    return at > n && /^(?:quarter|period)$/.test(tokens.word(at + 1)) ? made(at + 2, (c) => sameIn(before, c)) : null;
  }
  const led = tokens.word(at) === "of" ? null : relativeYearAt(tokens, at);
  if (led && tokens.genitive(led.to)) {
    const found = quarterOrHalfAt(tokens, led.to + 2);
    return (
      found &&
      made(
        found.to,
        fromToday((today) => moment(found.unit, civil(today).year + led.by, found.number)),
      )
    );
  }
  const earlier = yearEarlierAt(tokens, at);
  if (earlier) at = earlier.to;
  if (/^(?:fiscal|current|latest)$/.test(tokens.word(at)) && quarterOrHalfAt(tokens, at + 1)) at += 1;
  const found = quarterOrHalfAt(tokens, at);
  if (!found) return earlier && yearEarlierExpression(tokens, n, earlier);
  const { unit, number, to } = found;
  if (earlier)
    return made(
      to,
      fromToday((today) =>
        (({ year }) => moment(unit, (year ?? 0) - 1, number))(latestPart(unit, number, today, false) as { year: number }),
      ),
    );
  const of = /^(?:of|in|,)$/.test(tokens.word(to)) ? to + 1 : to;
  const the = tokens.word(of) === "the" ? of + 1 : of;
  const parseFiscalYear = /^(?:fiscal|calendar)$/.test(tokens.word(the)) ? the + 1 : the;
  const named = tokens.word(parseFiscalYear) === "year" ? parseFiscalYear + 1 : parseFiscalYear;
  const year = yearAt(tokens, named);
  if (year !== null) return made(named + 1, fixed(moment(unit, year, number)));
  const short = tokens.at(to - 1).digits || tokens.at(to - 2).digits ? shortYearAt(tokens, to) : null;
  if (short) return made(short.to, fixed(moment(unit, short.year, number)));
  const relative = relativeYearAt(tokens, of);
  if (relative)
    return made(
      relative.to,
      fromToday((today) => moment(unit, civil(today).year + relative.by, number)),
    );
  // the half of a match, a book or a page
  if (unit === "half" && !tokens.are(to, "of", "the", "year") && (tokens.word(to) === "of" || !speaksOfFigures(tokens, n, to))) return null;
  const end = unit === "half" && tokens.are(to, "of", "the", "year") ? to + 3 : to;
  return made(
    end,
    fromToday((today, c: ResolutionContext) => latestPart(unit, number, today, c.tense() === "future"), moment(unit, null, number)),
  );
}

/** "The 1988 quarter", "the 1988 period": the one that figures are given for, in that year. */
function sameIn(year: number, { period }: ResolutionContext): Resolution {
  return { moment: period && "year" in period ? ({ ...period, year } as Moment) : { unit: "year", year }, by: period ? "story" : "none" };
}

/** "year-earlier", "year-ago", "comparable year-ago", "corresponding": what figures are compared with. */
function yearEarlierAt(tokens: TokenStream, n: number): { to: number } | null {
  const at = /^(?:comparable|same|corresponding)$/.test(tokens.word(n)) ? n + 1 : n;
  return tokens.word(at) === "year" && tokens.hyphen(at + 1) && /^(?:earlier|ago)$/.test(tokens.word(at + 2)) ? { to: at + 3 } : null;
}

/** "the year-earlier quarter", "year-earlier profit". */
function yearEarlierExpression(tokens: TokenStream, n: number, { to }: { to: number }): TimeExpression {
  const end = /^(?:quarter|period|month)$/.test(tokens.word(to)) ? to + 1 : to;
  return {
    from: end === to ? to - 3 : n,
    to: end,
    rule: "T11",
    type: "DATE",
    resolve: (c) => yearBefore(c) ?? { value: null, by: "none" },
  };
}

/** "the quarter", "the latest quarter", "that quarter": the one that figures are given for, else the last that is over. */
function parseQuarterAtHand(tokens: TokenStream, n: number): TimeExpression | null {
  const at = tokens.word(n) === "the" || tokens.word(n) === "that" ? n + 1 : n;
  const told = /^(?:latest|recent|just-ended|same)$/.test(tokens.word(at)) ? at + 1 : at;
  const period = told > at && tokens.word(at) === "latest" && tokens.word(told) === "period" && speaksOfFigures(tokens, n, told + 1);
  if (at === n || (!period && tokens.word(told) !== "quarter") || tokens.hyphen(told + 1) || tokens.word(told + 1) === "of") return null;
  const ended = /^(?:ended|ending)$/.test(tokens.word(told + 1)) ? parseDate(tokens, told + 2) : null;
  if (!ended && told === at && !speaksOfFigures(tokens, n, told + 1)) return null; // a part of a town
  const resolve = (c: ResolutionContext): Resolution => {
    const end = ended?.resolve(c);
    const last = end?.moment?.unit === "day" ? end.moment.day : null;
    return last === null ? known(c) : { moment: holding("quarter", last), by: end?.by ?? "none" };
  };
  const known = (c: ResolutionContext): Resolution =>
    c.period?.unit === "quarter"
      ? { moment: c.period, by: "story" }
      : fromToday((today) => holding("quarter", shifted(today, "quarter", -1)))(c);
  return { from: n, to: told + 1, rule: "T11", type: "DATE", resolve };
}

/** "last quarter", "this quarter", "next quarter", "the current quarter". */
function parseQuarterByStep(tokens: TokenStream, n: number): TimeExpression | null {
  const at = tokens.word(n) === "the" ? n + 1 : n;
  const by = { last: -1, this: 0, current: 0, next: 1, previous: -1, coming: 1 }[tokens.word(at)];
  if (by === undefined || tokens.word(at + 1) !== "quarter") return null;
  return {
    from: n,
    to: at + 2,
    rule: "T11",
    type: "DATE",
    resolve: fromToday((today) => holding("quarter", shifted(today, "quarter", by))),
  };
}

/** [T11] */
const parsePeriod = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseQuarterOrHalf(tokens, n) ?? parseQuarterAtHand(tokens, n) ?? parseQuarterByStep(tokens, n);

export const periods: ExpressionParser = {
  rules: ["T11"],
  triggers: triggers("the that last this next previous coming current latest fiscal q h comparable same corresponding year", ORDINAL_WORDS),
  digits: true,
  nestsAs: ["calendar"],
  parse: parsePeriod,
};
