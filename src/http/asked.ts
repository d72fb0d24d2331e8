/** Requests checked: what is asked, and what is sent. */
import type { Context } from "hono";
import type { z } from "zod";
import { bodyOf, LARGEST_BODY } from "./body.js";
import { BadRequest } from "./errors.js";
import type { Asked, Route } from "./route.js";

/** Levels that JSON may be nested in: no body needs ten. */
const DEEPEST = 40;
const UNSAFE = /\0|\p{Cs}/u;

/** A value by its schema. @throws BadRequest naming the first field at fault */
export function parsed<T extends z.ZodType>(schema: T, value: unknown, of: string, status: 400 | 422 = 400): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join(".") || of;
  throw new BadRequest(where, issue?.message ?? "is not as it must be", "/api/v1/docs has every field", status);
}

function depth(words: string): number {
  let [level, most, quoted] = [0, 0, false];
  for (let at = 0; at < words.length; at++) {
    const sign = words[at];
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") most = Math.max(most, ++level);
    else if (sign === "}" || sign === "]") level--;
  }
  return most;
}

/** @throws BadRequest where the words are no JSON, or nested beyond all use; no words at all are an empty object */
export function jsonOf(words: string): unknown {
  if (words.trim() === "") return {};
  if (depth(words) > DEEPEST) throw new BadRequest("what was sent", `is nested more than ${DEEPEST} deep`, "send it flatter");
  try {
    return JSON.parse(words) as unknown;
  } catch (error) {
    throw new BadRequest("what was sent", `is not JSON (${(error as Error).message})`, "send one JSON object");
  }
}

/** What no store takes in a question. @throws BadRequest */
function checkWords(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    if (UNSAFE.test(value)) throw new BadRequest(name, "holds a NUL or half a letter", "leave that out");
}

/** @throws BadRequest */
export async function askedOf(context: Context, { method, query, body }: Route): Promise<Asked<unknown, unknown>> {
  const params = context.req.param() as Record<string, string>;
  const given = context.req.query();
  checkWords(params);
  checkWords(given);
  if (query === undefined && Object.keys(given).length > 0)
    throw new BadRequest(Object.keys(given).join(", "), "nothing can be asked here", "leave it out");
  const asked = { params, query: query ? parsed(query, given, "the address") : {} };
  if (method === "get" || body === undefined) return { ...asked, body: undefined };
  const words = (await bodyOf(context, LARGEST_BODY)).toString("utf8");
  const type = context.req.header("content-type") ?? "";
  if (words !== "" && !/^application\/json\b/i.test(type))
    throw new BadRequest(`Content-Type ${type || "(none)"}`, "is not taken here", "send application/json", 415);
  return { ...asked, body: parsed(body, jsonOf(words), "what was sent", 422) };
}
