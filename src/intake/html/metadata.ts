/**
 * What a page says about itself: JSON-LD, OpenGraph and meta tags, the visible byline and time, in that order for each
 * field (no one source has them all: the best single one lacks an author on four pages in ten).
 */
import type { Note } from "../../records/document.js";
import { writtenDate } from "../dates.js";
import { namesAsGiven } from "../names.js";
import type { Metadata } from "../report.js";
import { visibleNames } from "./bylines.js";
import { dayInAddress, markedDay, namedDay } from "./days.js";
import { type Document, words } from "./dom.js";
import { headDate } from "./head-date.js";
import { decodeEntities, JsonLd } from "./json-ld.js";

/** Where on a page a value stands. */
type MetadataSource = "JSON-LD" | "OpenGraph" | "meta" | "link" | "page" | "title";

/** What tags in the head of a page say, by their names in small letters. */
class Tags {
  readonly #values = new Map<string, string>();

  constructor(page: Document) {
    for (const tag of page.querySelectorAll("meta[content]")) {
      const value = (tag.getAttribute("content") ?? "").replace(/\s+/g, " ").trim();
      for (const name of ["property", "name", "itemprop", "http-equiv"]) {
        const key = tag.getAttribute(name)?.toLowerCase().trim();
        if (key && value && !this.#values.has(key)) this.#values.set(key, decodeEntities(value));
      }
    }
  }

  first(...names: string[]): string | null {
    for (const name of names) {
      const value = this.#values.get(name);
      if (value) return value;
    }
    return null;
  }
}

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

/** First of several with where it comes from. */
function sourced<T>(...candidates: readonly (readonly [MetadataSource, T | null])[]): {
  readonly value: T | null;
  readonly from: MetadataSource | null;
} {
  const found = candidates.find(([, value]) => (Array.isArray(value) ? value.length > 0 : value));
  return { value: found?.[1] ?? null, from: found?.[0] ?? null };
}

const DAY_TAGS =
  "article:published_time og:article:published_time datepublished dc.date.issued dcterms.created dcterms.date dc.date date pubdate publishdate publish-date publish_date publication_date parsely-pub-date sailthru.date article.published bt:pubdate originalpublicationdate citation_publication_date".split(
    " ",
  );
const AUTHOR_TAGS =
  "author article:author parsely-author dc.creator dcterms.creator byl sailthru.author citation_author article.author cxenseparse:author".split(
    " ",
  );

/** Everything the page says about itself; unknown fields are null. `description` is its own summary. @param heading the headline it shows */
export function metadataOf(
  page: Document,
  heading: string | null = null,
): Metadata & { readonly description: string | null; readonly free: boolean | null; readonly doubts: readonly Note[] } {
  const ld = new JsonLd(page);
  const tags = new Tags(page);
  const publisher = sourced(["JSON-LD", ld.body("publisher")], ["OpenGraph", tags.first("og:site_name")], ["title", siteOf(page)]);
  const authors = sourced(
    ["JSON-LD", [...ld.names("author"), ...(ld.names("author").length === 0 ? ld.names("creator") : [])]],
    ["meta", namesAsGiven(tags.first(...AUTHOR_TAGS) ?? "")],
    ["page", visibleNames(page)],
    ["meta", namesAsGiven((tags.first("twitter:creator") ?? "").replace(/^@.*/, ""))],
  );
  const url = sourced(
    ["link", page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null],
    ["OpenGraph", tags.first("og:url")],
  );
  const address = url.value && /^https?:\/\//.test(url.value) ? url.value : null;
  const shown = markedDay(page) ?? namedDay(page) ?? headDate(page) ?? dayInAddress(address);
  const published = firstDate("published", [ld.string("datePublished"), tags.first(...DAY_TAGS)], shown);
  const modified = firstDate("modified", [
    ld.string("dateModified"),
    tags.first("article:modified_time", "og:updated_time", "lastmod", "last-modified"),
  ]);
  const title = sourced(
    ["page", heading],
    ["JSON-LD", ld.string("headline")],
    ["OpenGraph", withoutSite(tags.first("og:title", "twitter:title"), publisher.value)],
    ["title", withoutSite(words(page.querySelector("title")) || null, publisher.value)],
  );
  return {
    title: title.value,
    publisher: publisher.value,
    authors: [...new Set(authors.value ?? [])],
    published: published.date,
    modified: modified.date,
    url: address,
    language: page.documentElement.getAttribute("lang") || ld.string("inLanguage") || tags.first("og:locale") || null,
    description: ld.string("description") ?? tags.first("og:description", "description"),
    free: ld.says("isAccessibleForFree"),
    doubts: [...published.doubts, ...modified.doubts],
  };
}
