/**
 * [T27] Words for times that are none: parts of addresses and codes, titles in quotation marks, papers, programmes and places named after
 * a day ("The Sunday Times", "Easter Island"), numbers behind what they number ("page 1984", "flight 1805").
 */

import type { TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";

/** What follows a day in the name of a paper, a programme or a place. */
const NAMED_AFTER =
  /^(?:times|telegraph|mail|express|mirror|people|post|herald|tribune|star|independent|sun|live|show|club|harbor|harbour|island|islands|fox|ventures|games|school)$/;
const NUMBERED =
  /^(?:page|pages|room|box|bill|resolution|flight|no|number|numbers|case|section|highway|route|boeing|airbus|model|form|channel|unit|zip|code|interstate|lot|serial|windows|office)$/;
/** Letters that a figure may be glued to: "FY2024", "Q3", "T10". */
const PREFIX = /^(?:fy|q|h|t)$/;
const SUFFIX = /^(?:s|st|nd|rd|th|am|pm|a|p|z|gmt|utc|hrs|h)$/;

/** Lexemes that stand in an address, a file's name or a code: nothing is read there. */
export function coded(line: TokenStream): Uint8Array {
  const found = new Uint8Array(line.all.length + 1);
  for (let from = 0; from < line.all.length; ) {
    let to = from + 1;
    while (to < line.all.length && !line.at(to).spaced) to++;
    if (to - from > 2 && isCode(line, from, to)) found.fill(1, from, to);
    from = to;
  }
  return found;
}

function isCode(line: TokenStream, from: number, to: number): boolean {
  let letters = false;
  for (let n = from; n < to; n++) {
    const { word, digits } = line.at(n);
    if (word === "@" && n > from && n < to - 1) return true;
    if (word === ":" && line.word(n + 1) === "/" && line.word(n + 2) === "/" && n + 2 < to) return true;
    if (word === "www" && line.word(n + 1) === ".") return true;
    // "deadbeef1999", "20240626deadbeef"
    if (digits && n > from && letters && !PREFIX.test(line.word(n - 1))) return true;
    letters = !digits && /^[a-z]/.test(word);
    if (letters && n > from && line.at(n - 1).digits && !SUFFIX.test(word)) return true;
  }
  return false;
}

/** Whether all of a quotation is this, in capitals: a title. */
function isTitle(line: TokenStream, { from, to }: TimeExpression): boolean {
  const capital = line.at(from).capital || (line.at(from).digits && line.at(from + 1).capital);
  return (
    capital &&
    /^["“'‘]$/.test(line.word(from - 1)) &&
    !line.at(from).spaced &&
    (/^["”'’]$/.test(line.word(to)) || (line.at(to - 1).capital && line.at(to).capital)) &&
    to - from <= TITLE
  );
}

const TITLE = 3; // words

/** Whether what was read is no time after all. */
export function isFalsePositive(line: TokenStream, reading: TimeExpression): boolean {
  const { from, to, rule } = reading;
  const [before, next] = [line.word(from - 1), line.at(to)];
  if (line.at(from).digits && NUMBERED.test(line.word(from - 1) === "." ? line.word(from - 2) : before) && rule !== "T12") return true;
  if (/^(?:mr|mrs|ms|miss)$/.test(before === "." ? line.word(from - 2) : before)) return true;
  if (line.word(from) === "midnight" && /^(?:blue|oil|mass|express)$/.test(next.word)) return true;
  if (line.at(to - 1).capital && next.capital && next.spaced && NAMED_AFTER.test(next.word)) return true;
  // "USA Today", "Monday.com"
  if (rule === "T8" && line.at(from).capital && line.at(from - 1).capital && !/^[.!?:“"]$/.test(before)) return true;
  if (next.word === "." && !next.spaced && line.word(to + 1) === "com") return true;
  return isTitle(line, reading);
}
