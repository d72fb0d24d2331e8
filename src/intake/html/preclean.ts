/**
 * Takes off a page what is not its story, by tag and by the names its makers gave (class, id), before Readability looks:
 * measured F1 .952 → .970 with no recall lost. Captions are kept aside: they are anatomy.
 */
import { isWireFurniture } from "../anatomy/patterns.js";
import { takeCaptions } from "./captions.js";
import { type Document, type Element, elementsIn, naming, tagged, words } from "./dom.js";
import { proseIn } from "./prose.js";
import { prepareQuotations, withoutArchiveBar } from "./quotations.js";

const TAGS =
  "script style template iframe nav form button input select textarea svg canvas dialog object embed video audio footer menu".split(" ");

/** Words in a class or id that say what is around an article: each a part of the name between hyphens or underscores. */
const AROUND_WORDS = [
  "nav(?:bar|igation)? menu breadcrumbs? share sharing social newsletter subscribe subscription signup related",
  "recommend(?:ed|ations?)? read-?more more-?stories most-?(?:read|popular) trending promo advert(?:isement)? ads?",
  "sponsored? outbrain taboola comments? disqus cookies? consent paywall toolbar sidebar author-?bio about-?author",
  "taglist tags topics pagination skip print popup modal banner donate donations? audio-?player video read-?next up-?next",
  "author-?(?:box|info|card|details|description|profile|about|block) (?:post-?)?author-?bio bio biography byline-?bio follow(?:-?us)? paywall-?\\w*",
  "regwall sign-?up(?:-\\w+)? opt-?in call-?to-?action cta editorial-?disclaimer disclosure disclaimer affiliate support-?us membership",
  "fact-?box you-?may-?like also-?like most-?shared story-?list teasers? article-?tools post-?meta-?bottom",
  "inline-?links?",
]
  .join(" ")
  .replaceAll(" ", "|");

/** One class name or id of a block beside the story. Whole parts of a name, so that "share" does not hit "shareholders". */
const BESIDE = new RegExp(`(?:^|[_-])(?:${AROUND_WORDS})(?:$|[_-])`, "i");

/** Names that blog engines give to whole stories: what they are about, and how the page is laid out around them. */
const ABOUT =
  /^(?:tag|category|post|page|has|with|js)-|(?:sticky|has|with|no|left|right|enabled|active|visible)(?:$|-)|^(?:col|row|container)-/i;

const STORY = 700; // characters of unlinked paragraphs: more is the story itself, whatever its name
/** Names of what holds stories: in these, less is one. */
const HOLDS = /(?:^|[\s_-])(?:entry|article|post|story)[_-]?(?:content|body|text)(?:$|[\s_-])/i;
const SHORT_STORY = 200;

const beside = (element: Element): boolean =>
  element.tagName === "ASIDE" ||
  naming(element)
    .split(/\s+/)
    .some((name) => BESIDE.test(name) && !ABOUT.test(name));

const READERS = /(?:^|[\s_-])(?:fact-?box|comments?|disqus|related|recommend(?:ed|ations?)?)(?:$|[\s_-])/i; // long, and never the story

/** Cleans `page` in place and hands back what was kept aside. */
export function preclean(page: Document): string[] {
  prepareQuotations(withoutArchiveBar(page));
  const kept = takeCaptions(page);
  for (const element of tagged(elementsIn(page), ...TAGS)) element.remove();
  for (const kind of [["noscript"], ["figure", "figcaption"]])
    for (const element of tagged(elementsIn(page), ...kind))
      if (words(element).length < STORY || proseIn(page)(element) < STORY) element.remove();
  const prose = proseIn(page);
  for (const element of tagged(elementsIn(page), "aside", "section", "div", "ul", "ol", "p", "span", "header", "table")) {
    if (!beside(element) || isWireFurniture(words(element))) continue;
    const story = prose(element) >= (HOLDS.test(naming(element)) ? SHORT_STORY : STORY) && !READERS.test(naming(element));
    if (!story && element.querySelector("article, main, h1") === null) element.remove();
  }
  return kept;
}
