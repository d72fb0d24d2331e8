/**
 * Where the paragraphs of a page stand in it: found again in its tree by their letters and digits, as intake takes a page apart while it reads
 * it. White space and marks are not compared: a tree folds the one otherwise, and what a browser prints of <q> is no text.
 */
import { type Document, ELEMENT_NODE, type Element, type Node, parse, TEXT_NODE } from "./dom.js";
import { decodeEntities } from "./json-ld.js";
import { type Found, LetterIndex } from "./letter-index.js";

/** Words of a page with what stands on both sides, as a text quote selector of the Web Annotation model has them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface PagePlace {
  /** The innermost element, or the attribute, that holds all of the words, in the tree of the page as its characters make it. */
  readonly xpath: string;
  readonly quote: TextQuote;
}

const AROUND = 32; // characters on each side of a quote
const UNSHOWN = new Set(["SCRIPT", "STYLE", "TEMPLATE"]);

/** An element's path from the root; each step counts among those of its name. */
function xpathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const name = at.tagName.toLowerCase();
    const own: Element = at;
    const alike = [...Array.from(at.parentElement?.children ?? [at])].filter((one) => one.tagName === own.tagName);
    const step = /^[a-z][\w-]*$/.test(name) ? name : "*";
    const among = step === "*" ? [...Array.from(at.parentElement?.children ?? [at])] : alike;
    steps.unshift(`${step}[${among.indexOf(at) + 1}]`);
  }
  return `/${steps.join("/")}`;
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
  holder(found: Found): { readonly xpath: string; readonly letters: string | null };
}

function searchedElement(element: Element, marks: boolean): Searched {
  const nodes = [...textNodes(element, marks)];
  const index = new LetterIndex(nodes.map((node) => node.textContent ?? ""));
  return {
    index,
    holder: ({ start, end }) => {
      const holder = commonElement(nodes[index.pieceAt(start)] as Node, nodes[index.pieceAt(end - 1)] as Node);
      return { xpath: xpathOf(holder), letters: LetterIndex.letters(holder.textContent ?? "") };
    },
  };
}

const searchedValue = (xpath: string, value: string): Searched => ({
  index: new LetterIndex([decodeEntities(value)]),
  holder: () => ({ xpath, letters: null }),
});

/** Where words of a page may stand: what it shows, first; its own title, tags and JSON-LD, from where a headline may be. */
function* searchedIn(page: Document): Generator<Searched> {
  yield searchedElement(page.body, true);
  yield searchedElement(page.body, false);
  yield searchedElement(page.documentElement, true);
  for (const tag of page.querySelectorAll("meta[content]")) yield searchedValue(`${xpathOf(tag)}/@content`, tag.getAttribute("content") ?? "");
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const unescaped = (script.textContent ?? "").replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    yield searchedValue(xpathOf(script), unescaped.replace(/\\n/g, " "));
  }
}

/** Several places have the words: one that has no others, below the one before, is most likely meant. */
function likeliest({ holder }: Searched, words: string, all: readonly Found[], after: number): Found | null {
  const below = all.filter(({ start }) => start >= after);
  const letters = LetterIndex.letters(words);
  const alone = (some: readonly Found[]) => some.find((found) => holder(found).letters === letters);
  return alone(below) ?? alone(all) ?? below[0] ?? all[0] ?? null;
}

/** The places of paragraphs, one for one; null for what is not found. @param paragraphs in the order of the report's text */
export function placesInPage(html: string, paragraphs: readonly string[]): (PagePlace | null)[] {
  const page = parse(html);
  const searched: Searched[] = [];
  const rest = searchedIn(page);
  let after = 0;
  return paragraphs.map((words) => {
    for (let n = 0; ; n++) {
      if (n === searched.length) {
        const next = rest.next();
        if (next.done) return null;
        searched.push(next.value);
      }
      const one = searched[n] as Searched;
      const found = likeliest(one, words, one.index.find(words), n === 0 ? after : 0);
      if (!found) continue;
      if (n === 0) after = Math.max(after, found.end);
      const { text } = one.index;
      const quote = {
        exact: text.slice(found.start, found.end),
        prefix: text.slice(Math.max(0, found.start - AROUND), found.start),
        suffix: text.slice(found.end, found.end + AROUND),
      };
      return { xpath: one.holder(found).xpath, quote };
    }
  });
}
