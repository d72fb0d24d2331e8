/** Paragraphs that a format has told apart → canonical text, and the blocks of it. */
import type { Note } from "../records/document.js";
import type { Part } from "../records/vocabulary.js";
import { type Markup, UNMARKED } from "../text/markup.js";
import { type Span, trimmed } from "../text/span.js";
import type { Block, Metadata } from "./report.js";

/** What a format makes of a report. */
export interface Layout {
  readonly text: string;
  readonly metadata: Metadata;
  readonly doubts: readonly Note[];
  /** The blocks of the text as far as they lie before an offset: of an endless text, no more is parted than is read. */
  blocksBefore(end: number): readonly Block[];
}

/** A paragraph. */
export interface Paragraph {
  /** Without white space at either end. */
  readonly words: string;
  readonly part: Part | null;
  readonly markup?: Markup | undefined;
}

/** What parts paragraphs in a canonical text. */
const PARTING = "\n\n";

/** The same where every heading of the first level is called a headline: the first of them is, and what stands below it is a subhead. */
export function withOneHeadline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ part }) => part === "headline");
  return paragraphs.map((paragraph, n) => (paragraph.part === "headline" && n > first ? { ...paragraph, part: "subhead" } : paragraph));
}

/** The paragraphs as one text, and their places in it. */
export function laidOut(paragraphs: readonly Paragraph[]): { readonly text: string; readonly blocks: readonly Block[] } {
  let at = 0;
  const blocks = paragraphs.map(({ words, part, markup = UNMARKED }): Block => {
    const span: Span = [at, at + words.length];
    at = span[1] + PARTING.length;
    return { span, part, markup };
  });
  return { text: paragraphs.map(({ words }) => words).join(PARTING), blocks };
}

const clipped = (text: string, [start, stop]: Span, end: number): Span | null =>
  start < end ? trimmed(text, start, Math.min(stop, end)) : null;

/** The layout of a text whose blocks are all known. */
export function layoutOf(text: string, blocks: readonly Block[], metadata: Metadata, doubts: readonly Note[]): Layout {
  const before = (end: number) =>
    blocks.flatMap(({ span, ...block }) => {
      const clip = clipped(text, span, end);
      return clip ? [{ ...block, span: clip }] : [];
    });
  return { text, metadata, doubts, blocksBefore: (end) => (end < text.length ? before(end) : blocks) };
}
