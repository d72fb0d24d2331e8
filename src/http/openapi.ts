/** The OpenAPI document, from the routes and their schemas. docs/openapi.json is this; a test compares. */
import { z } from "zod";
import { correctionItem } from "../records/correction-item.js";
import * as items from "../records/items.js";
import { VERSION } from "../version.js";
import { isList } from "./lists-as-csv.js";
import type { Route } from "./route.js";
import { ROUTES } from "./routes/routes.js";
import * as s from "./schemas.js";

type Json = Record<string, unknown>;

export const BASE = "/api/v1";

/** Schemas of records that several answers have in them, by the names that the document gives them. */
const SHARED: Readonly<Record<string, z.ZodType>> = {
  ReportName: items.reportName,
  Report: items.reportItem,
  Statement: items.statementItem,
  Hit: items.hit,
  Name: items.nameItem,
  Matter: items.matterItem,
  State: items.stateItem,
  Conflict: items.conflictItem,
  Origin: items.originItem,
  Revision: items.revisionItem,
  Correction: correctionItem,
  Doubt: items.doubtItem,
  Problem: s.problem,
};

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function components(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id });
  const answers = new Map(ROUTES.map(({ named, answer }) => [named, answer]));
  for (const [named, answer] of answers) registry.add(answer, { id: answerName(named) });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, unrepresentable: "any" });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

/** An answer is told from the record of that name. */
const answerName = (named: string): string => `${named}Answer`;

const inputSchema = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  return rest;
};

function parameters(path: string, query: z.ZodType | undefined): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const schema = name === "number" ? { type: "integer", minimum: 1 } : { type: "string", minLength: 1 };
    return { name, in: "path", required: true, schema };
  });
  if (!query) return inPath;
  const { properties = {}, required = [] } = inputSchema(query) as { properties?: Record<string, Json>; required?: string[] };
  const asked = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    ...(required.includes(name) ? { required: true } : {}),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
  return [...inPath, ...asked];
}

const problems = (codes: readonly number[]): Json =>
  Object.fromEntries(
    codes.map((code) => [
      String(code),
      { description: PROBLEMS[code], content: { "application/problem+json": { schema: ref("Problem") } } },
    ]),
  );

const PROBLEMS: Readonly<Record<number, string>> = {
  400: "The question is not understood",
  401: "No token or cookie came with it",
  403: "From another site, or nobody may change anything here",
  404: "There is no such record",
  409: "The record was corrected meanwhile",
  413: "More than may be sent at once",
  415: "Not JSON",
  422: "It cannot be done as asked",
  429: "Too many requests",
  503: "Not now: the ledger is held by another program, or too much waits",
};

const ETAG: Json = {
  ETag: { description: "strong; of the state of the ledger", schema: { type: "string" } },
  "Readout-Corrections": { description: "number of the newest correction shown; `seen` of a correction", schema: { type: "integer" } },
};

function operation(one: Route): Json {
  const { method, path, summary, tag, query, body, named, status = 200, ofLedger } = one;
  const answer = {
    description: summary,
    ...(ofLedger ? { headers: ETAG } : {}),
    content: { "application/json": { schema: ref(answerName(named)) } },
  };
  const codes = [400, 401, 403, 404, ...(method === "post" ? [409, 413, 415, 422] : []), 429, 503];
  return {
    operationId: [method, ...path.split("/").filter(Boolean)].join("-").replace(/[{}]/g, ""),
    tags: [tag],
    summary,
    parameters: parameters(path, query),
    ...(body ? { requestBody: { content: { "application/json": { schema: inputSchema(body) } } } } : {}),
    responses: {
      [status]: answer,
      ...(ofLedger ? { "304": { description: "The same as the ETag in If-None-Match" } } : {}),
      ...problems(codes),
    },
  };
}

const file = (description: string, type: string): Json => ({
  "200": { description, headers: ETAG, content: { [type]: { schema: { type: "string" } } } },
  ...problems([401, 403, 404, 429]),
});
const id: Json = { name: "id", in: "path", required: true, schema: { type: "string", minLength: 1 } };

/** Routes that take or give something else than JSON. */
const OTHERS: Json = {
  "/reports/{id}/text": {
    get: {
      operationId: "get-reports-id-text",
      tags: ["reports"],
      summary: "The canonical text, which spans count in",
      parameters: [id],
      responses: file("The text", "text/plain"),
    },
  },
  "/reports/{id}/raw": {
    get: {
      operationId: "get-reports-id-raw",
      tags: ["reports"],
      summary: "The bytes as they came in, as a file to save",
      parameters: [id],
      responses: file("The bytes", "application/octet-stream"),
    },
  },
  "/reports/{id}/warc": {
    get: {
      operationId: "get-reports-id-warc",
      tags: ["reports"],
      summary: "What servers sent of a report that was fetched, as a web archive to save",
      parameters: [id],
      responses: file("A web archive (WARC 1.1)", "application/warc"),
    },
  },
  "/events": {
    get: {
      operationId: "get-events",
      tags: ["jobs"],
      summary: "Events as they happen: `job` with a job as /jobs/{id} has it, `ledger` with its new state",
      responses: {
        "200": { description: "Events", content: { "text/event-stream": { schema: { type: "string" } } } },
        ...problems([401, 403, 429, 503]),
      },
    },
  },
};

/** A list whole, as a spreadsheet reads it. */
const asCsv = ({ path, tag, summary, query }: Route): Json => ({
  operationId: `get-${path.slice(1).replace("/", "-")}-csv`,
  tags: [tag],
  summary: `${summary}: the whole list as comma-separated values`,
  parameters: parameters(path, query),
  responses: {
    "200": { description: "The list", content: { "text/csv": { schema: { type: "string" } } } },
    ...problems([400, 401, 403, 404, 429, 503]),
  },
});

function adding(): Json {
  const form = inputSchema(s.addFields) as { properties: Json };
  const files = { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } };
  return {
    operationId: "post-reports",
    tags: ["reports"],
    summary: "Add reports, as a job: files, texts, addresses, or paths of the server's machine",
    parameters: parameters("", s.rawQuery.partial({ name: true })),
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: inputSchema(s.addBody) },
        "multipart/form-data": { schema: { ...form, properties: { file: files, ...form.properties }, required: ["file"] } },
        "application/octet-stream": { schema: { type: "string", description: "one file; its name in `name`" } },
      },
    },
    responses: {
      "202": { description: "The job that adds them", content: { "application/json": { schema: ref(answerName("Job")) } } },
      ...problems([400, 401, 403, 413, 422, 429, 503]),
    },
  };
}

/** The whole document. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const one of ROUTES) paths[one.path] = { ...paths[one.path], [one.method]: operation(one) };
  for (const one of ROUTES.filter(isList)) paths[`${one.path}.csv`] = { get: asCsv(one) };
  paths["/reports"] = { ...paths["/reports"], post: adding() };
  return {
    openapi: "3.1.0",
    info: {
      title: "Readout",
      version: VERSION,
      description:
        "News reports and the record of them: who said what, on whose authority, what happened when, where each matter stands. Answers are those of the command line's --json.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: BASE }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths: { ...paths, ...OTHERS },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "the token that `readout serve` was given or printed" },
        cookie: {
          type: "apiKey",
          in: "cookie",
          name: "readout-PORT",
          description: "what the page gets for the token; PORT is the server's",
        },
      },
      schemas: components(),
    },
  };
}
