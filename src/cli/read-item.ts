/** One report read: its document, or what a failed input gives in its place. Both are plain data, and pass between threads. */
import { ReadFailed, ReadoutError } from "../errors.js";
import type { Reader, ReadOptions } from "../read.js";
import type { Failure, ReadoutDocument } from "../records/document.js";
import type { Item } from "./inputs.js";

export type Result = ReadoutDocument | Failure;

/** Told now and then how much of an item is read, from 0 to 1; 1 for one that failed, too. */
export type Heard = (item: Item, share: number) => void;

/** What a failed input gives in the JSON forms. */
export const failureOf = (item: Item, error: ReadoutError): Failure => ({
  readout: 1,
  error: { code: error.code, message: error.message, input: item.source, ref: item.ref, line: item.line },
});

/** Never throws: whatever breaks on this report is its failure. */
export async function readItem(reader: Reader, item: Item, options: ReadOptions, heard?: (share: number) => void): Promise<Result> {
  if (item.incoming instanceof ReadoutError) return failureOf(item, item.incoming);
  try {
    const { metadata } = item.incoming;
    const onProgress = (done: number, all: number) => heard?.(done / all);
    return await reader.read({ ...item.incoming, metadata: { ...metadata, id: item.ref } }, { ...options, onProgress });
  } catch (error) {
    return failureOf(item, error instanceof ReadoutError ? error : new ReadFailed(item.source, error));
  } finally {
    heard?.(1);
  }
}
