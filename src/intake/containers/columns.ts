/** Which column of a table is which field of a report. */
import { METADATA_FIELDS } from "../metadata-sources.js";

export const FIELDS = ["text", "html", ...METADATA_FIELDS, "id"] as const;
export type Field = (typeof FIELDS)[number];

/** Names of columns, by the field that each is. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** What columns are called of which nobody says what they are; case, spaces and underscores aside. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: ["text", "body", "content", "article", "story", "fulltext", "articletext", "bodytext", "maintext"],
  html: ["html", "bodyhtml", "contenthtml"],
  title: ["title", "headline", "heading"],
  publisher: ["publisher", "publication", "outlet", "source", "sourcename", "newspaper", "medium"],
  authors: ["authors", "author", "byline"],
  published: ["published", "date", "publicationdate", "pubdate", "publishdate", "publishedat", "publisheddate", "datepublished"],
  modified: ["modified", "updated", "updatedat", "datemodified"],
  url: ["url", "link", "address", "permalink"],
  language: ["language", "lang"],
  section: ["section", "newsdesk", "desk"],
  id: ["id", "guid", "articleid", "uid"],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The place of each field in a row: as it is said, else by the names that are in use. Names that are said and not there are given apart. */
export function placesOf(
  header: readonly string[],
  said: Columns,
): { readonly places: Map<Field, number>; readonly missing: readonly string[] } {
  const names = header.map(plain);
  const places = new Map<Field, number>();
  const missing: string[] = [];
  for (const field of FIELDS) {
    const wanted = said[field];
    const at = wanted === undefined ? -1 : Math.max(header.indexOf(wanted), names.indexOf(plain(wanted)));
    if (wanted !== undefined && at < 0) missing.push(wanted);
    const usual = NAMES[field].map((name) => names.indexOf(name)).find((n) => n >= 0 && ![...places.values()].includes(n));
    const place = wanted === undefined ? usual : at;
    if (place !== undefined && place >= 0) places.set(field, place);
  }
  return { places, missing };
}
