/** A feed (RSS, Atom, RDF, JSON Feed): each entry with the words that the feed has of it, which may be less than its page has. */
import { isoDate } from "../../calendar.js";
import { FileDamaged } from "../../errors.js";
import { letterDate } from "../dates.js";
import { reportInput } from "../input.js";
import type { Metadata } from "../report.js";
import { type ContainedReport, type Container, reportAt } from "./container.js";
import { wholeWords } from "./whole-words.js";

const FORM = "feed (RSS, Atom or JSON)";
const MOST_ENTRIES = 100_000;

type Feed = ReturnType<typeof import("feedsmith")["parseFeed"]>;

/** An entry, whatever its feed's form. */
interface Entry extends Metadata {
  /** Its words: a piece of a page, the fullest that there is; or plain. */
  readonly html: string | null;
  readonly text?: string | null;
}

const dateOf = (value: unknown): string | null => (typeof value !== "string" ? null : isoDate(value) !== null ? value : letterDate(value));

const namesOf = (authors: readonly { readonly name?: string | undefined }[] | undefined): string[] =>
  (authors ?? []).flatMap(({ name }) => (name ? [name.replace(/^\S+@\S+ \((.+)\)$/, "$1")] : []));

function entriesOf({ format, feed }: Feed): Entry[] {
  if (format === "json")
    return (feed.items ?? []).map((item) => ({
      id: item.id ?? null,
      title: item.title ?? null,
      url: item.url ?? null,
      authors: namesOf(item.authors ?? feed.authors),
      published: dateOf(item.date_published),
      modified: dateOf(item.date_modified),
      language: item.language ?? feed.language ?? null,
      publisher: feed.title ?? null,
      html: item.content_html ?? null,
      text: item.content_text ?? item.summary ?? null,
    }));
  if (format === "atom")
    return (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? null,
      title: entry.title?.value ?? null,
      url: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href ?? null,
      authors: namesOf(entry.authors ?? feed.authors),
      published: dateOf(entry.published ?? entry.updated),
      modified: entry.published ? dateOf(entry.updated) : null,
      language: feed.xml?.lang ?? null,
      publisher: feed.title?.value ?? null,
      html: entry.content?.value ?? entry.summary?.value ?? null,
    }));
  const language = "language" in feed ? (feed.language ?? null) : null;
  return (feed.items ?? []).map((item) => {
    const authors = item.dc?.creators ?? ("authors" in item ? namesOf(item.authors) : []);
    const day = "pubDate" in item ? item.pubDate : null;
    return {
      id: "guid" in item ? (item.guid?.value ?? null) : null,
      title: item.title ?? null,
      url: item.link ?? null,
      authors,
      published: dateOf(day ?? item.dc?.dates?.[0]),
      language,
      publisher: feed.title ?? null,
      html: item.content?.encoded ?? item.description ?? null,
    };
  });
}

/** Headings are plain, or pieces of pages. */
const plain = (words: string): Promise<string> => import("../html/dom.js").then(({ parse, words: of }) => of(parse(words).body));

/** The report that an entry is: its heading above its words. */
async function reportOf({ html, text, ...said }: Entry, source: string): Promise<ContainedReport> {
  const { fragmentText } = await import("../html/fragment.js");
  const title = said.title ? await plain(said.title) : null;
  const words = html ? fragmentText(html, source) : (text ?? "");
  const input = reportInput({ ...said, id: null, title, text: [title, words].filter(Boolean).join("\n\n") }, source);
  return input
    ? { ...reportAt(input.source, input), ref: said.id ?? null }
    : reportAt(source, new FileDamaged(source, FORM, "it has no words"));
}

export const feed: Container = {
  async *reportsIn(file) {
    const { source } = file;
    const words = await wholeWords(file);
    const { parseFeed } = await import("feedsmith");
    let entries: Entry[];
    try {
      if (/<!ENTITY/i.test(words)) throw new Error("it declares entities of its own");
      entries = entriesOf(parseFeed(words)).slice(0, MOST_ENTRIES);
    } catch (error) {
      throw new FileDamaged(source, FORM, (error as Error).message, "check that it was saved whole, and is no page");
    }
    for (const [n, entry] of entries.entries()) {
      const place = `${source}!/${n + 1}`;
      try {
        yield await reportOf(entry, place);
      } catch (error) {
        yield reportAt(place, error as FileDamaged); // a piece of a page too complex to read
      }
    }
  },
};
