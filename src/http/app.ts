/** The server's routes put together: who is let in, then what is asked. */
import { hash } from "node:crypto";
import { type Context, Hono } from "hono";
import { reportDocument } from "../ledger/queries/documents.js";
import { rawReport } from "../ledger/queries/report-list.js";
import { webArchive } from "../ledger/queries/responses.js";
import { ledgerState } from "../ledger/queries/state.js";
import { envelope } from "../records/envelope.js";
import { VERSION } from "../version.js";
import { addableOf } from "./adding.js";
import { AnswerCache } from "./answer-cache.js";
import { askedOf } from "./asked.js";
import { NoSuchAddress, ServerReadOnly, WrongMethod } from "./errors.js";
import type { Files } from "./files.js";
import { isList, listAsCsv } from "./lists-as-csv.js";
import { BASE, openApi } from "./openapi.js";
import { problemOf } from "./problems.js";
import { RateLimit } from "./rate-limit.js";
import type { Route, Site } from "./route.js";
import { ROUTES } from "./routes/routes.js";
import { HEADERS, type Safety } from "./safety.js";

export interface AppOptions {
  readonly site: Site;
  readonly safety: Safety;
  readonly files: Files;
  /** Requests a second that one who is signed in may make, for as long as they like. */
  readonly perSecond: number;
  /** Told of faults of the program, with the number under which each was answered. */
  readonly unforeseen: (error: unknown, number: string) => void;
}

/** Failed tries to sign in: one a second, after twenty. */
const TRIES = { perSecond: 1, burst: 20 };

/** Paths of the API that tell nothing of the ledger. */
const isPublic = (path: string): boolean =>
  !path.startsWith("/api/") || path === `${BASE}/openapi.json` || path === `${BASE}/docs` || path.startsWith(`${BASE}/docs/`);

/** `/reports/{id}` as Hono has it. */
const pattern = (path: string): string => `${BASE}${path.replace(/\{(\w+)\}/g, ":$1")}`;

const pathOf = (context: Context): string => new URL(context.req.url).pathname;

/** The token leaves the address: it stays in a cookie that no script can read. */
function exchanged(context: Context, safety: Safety): Response | null {
  const address = new URL(context.req.url);
  const token = address.searchParams.get("token");
  if (token === null || context.req.method !== "GET" || address.pathname.startsWith("/api/")) return null;
  if (!safety.isToken(token)) return null;
  address.searchParams.delete("token");
  const location = `${address.pathname.replace(/^\/+/, "/")}${address.search}`;
  return new Response(null, { status: 303, headers: { location, "set-cookie": safety.newSession(), "cache-control": "no-store" } });
}

/** The tag of what the ledger shows now, and the newest correction in it. */
async function tagOf({ ledger }: Pick<Site, "ledger">): Promise<{ readonly etag: string; readonly correction: number }> {
  const { state, correction } = await ledgerState(ledger);
  return { etag: `"${hash("sha256", `${VERSION} ${state}`).slice(0, 24)}"`, correction };
}

/** An answer that hangs on the ledger alone: its tag is known before it is worked out. */
async function ofState(context: Context, { ledger }: Site, answer: (etag: string) => Promise<Response>): Promise<Response> {
  const { etag, correction } = await tagOf({ ledger });
  const headers = { etag, "cache-control": "private, no-cache", "readout-corrections": String(correction) };
  const known = (context.req.header("if-none-match") ?? "").split(/, */);
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  const response = await answer(etag);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

const json = (value: object, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json", "cache-control": "no-store" } });

const JSON_HEADERS = { "content-type": "application/json", "cache-control": "no-store" };

async function answered(context: Context, route: Route, site: Site, cache: AnswerCache): Promise<Response> {
  if (site.readOnly && route.method === "post" && !route.harmless) throw new ServerReadOnly();
  const asked = await askedOf(context, route);
  const answer = async () => JSON.stringify(envelope(await route.run(site, asked)));
  if (!route.ofLedger) return new Response(await answer(), { status: route.status ?? 200, headers: JSON_HEADERS });
  return ofState(context, site, async (etag) => {
    const held = cache.get(etag, context.req.url);
    if (held !== null) return new Response(held, { headers: JSON_HEADERS });
    const words = await answer();
    // what was worked out while the ledger changed may be of the state before or after: it is held for neither
    if ((await tagOf(site)).etag === etag) cache.set(etag, context.req.url, words);
    return new Response(words, { headers: JSON_HEADERS });
  });
}

/** The words, the bytes and the web archive of a report: text that nothing shows as a page. */
function filesOfReports(app: Hono, site: Site): void {
  app.get(pattern("/reports/{id}/text"), (context) =>
    ofState(context, site, async () => {
      const { report } = await reportDocument(site.ledger, context.req.param("id") as string);
      return new Response(report.text, { headers: { "content-type": "text/plain; charset=utf-8" } });
    }),
  );
  app.get(pattern("/reports/{id}/raw"), (context) =>
    ofState(context, site, async () => {
      const { bytes, sha256 } = await rawReport(site.ledger, context.req.param("id") as string);
      const headers = {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${sha256.slice(0, 16)}"`,
      };
      return new Response(new Uint8Array(bytes), { headers });
    }),
  );
  app.get(pattern("/reports/{id}/warc"), (context) =>
    ofState(context, site, async () => {
      const id = context.req.param("id") as string;
      const bytes = await webArchive(site.ledger, id);
      const headers = {
        "content-type": "application/warc",
        "content-disposition": `attachment; filename="${id.replace(/[^\w-]/g, "-").slice(0, 40)}.warc"`,
      };
      return new Response(new Uint8Array(bytes), { headers });
    }),
  );
}

/** @returns the app, for a server to listen for */
export function makeApp({ site, safety, files, perSecond, unforeseen }: AppOptions): Hono {
  const app = new Hono();
  const rate = new RateLimit(perSecond, perSecond * 2);
  const cache = new AnswerCache();
  const tries = new RateLimit(TRIES.perSecond, TRIES.burst);

  app.onError((error, context) => safe(problemOf(error, pathOf(context), unforeseen)));
  app.notFound((context) => safe(problemOf(new NoSuchAddress(pathOf(context)), pathOf(context), unforeseen)));

  app.use(async (context, next) => {
    const path = pathOf(context);
    safety.checkOrigin(context.req.raw.headers, context.req.method === "GET" && !path.startsWith("/api/"));
    const redirect = exchanged(context, safety);
    if (redirect) return safe(redirect);
    if (!isPublic(path)) {
      try {
        rate.take(safety.signedIn(context.req.raw.headers));
      } catch (error) {
        if ((error as { code?: string }).code === "not-signed-in") tries.take("everybody");
        throw error;
      }
    }
    await next();
    safe(context.res);
    return;
  });

  app.post(pattern("/reports"), async (context) => {
    if (site.readOnly) throw new ServerReadOnly();
    return json(envelope(site.jobs.add(await addableOf(context, site)).now()), 202);
  });
  for (const route of ROUTES) app.on(route.method.toUpperCase(), pattern(route.path), (context) => answered(context, route, site, cache));
  for (const route of ROUTES.filter(isList))
    app.get(pattern(`${route.path}.csv`), async (context) => listAsCsv(site, route, await askedOf(context, route)));
  filesOfReports(app, site);
  app.get(pattern("/openapi.json"), () => json(openApi()));
  app.get(pattern("/events"), async () => {
    const state = await site.watch.first();
    const at = site.jobs.all().filter((job) => !job.over);
    const first = [["ledger", { state }] as const, ...at.map((job) => ["job", job.now()] as const)];
    const headers = { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" };
    return new Response(site.hub.listen(first), { headers });
  });
  wrongMethods(app);
  app.get("*", (context) => files.at(pathOf(context), context.req.raw.headers) ?? context.notFound());
  return app;
}

/** What is there and is asked by a method that it does not take. */
function wrongMethods(app: Hono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of [...ROUTES, { path: "/reports", method: "post" }, { path: "/events", method: "get" }])
    methods.set(path, (methods.get(path) ?? new Set()).add(method.toUpperCase()));
  for (const { path } of ROUTES.filter(isList)) methods.set(`${path}.csv`, new Set(["GET"]));
  for (const path of ["/reports/{id}/text", "/reports/{id}/raw", "/reports/{id}/warc", "/openapi.json", "/docs"])
    methods.set(path, new Set(["GET"]));
  for (const [path, taken] of methods) {
    const allowed = [...taken].join(", ");
    app.all(pattern(path), (context, next) => {
      if (taken.has(context.req.method) || context.req.method === "HEAD") return next();
      throw new WrongMethod(context.req.method, pathOf(context), allowed);
    });
  }
}

function safe(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}
