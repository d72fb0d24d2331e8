/**
 * A PDF as canonical text: paragraphs parted by blank lines, their lines as they are printed, a form feed before what a new page begins
 * with, so that the page of any place is the number of form feeds before it, and one. What runs along the edges of pages stands between
 * paragraphs, as furniture.
 */
import { FileDamaged, FileEncrypted, TextMissing } from "../../errors.js";
import type { Note } from "../../records/document.js";
import { folded } from "../../text/fold.js";
import { UNMARKED } from "../../text/markup.js";
import type { Span } from "../../text/span.js";
import type { LayoutOptions } from "../format.js";
import { type Layout, layoutOf } from "../laid-out.js";
import type { Block, Metadata } from "../report.js";
import { pageLines } from "./columns.js";
import { type PrintedPage, pageFurniture } from "./page-furniture.js";
import { type PrintedParagraph, printedParagraphs } from "./printed-paragraphs.js";
import type { PrintedLine, Run } from "./runs.js";
import { guardStreams } from "./stream-guard.js";

const MOST_PAGES = 2000;
/** Runs of a page that are looked at: a page of small print has 2,000. */
const MOST_RUNS = 40_000;
/** Characters beyond which no further page is opened: twice what is read of one report. */
const MOST_CHARACTERS = 3_000_000;

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** A run that stands upright; null for what is empty, or turned. */
function runOf({ str, width, transform, fontName }: TextItem): Run | null {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  if (str.trim() === "" || Math.abs(b) > 0.2 * Math.abs(a)) return null;
  return {
    words: str.replace(/[\p{Cc}\ufffe\uffff]/gu, ""),
    x,
    y,
    width,
    size: Math.abs(d) || Math.abs(a) || 10,
    font: fontName,
  };
}

interface Opened {
  readonly pages: readonly PrintedPage[];
  readonly count: number;
  readonly info: Readonly<Record<string, unknown>>;
}

async function opened(bytes: Uint8Array, source: string, step: () => void): Promise<Opened> {
  const { getDocumentProxy } = await import("unpdf");
  // the parser keeps the array that it is given
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0, disableFontFace: true });
  try {
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const pages: PrintedPage[] = [];
    let characters = 0;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && characters < MOST_CHARACTERS; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items
        .slice(0, MOST_RUNS)
        .map((item) => ("str" in item ? runOf(item) : null))
        .filter((run) => run !== null);
      const [, bottom = 0, , top = 842] = page.view;
      pages.push({ lines: pageLines(runs, number), bottom, top });
      characters += runs.reduce((sum, { words }) => sum + words.length, 0);
      page.cleanup();
      step();
    }
    return { pages, count: document.numPages, info: info as Opened["info"] };
  } catch (error) {
    throw new FileDamaged(source, "PDF", error instanceof Error ? error.message : String(error));
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Puts paragraphs and furniture down, one after another. */
class Pages {
  text = "";
  readonly blocks: Block[] = [];
  /** The printed lines of each block. */
  readonly lines: (readonly PrintedLine[])[] = [];
  #page = 1;

  add(lines: readonly PrintedLine[], part: Block["part"]): void {
    if (this.text !== "") this.text += "\n\n";
    let start: number | null = null;
    for (const { words, page } of lines) {
      if (start !== null) this.text += "\n";
      for (; this.#page < page; this.#page++) this.text += "\f";
      start ??= this.text.length;
      this.text += words;
    }
    if (start === null) return;
    this.blocks.push({ span: [start, this.text.length], part, markup: UNMARKED });
    this.lines.push(lines);
  }
}

/** Paragraphs in order; the furniture of a page stands before the first paragraph that begins on it. */
function laid(paragraphs: readonly PrintedParagraph[], furniture: readonly PrintedLine[]): Pages {
  const pages = new Pages();
  let n = 0;
  const furnitureTo = (page: number) => {
    for (; n < furniture.length && (furniture[n] as PrintedLine).page <= page; n++) pages.add([furniture[n] as PrintedLine], "furniture");
  };
  for (const { lines, part } of paragraphs) {
    furnitureTo((lines[0] as PrintedLine).page);
    pages.add(lines, part);
  }
  furnitureTo(Number.POSITIVE_INFINITY);
  return pages;
}

/** What the file says of itself, where its text bears that out: titles are often those of other files. */
function metadataOf({ info }: Opened, text: string): Metadata {
  const [title, language] = [info.Title, info.Language].map((value) => (typeof value === "string" ? value.trim() : ""));
  const head = folded(text.slice(0, 3000));
  return {
    title: title && folded(title) && head.includes(folded(title)) ? title : null,
    language: language || null,
  };
}

/** Opens a PDF and lays it out. @throws ArchiveRefused; FileEncrypted; FileDamaged; TextMissing where the pages are pictures */
async function printed(bytes: Uint8Array, source: string, step: () => void): Promise<{ readonly pdf: Opened; readonly pages: Pages }> {
  guardStreams(bytes, source);
  const pdf = await opened(bytes, source, step).catch((error: unknown) => {
    const { name, message } = error as Error;
    if (name === "PasswordException") throw new FileEncrypted(source);
    throw error instanceof FileDamaged ? error : new FileDamaged(source, "PDF", message);
  });
  const aside = pageFurniture(pdf.pages);
  const lines = pdf.pages.flatMap((page) => page.lines);
  const paragraphs = printedParagraphs(lines.filter((line) => !aside.has(line)));
  if (paragraphs.length === 0) throw new TextMissing(source, pdf.count);
  const furniture = lines.filter((line) => aside.has(line));
  return { pdf, pages: laid(paragraphs, furniture) };
}

/** The printed lines of each paragraph of a PDF, by the paragraph's place in its canonical text. @throws as readPdf */
export async function linesOfPdf(
  bytes: Uint8Array,
  source: string,
): Promise<readonly { readonly span: Span; readonly lines: readonly PrintedLine[] }[]> {
  const { pages } = await printed(bytes, source, () => {});
  return pages.blocks.map(({ span }, n) => ({ span, lines: pages.lines[n] ?? [] }));
}

/** A step is a page. @throws ArchiveRefused; FileEncrypted; FileDamaged; TextMissing where the pages are pictures */
export async function readPdf(bytes: Uint8Array, source: string, { step = () => {} }: LayoutOptions = {}): Promise<Layout> {
  const { pdf, pages } = await printed(bytes, source, step);
  const { text, blocks } = pages;
  const unread = pdf.count - pdf.pages.length;
  const doubts: Note[] =
    unread > 0
      ? [
          {
            code: "pages-unread",
            span: null,
            message: `the last ${unread} of ${pdf.count} pages were left out; split the file to have them read`,
          },
        ]
      : [];
  return layoutOf(text, blocks, metadataOf(pdf, text), doubts);
}
