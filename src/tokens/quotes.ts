/**
 * Quotation marks in pairs. Straight and curly, guillemets, German low marks, single quotes against apostrophes, nested,
 * and quotations that run over paragraphs: the mark is repeated at the head of each and closed once.
 * A mark without a partner is handed back as stray and never opens a runaway quotation.
 */
import { matches } from "../text/matches.js";
import type { Span } from "../text/span.js";

export interface Quote {
  /** One span a paragraph, marks included. */
  readonly pieces: readonly Span[];
  /** 1 for a quotation in the text, 2 for one inside another. */
  readonly level: number;
  readonly closed: boolean;
}

export interface QuoteMarks {
  readonly quotes: readonly Quote[];
  /** Marks without a partner. */
  readonly stray: readonly Span[];
}

type Family = "double" | "single" | "guillemet" | "low";

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly family: Family;
  /** Its pieces in the paragraphs before. */
  readonly earlier: Span[];
}

const MARKS = /["“”„‟«»'‘’‚]/g;
const FAMILY: Readonly<Record<string, Family>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "low",
  "‟": "double",
  "«": "guillemet",
  "»": "guillemet",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
};

/** Characters a quotation in single marks may have: a search without an end would take quadratic time. */
const REACH = 1000;
/** Quotations one inside another; deeper marks are strays. */
const DEEPEST = 20;

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const isSpace = (c: string | undefined): boolean => c === undefined || /\s/u.test(c);
const opensAfter = (c: string | undefined): boolean => isSpace(c) || /[([{—–\-/"“„«‘'¿¡:]/u.test(c as string);

/** Whether a single mark at `at` could close a quotation: after something, before no letter. */
const couldClose = (text: string, at: number, end: number): boolean => !isSpace(text[at - 1]) && (at + 1 >= end || !isWord(text[at + 1]));

/** An apostrophe that ends a plural possessive ("officials’ homes"): closes only if no better closer follows. */
const possessive = (text: string, at: number): boolean => /s/i.test(text[at - 1] ?? "") && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));

/** Whether a single mark has a partner further on in its paragraph, within reach. */
function singleCloses(text: string, at: number, paragraphEnd: number): boolean {
  const end = Math.min(paragraphEnd, at + REACH);
  for (let n = at + 2; n < end; n++) {
    const c = text[n];
    if ((c === "’" || c === "'") && couldClose(text, n, end)) return true;
    if (c === "‘") return false;
  }
  return false;
}

/** "’90s", "'em", "'til": the mark stands for letters left out. */
const elision = (text: string, at: number): boolean =>
  /^(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i.test(text.slice(at + 1, at + 8));

class Pairing {
  readonly quotes: Quote[] = [];
  readonly stray: Span[] = [];
  #stack: Open[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #open(at: number, earlier: Span[] = []): void {
    const mark = this.#text[at] as string;
    if (this.#stack.length >= DEEPEST) {
      this.stray.push([at, at + 1]);
      return;
    }
    this.#stack.push({ at, mark, family: FAMILY[mark] as Family, earlier });
  }

  #close(depth: number, at: number): void {
    // whatever was opened inside and not closed was no quotation
    for (const lost of this.#stack.splice(depth + 1)) this.stray.push([lost.at, lost.at + 1]);
    const { at: start, earlier } = this.#stack.pop() as Open;
    this.quotes.push({ pieces: [...earlier, [start, at + 1]], level: this.#stack.length + 1, closed: true });
  }

  #depthOf(...families: Family[]): number {
    return this.#stack.findLastIndex((open) => families.includes(open.family));
  }

  #single(at: number, [start, end]: Span): void {
    const text = this.#text;
    const before = at > start ? text[at - 1] : undefined;
    const after = at + 1 < end ? text[at + 1] : undefined;
    const depth = this.#depthOf("single");
    if (depth >= 0 && couldClose(text, at, end) && text[at] !== "‘") {
      if (!(possessive(text, at) && singleCloses(text, at, end))) this.#close(depth, at);
    } else if (
      text[at] !== "’" &&
      opensAfter(before) &&
      !isSpace(after) &&
      depth < 0 &&
      !elision(text, at) &&
      singleCloses(text, at, end)
    ) {
      this.#open(at);
    }
  }

  #double(at: number, [start, end]: Span): void {
    const text = this.#text;
    const mark = text[at] as string;
    const before = at > start ? text[at - 1] : undefined;
    const after = at + 1 < end ? text[at + 1] : undefined;
    const looksOpening = opensAfter(before) && !isSpace(after);
    if (mark === "„" || mark === "«") {
      const reversed = mark === "«" ? this.#depthOf("guillemet") : -1;
      if (reversed >= 0 && this.#stack[reversed]?.mark === "»") this.#close(reversed, at);
      else this.#open(at);
    } else if (mark === "»") {
      const depth = this.#depthOf("guillemet");
      if (depth >= 0) this.#close(depth, at);
      else if (looksOpening) this.#open(at);
      else this.stray.push([at, at + 1]);
    } else if (mark === "“" || mark === "‟") {
      const low = this.#depthOf("low");
      const depth = this.#depthOf("double");
      if (low >= 0 && !looksOpening) this.#close(low, at);
      else if (depth >= 0 && !looksOpening) this.#close(depth, at);
      else this.#open(at);
    } else {
      const depth = this.#depthOf("double", "low");
      if (depth >= 0 && !(mark === '"' && looksOpening && this.#stack[depth]?.mark === "“")) this.#close(depth, at);
      else if (looksOpening) this.#open(at);
      else this.stray.push([at, at + 1]);
    }
  }

  /** Reads one paragraph; `next` is the one after it, if any. */
  paragraph(span: Span, next: Span | null): void {
    const [start, end] = span;
    const carried = this.#stack;
    this.#stack = [];
    let from = start;
    const reopened = carried[0];
    if (reopened) {
      this.#open(start, reopened.earlier);
      from = start + 1;
    }
    // in the paragraph alone: a search that runs on to the next mark, wherever it is, takes quadratic time
    for (const { 0: mark, index } of matches(this.#text.slice(from, end), MARKS)) {
      if (FAMILY[mark] === "single") this.#single(from + index, span);
      else this.#double(from + index, span);
    }
    this.#endOfParagraph(span, next);
  }

  /** What is still open runs on in the next paragraph, which repeats the mark; or was never closed: then a quotation
   * only if it opened the paragraph or what a cue announced ("said: “"). */
  #endOfParagraph([start, end]: Span, next: Span | null): void {
    const [outer, ...inner] = this.#stack;
    for (const lost of inner) this.stray.push([lost.at, lost.at + 1]);
    this.#stack = [];
    if (!outer) return;
    const piece: Span = [outer.at, end];
    const runsOn = next !== null && outer.family !== "single" && this.#text[next[0]] === outer.mark;
    if (runsOn) {
      outer.earlier.push(piece);
      this.#stack = [outer];
    } else if (outer.at === start || /[:,]\s*$/.test(this.#text.slice(start, outer.at)))
      this.quotes.push({ pieces: [...outer.earlier, piece], level: 1, closed: false });
    else this.stray.push([outer.at, outer.at + 1]); // opened within a paragraph and never closed: how far it went is unknown
  }
}

/** Pairs the quotation marks of a text, given its paragraphs in order; quotes in the order of their first mark. */
export function pairQuotes(text: string, paragraphs: readonly Span[]): QuoteMarks {
  const pairing = new Pairing(text);
  paragraphs.forEach((span, n) => {
    pairing.paragraph(span, paragraphs[n + 1] ?? null);
  });
  const start = (q: Quote) => (q.pieces[0] as Span)[0];
  return {
    quotes: pairing.quotes.sort((a, b) => start(a) - start(b)),
    stray: pairing.stray.sort((a, b) => a[0] - b[0]),
  };
}

/** Spans of the outermost quotations, one a paragraph, in text order. */
export const outermostPieces = (quotes: readonly Quote[]): Span[] => quotes.filter((q) => q.level === 1).flatMap((q) => q.pieces);
