/** [T44] The day that stands, alone or behind the name of who printed the report, in a line of its own between the heading of a report and its story. */

import { isMedium } from "../lexicon/media.js";
import type { Span } from "../text/span.js";
import { writtenDate } from "./dates.js";

const LONGEST_LINE = 90; // characters
export const STORY_WORDS = 12; // a paragraph of so many is the story

const WHEN =
  /^(?:(?:first |last )?(?:published|posted|updated|written|issued|released|(?:release |publication |issue )?date)\b:?\s*(?:on\s+)?)/i;
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

/** The medium that stands before the day on such a line; null for other lines, and where the name is a place's or a person's. */
export function mediumBesideDay(line: string): string | null {
  const name = lineDate(line) === null ? "" : (NAMED.exec(line.trim().replace(WHEN, ""))?.[1] ?? "");
  return isMedium(name.replace(/^The /, ""), "organisation") ? name : null;
}

const MOST_BLOCKS = 12; // looked at

/** What the lines between a text's heading and its story say when and where it came out. */
export interface UnderHeading {
  /** The one day there, ISO 8601; null where there are none or several. */
  readonly day: string | null;
  readonly medium: string | null;
}

/** @param blocks in text order */
export function underHeading(text: string, blocks: readonly { readonly span: Span }[]): UnderHeading {
  const days = new Set<string>();
  let medium: string | null = null;
  for (const { span } of blocks.slice(1, MOST_BLOCKS)) {
    const line = text.slice(...span);
    if (line.split(/\s+/).length >= STORY_WORDS) break;
    const day = writtenDate(lineDate(line));
    if (!day) continue;
    days.add(day);
    medium ??= mediumBesideDay(line);
  }
  return days.size === 1 ? { day: [...days][0] as string, medium } : { day: null, medium: null };
}
