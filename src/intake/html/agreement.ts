/**
 * [A34] A second opinion on a page's story, for those who would rather lose a paragraph than read one that is not of it: what Readability
 * finds on the page as it came, before anything was taken off. Docs/decisions/018 has how it was chosen, and what it costs.
 */
import type { Note } from "../../records/document.js";
import type { Part } from "../../records/vocabulary.js";
import { folded } from "../../text/fold.js";
import type { Paragraph } from "../laid-out.js";
import { parse } from "./dom.js";
import { readabilityBlocks } from "./readability.js";

/** What stands above a story: Readability leaves it out whatever it says, so its silence tells nothing. */
const ABOVE: ReadonlySet<Part | null> = new Set<Part>(["headline", "standfirst", "summary-point"]);
/** Share of a story's characters below which the two are taken to have found different stories. */
const SAME_STORY = 0.5;
const SHOWN = 60; // characters of a paragraph in a note

const shown = (words: string): string => JSON.stringify(words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words);

function leftOutNote(leftOut: readonly Paragraph[]): Note {
  const [first] = leftOut as [Paragraph];
  const [paragraphs, they] = leftOut.length === 1 ? ["paragraph", "it is"] : ["paragraphs", "they are"];
  return {
    code: "paragraphs-left-out",
    span: null,
    message: `${leftOut.length} ${paragraphs} that a second extractor does not find in the story ${leftOut.length === 1 ? "was" : "were"} left out, as ${they} likely beside it; the first: ${shown(first.words)}`,
  };
}

const DISAGREE: Note = {
  code: "extractors-disagree",
  span: null,
  message: "a second extractor finds the story at another place of the page, so nothing was left out on its word; look at the page",
};

export interface Agreement {
  readonly lines: readonly Paragraph[];
  /** What was left out; or that the two found different stories, and nothing was. */
  readonly notes: readonly Note[];
}

/** The paragraphs that a second extractor finds on the page too, and what stands above the story. @param html the page, which was guarded */
export function agreedParagraphs(lines: readonly Paragraph[], html: string): Agreement {
  const found = ` ${readabilityBlocks(parse(html))
    .map(({ words }) => folded(words))
    .join(" ")} `;
  const isFound = ({ words }: Paragraph): boolean => found.includes(` ${folded(words)} `);
  const characters = (some: readonly Paragraph[]): number => some.reduce((sum, { words }) => sum + words.length, 0);
  const story = lines.filter(({ part }) => !ABOVE.has(part) && part !== "caption");
  if (characters(story.filter(isFound)) < SAME_STORY * characters(story)) return { lines, notes: [DISAGREE] };
  const leftOut = new Set(lines.filter((line) => !ABOVE.has(line.part) && !isFound(line)));
  return { lines: lines.filter((line) => !leftOut.has(line)), notes: leftOut.size > 0 ? [leftOutNote([...leftOut])] : [] };
}
