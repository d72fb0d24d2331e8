/** An article's tree as a list of text blocks, each with the part its tag says it is. */
import type { Part } from "../../records/vocabulary.js";
import { ELEMENT_NODE, type Element, type Node, TEXT_NODE } from "./dom.js";

export interface TextBlock {
  readonly words: string;
  readonly part: Part | null;
  /** Share of its characters that are link text. */
  readonly linked: number;
}

const BLOCK = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

const PART: Record<string, Part> = {
  H1: "headline",
  H2: "subhead",
  H3: "subhead",
  H4: "subhead",
  H5: "subhead",
  H6: "subhead",
  LI: "list-item",
  BLOCKQUOTE: "block-quote",
  TD: "table",
  TH: "table",
  FIGCAPTION: "caption",
};

/** Blocks in page order. White space is folded; <br> twice parts paragraphs, once is a space. */
export function textBlocks(root: Element): TextBlock[] {
  const found: TextBlock[] = [];
  let text = "";
  let linked = 0;
  let part: Part | null = null;
  let broken = false; // whether only white space has come since a <br>
  const flush = () => {
    for (const piece of text.split("\u2029")) {
      const words = piece.replace(/\s+/g, " ").trim();
      if (words) found.push({ words, part, linked: Math.min(1, linked / Math.max(1, text.length)) });
    }
    text = "";
    linked = 0;
    broken = false;
  };
  const walk = (node: Node, inLink: boolean, outer: Part | null) => {
    if (node.nodeType === TEXT_NODE) {
      const words = node.textContent ?? "";
      text += words;
      const end = words.trimEnd().length;
      broken = words.slice(end).includes("\u2028") || (end === 0 && broken);
      if (inLink) linked += words.length;
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") {
      text += broken ? "\u2029" : "\u2028";
      broken = true;
      return;
    }
    const block = BLOCK.has(tag);
    const here = PART[tag] ?? outer;
    if (block) {
      flush();
      part = here;
    }
    for (const child of Array.from(element.childNodes)) walk(child, inLink || tag === "A", here);
    if (block) {
      flush();
      part = outer;
    }
  };
  walk(root, false, null);
  flush();
  return found;
}
