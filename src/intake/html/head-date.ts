/** [T44] The day that a page prints in a line of its own between its heading and its story, where nothing else of it says when it came out. */
import { type Document, type Element, words } from "./dom.js";

const LONGEST_LINE = 90; // characters
const STORY_WORDS = 12; // a paragraph of so many is the story

const WHEN = /^(?:(?:first |last )?(?:published|posted|updated|date)\b:?\s*(?:on\s+)?)/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+/i;
const CLOCK = /[\s,|·•—–-]{1,5}(?:at\s+)?\d{1,2}[:.]\d{2}(?!\d).{0,20}$/i;
const BY = /^by\s[^\d]{2,60}[\s,|·•—–-]/i;
const DAY = /^(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}|\d{4}[-/]\d{2}[-/]\d{2})$/i;
const DAY_AT_END = /(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2})$/i;

/** The date of a line that is one and nothing more, but for "Published", a weekday, a clock time or a by-line beside it; null for none. */
export function lineDate(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  const bare = line.trim().replace(WHEN, "").replace(CLOCK, "").trim();
  const found = BY.test(bare) ? (DAY_AT_END.exec(bare)?.[0] ?? "") : bare.replace(WEEKDAY, "");
  return DAY.test(found) ? found : null;
}

const MOST_ELEMENTS = 300; // looked at; a page may be of nothing but these
const MOST_CHILDREN = 6; // what has more is no line
const LINES = "h1, h2, p, div, span, li, time, small, em, strong, address, td";

/** The one date between a page's heading and its story; null where there are none or several. */
export function headDate(page: Document): string | null {
  const headed = page.querySelector("h1, h2") !== null;
  const found = new Set<string>();
  let begun = !headed;
  let looked = 0;
  for (const element of page.querySelectorAll(LINES)) {
    const tag = (element as Element).tagName.toLowerCase();
    if (/^h[12]$/.test(tag)) {
      begun = true;
      continue;
    }
    if (!begun || element.children.length > MOST_CHILDREN) continue;
    if (++looked > MOST_ELEMENTS) break;
    const line = words(element as Element);
    if (tag === "p" && line.split(" ").length >= STORY_WORDS) break;
    const date = lineDate(line);
    if (date) found.add(date);
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}
