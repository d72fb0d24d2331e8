/**
 * Article extraction on the pack's English pages: of the pieces that must be in the text, how many are (recall), and of
 * all pieces found, how many must be (precision). White space is folded on both sides. Rules are made by looking at the
 * pages at even places of the list; those at odd places say whether they hold elsewhere.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ReadoutError } from "../src/errors.js";
import { intake } from "../src/intake/intake.js";

export interface Page {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly lang: string;
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly date?: string;
}

/** What an extractor makes of a page. */
export interface Extracted {
  readonly text: string;
  readonly title?: string | null | undefined;
  /** Parted by anything but letters. */
  readonly author?: string | null | undefined;
  /** Begins with year, month and day. */
  readonly date?: string | null | undefined;
}

export interface HtmlScore {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly title: string;
  readonly author: string;
  readonly date: string;
}

export interface HtmlResult extends HtmlScore {
  readonly failed: readonly string[];
  readonly even: HtmlScore;
  readonly odd: HtmlScore;
}

const fold = (text: string): string => text.replace(/\s+/g, " ");
const loose = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

const folder = (shared: string): string => join(shared, "data/html/trafilatura");

/** The pack's English pages in its own order. */
export const englishPages = (shared: string): Page[] =>
  Object.values(JSON.parse(readFileSync(join(folder(shared), "evaldata.json"), "utf8")) as Record<string, Page>).filter((p) =>
    p.lang.startsWith("en"),
  );

export const bytesOf = (shared: string, { file }: Page): Buffer => gunzipSync(readFileSync(join(folder(shared), "pages", file)));

/** @param told takes each piece missed (-), each leaked (+) and each field that is wrong (≠) */
function scoreOf(pages: readonly Page[], found: ReadonlyMap<string, Extracted>, told: (line: string) => void = () => {}): HtmlScore {
  const n = { hit: 0, wanted: 0, leaked: 0, title: 0, titles: 0, author: 0, authors: 0, date: 0, dates: 0 };
  for (const page of pages) {
    const taken = found.get(page.file);
    const text = fold(taken?.text ?? "");
    const missed = page.with.filter((piece) => !text.includes(fold(piece)));
    const leaked = page.without.filter((piece) => text.includes(fold(piece)));
    n.wanted += page.with.length;
    n.hit += page.with.length - missed.length;
    n.leaked += leaked.length;
    for (const piece of missed) told(`${page.file} - ${piece}`);
    for (const piece of leaked) told(`${page.file} + ${piece}`);
    const fields: [keyof typeof n, keyof typeof n, string | undefined, string | null | undefined][] = [
      ["title", "titles", page.title, taken?.title],
      ["author", "authors", [page.author ?? []].flat().join(" "), taken?.author],
      ["date", "dates", page.date, taken?.date?.slice(0, 10)],
    ];
    for (const [right, all, gold, got] of fields) {
      if (!gold) continue;
      n[all]++;
      if (got && (right === "date" ? got === gold : loose(gold).includes(loose(got)) || loose(got).includes(loose(gold)))) n[right]++;
      else told(`${page.file} ${right}: ${gold} ≠ ${got}`);
    }
  }
  const [precision, recall] = [percent(n.hit, n.hit + n.leaked), percent(n.hit, n.wanted)];
  return {
    pages: pages.length,
    precision,
    recall,
    f1: Math.round((20 * precision * recall) / (precision + recall)) / 10,
    title: `${n.title} of ${n.titles}`,
    author: `${n.author} of ${n.authors}`,
    date: `${n.date} of ${n.dates}`,
  };
}

/** The whole list, and its halves. */
export function scoresOf(pages: readonly Page[], found: ReadonlyMap<string, Extracted>) {
  const half = (odd: number) =>
    scoreOf(
      pages.filter((_, n) => n % 2 === odd),
      found,
    );
  return { ...scoreOf(pages, found), even: half(0), odd: half(1) };
}

/** @param verbose also lists misses and leaks of the pages at even places @param strict with a second extractor's word on each paragraph */
export async function scoreHtml(shared: string, verbose = false, strict = false): Promise<HtmlResult> {
  const pages = englishPages(shared);
  const found = new Map<string, Extracted>();
  const failed: string[] = [];
  for (const page of pages) {
    try {
      const { report } = await intake({ source: page.file, bytes: bytesOf(shared, page), mediaType: "text/html", metadata: { strict } });
      found.set(page.file, { text: report.text, title: report.title, author: report.authors.join(" "), date: report.published });
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      failed.push(`${page.file}: ${error.code}`);
    }
  }
  if (verbose)
    scoreOf(
      pages.filter((_, n) => n % 2 === 0),
      found,
      (line) => process.stderr.write(`${line}\n`),
    );
  return { ...scoresOf(pages, found), failed };
}
