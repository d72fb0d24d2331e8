/** The by-line that a page shows: marked as one, or a line between its heading and its story that begins with "By". */
import { splitNames } from "../names.js";
import { classOf, type Element, isRelated, naming, tagged, words } from "./dom.js";

type Asked = (element: Element) => boolean;
const isItem =
  (name: string): Asked =>
  (element) =>
    element.getAttribute("itemprop") === name;
const isAuthor = isItem("author");

/** What markup says of a by-line, the surest first. */
const MARKED: readonly { readonly source: "microdata" | "byline"; readonly isByline: Asked }[] = [
  { source: "byline", isByline: isRelated("author") },
  { source: "microdata", isByline: (element) => isItem("name")(element) && isIn(element, isAuthor) },
  { source: "microdata", isByline: isAuthor },
  { source: "byline", isByline: (element) => /byline/i.test(classOf(element)) },
  { source: "byline", isByline: (element) => /byline/i.test(element.getAttribute("data-testid") ?? "") },
  { source: "byline", isByline: (element) => /author/i.test(classOf(element)) },
  { source: "byline", isByline: ({ localName }) => localName === "address" },
  {
    source: "byline",
    isByline: (element) => element.localName === "a" && /\/(?:authors?|profile|staff|people|by)\//.test(element.getAttribute("href") ?? ""),
  },
];
const LONGEST = 140; // characters
const MOST = 400; // elements looked at
const ELSEWHERE = /(?:^|[\s_-])(?:comments?|related|recommended|teasers?|cards?|sidebar|widget|footer|nav|most)(?:$|[\s_-])/i;
const LEVELS = 8;
const BY = /^(?:(?:words|story|written|reported|posted|text|report) )?by:?\s/i;

/** Whether an element lies in one that is so. */
function isIn(element: Element, asked: Asked): boolean {
  for (let above = element.parentElement; above; above = above.parentElement) if (asked(above)) return true;
  return false;
}

/** Whether an element stands beside the story. */
function isBeside(element: Element): boolean {
  let above: Element | null = element;
  for (let n = 0; above && n < LEVELS; n++, above = above.parentElement)
    if (/^(?:ASIDE|FOOTER|NAV|FIGURE)$/.test(above.tagName) || (n > 0 && ELSEWHERE.test(naming(above)))) return above.tagName !== "BODY";
  return false;
}

/** "By Ana Novak | 3 June 2031 10:15" without the day. */
const withoutDay = (line: string): string =>
  line
    .replace(/\s*(?:[|•·–—-]|\bon\b|\bat\b|\bpublished\b|\bupdated\b|\(|,)?\s*(?:\p{Lu}\p{Ll}{2,8}\.? )?\d.*$/u, "")
    .replace(/\s+-{2,}\s*|^[-–—\s]+/gu, "");

const namesIn = (element: Element): string[] => {
  const line = words(element);
  return line.length > 3 && line.length < LONGEST ? splitNames(withoutDay(line)) : [];
};

/** Names of the by-line, with whether its markup says that it is one; none where the page shows none. */
export function visibleNames(page: readonly Element[]): readonly ["microdata" | "byline", readonly string[]] {
  let looked = 0;
  for (const { source, isByline } of MARKED)
    for (const element of page.filter(isByline)) {
      if (++looked > MOST) break;
      if (isBeside(element)) continue;
      const names = namesIn(element);
      if (names.length > 0) return [source, names];
    }
  looked = 0;
  for (const element of tagged(page, "p", "div", "span", "h2", "h3", "h4", "h5", "small", "em", "strong", "li")) {
    if (++looked > 3 * MOST) break;
    if (element.children.length > 6) continue;
    const line = words(element).replace(/^[-–—\s]+/, "");
    if (line.length >= LONGEST || !BY.test(line) || isBeside(element)) continue;
    const names = splitNames(withoutDay(line));
    if (names.length > 0) return ["byline", names];
  }
  return ["byline", []];
}
