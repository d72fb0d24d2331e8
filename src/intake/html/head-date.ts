/** [T44] The day that a page prints in a line of its own between its heading and its story, where nothing else of it says when it came out. */
import { lineDate, STORY_WORDS } from "../line-date.js";
import { type Element, tagged, words } from "./dom.js";

const MOST_ELEMENTS = 300; // looked at; a page may be of nothing but these
const MOST_CHILDREN = 6; // what has more is no line
const LINES = "h1 h2 p div span li time small em strong address td".split(" ");

/** The one date between a page's heading and its story; null where there are none or several. */
export function headDate(page: readonly Element[]): string | null {
  const lines = tagged(page, ...LINES);
  const isHeading = (tag: string) => tag === "h1" || tag === "h2";
  const found = new Set<string>();
  let begun = !lines.some(({ localName }) => isHeading(localName));
  let looked = 0;
  for (const element of lines) {
    const tag = element.localName;
    if (isHeading(tag)) {
      begun = true;
      continue;
    }
    if (!begun || element.children.length > MOST_CHILDREN) continue;
    if (++looked > MOST_ELEMENTS) break;
    const line = words(element);
    if (tag === "p" && line.split(" ").length >= STORY_WORDS) break;
    const date = lineDate(line);
    if (date) found.add(date);
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}
