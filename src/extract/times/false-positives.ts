/**
 * [T27] Words for times that are none: parts of addresses and codes, titles in quotation marks, papers, programmes and places named after
 * a day ("The Sunday Times", "Easter Island"), numbers behind what they number ("page 1984", "flight 1805").
 */

import { TIME_RULES } from "./rules.js";
import type { TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** What follows a day in the name of a paper, a programme or a place. */
const NAMED_AFTER =
  /^(?:times|telegraph|mail|express|mirror|people|post|herald|tribune|star|independent|sun|live|show|club|harbor|harbour|island|islands|fox|ventures|games|school)$/;
const NUMBERED_THINGS =
  /^(?:page|pages|room|box|bill|resolution|flight|no|number|numbers|case|section|highway|route|boeing|airbus|model|form|channel|unit|zip|code|interstate|lot|serial|windows|office)$/;
/** Letters that a figure may be glued to: "FY2024", "Q3", "T10". */
const CODE_PREFIX = /^(?:fy|q|h|t)$/;
const CODE_SUFFIX = /^(?:s|st|nd|rd|th|am|pm|a|p|z|gmt|utc|hrs|h|q)$/;

/** Tokens that stand in an address, a file's name or a code: nothing is read there. */
export function tokensInCodes(tokens: TokenStream): Uint8Array {
  const found = new Uint8Array(tokens.all.length + 1);
  for (let from = 0; from < tokens.all.length; ) {
    let to = from + 1;
    while (to < tokens.all.length && !tokens.at(to).spaced) to++;
    if (to - from > 2 && isCode(tokens, from, to)) found.fill(1, from, to);
    from = to;
  }
  return found;
}

function isCode(tokens: TokenStream, from: number, to: number): boolean {
  let letters = false;
  for (let n = from; n < to; n++) {
    const { word, digits } = tokens.at(n);
    if (word === "@" && n > from && n < to - 1) return true;
    if (word === ":" && tokens.word(n + 1) === "/" && tokens.word(n + 2) === "/" && n + 2 < to) return true;
    if (word === "www" && tokens.word(n + 1) === ".") return true;
    // "deadbeef1999", "20240626deadbeef"
    if (digits && n > from && letters && !CODE_PREFIX.test(tokens.word(n - 1))) return true;
    letters = !digits && /^[a-z]/.test(word);
    if (letters && n > from && tokens.at(n - 1).digits && !CODE_SUFFIX.test(word)) return true;
  }
  return false;
}

/** Whether all of a quotation is this, in capitals: a title. */
function isTitle(tokens: TokenStream, { from, to }: TimeExpression): boolean {
  const capital = tokens.at(from).capital || (tokens.at(from).digits && tokens.at(from + 1).capital);
  return (
    capital &&
    /^["“'‘]$/.test(tokens.word(from - 1)) &&
    !tokens.at(from).spaced &&
    (/^["”'’]$/.test(tokens.word(to)) || (tokens.at(to - 1).capital && tokens.at(to).capital)) &&
    to - from <= LONGEST_TITLE_TOKENS
  );
}

const LONGEST_TITLE_TOKENS = 3;

/** Whether what was read is no time after all. */
export function isFalsePositive(tokens: TokenStream, expression: TimeExpression): boolean {
  const { from, to, type } = expression;
  const { measured, lowerCase } = TIME_RULES[expression.rule];
  const [before, next] = [tokens.word(from - 1), tokens.at(to)];
  if (
    tokens.at(from).digits &&
    NUMBERED_THINGS.test(tokens.word(from - 1) === "." ? tokens.word(from - 2) : before) &&
    !(measured && type === "DURATION")
  )
    return true;
  if (/^(?:mr|mrs|ms|miss)$/.test(before === "." ? tokens.word(from - 2) : before)) return true;
  if (tokens.word(from) === "midnight" && /^(?:blue|oil|mass|express)$/.test(next.word)) return true;
  if (tokens.at(to - 1).capital && next.capital && next.spaced && NAMED_AFTER.test(next.word)) return true;
  // "USA Today", "Monday.com"
  if (lowerCase && tokens.at(from).capital && tokens.at(from - 1).capital && !/^[.!?:“"]$/.test(before)) return true;
  if (next.word === "." && !next.spaced && tokens.word(to + 1) === "com") return true;
  return isTitle(tokens, expression);
}
