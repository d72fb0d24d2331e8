/** Days that a page shows or has in its markup beside JSON-LD and meta tags. */
import { writtenDate } from "../dates.js";
import { classOf, type Element, tagged, words } from "./dom.js";

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

function firstOf(elements: readonly Element[]): Day {
  let looked = 0;
  for (const element of elements) {
    if (++looked > MOST) break;
    for (const value of valuesOf(element)) {
      const date = writtenDate(value) ?? writtenDate(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(value ?? "")?.[0] ?? null);
      if (date) return [element.getAttribute("itemprop") === null ? "visible-line" : "microdata", date];
    }
  }
  return NO_DAY;
}

/** Whether an element is marked as the day on which a story came out. */
function isPublished(element: Element): boolean {
  const { localName } = element;
  if (localName === "time" && element.getAttribute("pubdate") !== null) return true;
  if (element.getAttribute("itemprop") === "datePublished") return true;
  const classes = classOf(element).split(/\s+/);
  return classes.includes("dt-published") || (localName === "abbr" && classes.includes("published"));
}

/** Whether an element is called a day, or is one. */
const isCalledSo = (element: Element): boolean =>
  element.localName === "time" || /publish|posted|date|timestamp/i.test(classOf(element)) || /date/i.test(element.getAttribute("id") ?? "");

/** The day in the markup of the story (microdata, <time>, hAtom), that of any <time>, and the day in what is called so, in this order. */
export function* pageDays(page: readonly Element[]): Generator<Day> {
  yield firstOf(page.filter(isPublished));
  yield firstOf(tagged(page, "time").filter((time) => time.getAttribute("datetime") !== null));
  yield firstOf(page.filter(isCalledSo));
}

/** The day in the address of a page: /2031/06/03/. */
export function dayInAddress(url: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?:\/|[-_.]|$)/.exec(url ?? "");
  return found ? writtenDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
