/** Lists as comma-separated values, whole: every page of a list in one answer, row by row, its columns from the schema of its items. */
import { z } from "zod";
import { type CsvColumn, writeCsv } from "../exports/csv.js";
import type { Sink } from "../exports/sink.js";
import { columnPaths } from "./csv-columns.js";
import type { Asked, Route, Site } from "./route.js";

/** Items asked for at a time. */
const PAGE = 1_000;

interface Page {
  readonly items: readonly object[];
  readonly next: string | null;
}

const at = (row: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[name], row);

/** Plain values stand as they are, lists of these are joined; what has parts of its own stands as JSON. */
function cellOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) && value.every((one) => typeof one !== "object") ? value : JSON.stringify(value);
}

/** Schema of the items of a route that lists; null of any other. */
function itemOf({ method, query, answer, ofLedger }: Route): z.core.$ZodType | null {
  const items =
    method === "get" && ofLedger && answer instanceof z.ZodObject ? (answer.shape as { items?: unknown; next?: unknown }).items : null;
  const paged = query instanceof z.ZodObject && "after" in query.shape && "limit" in query.shape;
  return paged && items instanceof z.ZodArray ? items.element : null;
}

export const isList = (route: Route): boolean => itemOf(route) !== null;

const columnsOf = (route: Route): CsvColumn<object>[] =>
  columnPaths(itemOf(route) as z.core.$ZodType).map((path) => [path.join("."), (row) => cellOf(at(row, path))]);

async function* pagesOf(site: Site, route: Route, asked: Asked<unknown, unknown>, first: Page): AsyncGenerator<readonly object[]> {
  for (let page = first; ; ) {
    yield page.items;
    if (page.next === null) return;
    page = (await route.run(site, { ...asked, query: { ...(asked.query as object), limit: PAGE, after: page.next } })) as Page;
  }
}

/**
 * The whole list as a file to save. It is written as fast as it is read, and ends where nobody reads any more.
 * @throws what the list throws of its first page; a fault after that breaks the answer off
 */
export async function listAsCsv(site: Site, route: Route, asked: Asked<unknown, unknown>): Promise<Response> {
  const first = (await route.run(site, { ...asked, query: { ...(asked.query as object), limit: PAGE } })) as Page;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const sink: Sink = {
    write: (words) =>
      writer.write(typeof words === "string" ? encoder.encode(words) : words).then(
        () => true,
        () => false,
      ),
    end: (whole) => (whole ? writer.close() : writer.abort()).catch(() => {}),
  };
  writeCsv(pagesOf(site, route, asked, first), columnsOf(route), async () => sink, true).catch((error) => writer.abort(error));
  const name = route.path.slice(1).replaceAll(/\W+/g, "-");
  return new Response(readable, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}.csv"` },
  });
}
