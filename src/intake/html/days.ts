/** Days that a page shows or has in its markup beside JSON-LD and meta tags. */
import { writtenDate } from "../dates.js";
import { type Document, type Element, words } from "./dom.js";

const MOST = 60; // elements looked at for each selector
const LONGEST = 120; // characters of a line with a day

/** What an element says by its attributes, else by its words. */
const valuesOf = (element: Element): (string | null)[] => [
  element.getAttribute("datetime"),
  element.getAttribute("content"),
  element.getAttribute("title"),
  words(element).length < LONGEST ? words(element) : null,
];

/** A day with where it stands. */
type Day = readonly ["microdata" | "visible-line", string | null];
const NO_DAY: Day = ["visible-line", null];

function firstOf(page: Document, selector: string): Day {
  let looked = 0;
  for (const element of page.querySelectorAll(selector)) {
    if (++looked > MOST) break;
    for (const value of valuesOf(element)) {
      const date = writtenDate(value) ?? writtenDate(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(value ?? "")?.[0] ?? null);
      if (date) return [element.getAttribute("itemprop") === null ? "visible-line" : "microdata", date];
    }
  }
  return NO_DAY;
}

/** The day in the markup of the story (microdata, <time>, hAtom), that of any <time>, and the day in what is called so, in this order. */
export function* pageDays(page: Document): Generator<Day> {
  yield firstOf(page, '[itemprop="datePublished"], time[pubdate], abbr.published, .dt-published');
  yield firstOf(page, "time[datetime]");
  yield firstOf(page, '[class*="publish" i], [class*="posted" i], [class*="date" i], [class*="timestamp" i], [id*="date" i], time');
}

/** The day in the address of a page: /2031/06/03/. */
export function dayInAddress(url: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?:\/|[-_.]|$)/.exec(url ?? "");
  return found ? writtenDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
