/** [T44] The day that stands in a line of its own between the heading of a report and its story. */
import type { Span } from "../text/span.js";
import { writtenDate } from "./dates.js";

const LONGEST_LINE = 90; // characters
export const STORY_WORDS = 12; // a paragraph of so many is the story

const WHEN = /^(?:(?:first |last )?(?:published|posted|updated|written|issued|released|(?:release |publication |issue )?date)\b:?\s*(?:on\s+)?)/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+/i;
const CLOCK = /[\s,|·•—–-]{1,5}(?:at\s+)?\d{1,2}[:.]\d{2}(?!\d).{0,20}$/i;
const BY = /^by\s[^\d]{2,60}[\s,|·•—–-]/i;
/** A name before the day, of who wrote the report or of where it came out: one to six words, each with a capital, and a mark behind them. */
const NAMED =
  /^((?:The )?\p{Lu}[\p{L}'’.&-]{0,30}(?: (?:(?:of|the|and|for|de|la|&) ){0,2}\p{Lu}[\p{L}'’.&-]{0,30}){0,5})(?:,| ?[|·•—–]| -)\s{1,3}(?=\S)/u;
/** What looks like a name and begins a day: "Tuesday, 3 June 2031". */
const MONTH_OR_WEEKDAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?$/i;
const DAY = /^(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}|\d{4}[-/]\d{2}[-/]\d{2})$/i;
const DAY_AT_END = /(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2})$/i;

/** The date of a line that is one and nothing more, but for "Published", a weekday, a clock time or a by-line beside it; null for none. */
export function lineDate(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  const bare = line.trim().replace(WHEN, "").replace(CLOCK, "").trim();
  const named = NAMED.exec(bare);
  const rest = named && !MONTH_OR_WEEKDAY.test(named[1] as string) ? bare.slice(named[0].length) : bare;
  const found = BY.test(bare) ? (DAY_AT_END.exec(bare)?.[0] ?? "") : rest.replace(WEEKDAY, "");
  return DAY.test(found) ? found : null;
}

/** The name that stands before the day on such a line, of an outlet or a writer; null for other lines. */
export function nameBesideDay(line: string): string | null {
  if (lineDate(line) === null) return null;
  const name = NAMED.exec(line.trim().replace(WHEN, ""))?.[1] ?? null;
  return name === null || MONTH_OR_WEEKDAY.test(name) || /^by\b/i.test(name) ? null : name;
}

const MOST_BLOCKS = 12; // looked at

/** The one day between a text's heading and its story, ISO 8601; null where there are none or several. @param blocks in text order */
export function dayUnderHeading(text: string, blocks: readonly { readonly span: Span }[]): string | null {
  const found = new Set<string>();
  for (const { span } of blocks.slice(1, MOST_BLOCKS)) {
    const line = text.slice(...span);
    if (line.split(/\s+/).length >= STORY_WORDS) break;
    const date = writtenDate(lineDate(line));
    if (date) found.add(date);
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}
