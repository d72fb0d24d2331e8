/** [T44] The day that a page prints in a line of its own between its heading and its story, where nothing else of it says when it came out. */
import { lineDate, STORY_WORDS } from "../line-date.js";
import { type Document, type Element, words } from "./dom.js";

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
