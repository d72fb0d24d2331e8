/** What Readability takes for the story of a page. */
import { Readability } from "@mozilla/readability";
import { type TextBlock, textBlocks } from "./blocks.js";
import type { Document, Element } from "./dom.js";

/** Characters of a story that it is content with: a short report has no more. */
const SHORT_STORY = 200;

/** Readability's choice; null where it finds none, or breaks: it does on trees that have nothing above their story. */
function chosen(page: Document): Element | null {
  const options = { charThreshold: SHORT_STORY, keepClasses: false, serializer: (story: unknown) => story as Element };
  try {
    return new Readability(page as unknown as ConstructorParameters<typeof Readability>[0], options).parse()?.content ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The blocks of its choice; none where it finds none. The tree is taken apart. */
export function readabilityBlocks(page: Document): TextBlock[] {
  const story = chosen(page);
  return story ? textBlocks(story) : [];
}
