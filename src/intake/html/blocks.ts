/** An article's tree as a list of text blocks, each with the part its tag says it is and what its markup tells besides. */
import type { Part } from "../../records/vocabulary.js";
import type { Markup } from "../../text/markup.js";
import { ELEMENT_NODE, type Element, type Node, TEXT_NODE, words } from "./dom.js";
import { isFootnoteMark } from "./footnotes.js";

export interface TextBlock {
  readonly words: string;
  readonly part: Part | null;
  /** Share of its characters that are link text. */
  readonly linked: number;
  readonly markup: Markup;
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

const BOLD = new Set(["B", "STRONG"]);
const STRONG_SHARE = 0.9; // of a paragraph's letters, that are bold where all of it is

/** A paragraph break, and a line break, while a block's text is gathered. */
const PARTING = "\u2029";
const LINE = "\u2028";
/** [A21] Where a block is cut: at <br> twice, and at one before whoever speaks next in an interview. */
const CUT = /\u2029|\u2028(?=\s*(?:Q|A|Question|Answer)[:.]\s)/u;

const letters = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const unbold = (words: string): string => words.replace(/[^\s]/gu, "\u0000");

/** [A20] The <cite> that says whose words a block quotation has: its last words. A title cited in it is none. */
function signatureOf(quotation: Element): Element | null {
  const all = (quotation.textContent ?? "").trim();
  const ends = (cite: Element): boolean => words(cite) !== "" && all.endsWith((cite.textContent ?? "").trim());
  return [...quotation.querySelectorAll("cite")].find(ends) ?? null;
}

/** What holds for all that lies in an element. */
interface Inside {
  readonly link: boolean;
  readonly bold: boolean;
  readonly part: Part | null;
  readonly quotation: number | null;
  readonly signature: Element | null;
}

/** Gathers the text of one block after another. */
class Gathering {
  readonly blocks: TextBlock[] = [];
  #text = "";
  #linked = 0;
  /** The text with NUL for what is not bold; null where nothing is, as in most blocks. */
  #bold: string | null = null;
  /** Whether only white space has come since a <br>. */
  #broken = false;

  add(words: string, { link, bold }: Inside): void {
    if (bold) this.#bold ??= unbold(this.#text);
    if (this.#bold !== null) this.#bold += bold ? words : unbold(words);
    this.#text += words;
    const end = words.trimEnd().length;
    this.#broken = words.slice(end).includes(LINE) || (end === 0 && this.#broken);
    if (link) this.#linked += words.length;
  }

  /** [A21] A <br>: twice, or behind a sentence in bold, it parts paragraphs. */
  break(): void {
    const line = this.#bold?.slice(Math.max(this.#bold.lastIndexOf(PARTING), this.#bold.lastIndexOf(LINE)) + 1) ?? "";
    const mark = this.#broken || (/[.?!]\s*$/.test(line) && !line.includes("\u0000")) ? PARTING : LINE;
    this.#text += mark;
    if (this.#bold !== null) this.#bold += mark;
    this.#broken = true;
  }

  /** Whether the text so far ends in something that a footnote's mark may stand behind. */
  get soFar(): string {
    return this.#text;
  }

  end(part: Part | null, quotation: number | null, signature: boolean): void {
    const linked = Math.min(1, this.#linked / Math.max(1, this.#text.length));
    let at = 0;
    for (const piece of this.#text.split(CUT)) {
      const words = piece.replace(/\s+/g, " ").trim();
      const bold = this.#bold === null ? 0 : letters(this.#bold.slice(at, at + piece.length));
      const strong = bold > 0 && bold >= STRONG_SHARE * letters(piece);
      if (words) this.blocks.push({ words, part, linked, markup: { quotation, signature, strong } });
      at += piece.length + 1;
    }
    [this.#text, this.#bold, this.#linked, this.#broken] = ["", null, 0, false];
  }
}

/** Blocks in page order. White space is folded; <br> twice parts paragraphs, once is a space. */
export function textBlocks(root: Element): TextBlock[] {
  const gathering = new Gathering();
  let quotations = 0;
  let here: Inside = { link: false, bold: false, part: null, quotation: null, signature: null };
  let signing = false;
  /** A cell that holds all of it is there for the layout of the page. */
  const isCellOfAll = (element: Element) => element === root && PART[element.tagName.toUpperCase()] === "table";
  const end = () => gathering.end(here.part, here.quotation, signing);
  const walk = (node: Node, outer: Inside) => {
    if (node.nodeType === TEXT_NODE) return gathering.add(node.textContent ?? "", outer);
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") return gathering.break();
    if (tag === "SUP" && isFootnoteMark(element, gathering.soFar)) return;
    const opens = tag === "BLOCKQUOTE" && outer.quotation === null;
    const inner: Inside = {
      link: outer.link || tag === "A",
      bold: outer.bold || BOLD.has(tag),
      part: (isCellOfAll(element) ? null : PART[tag]) ?? outer.part,
      quotation: opens ? quotations++ : outer.quotation,
      signature: opens ? signatureOf(element) : outer.signature,
    };
    const signs = outer.signature === element;
    const block = BLOCK.has(tag) || signs;
    if (block) {
      end();
      here = inner;
      signing ||= signs;
    }
    const marked = tag === "Q" && !/[“"‘']\s*$/u.test(gathering.soFar); // [A24] a browser prints the marks
    if (marked) gathering.add("“", inner);
    for (const child of Array.from(element.childNodes)) walk(child, inner);
    if (marked) gathering.add("”", inner);
    if (block) {
      end();
      here = outer;
      if (signs) signing = false;
    }
  };
  walk(root, here);
  end();
  return gathering.blocks;
}
