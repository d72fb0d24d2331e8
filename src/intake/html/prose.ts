/** How much running text lies where on a page. */
import { type Document, type Element, elementsIn, tagged, words } from "./dom.js";

const PARAGRAPH = 60; // characters
const MOST = 0.7; // of the running text that lies in the element around it

/** Running text of one paragraph: its characters, where fewer than half of them are links'. */
function proseOf(p: Element): number {
  const own = words(p).length;
  if (own < PARAGRAPH) return 0;
  let linked = 0;
  for (const a of p.getElementsByTagName("a")) linked += words(a).length;
  return linked < own / 2 ? own : 0;
}

/** How much running text each block of a page holds; worked out for all at once, as blocks lie in blocks. */
export function proseIn(page: Document): (element: Element) => number {
  const found = new Map<Element, number>();
  for (const p of tagged(elementsIn(page), "p")) {
    const own = proseOf(p);
    if (own > 0) for (let above = p.parentElement; above; above = above.parentElement) found.set(above, (found.get(above) ?? 0) + own);
  }
  return (element) => found.get(element) ?? 0;
}

/** The innermost element that holds most of a page's running text. */
export function mainOf(page: Document): Element {
  const held = proseIn(page);
  let main: Element = page.body;
  for (;;) {
    const all = held(main);
    const inner = Array.from(main.children).find((child) => held(child) > MOST * all);
    if (!inner || /^p$/i.test(inner.tagName)) return main;
    main = inner;
  }
}
