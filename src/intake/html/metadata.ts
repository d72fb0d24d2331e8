/**
 * What a page says about itself: JSON-LD, OpenGraph and meta tags, the visible byline and time, in that order for each
 * field (no one source has them all: the best single one lacks an author on four pages in ten).
 */
import type { Note } from "../../records/document.js";
import type { MetadataSource } from "../../records/vocabulary.js";
import { writtenDate } from "../dates.js";
import { namesAsGiven } from "../names.js";
import type { Metadata } from "../report.js";
import { visibleNames } from "./bylines.js";
import { dayInAddress, pageDays } from "./days.js";
import { type Element, isRelated, tagged, words } from "./dom.js";
import { headDate } from "./head-date.js";
import { decodeEntities, JsonLd } from "./json-ld.js";
import { breadcrumbSection, sectionName } from "./section.js";

/** A value with where on the page it stands; null for none. */
type Candidate<T> = readonly [source: MetadataSource, value: T | null];
/** One that is looked for where those before it are none: all of a page may have to be gone through for it. */
type Sought<T> = () => Candidate<T>;

/** Names of tags that the Open Graph protocol has. */
const OPEN_GRAPH = /^(?:og|article):/;

/** What tags in the head of a page say, by their names in small letters. */
class Tags {
  readonly #values = new Map<string, Candidate<string>>();

  constructor(page: readonly Element[]) {
    for (const tag of tagged(page, "meta")) {
      const value = (tag.getAttribute("content") ?? "").replace(/\s+/g, " ").trim();
      for (const name of ["property", "name", "itemprop", "http-equiv"]) {
        const key = tag.getAttribute(name)?.toLowerCase().trim();
        if (!key || !value || this.#values.has(key)) continue;
        this.#values.set(key, [name === "itemprop" ? "microdata" : OPEN_GRAPH.test(key) ? "opengraph" : "meta", decodeEntities(value)]);
      }
    }
  }

  first(...names: string[]): Candidate<string> {
    for (const name of names) {
      const found = this.#values.get(name);
      if (found) return found;
    }
    return ["meta", null];
  }
}

/** The first of several dates that is one; notes on those before it that the page declares and that are none. */
function firstDate(field: string, declared: readonly Candidate<string>[], visible: Sought<string> = () => ["visible-line", null]) {
  const at = declared.findIndex(([, value]) => writtenDate(value) !== null);
  const [source, value] = declared[at] ?? visible();
  const date = writtenDate(value);
  const bad = declared.slice(0, at < 0 ? undefined : at).filter(([, value]) => value?.trim());
  return {
    date,
    source: date === null ? null : source,
    doubts: bad.map(
      ([, value]): Note => ({
        code: "date-unreadable",
        span: null,
        message: `the page has ${JSON.stringify(value?.trim().slice(0, 40))} as the day it was ${field}, which is no date; it is left out`,
      }),
    ),
  };
}

/** What the title of a page says in its head; "" where it has none. */
const titleTag = (page: readonly Element[]): string => words(tagged(page, "title")[0] ?? null);

/** The outlet out of a page title "Headline | Outlet", where a heading of the page says the first part. */
function siteOf(page: readonly Element[]): string | null {
  const title = titleTag(page).slice(0, 300);
  const cut = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title);
  const headed = cut !== null && tagged(page, "h1", "h2").some((h) => words(h) === cut[1]);
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

/** The first of several that is there. */
function firstOf<T>(...candidates: readonly (Candidate<T> | Sought<T>)[]): {
  readonly value: T | null;
  readonly source: MetadataSource | null;
} {
  for (const candidate of candidates) {
    const [source, value] = typeof candidate === "function" ? candidate() : candidate;
    if (Array.isArray(value) ? value.length > 0 : value) return { value, source };
  }
  return { value: null, source: null };
}

/** The same value, made of what a tag says. */
const made = <T, U>([source, value]: Candidate<T>, make: (value: T) => U): Candidate<U> => [source, value === null ? null : make(value)];

/** The day that a page has beside its tags. */
function shownDay(page: readonly Element[], address: string | null): Candidate<string> {
  for (const day of pageDays(page)) if (day[1]) return day;
  const line = headDate(page);
  return line ? ["visible-line", line] : ["address", dayInAddress(address)];
}

const DAY_TAGS =
  "article:published_time og:article:published_time datepublished dc.date.issued dcterms.created dcterms.date dc.date date pubdate publishdate publish-date publish_date publication_date parsely-pub-date sailthru.date article.published bt:pubdate originalpublicationdate citation_publication_date".split(
    " ",
  );
const AUTHOR_TAGS =
  "author article:author parsely-author dc.creator dcterms.creator byl sailthru.author citation_author article.author cxenseparse:author".split(
    " ",
  );

/** Everything the page says about itself; unknown fields are null. @param page its elements, as it came. `description` is its own summary. @param heading the headline it shows */
export function metadataOf(
  page: readonly Element[],
  heading: string | null = null,
): Metadata & { readonly description: string | null; readonly free: boolean | null; readonly doubts: readonly Note[] } {
  const ld = new JsonLd(page);
  const tags = new Tags(page);
  const publisher = firstOf(["json-ld", ld.body("publisher")], tags.first("og:site_name"), () => ["title-tag", siteOf(page)]);
  const authors = firstOf<readonly string[]>(
    ["json-ld", [...ld.names("author"), ...(ld.names("author").length === 0 ? ld.names("creator") : [])]],
    made(tags.first(...AUTHOR_TAGS), namesAsGiven),
    () => visibleNames(page),
    made(tags.first("twitter:creator"), (value) => namesAsGiven(value.replace(/^@.*/, ""))),
  );
  const url = firstOf(["link", tagged(page, "link").find(isRelated("canonical"))?.getAttribute("href") ?? null], tags.first("og:url"));
  const address = url.value && /^https?:\/\//.test(url.value) ? url.value : null;
  const declared = [["json-ld", ld.string("datePublished")], tags.first(...DAY_TAGS)] as const;
  const published = firstDate("published", declared, () => shownDay(page, address));
  const modified = firstDate("modified", [
    ["json-ld", ld.string("dateModified")],
    tags.first("article:modified_time", "og:updated_time", "lastmod", "last-modified"),
  ]);
  const withoutOutlet = (title: string) => withoutSite(title, publisher.value);
  const title = firstOf(
    ["heading", heading],
    ["json-ld", ld.string("headline")],
    made(tags.first("og:title", "twitter:title"), withoutOutlet),
    made(["title-tag", titleTag(page) || null], withoutOutlet),
  );
  const language = firstOf(
    ["lang", tagged(page, "html")[0]?.getAttribute("lang") ?? null],
    ["json-ld", ld.string("inLanguage")],
    tags.first("og:locale"),
  );
  const section = firstOf(
    ["json-ld", sectionName(ld.string("articleSection"))],
    made(
      tags.first("article:section", "og:article:section", "articlesection", "parsely-section", "cxenseparse:section", "section"),
      sectionName,
    ),
    () => ["breadcrumb", breadcrumbSection(page, publisher.value, title.value)],
  );
  const from = { title, publisher, authors, published, modified, language, section, ...(address ? { url } : {}) };
  return {
    title: title.value,
    publisher: publisher.value,
    authors: [...new Set(authors.value ?? [])],
    published: published.date,
    modified: modified.date,
    url: address,
    language: language.value,
    section: section.value,
    from: Object.fromEntries(Object.entries(from).flatMap(([field, { source }]) => (source ? [[field, source]] : []))),
    description: ld.string("description") ?? tags.first("og:description", "description")[1],
    free: ld.says("isAccessibleForFree"),
    doubts: [...published.doubts, ...modified.doubts],
  };
}
