/** News as agencies send it in XML: NITF, and the items of NewsML-G2, which hold NITF, a piece of a page, or plain words. */
import { isoDate } from "../../calendar.js";
import { FileDamaged } from "../../errors.js";
import type { Metadata } from "../report.js";
import { elementsOf, firstOf, localName, type XmlElement, xmlTree, xmlWords } from "../xml.js";
import { type ContainedReport, type Container, reportAt } from "./container.js";
import { wholeWords } from "./whole-words.js";

const FORM = "news item (NITF or NewsML-G2)";

/** "20261007T101500+0200", as NITF has it, in the form that has hyphens and colons. */
function dateOf(value: string | null | undefined): string | null {
  const [, year, month, day, hour, minute, second, zone = ""] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?)?$/.exec(value?.trim() ?? "") ?? [];
  const time = hour === undefined ? "" : `T${hour}:${minute}:${second}${zone.replace(/(\d{2})$/, ":$1")}`;
  const date = year === undefined ? value?.trim() : `${year}-${month}-${day}${time}`;
  return date && isoDate(date) !== null ? date : null;
}

const PARAGRAPHS = ["hl1", "hl2", "byline", "dateline", "abstract", "p", "tagline", "media-caption", "h1", "h2", "h3", "h4", "li"];

/** Paragraphs in order; what stands in another is not said again. */
function paragraphsOf(root: XmlElement): string[] {
  const taken = new Set<unknown>();
  return elementsOf(root, ...PARAGRAPHS).flatMap((element) => {
    for (let over = element.parent; over !== null; over = over.parent) if (taken.has(over)) return [];
    taken.add(element);
    const words = xmlWords(element);
    return words ? [localName(element) === "media-caption" ? `Photo: ${words}` : words] : [];
  });
}

const wordsOrNull = (element: XmlElement | null): string | null => xmlWords(element) || null;

const names = (elements: readonly XmlElement[]): string[] => [
  ...new Set(elements.map((one) => xmlWords(one).replace(/^by\s+/i, "")).filter(Boolean)),
];

interface Item extends Metadata {
  readonly text: string;
}

function nitfItem(nitf: XmlElement): Item {
  const byline = firstOf(nitf, "byline");
  const people = byline ? elementsOf(byline, "person") : [];
  return {
    title: wordsOrNull(firstOf(nitf, "hl1", "hedline")) ?? wordsOrNull(firstOf(nitf, "title")),
    authors: names(people.length > 0 ? people : byline ? [byline] : []),
    published: dateOf(firstOf(nitf, "date.issue")?.attribs.norm ?? firstOf(nitf, "date.release")?.attribs.norm),
    publisher: wordsOrNull(firstOf(nitf, "distributor")),
    id: firstOf(nitf, "doc-id")?.attribs["id-string"] ?? null,
    text: paragraphsOf(nitf).join("\n\n"),
  };
}

/** The words of an item of NewsML-G2. */
function contentOf(item: XmlElement): string {
  const inside = firstOf(item, "inlineXML");
  if (inside) return paragraphsOf(inside).join("\n\n") || xmlWords(inside);
  return elementsOf(item, "inlineData")
    .flatMap(({ childNodes }) => childNodes.map((node) => ("data" in node ? node.data : "")))
    .join("")
    .trim();
}

function newsItem(item: XmlElement): Item {
  const meta = firstOf(item, "contentMeta");
  const said = (...wanted: string[]) => (meta && firstOf(meta, ...wanted)) ?? firstOf(item, ...wanted);
  const nitf = firstOf(item, "nitf");
  const inner = nitf ? nitfItem(nitf) : null;
  const creators = meta ? elementsOf(meta, "creator").map((one) => firstOf(one, "name") ?? one) : [];
  const provider = firstOf(item, "provider");
  const title = wordsOrNull(said("headline")) ?? inner?.title ?? null;
  const content = inner?.text ?? contentOf(item);
  return {
    title,
    authors: names(creators).length > 0 ? names(creators) : inner?.authors,
    published:
      dateOf(xmlWords(said("contentCreated"))) ?? inner?.published ?? dateOf(xmlWords(firstOf(item, "firstCreated", "versionCreated"))),
    modified: dateOf(xmlWords(said("contentModified"))),
    publisher: (provider && (wordsOrNull(firstOf(provider, "name")) ?? provider.attribs.literal)) || inner?.publisher || null,
    language: said("language")?.attribs.tag ?? null,
    id: item.attribs.guid ?? null,
    text: title && content && !content.startsWith(title) ? `${title}\n\n${content}` : content,
  };
}

export const newsXml: Container = {
  async *reportsIn(file): AsyncGenerator<ContainedReport> {
    const { source } = file;
    const root = xmlTree(await wholeWords(file), source, FORM);
    const items = elementsOf(root, "newsItem");
    const all = items.length > 0 ? items.map(newsItem) : elementsOf(root, "nitf").map(nitfItem);
    if (all.length === 0) {
      const found = firstOf(root, ...root.childNodes.flatMap((node) => ("attribs" in node ? [localName(node)] : [])));
      throw new FileDamaged(
        source,
        FORM,
        found ? `its root is <${found.name.slice(0, 40)}>` : "it is no XML",
        "give news items, a feed or a page",
      );
    }
    for (const [n, { id, text, ...metadata }] of all.entries()) {
      const place = all.length === 1 ? source : `${source}!/${n + 1}`;
      yield { ...reportAt(place, { source: place, text, metadata }), ref: id ?? null };
    }
  },
};
