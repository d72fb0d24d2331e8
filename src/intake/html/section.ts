/** The section of its outlet that a page stands in, as its breadcrumb says: "Home › World › Talks resume" is of the section "World". */
import { folded } from "../../text/fold.js";
import { classOf, type Element, words } from "./dom.js";

const TRAIL = /breadcrumb/i;
const CRUMB = "li, a, [itemprop='name']";
/** What no trail holds: names of classes say "breadcrumb" of whole pages too. */
const PAGE = "h1, p, article, main";
const LONGEST = 40; // characters of a section's name
/** What a trail begins with, and what an engine for blogs prints where nobody chose a section. */
const NO_SECTION = /^(?:home(?: ?page)?|start(?: page)?|front page|main(?: page)?|index|.*:|uncategori[sz]ed|)$/i;
/** Addresses of a front page, and of a place on the same page. */
const FRONT_OR_HERE = /^(?:(?:https?:)?\/\/[^/]+)?\/?(?:#.*)?$/;

/** The name of a section, without the signs that part crumbs; of names joined by commas alone, the first. Null for what can be none. */
export function sectionName(name: string | null): string | null {
  const [first = ""] = (name ?? "").split(/,(?=\S)/);
  const bare = first.replace(/^[\s/|>»›→·•-]+|[\s/|>»›→·•-]+$/gu, "");
  return bare.length <= LONGEST && /\p{L}{2}/u.test(bare) && !NO_SECTION.test(bare) ? bare : null;
}

/** What a crumb says, by its link where it has one: beside that may stand the name of an icon. Null for a list of crumbs, and the front page. */
function nameOf(crumb: Element): string | null {
  if (crumb.querySelector("li, ul, ol") !== null) return null;
  const link = crumb.tagName === "A" ? crumb : crumb.querySelector("a");
  if (link && FRONT_OR_HERE.test(link.getAttribute("href") ?? "none")) return null;
  return sectionName(words(link ?? crumb));
}

const isTrail = (element: Element): boolean =>
  TRAIL.test(classOf(element)) ||
  ["id", "aria-label"].some((name) => TRAIL.test(element.getAttribute(name) ?? "")) ||
  /BreadcrumbList$/.test(element.getAttribute("itemtype") ?? "");

/** The first crumb below the front page that names neither the outlet nor the story; null where there is none. */
export function breadcrumbSection(page: readonly Element[], publisher: string | null, title: string | null): string | null {
  const others = new Set([publisher, title].filter((name) => name !== null).map(folded));
  for (const trail of page.filter(isTrail)) {
    if (trail.querySelector(PAGE) !== null) continue;
    for (const crumb of trail.querySelectorAll(CRUMB)) {
      const name = nameOf(crumb);
      if (name !== null && !others.has(folded(name))) return name;
    }
  }
  return null;
}
