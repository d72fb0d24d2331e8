/** Files that are served as they are: the page, and the docs of the API. All are known at the start, so no address can name another. */
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { BASE } from "./openapi.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};
/** Types that are worth packing. */
const PACKED = /^text\/|json|svg/;

/** A build gives such files a name with a hash of what is in them: they never change. */
const HASHED = /[-.][\w-]{8,}\.\w+$/;

interface Served {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | null;
  readonly etag: string;
  readonly forEver: boolean;
}

function served(name: string, bytes: Uint8Array<ArrayBuffer>, forEver: boolean): Served {
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  const packed = PACKED.test(type) ? new Uint8Array(gzipSync(bytes)) : null;
  return { type, bytes, packed, etag: `"${hash("sha256", bytes).slice(0, 32)}"`, forEver };
}

/** Files below a folder, by their paths with slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const here = dirname(fileURLToPath(import.meta.url));

/** Where the built page lies in the package. */
const PAGE = join(here, "..", "web");

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Readout</title>
<h1>Readout</h1><p>The server runs; its page was not built: <code>npm run build</code> builds it. <a href="${BASE}/docs">The API</a> is there all the same.</p></html>`;

const DOCS = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Readout: the HTTP API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="docs/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: "openapi.json", dom_id: "#docs", validatorUrl: null, deepLinking: true, supportedSubmitMethods: ["get", "post"] });\n`;

/** Swagger UI: beside the program where it was built, else where it was installed. */
function swaggerFolder(): string | null {
  const own = join(here, "swagger");
  if (existsSync(own)) return own;
  try {
    return dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  } catch {
    return null;
  }
}

/** A file that is read when it is first asked for. */
type Lazy = () => Served;
function lazily(make: Lazy): Lazy {
  let made: Served | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

export class Files {
  readonly #files = new Map<string, Lazy>();
  readonly #index: Lazy;

  /** @param page folder of the built page; the package's own by default */
  constructor(page = PAGE) {
    const read = (path: string, forEver: boolean) => lazily(() => served(path, new Uint8Array(readFileSync(path)), forEver));
    const own = (name: string, words: string) => lazily(() => served(name, new TextEncoder().encode(words), false));
    if (existsSync(join(page, "index.html")))
      for (const path of filesBelow(page)) this.#files.set(path.slice(page.length).replaceAll("\\", "/"), read(path, HASHED.test(path)));
    this.#index = this.#files.get("/index.html") ?? own("index.html", NOT_BUILT);
    this.#files.set("/", this.#index);
    this.#files.set(`${BASE}/docs`, own("docs.html", DOCS));
    this.#files.set(`${BASE}/docs/start.js`, own("start.js", START));
    const swagger = swaggerFolder();
    if (swagger)
      for (const name of ["swagger-ui.css", "swagger-ui-bundle.js"])
        this.#files.set(`${BASE}/docs/${name}`, read(join(swagger, name), false));
  }

  /** The file at an address; the page at any other that is no file's name, since it has addresses of its own; null where there is none. */
  at(path: string, request: Headers): Response | null {
    const found = this.#files.get(path) ?? (path.startsWith("/api/") || /^\/(?:assets\/|[^/]*\.\w+$)/.test(path) ? undefined : this.#index);
    if (!found) return null;
    const { type, bytes, packed, etag, forEver } = found();
    const headers = new Headers({
      "content-type": type,
      etag,
      "cache-control": forEver ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
    });
    if (request.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    if (packed === null || !/\bgzip\b/.test(request.get("accept-encoding") ?? "")) return new Response(bytes, { headers });
    headers.set("content-encoding", "gzip");
    headers.set("etag", `${etag.slice(0, -1)}-gz"`);
    if (request.get("if-none-match") === headers.get("etag")) return new Response(null, { status: 304, headers });
    return new Response(packed, { headers });
  }
}
