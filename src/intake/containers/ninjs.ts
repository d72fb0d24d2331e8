/** News as agencies send it in JSON (ninjs, all versions): one item, or a list of them. */
import { isoDate } from "../../calendar.js";
import { FileDamaged } from "../../errors.js";
import { reportInput } from "../input.js";
import { type ContainedReport, type Container, reportAt } from "./container.js";
import { wholeWords } from "./whole-words.js";

const FORM = "news item in JSON (ninjs)";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Item = { readonly [key: string]: Json };

const isItem = (value: Json | undefined): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);
const words = (value: Json | undefined): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const date = (value: Json | undefined): string | null => {
  const said = words(value);
  return said && isoDate(said) !== null ? said : null;
};

/** A property of several values: its name alone ("headline"), with a kind ("body_text"), or a list of values that each have a role (ninjs 2, 3). */
function namedValue(item: Item, name: string, kinds: readonly string[] = [""]): string | null {
  for (const kind of kinds) {
    const own = words(item[kind ? `${name}_${kind}` : name]);
    if (own) return own;
  }
  const entries = list(item[`${name === "body" ? "bodie" : name}s`]).filter(isItem);
  return words(entries.find(({ role }) => role === "main")?.value ?? entries[0]?.value);
}

async function reportOf(item: Item, source: string): Promise<ContainedReport> {
  const headline = namedValue(item, "headline") ?? words(item.title);
  const byline = words(item.byline);
  const page = words(item.body_html) ?? words(item.body_xhtml);
  const body = page ?? namedValue(item, "body", ["text"]) ?? namedValue(item, "description", ["text", ""]) ?? "";
  const { fragmentText } = await import("../html/fragment.js");
  const text = page || /<(?:p|div|br)\b/i.test(body) ? fragmentText(body, source) : body;
  const people = list(item.people).filter(isItem);
  const authors = people.filter(({ rel }) => rel === "author" || rel === "creator").flatMap(({ name }) => words(name) ?? []);
  const described = {
    title: headline,
    authors: authors.length > 0 ? authors : byline ? [byline.replace(/^by\s+/i, "")] : [],
    published: date(item.firstcreated) ?? date(item.firstCreated) ?? date(item.versioncreated) ?? date(item.versionCreated),
    modified: date(item.versioncreated) ?? date(item.versionCreated),
    publisher:
      words(item.source) ??
      list(item.organisations)
        .filter(isItem)
        .flatMap(({ rel, name }) => (rel === "source" ? (words(name) ?? []) : []))[0] ??
      null,
    language: words(item.language),
    url: /^https?:/.test(words(item.uri) ?? "") ? words(item.uri) : null,
    text: headline && text && !text.startsWith(headline) ? `${headline}\n\n${text}` : text,
  };
  const input = reportInput(described, source);
  return { ...reportAt(source, input ?? new FileDamaged(source, FORM, "it has no words")), ref: words(item.altId) ?? words(item.uri) };
}

/** Items of a list, of an object that has one, or the one that there is. */
function itemsIn(value: Json): Item[] {
  if (Array.isArray(value)) return value.filter(isItem);
  if (!isItem(value)) return [];
  const inner = list(value.items).filter(isItem);
  return inner.length > 0 ? inner : [value];
}

const isNews = (item: Item): boolean => Object.keys(item).some((key) => /^(?:headlines?|title|bod(?:y|ies))(?:_|$)/.test(key));

export const ninjs: Container = {
  async *reportsIn(file) {
    const { source } = file;
    let items: Item[];
    try {
      items = itemsIn(JSON.parse(await wholeWords(file)) as Json).filter(isNews);
    } catch (error) {
      throw error instanceof SyntaxError ? new FileDamaged(source, FORM, error.message) : error;
    }
    if (items.length === 0)
      throw new FileDamaged(source, FORM, "it has neither a headline nor a body", "give news items, or lines of JSON (--jsonl-in)");
    for (const [n, item] of items.entries()) yield await reportOf(item, items.length === 1 ? source : `${source}!/${n + 1}`);
  },
};
