/** What a page says of its article in JSON-LD. */
import { namesAsGiven } from "../names.js";
import { type Element, tagged } from "./dom.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const ARTICLE = /Article$|^(?:BlogPosting|Report|Reportage|LiveBlogPosting|Review|WebPage|NewsMediaArticle)$/;
const MOST_DEPTH = 4;

const list = (value: Json | undefined): Json[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const isObject = (value: Json): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** Its first string with white space folded. */
const stringOf = (value: Json | undefined): string | null => {
  const found = list(value).find((v) => typeof v === "string");
  return typeof found === "string" && found.trim() ? decodeEntities(found.replace(/\s+/g, " ").trim()) : null;
};

/** JSON-LD often holds text escaped twice. */
export function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|quot|apos|lt|gt|nbsp));/gi, (whole, dec, hex, name) => {
    const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return named[String(name).toLowerCase()] ?? whole;
  });
}

export class JsonLd {
  /** The page's article; an empty object where it has none. A broken block is passed over. */
  readonly article: JsonObject;
  readonly #byId = new Map<string, JsonObject>();

  constructor(page: readonly Element[]) {
    const objects: JsonObject[] = [];
    const collect = (value: Json, depth: number) => {
      if (value === null || typeof value !== "object" || depth > MOST_DEPTH) return;
      if (Array.isArray(value)) for (const v of value) collect(v, depth + 1);
      else {
        objects.push(value);
        const id = value["@id"];
        if (typeof id === "string" && value.name !== undefined) this.#byId.set(id, value);
        for (const key of ["@graph", "mainEntity"]) collect(value[key] ?? null, depth + 1);
      }
    };
    for (const script of tagged(page, "script")) {
      if (script.getAttribute("type")?.toLowerCase() !== "application/ld+json") continue;
      try {
        collect(JSON.parse((script.textContent ?? "").replace(/^\s*<!--|-->\s*$/g, "")) as Json, 0);
      } catch {
        // a page's broken JSON is no fault of the report
      }
    }
    const typed = objects.filter((o) => list(o["@type"]).some((t) => typeof t === "string" && ARTICLE.test(t)));
    this.article = typed.find((o) => stringOf(o.headline) !== null) ?? typed[0] ?? {};
  }

  /** Names of those that a field has: given, or said elsewhere on the page under the same @id. */
  names(field: string): string[] {
    return list(this.article[field]).flatMap((v) => {
      const whole = isObject(v) && v.name === undefined && typeof v["@id"] === "string" ? (this.#byId.get(v["@id"]) ?? v) : v;
      if (typeof whole === "string") return namesAsGiven(decodeEntities(whole));
      return isObject(whole) ? list(whole.name).flatMap((name) => namesAsGiven(stringOf(name) ?? "")) : [];
    });
  }

  /** The name of the one body that a field has. */
  body(field: string): string | null {
    const [v = null] = list(this.article[field]);
    if (typeof v === "string") return stringOf(v);
    if (!isObject(v)) return null;
    const whole = v.name === undefined && typeof v["@id"] === "string" ? (this.#byId.get(v["@id"]) ?? v) : v;
    return stringOf(whole.name);
  }

  /** Whether a field is true; null where it says neither. */
  says(field: string): boolean | null {
    const value = String(this.article[field] ?? "").toLowerCase();
    return value === "true" ? true : value === "false" ? false : null;
  }

  string(field: string): string | null {
    return stringOf(this.article[field]);
  }
}
