/**
 * An HTML page as canonical text and blocks: headline, standfirst, summary points, captions, then the story.
 * Readability finds the story in the pre-cleaned tree; a block filter drops what still clings to it.
 */
import { NoArticle } from "../../errors.js";
import type { Note } from "../../records/document.js";
import type { Part } from "../../records/vocabulary.js";
import { folded } from "../../text/fold.js";
import { laidOut, type Paragraph } from "../laid-out.js";
import type { PageOptions } from "../page-options.js";
import type { Block, Metadata } from "../report.js";
import { agreedParagraphs } from "./agreement.js";
import { classOf, type Element, elementsIn, naming, parse, tagged, words } from "./dom.js";
import { guard } from "./guard.js";
import { metadataOf } from "./metadata.js";
import { nextPage, partNotes } from "./partial.js";
import { preclean } from "./preclean.js";
import { archivedDay, withoutArchiveBar } from "./quotations.js";
import { isStory, storyOf } from "./story.js";

export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly doubts: readonly Note[];
}

/** The visible headline: of the headings of the first level one that says what the page's own title says, else the first in an article, else none. */
function visibleHeadline(headings: readonly string[], title: string | null): string | null {
  const heads = headings.filter((h) => h.length > 3 && h.length < 300);
  const wanted = title ? folded(title) : null;
  return heads.find((h) => wanted && (folded(h).includes(wanted) || wanted.includes(folded(h)))) ?? heads[0] ?? null;
}

const SHORTEST_HEADLINE = 4; // words
/** The one heading of the first level that a page shows; null where it has none or several that differ, or one that names the outlet. */
function onlyHeadline(headings: readonly string[]): string | null {
  const heads = new Set(headings.filter(Boolean));
  const [only = ""] = heads;
  return heads.size === 1 && only.split(" ").length >= SHORTEST_HEADLINE && only.length < 300 ? only : null;
}

const STANDFIRST = /standfirst|dek|subtitle|sub-headline|subheadline|article-summary|lede-text/;
const SUMMARY = /summary|key-points|keypoints|highlights/;

const isStandfirst = (e: Element): boolean => STANDFIRST.test(classOf(e)) || e.getAttribute("itemprop") === "description";
const isSummary = (e: Element): boolean => SUMMARY.test(classOf(e)) || /ummary/.test(e.getAttribute("data-testid") ?? "");

const unique = (lines: readonly string[]): string[] => [...new Map(lines.map((line) => [folded(line), line])).values()].filter(Boolean);

const short = (elements: Iterable<Element>): string[] => unique([...elements].map(words).filter((t) => t.length > 20 && t.length < 500));

/** Whether an element says something of the writer. */
function ofPerson(element: Element): boolean {
  for (let above: Element | null = element; above && above.tagName !== "BODY"; above = above.parentElement)
    if (/Person/.test(above.getAttribute("itemtype") ?? "") || /author|profile/i.test(naming(above))) return true;
  return false;
}

/** The standfirst of a cleaned page: an element that is named so, or one that says what the page's own description says. */
function standfirstOf(elements: readonly Element[], description: string | null): string[] {
  const named = short(elements.filter((e) => isStandfirst(e) && e.querySelector("li, p + p") === null && !ofPerson(e)));
  if (named.length > 0 || !description) return named.slice(0, 1);
  const wanted = folded(description);
  return tagged(elements, "h2", "p")
    .map(words)
    .filter((t) => folded(t) === wanted)
    .slice(0, 1);
}

/**
 * The article on a page.
 * @param strict keep only paragraphs that a second extractor finds too
 * @throws PageTooComplex for a page no extractor survives; NoArticle where nothing on it reads like a story
 */
export function readPage(html: string, input: string, { strict = false }: PageOptions = {}): Page {
  guard(html, input);
  const page = parse(html);
  const elements = elementsIn(page);
  const next = nextPage(elements);
  const headings = tagged(elements, "h1").map(words);
  const { description, free, doubts, ...metadata } = metadataOf(elements, onlyHeadline(headings));
  const headline = visibleHeadline(headings, metadata.title ?? null);
  const summaries = elements.filter(isSummary);
  const summary = short(summaries.flatMap((box) => Array.from(box.getElementsByTagName("li")))).slice(0, 8);
  const captions = preclean(page);
  const standfirst = standfirstOf(elementsIn(page), description);
  const authors = metadata.authors ?? [];
  const cleaned = storyOf(page, authors);
  // a page whose story bears the name of something else: look again at all of it
  const { blocks: story, paywall } = isStory(cleaned.blocks) ? cleaned : storyOf(withoutArchiveBar(parse(html)), authors);
  if (!isStory(story)) throw new NoArticle(input);

  const heading = headline ?? metadata.title ?? null;
  const heads: Paragraph[] = [
    ...(heading === null ? [] : [{ words: heading, part: "headline" as Part }]),
    ...standfirst
      .filter((line) => !story.some((b) => b.words === line && b.part === null))
      .map((words) => ({ words, part: "standfirst" as Part })),
    ...summary.map((words) => ({ words, part: "summary-point" as Part })),
    ...captions.map((words) => ({ words, part: "caption" as Part })),
  ];
  const taken = new Set([""]);
  const lines = heads.filter(({ words }) => {
    const line = folded(words);
    return !taken.has(line) && taken.add(line);
  });
  // the story may say a thing twice; the page's heads are printed once
  for (const { words, part, markup } of story)
    if (!taken.has(folded(words))) lines.push({ words, part: part === "headline" ? "subhead" : part, markup });

  const length = story.reduce((n, b) => n + b.words.length, 0);
  const agreed = strict ? agreedParagraphs(lines, html) : { lines, notes: [] };
  return {
    ...laidOut(agreed.lines),
    metadata: {
      ...metadata,
      title: metadata.title ?? headline,
      captured: archivedDay(html),
      from: { title: "heading", captured: "archive", ...metadata.from },
    },
    doubts: [...doubts, ...partNotes({ next, free, paywall, length }), ...agreed.notes],
  };
}
