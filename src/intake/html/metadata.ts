/**
 * What a page says about itself: JSON-LD, OpenGraph and meta tags, the visible byline and time, in that order for each
 * field (no one source has them all: the best single one lacks an author on four pages in ten).
 */
import type { Note } from "../../records/document.js";
import { writtenDate } from "../dates.js";
import { splitNames } from "../names.js";
import type { Metadata } from "../report.js";
import { type Document, type Element, words } from "./dom.js";
import { headDate } from "./head-date.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const ARTICLE = /Article$|^(?:BlogPosting|Report|Reportage|LiveBlogPosting|WebPage)$/;

const list = (value: Json | undefined): Json[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

const string = (value: Json | undefined): string | null => {
  const found = list(value).find((v) => typeof v === "string");
  return typeof found === "string" && found.trim() ? decodeEntities(found.replace(/\s+/g, " ").trim()) : null;
};

/** JSON-LD often holds text escaped twice. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|quot|apos|lt|gt|nbsp));/gi, (whole, dec, hex, name) => {
    const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return named[String(name).toLowerCase()] ?? whole;
  });
}

/** The page's article object out of all JSON-LD blocks, or null; a broken block is passed over. */
function jsonLd(page: Document): { [key: string]: Json } | null {
  const objects: { [key: string]: Json }[] = [];
  const collect = (value: Json, depth: number) => {
    if (value === null || typeof value !== "object" || depth > 4) return;
    if (Array.isArray(value)) for (const v of value) collect(v, depth + 1);
    else {
      objects.push(value);
      for (const key of ["@graph", "mainEntity"]) collect(value[key] ?? null, depth + 1);
    }
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse((script.textContent ?? "").replace(/^\s*<!--|-->\s*$/g, "")) as Json, 0);
    } catch {
      // a page's broken JSON is no fault of the report
    }
  }
  const typed = objects.filter((o) => list(o["@type"]).some((t) => typeof t === "string" && ARTICLE.test(t)));
  return typed.find((o) => string(o.headline) !== null) ?? typed[0] ?? null;
}

const namesOf = (value: Json | undefined): string[] =>
  list(value).flatMap((v) => {
    const name = typeof v === "string" ? v : v && typeof v === "object" && !Array.isArray(v) ? string(v.name) : null;
    return name ? splitNames(name) : [];
  });

const meta = (page: Document, ...names: string[]): string | null => {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute("content");
    const folded = found?.replace(/\s+/g, " ").trim();
    if (folded) return folded;
  }
  return null;
};

/** The first of several dates that is one; notes on those before it that the page declares and that are none. */
function firstDate(field: string, declared: readonly (string | null)[], visible: string | null = null) {
  const dates = [...declared, visible].map(writtenDate);
  const at = dates.findIndex((date) => date !== null);
  const bad = declared.slice(0, at < 0 ? undefined : at).filter((value) => value?.trim());
  return {
    date: dates[at] ?? null,
    doubts: bad.map(
      (value): Note => ({
        code: "date-unreadable",
        span: null,
        message: `the page has ${JSON.stringify(value?.trim().slice(0, 40))} as the day it was ${field}, which is no date; it is left out`,
      }),
    ),
  };
}

const textOf = (page: Document, selector: string): string | null => {
  for (const element of page.querySelectorAll(selector)) {
    const found = words(element as Element);
    if (found && found.length < 200) return found;
  }
  return null;
};

/** The outlet out of a page title "Headline | Outlet", where a heading of the page says the first part. */
function siteOf(page: Document): string | null {
  const title = words(page.querySelector("title")).slice(0, 300);
  const cut = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title);
  const headed = [...page.querySelectorAll("h1, h2")].some((h) => words(h) === cut?.[1]);
  return cut && headed ? (cut[2] as string) : null;
}

/** "Headline - Outlet" without the outlet. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (!title) return null;
  const cut = title.replace(/\s+[|–—-]\s+([^|–—]{2,40})$/, (whole, tail: string) =>
    site === null || site.toLowerCase().includes(tail.toLowerCase()) || tail.toLowerCase().includes(site.toLowerCase()) || /\|/.test(whole)
      ? ""
      : whole,
  );
  return cut.trim() || null;
}

/** Everything the page says about itself; unknown fields are null. `description` is its own summary. */
export function metadataOf(page: Document): Metadata & { readonly description: string | null; readonly doubts: readonly Note[] } {
  const ld = jsonLd(page) ?? {};
  const site =
    namesOf(ld.publisher)[0] ??
    string((list(ld.publisher)[0] as { [key: string]: Json } | undefined)?.name) ??
    meta(page, "og:site_name") ??
    siteOf(page);
  const visible = textOf(
    page,
    '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline__name, .author-name, [class*="byline" i], .author',
  );
  const authors = [
    namesOf(ld.author),
    splitNames(meta(page, "author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author") ?? ""),
    splitNames(visible ?? ""),
  ];
  const time =
    page.querySelector("time[datetime]")?.getAttribute("datetime") ??
    page.querySelector('[itemprop="datePublished"]')?.getAttribute("content") ??
    null;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(page, "og:url");
  const published = firstDate(
    "published",
    [
      string(ld.datePublished),
      meta(
        page,
        "article:published_time",
        "datePublished",
        "date",
        "pubdate",
        "parsely-pub-date",
        "dc.date",
        "sailthru.date",
        "publish-date",
      ),
      time,
    ],
    writtenDate(textOf(page, '[class*="publish" i], [class*="date" i], time')) ?? headDate(page),
  );
  const modified = firstDate("modified", [string(ld.dateModified), meta(page, "article:modified_time", "og:updated_time", "lastmod")]);
  return {
    title:
      string(ld.headline) ??
      withoutSite(meta(page, "og:title", "twitter:title"), site) ??
      withoutSite(words(page.querySelector("title")) || null, site),
    publisher: site,
    authors: [...new Set(authors.find((names) => names.length > 0) ?? [])],
    published: published.date,
    modified: modified.date,
    url: canonical && /^https?:\/\//.test(canonical) ? canonical : null,
    language: page.documentElement.getAttribute("lang") || string(ld.inLanguage) || meta(page, "og:locale") || null,
    description: string(ld.description) ?? meta(page, "og:description", "description"),
    doubts: [...published.doubts, ...modified.doubts],
  };
}
