/** What holds the lists together: the registered parsers, the words that they begin with, the rules and what is said of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchoredDurations } from "./anchored-durations.js";
import { clockTimes } from "./clock.js";
import { countedFromDays } from "./counted-from-day.js";
import { dates } from "./dates.js";
import { daysOfMonth } from "./day-of-month.js";
import { definites } from "./definite.js";
import { deictics } from "./deictic.js";
import { durations } from "./durations.js";
import { type ExpressionParser, longestAt } from "./expression-parser.js";
import { fiscalYears } from "./fiscal-years.js";
import { holidays } from "./holidays.js";
import { PARSERS, parsersFor } from "./parsers.js";
import { partsOfDay } from "./part-of-day.js";
import { periods } from "./periods.js";
import { relatives } from "./relative.js";
import { TIME_RULES } from "./rules.js";
import { seasons } from "./seasons.js";
import { sets } from "./sets.js";
import type { TimeExpression } from "./time-expression.js";
import { TokenStream, timeTokens } from "./tokens.js";
import { weekdays } from "./weekday.js";
import { weekdaysOf } from "./weekday-of.js";
import { years } from "./years.js";

const tokensOf = (text: string) => new TokenStream(text, timeTokens(text));
const [modifiedTimes, eventAnchoredTimes] = PARSERS as [ExpressionParser, ExpressionParser];

/** Every parser, and expressions behind "in", each of which it reads to its end. */
const EXAMPLES = new Map<ExpressionParser, readonly string[]>([
  [
    modifiedTimes,
    ["early 1997", "the end of the year", "about ten days", "later this year", "no less than two weeks", "year-end", "post-1959"],
  ],
  [eventAnchoredTimes, ["the day before Christmas", "the night after Monday"]],
  [weekdaysOf, ["Tuesday of last week", "the last Friday of this month", "first Monday of every month"]],
  [countedFromDays, ["a week from Friday", "two weeks from tomorrow", "Monday week"]],
  [daysOfMonth, ["the 2nd of this month"]],
  [weekdays, ["Monday", "Friday, October 13", "Tuesday evening"]],
  [dates, ["June 26, 2024", "26 June", "the 3rd of May", "twenty-first of June", "2024-06-26", "6/26/24", "June 3-5", "June last year"]],
  [clockTimes, ["10:35 a.m.", "1400 GMT", "four o'clock", "noon", "midnight EST"]],
  [periods, ["the third quarter", "Q3 2024", "year-earlier quarter", "last half of 1989", "latest third quarter"]],
  [fiscalYears, ["FY2024", "fiscal 1988", "the fiscal year"]],
  [relatives, ["last Friday", "next week", "the same month", "this summer", "that day", "ensuing month"]],
  [definites, ["the year", "the morning"]],
  [anchoredDurations, ["the past decade", "final two weeks", "remaining six months", "its final two weeks"]],
  [durations, ["five years", "2 1/2 hours", "three days ago", "yearlong", "monthslong", "its third year"]],
  [sets, ["every Monday", "daily", "Tuesdays", "Sunday mornings", "twice a week", "three times a year"]],
  [seasons, ["the winter of 1994", "summer 2024"]],
  [holidays, ["All Saints' Day", "Christmas 2020", "the Fourth of July"]],
  [years, ["1989", "2023-24", "the 1980s", "'80s", "19th century", "nineteen seventy-nine"]],
  [deictics, ["yesterday", "the day before yesterday", "now", "the near future"]],
  [partsOfDay, ["the night of 14 August", "early morning"]],
]);

const examples = PARSERS.flatMap((parser) => (EXAMPLES.get(parser) ?? []).map((words) => ({ words, parser })));

describe("registered parsers", () => {
  it("have examples, all of them", () => {
    expect(PARSERS.filter((parser) => !EXAMPLES.get(parser)?.length)).toEqual([]);
    expect(EXAMPLES.size).toBe(PARSERS.length);
  });

  it.each(examples)("$words is read by its own parser, which its first word triggers", ({ words, parser }) => {
    const tokens = tokensOf(`in ${words}`);
    expect(parser.parse(tokens, 1)).toMatchObject({ from: 1, to: tokens.all.length });
    expect(parsersFor(tokens.at(1))).toContain(parser);
  });

  it("read by every rule, and by none that is not theirs", () => {
    expect([...new Set(PARSERS.flatMap(({ rules }) => rules))].sort()).toEqual(Object.keys(TIME_RULES).sort());
  });

  it("register words as tokens have them: one each, in lower case", () => {
    const odd = PARSERS.flatMap(({ triggers }) => [...triggers].filter((word) => timeTokens(word)[0]?.word !== word));
    expect(odd).toEqual([]);
  });
});

/** What a parser reads at a word that it has not registered, or by a rule that is not its own. */
function stray(text: string): string[] {
  const tokens = tokensOf(text);
  return tokens.all.flatMap((token, n) =>
    PARSERS.flatMap((parser) => {
      const found = parser.parse(tokens, n);
      // what holds another expression has that one's rule
      const own = parser === modifiedTimes || !found || parser.rules.includes(found.rule);
      return found && !(parsersFor(token).includes(parser) && own) ? [`${token.word} (${found.rule}) in: ${text}`] : [];
    }),
  );
}

describe("no parser reads what begins with a word that it has not registered", () => {
  it.each(["cases", "negative"])("in the corpus's %s", (name) => {
    const lines = readFileSync(join(import.meta.dirname, "../../../corpus/times", `${name}.jsonl`), "utf8")
      .trim()
      .split("\n");
    expect(lines.flatMap((line) => stray((JSON.parse(line) as { text: string }).text))).toEqual([]);
  });

  it("at a preposition before a year", () => {
    expect(stray("They rose in the first half of last year's third quarter.")).toEqual([]);
  });

  it("in words at random", () => {
    const words = [...new Set(PARSERS.flatMap(({ triggers }) => [...triggers]))];
    const others =
      "of in on by until ago earlier before following year's . , - / s 3 10 1400 1989 80 p.m. GMT o'clock year-ago of last local time".split(
        " ",
      );
    const word = fc
      .tuple(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...others)), fc.boolean())
      .map(([w, capital]) => (capital ? w.charAt(0).toUpperCase() + w.slice(1) : w));
    fc.assert(
      fc.property(fc.array(word, { minLength: 5, maxLength: 25 }), (all) => {
        expect(stray(all.join(" "))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("rules", () => {
  it.each(Object.entries(TIME_RULES))("[%s] has a confidence", (_, { confidence }) => {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
  });
});

describe("longestAt", () => {
  const reads = (to: number, rule: TimeExpression["rule"]): ExpressionParser => ({
    rules: [rule],
    triggers: new Set(),
    parse: (_, from) => ({ from, to, rule, type: "DATE", resolve: () => ({ by: "none" }) }),
  });

  it("takes the longest wherever it stands, and of those as long the first", () => {
    const tokens = tokensOf("any words at all");
    const [short, long, other] = [reads(1, "T1"), reads(3, "T2"), reads(3, "T3")];
    for (const order of [
      [short, long],
      [long, short],
      [long, other, short],
    ])
      expect(longestAt(order, tokens, 0)?.rule).toBe("T2");
    expect(longestAt([], tokens, 0)).toBeNull();
  });
});
