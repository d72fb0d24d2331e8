/** The captions of a page's story, taken off the page: they are anatomy. */
import { classOf, type Document, type Element, elementsIn, words } from "./dom.js";
import { mainOf } from "./prose.js";

const [SHORTEST, LONGEST] = [4, 999]; // characters
/** What may hold captions outside of a <figure>. */
const LOOSE = new Set(["p", "div", "span", "dd"]);
const [SHORTEST_LOOSE, LONGEST_LOOSE] = [21, 499];
/** Share of a caption's characters that captions in it hold, where it is but their frame. */
const FRAME = 0.75;

type Captions = ReadonlyMap<Element, string>;

function* above(element: Element): Generator<Element> {
  for (let at = element.parentElement; at; at = at.parentElement) yield at;
}

/** Of captions that lie in each other, those that say the thing once: the inner ones, or the outer one where it says more. */
function unnested(captions: Captions): Captions {
  const held = new Map<Element, number>(); // characters of the captions that lie next below one
  for (const [caption, { length }] of captions)
    for (const outer of above(caption))
      if (captions.has(outer)) {
        held.set(outer, (held.get(outer) ?? 0) + length);
        break;
      }
  const isFrame = (caption: Element) => (held.get(caption) ?? 0) >= FRAME * (captions.get(caption) as string).length;
  const isCovered = (caption: Element) => [...above(caption)].some((outer) => captions.has(outer) && !isFrame(outer));
  return new Map([...captions].filter(([caption]) => !isFrame(caption) && !isCovered(caption)));
}

/** What stands before an element, beside it or what it lies in. */
function standingBefore(path: readonly Element[]): ReadonlySet<Element> {
  const before = new Set<Element>();
  for (const [n, { children }] of path.slice(1).entries())
    for (const child of Array.from(children)) {
      if (child === path[n]) break;
      before.add(child);
    }
  return before;
}

/**
 * [A35] Captions of the story: where most of the running text lies, or in the <article> around that, or above it; not those of a foot, a
 * menu, the card of another story (an <article> or item of a list), or an <aside> with several: that is a gallery.
 */
function ofStory(page: Document, captions: Captions): string[] {
  if (captions.size === 0) return [];
  const main = mainOf(page);
  const path = [main, ...above(main)];
  const before = standingBefore(path);
  const inAside = new Map<Element, number>();
  for (const caption of captions.keys())
    for (const at of above(caption)) if (at.tagName === "ASIDE") inAside.set(at, (inAside.get(at) ?? 0) + 1);
  const isStorys = (caption: Element): boolean => {
    let below = caption;
    let card = false;
    for (const at of above(caption)) {
      if (at === main) return true;
      const place = path.indexOf(at);
      if (place > 0) {
        if (card) return false;
        return path.slice(place).some(({ tagName }) => tagName === "ARTICLE") || before.has(below);
      }
      if (/^(?:NAV|FOOTER)$/.test(at.tagName) || (inAside.get(at) ?? 0) > 1) return false;
      card ||= /^(?:ARTICLE|LI|ASIDE)$/.test(at.tagName);
      below = at;
    }
    return false;
  };
  return [...captions].filter(([caption]) => isStorys(caption)).map(([, line]) => line);
}

const isMarked = (element: Element): boolean =>
  element.localName === "figcaption" ||
  element.getAttribute("itemprop") === "caption" ||
  (/caption/.test(classOf(element)) && [...above(element)].some(({ localName }) => localName === "figure"));
const isLoose = (element: Element): boolean => LOOSE.has(element.localName) && /caption/i.test(classOf(element));

/** Captions of the story as printed, each once (pages that load pictures late have them twice); those that no <figure> holds are removed. */
export function takeCaptions(page: Document): string[] {
  const all = elementsIn(page);
  const lines = (asked: (element: Element) => boolean) => all.filter(asked).map((element): [Element, string] => [element, words(element)]);
  const marked = lines(isMarked).filter(([, { length }]) => length >= SHORTEST && length <= LONGEST);
  const loose = lines(isLoose).filter(
    ([element, { length }]) => length <= LONGEST_LOOSE && element.querySelector("p, h1, h2, li") === null,
  );
  const found = new Map([...marked, ...loose.filter(([, { length }]) => length >= SHORTEST_LOOSE)]);
  const kept = new Set(ofStory(page, unnested(found)));
  for (const [element] of loose) element.remove();
  return [...kept];
}
