/** One report read: its document, or what a failed input gives in its place. Both are plain data, and pass between threads. */
import { shownAddress } from "../address.js";
import { ReadFailed, ReadoutError } from "../errors.js";
import type { Reader, ReadOptions } from "../read.js";
import type { Failure, ReadoutDocument } from "../records/document.js";
import { envelope } from "../records/envelope.js";
import type { InputItem } from "./inputs.js";
import { stackOf } from "./last-net.js";

export type Result = ReadoutDocument | Failure;

/** Told now and then how much of an item is read, from 0 to 1; 1 for one that failed, too. */
export type Heard = (item: InputItem, share: number) => void;

export interface ReadItemOptions extends ReadOptions {
  /** Give with an error where in the program it arose. */
  readonly debug?: boolean | undefined;
}

/** What a failed input gives in the JSON forms. @param debug give the way the error came, too */
export function failureOf(item: Pick<InputItem, "source" | "ref" | "line">, error: unknown, debug = false): Failure {
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

/** A failure as it is told. */
export const failureLines = ({ message, stack }: Failure["error"]): string[] => [message, ...(stack?.split("\n") ?? [])];

/** Never throws: whatever breaks on this report is its failure. */
export async function readItem(
  reader: Reader,
  item: InputItem,
  options: ReadItemOptions,
  heard?: (share: number) => void,
): Promise<Result> {
  if (item.incoming instanceof ReadoutError) return failureOf(item, item.incoming, options.debug);
  try {
    const { metadata } = item.incoming;
    const onProgress = (done: number, all: number) => heard?.(done / all);
    return await reader.read({ ...item.incoming, metadata: { ...metadata, id: item.ref } }, { ...options, onProgress });
  } catch (error) {
    return failureOf(item, error, options.debug);
  } finally {
    heard?.(1);
  }
}
