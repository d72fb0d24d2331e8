/**
 * Article extraction on the pack's English pages: of the pieces that must be in the text, how many are (recall), and of
 * all pieces found, how many must be (precision). White space is folded on both sides.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ReadoutError } from "../src/errors.js";
import { intake } from "../src/intake/intake.js";

interface Page {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly lang: string;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
}

export interface HtmlResult {
  readonly pages: number;
  readonly failed: readonly string[];
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly title: string;
  readonly author: string;
  readonly date: string;
}

const fold = (text: string): string => text.replace(/\s+/g, " ");
const loose = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

/** @param verbose also lists each page's misses and leaks */
export async function scoreHtml(shared: string, verbose = false): Promise<HtmlResult> {
  const folder = join(shared, "data/html/trafilatura");
  const pages = Object.values(JSON.parse(readFileSync(join(folder, "evaldata.json"), "utf8")) as Record<string, Page>).filter((p) =>
    p.lang.startsWith("en"),
  );
  const n = { hit: 0, wanted: 0, leaked: 0, title: 0, titles: 0, author: 0, authors: 0, date: 0, dates: 0 };
  const failed: string[] = [];
  for (const page of pages) {
    const bytes = gunzipSync(readFileSync(join(folder, "pages", page.file)));
    const taken = await intake({ source: page.file, bytes, mediaType: "text/html" }).catch((error: unknown) => {
      if (!(error instanceof ReadoutError)) throw error;
      failed.push(`${page.file}: ${error.code}`);
      return null;
    });
    const text = fold(taken?.report.text ?? "");
    const missed = page.with.filter((piece) => !text.includes(fold(piece)));
    const leaked = page.without.filter((piece) => text.includes(fold(piece)));
    n.wanted += page.with.length;
    n.hit += page.with.length - missed.length;
    n.leaked += leaked.length;
    if (verbose && missed.length + leaked.length > 0)
      process.stderr.write(`${page.file}\n${missed.map((m) => `  - ${m}\n`).join("")}${leaked.map((m) => `  + ${m}\n`).join("")}`);
    const known: [keyof typeof n, keyof typeof n, string | undefined, string | null | undefined][] = [
      ["title", "titles", page.title, taken?.report.title],
      ["author", "authors", page.author, taken?.report.authors.join(" ")],
      ["date", "dates", page.date, taken?.report.published?.slice(0, 10)],
    ];
    for (const [right, all, gold, got] of known) {
      if (!gold) continue;
      n[all]++;
      if (got && (right === "date" ? got === gold : loose(gold).includes(loose(got)) || loose(got).includes(loose(gold)))) n[right]++;
      else if (verbose) process.stderr.write(`${page.file} ${right}: ${gold} ≠ ${got}\n`);
    }
  }
  const [precision, recall] = [percent(n.hit, n.hit + n.leaked), percent(n.hit, n.wanted)];
  return {
    pages: pages.length,
    failed,
    precision,
    recall,
    f1: Math.round((20 * precision * recall) / (precision + recall)) / 10,
    title: `${n.title} of ${n.titles}`,
    author: `${n.author} of ${n.authors}`,
    date: `${n.date} of ${n.dates}`,
  };
}
