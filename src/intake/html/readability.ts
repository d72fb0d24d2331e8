/** What Readability takes for the story of a page. */
import { Readability } from "@mozilla/readability";
import { type TextBlock, textBlocks } from "./blocks.js";
import { classOf, type Document, type Element, elementsIn, tagged } from "./dom.js";

/** Characters of a story that it is content with: a short report has no more. */
const SHORT_STORY = 200;

type Page = ConstructorParameters<typeof Readability>[0];

/** Methods that its types leave out. */
const slow = Readability.prototype as unknown as { _isProbablyVisible(node: Element): boolean };

/**
 * The same with what it asks of each element answered as linkedom does it cheaply: without a selector, and without a style where there is
 * none. In a version that has other names for these methods nothing is lost but time.
 */
class QuickReadability extends Readability<Element> {
  _getAllNodesWithTag(node: Element, tags: readonly string[]): readonly Element[] {
    return tagged(elementsIn(node), ...tags.flatMap((tag) => [tag.toLowerCase(), tag.toUpperCase()])); // it makes some of its own
  }

  _isProbablyVisible(node: Element): boolean {
    if (node.getAttributeNode("style") !== null) return slow._isProbablyVisible.call(this, node);
    if (node.getAttributeNode("hidden") !== null) return false;
    return node.getAttribute("aria-hidden") !== "true" || classOf(node).includes("fallback-image");
  }
}

/** Readability's choice; null where it finds none, or breaks: it does on trees that have nothing above their story. */
function chosen(page: Document): Element | null {
  const options = { charThreshold: SHORT_STORY, keepClasses: false, serializer: (story: unknown) => story as Element };
  try {
    return new QuickReadability(page as unknown as Page, options).parse()?.content ?? null;
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
