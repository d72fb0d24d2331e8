/**
 * Block quotations of a page, made ready before what stands beside the story is taken off: who signs one is kept with it, and an embedded
 * post is freed of the box it comes in.
 */
import { writtenDate } from "../dates.js";
import { textBlocks } from "./blocks.js";
import { type Document, type Element, elementsIn, naming, tagged, words } from "./dom.js";

/** The bar that the Internet Archive lays over a kept page, and its printed form. */
const ARCHIVE_BAR = /^(?:wm-ipp(?:-base|-print)?|donato)$/;

/** What the makers of embedded posts call them. */
const POST = /twitter|tweet|instagram|facebook|fb-|bluesky|bsky|mastodon|truth-?social|telegram|threads|tiktok|linkedin|reddit|embed/i;
const HANDLE = /(?:^|[\s(])@[\w.]{2,}/u;
const BOXES = 6; // levels of boxes that lie around a post

const isPost = (quotation: Element): boolean => POST.test(naming(quotation)) || HANDLE.test(words(quotation));

/** The outermost box that holds a block quotation and no other words. */
function boxOf(quotation: Element): Element {
  const own = words(quotation).length;
  let box = quotation;
  for (let n = 0; n < BOXES; n++) {
    const above = box.parentElement;
    if (!above || /^(?:body|html|article|main)$/i.test(above.tagName) || words(above).length > own) break;
    box = above;
  }
  return box;
}

/** [A25] Takes the bar of an archive off a page. */
export function withoutArchiveBar(page: Document): Document {
  for (const element of elementsIn(page)) if (ARCHIVE_BAR.test(element.getAttribute("id") ?? "")) element.remove();
  return page;
}

const ARCHIVED = /FILE ARCHIVED ON \d{2}:\d{2}:\d{2} ([A-Z][a-z]{2} \d{2}, \d{4}) AND RETRIEVED FROM THE INTERNET ARCHIVE/;

/** [A25] The day on which the Internet Archive took a kept page, as it writes at the page's end; null for other pages. */
export const archivedDay = (html: string): string | null => writtenDate(ARCHIVED.exec(html)?.[1] ?? null);

/** What embedded posts say of themselves. */
const SELF = /^(?:view (?:this |more |on |post)[^.]{0,40}|\[image or embed\]|(?:see|load) (?:this|more)[^.]{0,30}|\d[\d,.]* likes?)$/iu;

/** Prints a post as paragraphs: all of one may be a link, and what is all links is taken for furniture. */
function printPlainly(page: Document, quotation: Element): void {
  const blocks = textBlocks(quotation).filter((b) => !SELF.test(b.words));
  for (const child of [...quotation.childNodes]) (child as Element).remove();
  for (const { words, markup } of blocks) {
    const paragraph = page.createElement(markup.signature ? "cite" : "p");
    paragraph.append(page.createTextNode(words));
    quotation.append(paragraph);
  }
}

/** [A20] [A23] Signatures go into the quotation that they sign, as <cite>; a post that lies alone in its boxes is taken out of them. */
export function prepareQuotations(page: Document): void {
  for (const quotation of tagged(elementsIn(page), "blockquote")) {
    const figure = quotation.parentElement?.tagName === "FIGURE" ? quotation.parentElement : null;
    const signatures = [...quotation.querySelectorAll("footer"), ...(figure?.querySelectorAll("figcaption") ?? [])];
    for (const signature of signatures) {
      const cite = page.createElement("cite");
      cite.append(...signature.childNodes);
      signature.remove();
      quotation.append(cite);
    }
    if (figure && figure.querySelector("img, video, picture") === null) figure.replaceWith(quotation);
    if (!isPost(quotation)) continue;
    const box = boxOf(quotation);
    if (box !== quotation) box.replaceWith(quotation);
    for (const name of ["class", "id", "style"]) quotation.removeAttribute(name);
    printPlainly(page, quotation);
  }
}
