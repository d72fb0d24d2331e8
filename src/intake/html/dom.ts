/** The few things about linkedom's tree that the other files need. linkedom ships its types against the browser's. */
import { Node as LinkedomNode, parseHTML } from "linkedom";

/**
 * linkedom keeps a map of listeners beside every node that it makes. Nobody listens to a page that is only read, and the maps take a sixth
 * of the time of reading it, so what makes a node begins one class further up.
 */
Object.setPrototypeOf(Object.getPrototypeOf(LinkedomNode), class Unheard {});

export interface Node {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<Node> & Iterable<Node>;
  readonly textContent: string | null;
}

export interface Element extends Node {
  readonly tagName: string;
  /** Its tag as it was made with: in small letters, of all that came with the page. */
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly children: ArrayLike<Element>;
  readonly parentElement: Element | null;
  getAttribute(name: string): string | null;
  getAttributeNode(name: string): { readonly value: string } | null;
  querySelector(selector: string): Element | null;
  getElementsByTagName(name: string): ArrayLike<Element> & Iterable<Element>;
  querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>;
  append(...nodes: Node[]): void;
  replaceWith(node: Node): void;
  removeAttribute(name: string): void;
  remove(): void;
}

export interface Document extends Element {
  readonly documentElement: Element;
  readonly body: Element;
  createElement(tag: string): Element;
  createTextNode(words: string): Node;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** A document tree of a page; scripts never run and nothing is fetched. */
export function parse(html: string): Document {
  // linkedom needs a document element to hang fragments on
  const page = /<html[\s>]/i.test(html) ? treeOf(html) : null;
  // a tag that never ends may have swallowed it
  if (page !== null && isWhole(page)) return page;
  return treeOf(`<!doctype html><html><head></head><body>${html.replaceAll(/<\/?(?:html|head|body)\b/gi, "<div")}</body></html>`);
}

/** Whether a tree is of one page with a body: linkedom fails to make one where what comes first is no <html>. */
function isWhole(page: Document): boolean {
  try {
    return (
      page.documentElement.tagName === "HTML" &&
      page.body.tagName === "BODY" &&
      page.documentElement.getElementsByTagName("html").length === 0
    );
  } catch {
    return false;
  }
}

const treeOf = (html: string): Document => parseHTML(html).document as unknown as Document;

/** The words of an element with white space folded. */
export const words = (node: Node | null): string => (node?.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * The elements below one, in their order. A walk of a page is what most of the work goes into, and a selector asks each element for each
 * of its alternatives: they are gathered once, and chosen from.
 */
export const elementsIn = (root: Element): Element[] => Array.from(root.querySelectorAll("*"));

/** Those of some elements that have one of some tags. */
export const tagged = (elements: readonly Element[], ...tags: readonly string[]): Element[] =>
  elements.filter(({ localName }) => tags.includes(localName));

/** The class of an element as it is written: linkedom's `getAttribute` puts it together anew each time. */
export const classOf = (element: Element): string => element.getAttributeNode("class")?.value ?? "";

/** Whether a link says that what it leads to is this to the page. */
export const isRelated =
  (as: string) =>
  (link: Element): boolean =>
    link.getAttribute("rel")?.toLowerCase() === as;

/** Class, id and role of an element: what its makers call it. */
export const naming = (element: Element): string =>
  `${classOf(element)} ${element.getAttribute("id") ?? ""} ${element.getAttribute("data-testid") ?? ""} ${element.getAttribute("role") ?? ""}`;
