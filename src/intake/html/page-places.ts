/**
 * Where the paragraphs of a page stand in it: found again in its tree by their letters and digits, as intake takes a page apart while it reads
 * it. White space and marks are not compared: a tree folds the one otherwise, and what a browser prints of <q> is no text.
 */
import type { TextQuote } from "../../records/trace.js";
import { type Document, ELEMENT_NODE, type Element, type Node, parse, TEXT_NODE } from "./dom.js";
import { decodeEntities } from "./json-ld.js";
import { type Found, LetterIndex } from "./letter-index.js";
import { stepTo, UNSHOWN } from "./page-paths.js";

export interface PagePlace {
  /** The innermost element, or the attribute, that holds all of the words, in the tree of the page as its characters make it. */
  readonly xpath: string;
  readonly quote: TextQuote;
}

const AROUND = 32; // characters on each side of a quote

/** Paths of a page's elements from its root; the steps below one element are worked out together, as there may be very many. */
class Paths {
  readonly #steps = new Map<Element, ReadonlyMap<Element, string>>();

  of(element: Element): string {
    const steps: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) steps.unshift(this.#below(at.parentElement)?.get(at) ?? "html[1]");
    return `/${steps.join("/")}`;
  }

  /** The step to each child. */
  #below(parent: Element | null): ReadonlyMap<Element, string> | null {
    if (!parent) return null;
    const known = this.#steps.get(parent);
    if (known) return known;
    const counts = new Map<string, number>();
    const steps = Array.from(parent.children).map((child, n): [Element, string] => {
      const name = child.tagName.toLowerCase();
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [child, stepTo(name, count, n + 1)];
    });
    const found = new Map(steps);
    this.#steps.set(parent, found);
    return found;
  }
}

/** Text nodes below an element, in order. @param marks whether those of raised marks count */
function* textNodes(element: Element, marks: boolean): Generator<Node> {
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeType === TEXT_NODE) yield child;
    else if (child.nodeType === ELEMENT_NODE) {
      const tag = (child as Element).tagName.toUpperCase();
      if (!UNSHOWN.has(tag) && (marks || tag !== "SUP")) yield* textNodes(child as Element, marks);
    }
  }
}

const above = (node: Node): Element[] => {
  const all: Element[] = [];
  for (let at = (node as unknown as Element).parentElement; at; at = at.parentElement) all.unshift(at);
  return all;
};

/** The innermost element that holds both nodes. */
function commonElement(first: Node, last: Node): Element {
  const [one, other] = [above(first), above(last)];
  let n = 0;
  while (n + 1 < one.length && one[n + 1] === other[n + 1]) n++;
  return one[n] as Element;
}

/** A text in which places are found, and what holds a place of it. */
interface Searched {
  readonly index: LetterIndex;
  xpath(found: Found): string;
  /** Whether what holds a place holds no other words. */
  isAlone(found: Found): boolean;
}

function searchedElement(element: Element, marks: boolean, paths: Paths): Searched {
  const nodes = [...textNodes(element, marks)];
  const index = new LetterIndex(nodes.map((node) => node.textContent ?? ""));
  const nodeAt = (offset: number) => nodes[index.pieceAt(offset)] as Node;
  const holder = ({ start, end }: Found) => commonElement(nodeAt(start), nodeAt(end - 1));
  return {
    index,
    xpath: (found) => paths.of(holder(found)),
    isAlone: (found) => {
      const own = holder(found);
      return [found.before, found.after].every((offset) => offset === null || !above(nodeAt(offset)).includes(own));
    },
  };
}

const searchedValue = (xpath: () => string, value: string): Searched => ({
  index: new LetterIndex([decodeEntities(value)]),
  xpath,
  isAlone: () => true,
});

/** Where words of a page may stand: what it shows, first; its own title, tags and JSON-LD, from where a headline may be. */
function searchedIn(page: Document): readonly [Searched, ...Searched[]] {
  const paths = new Paths();
  const tags = [...page.querySelectorAll("meta[content]")];
  return [
    searchedElement(page.body, true, paths),
    searchedElement(page.body, false, paths),
    searchedElement(page.documentElement, true, paths),
    ...tags.map((tag) => searchedValue(() => `${paths.of(tag)}/@content`, tag.getAttribute("content") ?? "")),
    ...[...page.querySelectorAll('script[type="application/ld+json"]')].map((script) => {
      const unescaped = (script.textContent ?? "").replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      return searchedValue(() => paths.of(script), unescaped.replace(/\\n/g, " "));
    }),
  ];
}

/** Several places have the words: one that has no others beside it, below the one before, is most likely meant. */
function likeliest({ isAlone }: Searched, all: readonly Found[], after: number): Found | null {
  const below = all.filter(({ start }) => start >= after);
  return below.find(isAlone) ?? all.find(isAlone) ?? below[0] ?? all[0] ?? null;
}

function placeOf({ index, xpath }: Searched, found: Found): PagePlace {
  const { text } = index;
  const { start, end } = found;
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
  return { xpath: xpath(found), quote };
}

/** The places of paragraphs, one for one; null for what is not found. @param paragraphs in the order of the report's text */
export function placesInPage(html: string, paragraphs: readonly string[]): (PagePlace | null)[] {
  const searched = searchedIn(parse(html));
  const [shown] = searched;
  let after = 0;
  return paragraphs.map((words) => {
    for (const one of searched) {
      const found = likeliest(one, one.index.find(words), one === shown ? after : 0);
      if (!found) continue;
      if (one === shown) after = Math.max(after, found.end);
      return placeOf(one, found);
    }
    const parted = shown.index.findParted(words);
    return parted && placeOf(shown, parted);
  });
}
