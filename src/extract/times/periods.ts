/**
 * [T11] Quarters, halves and fiscal years: "the third quarter", "Q3 2024", "third-quarter", "the first half of 1989", "fiscal 1988",
 * "the year-earlier quarter". A quarter without a year is the latest that has begun, or the next where the clause is in the future.
 */
import { civil } from "../../calendar.js";
import { date } from "./dates.js";
import { holding, type Moment, shifted } from "./moment.js";
import { ordinalAt } from "./numbers.js";
import { type Context, fixed, fromToday, type Resolution, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { relativeYearAt, yearAt } from "./year.js";

type Part = "quarter" | "half";

const moment = (unit: Part, year: number | null, n: number): Moment => ({ unit, year, n });
const monthsOf = (unit: Part): number => (unit === "quarter" ? 3 : 6);

/** The latest such part of a year that has begun; in the future tense the next, if that is nearer. */
function latestPart(unit: Part, n: number, today: number, future: boolean): Moment {
  const { year, month } = civil(today);
  const ago = (Math.ceil(month / monthsOf(unit)) - n + 12 / monthsOf(unit)) % (12 / monthsOf(unit));
  const begun = monthsOf(unit) * (n - 1) + 1 <= month ? year : year - 1;
  return moment(unit, future && ago * 2 > 12 / monthsOf(unit) ? begun + 1 : begun, n);
}

/** "third quarter", "third-quarter", "Q3", "last half", "second half": null for none. */
function partAt(line: TokenStream, n: number): { unit: Part; number: number; to: number } | null {
  const q = line.word(n);
  const model = line.at(n - 1).capital && !/^(?:in|the|for|of|last|this|by|since|strong|from|to|and)$/.test(line.word(n - 1)); // "Audi Q3"
  if (
    (q === "q" || q === "h") &&
    line.at(n).capital &&
    !model &&
    line.at(n + 1).digits &&
    !line.at(n + 1).spaced &&
    line.word(n + 1).length === 1
  ) {
    const number = Number(line.word(n + 1));
    const unit = q === "q" ? "quarter" : "half";
    return number >= 1 && number <= (q === "q" ? 4 : 2) ? { unit, number, to: n + 2 } : null;
  }
  const last = line.word(n) === "last" && line.word(n + 1) === "half" ? { value: 2, to: n + 1 } : null;
  const ordinal = last ?? ordinalAt(line, n);
  if (!ordinal) return null;
  const at = line.hyphen(ordinal.to) ? ordinal.to + 1 : /^(?:fiscal|calendar)$/.test(line.word(ordinal.to)) ? ordinal.to + 1 : ordinal.to;
  const unit = line.word(at);
  if (unit === "quarter" && ordinal.value <= 4) return { unit, number: ordinal.value, to: at + 1 };
  return unit === "half" && ordinal.value <= 2 ? { unit, number: ordinal.value, to: at + 1 } : null;
}

/** A quarter or half with its year, on either side, or without. */
function part(line: TokenStream, n: number): TimeExpression | null {
  let at = line.word(n) === "the" ? n + 1 : n;
  const made = (to: number, resolve: TimeExpression["resolve"]): TimeExpression => ({ from: n, to, rule: "T11", type: "DATE", resolve });
  // "the 1988 third quarter", "this year's third quarter"
  const before = yearAt(line, at);
  if (before !== null) {
    const found = partAt(line, at + 1);
    return found && made(found.to, fixed(moment(found.unit, before, found.number)));
  }
  const led = relativeYearAt(line, at);
  if (led && line.genitive(led.to)) {
    const found = partAt(line, led.to + 2);
    return (
      found &&
      made(
        found.to,
        fromToday((today) => moment(found.unit, civil(today).year + led.by, found.number)),
      )
    );
  }
  const earlier = yearEarlierAt(line, at);
  if (earlier) at = earlier.to;
  if (/^(?:fiscal|current|latest)$/.test(line.word(at)) && partAt(line, at + 1)) at += 1;
  const found = partAt(line, at);
  if (!found) return earlier && comparison(line, n, earlier);
  const { unit, number, to } = found;
  if (earlier)
    return made(
      to,
      fromToday((today) =>
        (({ year }) => moment(unit, (year ?? 0) - 1, number))(latestPart(unit, number, today, false) as { year: number }),
      ),
    );
  const of = /^(?:of|in|,)$/.test(line.word(to)) ? to + 1 : to;
  const the = line.word(of) === "the" ? of + 1 : of;
  const fiscal = /^(?:fiscal|calendar)$/.test(line.word(the)) ? the + 1 : the;
  const named = line.word(fiscal) === "year" ? fiscal + 1 : fiscal;
  const year = yearAt(line, named);
  if (year !== null) return made(named + 1, fixed(moment(unit, year, number)));
  const relative = relativeYearAt(line, of);
  if (relative)
    return made(
      relative.to,
      fromToday((today) => moment(unit, civil(today).year + relative.by, number)),
    );
  // the half of a match, a book or a page
  if (unit === "half" && !line.are(to, "of", "the", "year") && (line.word(to) === "of" || !figures(line, n, to))) return null;
  const end = unit === "half" && line.are(to, "of", "the", "year") ? to + 3 : to;
  return made(
    end,
    fromToday((today, c: Context) => latestPart(unit, number, today, c.tense() === "future"), moment(unit, null, number)),
  );
}

const FIGURES =
  /^(?:[$€£%]|percent|net|fiscal|shares?|charges?|taxes|profits?|earnings|sales|revenues?|income|loss|losses|results|growth|economy|exports|imports|prices|inflation|output|deliveries|dividend|gdp|turnover)$/;
const NEAR = 12; // lexemes

/** Whether a sentence is about figures. */
function figures(line: TokenStream, from: number, to: number): boolean {
  for (let n = from - NEAR; n < to + NEAR; n++) if (FIGURES.test(line.word(n))) return true;
  return false;
}

/** "year-earlier", "year-ago", "comparable year-ago", "corresponding": what figures are compared with. */
function yearEarlierAt(line: TokenStream, n: number): { to: number } | null {
  const at = /^(?:comparable|same|corresponding)$/.test(line.word(n)) ? n + 1 : n;
  return line.word(at) === "year" && line.hyphen(at + 1) && /^(?:earlier|ago)$/.test(line.word(at + 2)) ? { to: at + 3 } : null;
}

/** A year before the period that figures are given for, or before today's year. */
export function yearBefore({ period, today }: Context): { moment: Moment; by: "story" | "today" } | null {
  if (period && "year" in period && period.year !== null && (period.unit === "quarter" || period.unit === "half"))
    return { moment: { ...period, year: period.year - 1 }, by: "story" };
  return today === null ? null : { moment: holding("year", shifted(today, "year", -1)), by: "today" };
}

/** "the year-earlier quarter", "year-earlier profit". */
function comparison(line: TokenStream, n: number, { to }: { to: number }): TimeExpression {
  const end = /^(?:quarter|period|month)$/.test(line.word(to)) ? to + 1 : to;
  return {
    from: end === to ? to - 3 : n,
    to: end,
    rule: "T11",
    type: "DATE",
    resolve: (c) => yearBefore(c) ?? { value: null, by: "none" },
  };
}

/** "the quarter", "the latest quarter", "that quarter": the one that figures are given for, else the last that is over. */
function thisQuarter(line: TokenStream, n: number): TimeExpression | null {
  const at = line.word(n) === "the" || line.word(n) === "that" ? n + 1 : n;
  const told = /^(?:latest|recent|just-ended|same)$/.test(line.word(at)) ? at + 1 : at;
  if (at === n || line.word(told) !== "quarter" || line.hyphen(told + 1) || line.word(told + 1) === "of") return null;
  const ended = /^(?:ended|ending)$/.test(line.word(told + 1)) ? date(line, told + 2) : null;
  if (!ended && told === at && !figures(line, n, told + 1)) return null; // a part of a town
  const resolve = (c: Context): Resolution => {
    const end = ended?.resolve(c);
    const last = end?.moment?.unit === "day" ? end.moment.day : null;
    return last === null ? known(c) : { moment: holding("quarter", last), by: end?.by ?? "none" };
  };
  const known = (c: Context): Resolution =>
    c.period?.unit === "quarter"
      ? { moment: c.period, by: "story" }
      : fromToday((today) => holding("quarter", shifted(today, "quarter", -1)))(c);
  return { from: n, to: told + 1, rule: "T11", type: "DATE", resolve };
}

/** "last quarter", "this quarter", "next quarter", "the current quarter". */
function nearQuarter(line: TokenStream, n: number): TimeExpression | null {
  const at = line.word(n) === "the" ? n + 1 : n;
  const by = { last: -1, this: 0, current: 0, next: 1, previous: -1, coming: 1 }[line.word(at)];
  if (by === undefined || line.word(at + 1) !== "quarter") return null;
  return {
    from: n,
    to: at + 2,
    rule: "T11",
    type: "DATE",
    resolve: fromToday((today) => holding("quarter", shifted(today, "quarter", by))),
  };
}

/** "fiscal 1988", "fiscal year 2024", "FY2024", "FY24": a year by its name, whatever month it begins in. */
function fiscal(line: TokenStream, n: number): TimeExpression | null {
  const fy = line.word(n) === "fy" && line.at(n).capital;
  if (!fy && line.word(n) !== "fiscal" && !(line.word(n) === "the" && line.word(n + 1) === "fiscal")) return null;
  const start = fy ? n + 1 : line.word(n) === "the" ? n + 2 : n + 1;
  const at = line.word(start) === "year" ? start + 1 : start;
  const short = line.at(at).digits && line.word(at).length === 2 && fy ? 2000 + Number(line.word(at)) : null;
  const year = yearAt(line, at) ?? short;
  if (year !== null) return { from: n, to: at + 1, rule: "T11", type: "DATE", resolve: fixed({ unit: "year", year }) };
  if (at === start || line.word(at) === "s") return null;
  return { from: n, to: at, rule: "T11", type: "DATE", resolve: fromToday((today) => holding("year", today)) };
}

/** [T11] */
export const period = (line: TokenStream, n: number): TimeExpression | null =>
  part(line, n) ?? thisQuarter(line, n) ?? nearQuarter(line, n) ?? fiscal(line, n);
