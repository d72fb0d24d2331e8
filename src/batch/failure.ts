/** What an input that failed gives in place of a document. */
import { shownAddress } from "../address.js";
import { ReadFailed, ReadoutError } from "../errors.js";
import type { Failure } from "../records/document.js";
import { envelope } from "../records/envelope.js";
import type { BatchItem } from "./items.js";

/** The way an error came, and its cause. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? String(error.stack) : `${error.stack}\ncaused by ${stackOf(error.cause)}`;
}

/** @param debug give the way the error came, too */
export function failureOf(item: Pick<BatchItem, "source" | "ref" | "line">, error: unknown, debug = false): Failure {
  const known = error instanceof ReadoutError ? error : new ReadFailed(item.source, error);
  const stack = debug ? stackOf(error) : null;
  return envelope({
    error: {
      code: known.code,
      message: known.message,
      input: shownAddress(item.source),
      ref: item.ref,
      line: item.line,
      ...(stack === null ? {} : { stack }),
    },
  });
}
