/** [T10] Years, decades and centuries: "1989", "2023-24", "the 1980s", "the '80s", "the eighties", "the 19th century", "nineteen seventy-nine". */

import { type ExpressionParser, triggers } from "./expression-parser.js";
import { CARDINALS } from "./lexicon.js";
import { ORDINAL_WORDS, ordinalAt, spelledYearAt } from "./numbers.js";
import { fixed, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { yearAt } from "./year.js";

const DECADE_WORDS: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties".split(" ").map((word, n) => [word, 1920 + 10 * n]),
);

/** "1980s", "1980's", "'80s". */
function decadeAt(tokens: TokenStream, n: number): { year: number; to: number } | null {
  const short = /^['’‘]$/.test(tokens.word(n));
  const at = short ? n + 1 : n;
  const { digits, word, spaced } = tokens.at(at);
  const plural =
    tokens.word(at + 1) === "s" && !tokens.at(at + 1).spaced
      ? at + 2
      : /^['’]$/.test(tokens.word(at + 1)) && tokens.word(at + 2) === "s" && !tokens.at(at + 2).spaced
        ? at + 3
        : null;
  if (digits && plural && !(short && spaced)) {
    if (word.length === 4 && word.endsWith("0") && yearAt(tokens, at) !== null) return { year: Number(word), to: plural };
    if (word.length === 2 && word.endsWith("0") && (short || tokens.word(n - 1) === "the"))
      return { year: (Number(word) < 20 ? 2000 : 1900) + Number(word), to: plural };
    return null;
  }
  const parseYearInWords = DECADE_WORDS.get(word);
  return parseYearInWords && tokens.word(n - 1) === "the" ? { year: parseYearInWords, to: n + 1 } : null;
}

/** "11th century", "the twenty-first century B.C.". */
function parseCentury(tokens: TokenStream, n: number): TimeExpression | null {
  const the = tokens.word(n) === "the" ? n + 1 : n;
  const number = ordinalAt(tokens, the);
  const at = number && tokens.hyphen(number.to) ? number.to + 1 : number?.to;
  if (!number || at === undefined || !/^(?:century|millennium)$/.test(tokens.word(at)) || number.value > 30) return null;
  const unit = tokens.word(at) as "century" | "millennium";
  const size = unit === "century" ? 100 : 1000;
  const era = eraAt(tokens, at + 1);
  const year = era?.before ? -number.value * size : (number.value - 1) * size;
  return { from: n, to: era?.to ?? at + 1, rule: "T10", type: "DATE", resolve: fixed({ unit, year }) };
}

/** "BC", "B.C.", "AD", "CE", "BCE". */
function eraAt(tokens: TokenStream, n: number): { before: boolean; to: number } | null {
  let letters = "";
  let to = n;
  while (
    to < n + 6 &&
    /^(?:[a-e.]|bc|ad|ce|bce)$/.test(tokens.word(to)) &&
    (tokens.at(to).capital || tokens.word(to) === ".") &&
    letters.length < 3
  ) {
    if (tokens.word(to) !== ".") letters += tokens.word(to);
    to = tokens.pastStop(to + 1);
  }
  return /^(?:bc|bce)$/.test(letters) ? { before: true, to } : /^(?:ad|ce)$/.test(letters) ? { before: false, to } : null;
}

/** What stands before a year, where else four digits may count something. */
const LEADS_A_YEAR: ReadonlySet<string> = new Set(
  [
    "in since by until till from of to before after between and during for circa through around about than or as both",
    "the a its his her their s",
    "early late mid end year fiscal pre post election summer spring autumn fall winter",
    "( , - – —",
  ].flatMap((list) => list.split(" ")),
);
/** [T48] Plurals, with those that do not end in "s": "counted 2012 sheep". */
const COUNTABLE_PLURAL =
  /^(?:[a-z]+[^s'’]s|[a-z]*(?:men|people|children|feet|teeth|geese|mice|oxen|sheep|deer|fish|trout|salmon|herring|cod|squid|swine|cattle|livestock|poultry|aircraft|spacecraft|personnel|police|folk|dice))$/;

/** What is always counted. */
const COUNTED_NOUNS =
  /^(?:pages|words|people|men|women|children|troops|soldiers|votes|voters|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|tons|tonnes|barrels|dollars|euros|pounds|students|workers|employees|members|delegates|copies|items|documents|signatures|shares|seats|homes|houses|families|jobs|deaths|patients|refugees|acres|hectares)$/;

/** [T38] Behind "of": "a file of 1999 pages", "the death of 1950 people"; not "the results of 2012 elections". */
function isAmountOf(tokens: TokenStream, n: number): boolean {
  const [noun, article] = [n - 2, n - 3];
  return COUNTED_NOUNS.test(tokens.word(n + 1)) || (/^an?$/.test(tokens.word(article)) && /^[a-z]/.test(tokens.word(noun)));
}

/** Whether four digits count, number or name something: "2015 votes", "22-1984", "The 1975", "Peugeot 2008". */
function isCount(tokens: TokenStream, n: number, value: number): boolean {
  const [last, next] = [tokens.at(n - 1), tokens.at(n + 1)];
  const before = last.word;
  const led = LEADS_A_YEAR.has(before);
  if ((value < 1700 || value > 2100) && !/^(?:in|since|until|from|by|between|of)$/.test(before)) return true;
  if (!led && value < 1900) return true;
  if (before === "to" && tokens.at(n - 3).digits && COUNTABLE_PLURAL.test(tokens.word(n - 2))) return true;
  if (/^(?:hours?|gmt|est|edt|utc|volts?)$/.test(next.word)) return true;
  if (before === "of" && (COUNTABLE_PLURAL.test(next.word) || next.word === "people") && isAmountOf(tokens, n)) return true;
  if (COUNTABLE_PLURAL.test(next.word) && !/^(?:the|a|its|his|her|their|s|our|this|in|since|during|until|from|of)$/.test(before))
    return true;
  if ((last.digits && last.word.length !== 4 && !/^[,]$/.test(before)) || (tokens.hyphen(n - 1) && tokens.at(n - 2).digits)) return true;
  if (before === "the" && last.capital && n > 1 && !/^[.!?”"]$/.test(tokens.word(n - 2)) && !tokens.opens(n - 1)) return true;
  return last.capital && tokens.at(n).spaced && !led && /^[a-z]/.test(before) && n > 1;
}

/** A bare year: four digits that count nothing. */
function parseYear(tokens: TokenStream, n: number): TimeExpression | null {
  const value = yearAt(tokens, n);
  const next = tokens.at(n + 1);
  if (value === null) return parseYearInWords(tokens, n);
  const era = eraAt(tokens, n + 1);
  if (era)
    return { from: n, to: era.to, rule: "T10", type: "DATE", resolve: fixed({ unit: "year", year: era.before ? 1 - value : value }) };
  if (isCount(tokens, n, value)) return null;
  // "1989-90" is a run, "1989-model" counts
  if (tokens.hyphen(n + 1)) {
    const second = tokens.at(n + 2);
    if (!second.digits) return LEADS_A_YEAR.has(tokens.word(n - 1)) ? yearExpression(n, n + 1, value) : null;
    const last = second.word.length === 2 ? Math.floor(value / 100) * 100 + Number(second.word) : Number(second.word);
    if ((second.word.length === 2 || second.word.length === 4) && last > value && last < value + 200)
      return yearRange(n, n + 3, value, last);
  }
  if (next.word === "/" && !next.spaced && tokens.at(n + 2).digits && tokens.word(n + 2).length === 2)
    return yearRange(n, n + 3, value, Math.floor(value / 100) * 100 + Number(tokens.word(n + 2)));
  return yearExpression(n, n + 1, value);
}

const yearExpression = (from: number, to: number, value: number): TimeExpression => ({
  from,
  to,
  rule: "T10",
  type: "DATE",
  resolve: fixed({ unit: "year", year: value }),
});

/** [T21] A run of years is a duration with both ends. */
const yearRange = (from: number, to: number, first: number, last: number): TimeExpression => ({
  from,
  to,
  rule: "T21",
  type: "DURATION",
  resolve: () => ({
    value: `P${last - first + 1}Y`,
    edtf: `${first}/${last}`,
    interval: [`${first}-01-01`, `${last + 1}-01-01`],
    by: "none",
  }),
});

/** "nineteen seventy-nine", "the year two thousand"; only where something leads to a year. */
function parseYearInWords(tokens: TokenStream, n: number): TimeExpression | null {
  const the = tokens.are(n, "the", "year") ? n + 2 : n;
  const digits = the > n ? yearAt(tokens, the) : null;
  if (digits !== null) return yearExpression(n, the + 1, digits);
  const found = spelledYearAt(tokens, the);
  if (!found || (the === n && !/^(?:in|since|by|until|from|of|to|before|after|between|and|during|year)$/.test(tokens.word(n - 1))))
    return null;
  if (the === n && COUNTABLE_PLURAL.test(tokens.word(found.to)) && !tokens.at(found.to).capital) return null;
  return yearExpression(n, found.to, found.value);
}

function parseDecade(tokens: TokenStream, n: number): TimeExpression | null {
  const the = tokens.word(n) === "the" ? n + 1 : n;
  const found = decadeAt(tokens, the);
  return found ? { from: n, to: found.to, rule: "T10", type: "DATE", resolve: fixed({ unit: "decade", year: found.year }) } : null;
}

/** [T10] */
export const parseYears = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseDecade(tokens, n) ?? parseCentury(tokens, n) ?? parseYear(tokens, n);

export const years: ExpressionParser = {
  rules: ["T10", "T21"],
  triggers: triggers("the ' ’ ‘", DECADE_WORDS.keys(), CARDINALS.keys(), ORDINAL_WORDS),
  digits: true,
  nestsAs: ["calendar", "point"],
  parse: parseYears,
};
