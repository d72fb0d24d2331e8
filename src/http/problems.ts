/** Errors as `application/problem+json` (RFC 9457). */
import { randomUUID } from "node:crypto";
import { ReadoutError } from "../errors.js";
import { ChangedMeanwhile } from "../ledger/errors.js";
import type { Problem } from "./contract.js";
import { RequestError, TooMuch, WrongMethod } from "./errors.js";

/** Status by code; of the errors that a request itself makes, they say. */
const STATUS: Readonly<Record<string, number>> = {
  "bad-query": 400,
  "no-such-record": 404,
  "changed-meanwhile": 409,
  "too-large": 413,
  "bad-change": 422,
  "bad-date": 422,
  "evidence-missing": 500,
  "span-out-of-text": 500,
  "read-failed": 500,
  "ledger-failed": 500,
  "ledger-damaged": 500,
  "ledger-full": 507,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Refused",
  404: "Not found",
  405: "Wrong method",
  409: "Changed meanwhile",
  413: "Too large",
  415: "Wrong type",
  422: "Cannot be done as asked",
  429: "Too many requests",
  500: "Fault of the program",
  503: "Not now",
  507: "No room",
};

/** What was not foreseen: its own words may hold anything, so they stay here, under a number that is told. */
class Unforeseen extends ReadoutError {
  readonly code = "server-fault";
  constructor(number: string) {
    super(`fault ${number}`, "the program broke on this request", "report this as a bug, with the lines that the server printed of it");
  }
}

const statusOf = (error: ReadoutError): number =>
  error instanceof RequestError ? error.status : (STATUS[error.code] ?? (error.code.startsWith("ledger-") ? 503 : 422));

/**
 * @param path that was asked @param unforeseen told of an error that is a fault of the program, with the number under which it is answered
 */
export function problemOf(error: unknown, path: string, unforeseen: (error: unknown, number: string) => void): Response {
  let known: ReadoutError;
  if (error instanceof ReadoutError) known = error;
  else {
    const number = randomUUID().slice(0, 8);
    unforeseen(error, number);
    known = new Unforeseen(number);
  }
  const status = known.code === "server-fault" ? 500 : statusOf(known);
  const problem: Problem = {
    type: `urn:readout:problem:${known.code}`,
    title: TITLES[status] ?? "Error",
    status,
    code: known.code,
    detail: known.message,
    instance: path,
    input: known.input || null,
    remedy: known.remedy,
    ...(known instanceof ChangedMeanwhile ? { corrections: [...known.corrections] } : {}),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (known instanceof WrongMethod) headers.set("allow", known.allowed);
  if (known instanceof TooMuch) headers.set("retry-after", String(known.after));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  if (status === 503 && !headers.has("retry-after")) headers.set("retry-after", "1");
  return new Response(JSON.stringify(problem), { status, headers });
}
